/// The footnotes of a text while it is parsed: which references and which list items belong to them.
struct Footnotes {
    private let marks: [FootnoteMark]
    /// The bytes of the edited text that make an item of each.
    private let itemMarks: [Range<Int>]
    /// The marks that were read as text.
    private var dropped: Set<Int> = []
    /// The line of the file on which the text begins.
    private let firstLine: Int
    /// The mark that defines each id: the first that does.
    private var markOfID: [String: Int] = [:]
    /// The blocks that came of the marks, in order; nil where a mark was code or part of something else.
    private(set) var items: [Int?]
    /// The marks that references refer to, in order.
    private(set) var references: [Int] = []

    init(marks: [(mark: FootnoteMark, item: Range<Int>)], firstLine: Int) {
        self.marks = marks.map(\.mark)
        itemMarks = marks.map(\.item)
        self.firstLine = firstLine
        items = Array(repeating: nil, count: marks.count)
        for (index, mark) in self.marks.enumerated() where markOfID[mark.id] == nil {
            markOfID[mark.id] = index
        }
    }

    var isEmpty: Bool { marks.isEmpty }

    /// Takes notice that the mark whose last byte stands before `end` was read as text, in code for instance.
    mutating func dropMark(endingAt end: Int) {
        let mark = marks.firstIndex(sorted: { $0.end >= end })
        if mark < marks.count, marks[mark].end == end { dropped.insert(mark) }
    }

    /// Remembers the footnote among the items that begin on `line` of the file, if one begins there or right before, with
    /// nothing behind its mark.
    /// - Parameters:
    ///   - blocks: those that begin there, each in the one before.
    ///   - offset: where in the edited text the text of the last of them begins, if that is known.
    /// - Returns: that item and the line of the mark.
    mutating func noteItem(
        _ blocks: ArraySlice<Block>, onLine line: Int, textAt offset: Int?, in text: UnsafeRawBufferPointer
    ) -> (item: Int, line: Int)? {
        var mark = marks.firstIndex(sorted: { $0.line + firstLine >= line })
        if mark == marks.count || marks[mark].line + firstLine != line {
            mark -= 1
            guard mark >= 0, marks[mark].isEmpty, marks[mark].line + firstLine + 1 == line else { return nil }
        }
        guard items[mark] == nil, !dropped.contains(mark),
            offset.map({ $0 > itemMarks[mark].lowerBound }) ?? true
        else {
            return nil
        }
        var inside = itemsInside(mark, before: offset, in: text)
        for index in blocks.indices.reversed() {
            guard case .item(let isDone) = blocks[index].kind else { continue }
            if inside == 0 {
                guard isDone == nil else { return nil }
                items[mark] = index
                return (index, marks[mark].line + firstLine)
            }
            inside -= 1
        }
        return nil
    }

    /// How many items begin within a footnote before the text at `offset`, or on its line.
    private func itemsInside(_ mark: Int, before offset: Int?, in text: UnsafeRawBufferPointer) -> Int {
        var line = SourceLine(in: text, at: itemMarks[mark].upperBound)
        if let offset, offset > line.end { line = SourceLine(in: text, at: line.next) }
        return line.marks(from: line.start, before: offset ?? .max).items
    }

    /// The first reference to a defined footnote in `text` from byte `start` on.
    func reference(in text: UnsafeRawBufferPointer, from start: Int) -> (range: Range<Int>, mark: Int)? {
        var position = start
        while let open = text[position...].firstIndex(of: 0x5B) {
            position = open + 1
            guard let end = FootnoteReference.end(of: text, from: open) else { continue }
            let id = FootnoteReference.id(text[(open + 2)..<(end - 1)])
            if let mark = markOfID[id] { return (open..<end, mark) }
        }
        return nil
    }

    mutating func noteReference(toMark mark: Int) { references.append(mark) }
}
