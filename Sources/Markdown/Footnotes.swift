/// The footnotes of a text while it is parsed: which references and which list items belong to them.
struct Footnotes {
    private let marks: [FootnoteMark]
    /// The line of the file on which the text begins.
    private let firstLine: Int
    /// The mark that defines each id: the first that does.
    private var markOfID: [String: Int] = [:]
    /// The blocks that came of the marks, in order; nil where a mark was code or part of something else.
    private(set) var items: [Int?]
    /// The marks that references refer to, in order.
    private(set) var references: [Int] = []

    init(marks: [FootnoteMark], firstLine: Int) {
        self.marks = marks
        self.firstLine = firstLine
        items = Array(repeating: nil, count: marks.count)
        for (index, mark) in marks.enumerated() where markOfID[mark.id] == nil { markOfID[mark.id] = index }
    }

    var isEmpty: Bool { marks.isEmpty }

    /// Remembers the outermost of the items that begin on `line` of the file, if a footnote begins there or right before,
    /// with nothing behind its mark.
    /// - Returns: that item and the line of the mark.
    mutating func noteItem(_ blocks: ArraySlice<Block>, onLine line: Int) -> (item: Int, line: Int)? {
        var mark = marks.firstIndex(sorted: { $0.line + firstLine >= line })
        if mark == marks.count || marks[mark].line + firstLine != line {
            mark -= 1
            guard mark >= 0, marks[mark].isEmpty, marks[mark].line + firstLine + 1 == line else { return nil }
        }
        guard items[mark] == nil, let item = blocks.firstIndex(where: { $0.kind == .item(isDone: nil) })
        else {
            return nil
        }
        items[mark] = item
        return (item, marks[mark].line + firstLine)
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
