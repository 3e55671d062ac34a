/// What is changed in a text before md4c reads it, so that it understands what it does not know. No line that is counted
/// is added or removed, and what was changed in vain, in code for instance, is changed back when its text comes.
///
/// - Delimiter rows whose cells have one or two bytes get more dashes: `|-|` becomes `|---|`.
/// - Delimiter rows with more or fewer cells than the line before them, which are text, get a backslash.
/// - The marks of callouts that a colon makes definitions of links, `[!STAFF]: text`, get a backslash before it.
/// - Comments that are never closed, which would hide what follows, get a backslash.
/// - A text in which md4c would lose the end of an item gets a blank line before it (``MisreadLines``).
/// - Tables right behind a line of a paragraph, and blocks right behind a table, get a blank line before them.
/// - Cells without a byte, which md4c leaves out, get a blank: `||` becomes `| |`.
/// - The mark of a footnote, `[^id]: text`, becomes the mark of a list item, `+   text`, so that everything that belongs
///   to it comes as the blocks of that item, in a quote or another item too. The bullet is none that stands next to it,
///   so that no list is joined.
/// - What looks like such a mark where none can be, and would be the definition of a link, gets a backslash.
struct SourceEdits {
    /// In order of place.
    var edits: [SourceEdit] = []
    /// The places of lines that md4c may misread.
    var misread: [Int] = []
    /// All edits in order of place.
    var all: [SourceEdit] { (move(of: misread).map { [$0] } ?? []) + edits }
    /// In the order of their lines.
    private(set) var footnotes: [FootnoteMark] = []

    /// The lines that end a table by beginning another block, if they stand in one: md4c looks for rows first.
    var tableEnds: [TableEnd] = []
    /// The headers of tables right behind a line of text, which may be a paragraph: md4c takes only the first line of a
    /// paragraph for a header.
    var tableStarts: [TableStart] = []
    /// The table that the next line may be a row of.
    private var table: Table?
    private var bullets = BulletChoice()
    private var previous: SourceLine?
    /// The lines looked at.
    private var lines = 0

    private struct Table {
        /// Those that its delimiter row stands in.
        let quotes: Int
        /// A block came that would end it: rows come no more, but md4c does not know.
        var isOver = false
    }

    /// Finds what is to be changed on the next line of a text.
    mutating func look(at line: SourceLine) {
        fillFootnote(before: line)
        passTable(line)
        switch line.first {
        case 0x5B, 0x30...0x39: passDefinitions(of: line)
        case 0x2A, 0x2B: passContainers(of: line)
        case 0x2D, 0x3A, 0x3E, 0x7C:
            passContainers(of: line)
            mendDelimiterRow(line)
        default: break
        }
        if let table, !table.isOver { fillCells(of: line) }
        previous = line
        lines += 1
    }

    /// Takes notice of a line that is no row of the table before it.
    private mutating func passTable(_ line: SourceLine) {
        guard let table else { return }
        guard let (quotes, text) = line.quotePrefix else { return }
        let inner = SourceLine(in: line.text, at: text)
        if quotes != table.quotes || inner.isBlank || inner.containerMark(at: text) != nil || inner.isRule {
            self.table = nil
        } else if inner.isHeading || inner.isFence || inner.beginsHTML {
            self.table?.isOver = true
            tableEnds.append(TableEnd(start: line.start, text: text, line: lines))
        }
    }

    /// Gives a footnote of which nothing stands on its first line, the last one, a letter that is taken back: an item of a
    /// list may begin with a blank line but not with two.
    private mutating func fillFootnote(before line: SourceLine) {
        guard let mark = footnotes.last, mark.isEmpty, mark.line == lines - 1,
            line.bytes.allSatisfy({ SourceLine.isBlankOrQuote($0) })
        else { return }
        edits.append(SourceEdit(range: mark.end..<mark.end, replacement: Self.letter))
    }

    private mutating func passContainers(of line: SourceLine) {
        bullets.pass(line, &edits)
        passDefinitions(of: line)
    }

    private mutating func passDefinitions(of line: SourceLine) {
        addFootnote(on: line)
        escapeCallout(on: line)
    }

    /// Makes an item of the footnote that begins behind the marks of quotes and items, and text of one that begins
    /// right behind another or behind a box, where md4c takes no item.
    private mutating func addFootnote(on line: SourceLine) {
        let place = line.marks(from: line.start)
        guard FootnoteMark.end(on: line, from: place.end) != nil else { return }
        guard !place.hasBox, let mark = FootnoteMark(on: line, at: place.end, number: lines) else {
            return escape(at: place.end)
        }
        footnotes.append(mark)
        let first = mark.end < line.end ? line.text[mark.end] : nil
        // A dash alone would be a line under text.
        let mayBeDash = !mark.isEmpty || previous?.isBlank ?? true
        let bullet = bullets.choose(forEdit: edits.count, without: mayBeDash ? [first] : [first, 0x2D])
        let blanks = [UInt8](repeating: 0x20, count: max(1, 3 - place.blanks))
        // A tick box is text here.
        let end = line.hasBox(at: mark.end) ? Self.backslash : []
        edits.append(SourceEdit(range: mark.start..<mark.end, replacement: [bullet] + blanks + end))
        let inside = line.marks(from: mark.end).end
        if FootnoteMark.end(on: line, from: inside) != nil { escape(at: inside) }
    }

    private mutating func escapeCallout(on line: SourceLine) {
        if let colon = line.calloutColon(from: textStart(of: line, number: lines)) { escape(at: colon) }
    }

    private mutating func mendDelimiterRow(_ line: SourceLine) {
        let start = line.bytes.firstIndex { !SourceLine.isBlankOrQuote($0) } ?? 0
        guard let row = DelimiterRow(line, from: line.start + start), let header = previous, !header.isBlank
        else { return }
        let isWide = row.cells.allSatisfy { $0.length >= DelimiterRow.shortest }
        if !header.mayBeHeader(ofColumns: row.cells.count, from: textStart(of: header, number: lines - 1)) {
            if isWide { escape(row) }
        } else if isWide || header.firstPipe(from: header.start) != nil {
            widen(row, on: line, under: header)
        }
    }

    private mutating func widen(_ row: DelimiterRow, on line: SourceLine, under header: SourceLine) {
        if table?.isOver ?? true { fillCells(of: header) }
        table = Table(quotes: line.quotePrefix?.quotes ?? 0)
        addTableStart(header, delimiters: line, number: lines - 1)
        for cell in row.cells where cell.length < DelimiterRow.shortest {
            let dashes = [UInt8](repeating: 0x2D, count: DelimiterRow.shortest - cell.length)
            edits.append(SourceEdit(range: cell.dash..<cell.dash, replacement: dashes))
        }
    }

    /// Makes text of a row: nothing is to be seen of a backslash before a dash, and a row of a table stays one.
    private mutating func escape(_ row: DelimiterRow) {
        if let dash = row.cells.first?.dash { escape(at: dash) }
    }

    private mutating func escape(at position: Int) {
        edits.append(SourceEdit(range: position..<position, replacement: Self.backslash))
    }

    /// Where the text of one of the last two lines begins, behind the marks of what it stands in.
    private func textStart(of line: SourceLine, number: Int) -> Int {
        guard let mark = footnotes.last, mark.line == number else {
            return line.textStart(from: line.content)
        }
        return line.textStart(from: mark.end)
    }

    /// Gives the empty cells of a row, the last line with edits, a blank each. What turns out to be no row loses them again,
    /// but for the addresses of links.
    private mutating func fillCells(of line: SourceLine) {
        // The info string of code is told apart from its text.
        if line.isFence { return }
        var position = max(line.start, edits.last?.range.upperBound ?? 0)
        while let pipe = line.firstPipe(from: position) {
            position = pipe + 1
            guard position < line.end, line.text[position] == 0x7C, !line.isEscaped(pipe) else { continue }
            edits.append(SourceEdit(range: position..<position, replacement: Self.blank))
        }
    }

    private static let blank: [UInt8] = [0x20]
    private static let letter: [UInt8] = [0x78]
    static let backslash: [UInt8] = [0x5C]
}

/// Bytes of a text that are replaced by others.
struct SourceEdit {
    var range: Range<Int>
    var replacement: [UInt8]
}

/// The beginning of a footnote, `[^id]: `, on its line.
struct FootnoteMark {
    /// In small letters, so that the case of letters does not count.
    let id: String
    /// Its opening bracket.
    let start: Int
    /// Behind the colon and the blanks after it.
    let end: Int
    /// The lines of the text before this one.
    let line: Int
    /// Whether nothing stands behind it on its line.
    let isEmpty: Bool

    /// nil where no such mark begins at `start` of the line. A line that would become a thematic break is none.
    init?(on line: SourceLine, at start: Int, number: Int) {
        guard let close = Self.end(on: line, from: start) else { return nil }
        self.start = start
        end = SourceLine.skipBlanks(in: line.text, from: close, to: line.end)
        self.line = number
        isEmpty = end == line.end
        guard
            isEmpty
                || line.text[end..<line.end].contains(where: { ![0x20, 0x09, 0x2A, 0x2D, 0x5F].contains($0) })
        else { return nil }
        id = FootnoteReference.id(line.text[(start + 2)..<(close - 2)])
    }

    /// Behind the colon of what looks like a mark at `start` of the line; nil where nothing does.
    static func end(on line: SourceLine, from start: Int) -> Int? {
        guard start + 4 < line.end, line.text[start] == 0x5B, line.text[start + 1] == 0x5E,
            let close = FootnoteReference.end(of: line.bytes, from: start - line.start),
            line.start + close < line.end, line.text[line.start + close] == 0x3A
        else { return nil }
        return line.start + close + 1
    }
}

/// `[^id]` in a text.
enum FootnoteReference {
    /// Behind the bracket that ends the reference that begins at `start`; nil where there is none. The longest id has
    /// as many bytes as CommonMark allows for the label of a link.
    static func end(of text: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard start + 3 < text.count, text[start] == 0x5B, text[start + 1] == 0x5E, text[start + 2] != 0x5D
        else {
            return nil
        }
        for index in (start + 2)..<min(text.count, start + 1000) {
            switch text[index] {
            case 0x5D: return index + 1
            case 0x5B, 0x00...0x20: return nil
            default: break
            }
        }
        return nil
    }

    static func id(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self).lowercased()
    }
}

/// Chooses bullets for footnotes that differ from those of the lists before and behind.
private struct BulletChoice {
    private var last: UInt8?
    /// Edits whose bullet may still have to change, and the bullets that they cannot have.
    private var open: [(edit: Int, without: [UInt8])] = []

    private static let bullets: [UInt8] = [0x2B, 0x2D, 0x2A]

    /// A bullet for the footnote of the edit with this number, none of `others`, as long as no list comes behind it.
    mutating func choose(forEdit edit: Int, without others: [UInt8?]) -> UInt8 {
        let without = ([last] + others).compactMap(\.self)
        open.append((edit, without))
        return Self.bullet(without: without)
    }

    /// Takes notice of a line that may be an item of a list.
    mutating func pass(_ line: SourceLine, _ edits: inout [SourceEdit]) {
        guard line.indent != nil, let mark = line.containerMark(at: line.textStartInQuotes) else { return }
        for (edit, without) in open {
            edits[edit].replacement[0] = Self.bullet(without: without + [mark.byte])
        }
        open.removeAll(keepingCapacity: true)
        last = mark.byte
    }

    private static func bullet(without: [UInt8]) -> UInt8 {
        bullets.first { !without.contains($0) } ?? bullets[0]
    }
}
