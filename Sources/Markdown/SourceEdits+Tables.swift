/// Where tables begin and end otherwise than md4c takes it.
extension SourceEdits {
    /// A line that would be no row of a table and stands behind one, in no other containers than its quotes.
    struct TableEnd {
        var start: Int
        /// Its first byte that is no part of the marks of quotes.
        var text: Int
        /// The lines of the text before it.
        var line: Int
    }

    /// The header of a table behind a line of text, in no other containers than quotes.
    struct TableStart {
        var start: Int
        /// Its first byte that is no part of the marks of quotes.
        var text: Int
        var quotes: Int
        /// The lines of the text before it.
        var line: Int
    }

    mutating func addTableStart(_ header: SourceLine, delimiters: SourceLine, number: Int) {
        guard let (quotes, text) = header.quotePrefix, delimiters.quotePrefix?.quotes == quotes,
            header.isBehindText, header.firstPipe(from: text) != nil, header.containerMark(at: text) == nil,
            header.text[text] != 0x3C
        else { return }
        tableStarts.append(TableStart(start: header.start, text: text, quotes: quotes, line: number))
    }

    /// Ends the tables of a document that go on over a block: such a line gets a blank one before it.
    /// - Returns: the bytes of `text` that md4c will read otherwise then, in order: what stands there has to wait.
    mutating func endTables(
        of document: Document, in text: UnsafeRawBufferPointer, firstLine: Int
    ) -> [Range<Int>] {
        let tables = document.tableRows
        var left: [TableEnd] = []
        var waiting: [Range<Int>] = []
        for end in tableEnds {
            let line = firstLine + end.line
            let behind = tables.firstIndex(sorted: { $0.lowerBound > line })
            guard behind > 0, tables[behind - 1].contains(line),
                waiting.last.map({ $0.upperBound <= end.start }) ?? true
            else {
                left.append(end)
                continue
            }
            insertLine(before: end.text, from: end.start, of: text)
            let block = RawBlock(at: end, in: text)
            let isInTable = firstLine + end.line + block.lines <= tables[behind - 1].upperBound
            // Where the table goes on over the whole block, what stands behind it was read rightly.
            waiting.append(end.start..<(isInTable ? block.end : text.count))
        }
        tableEnds = left
        return waiting
    }

    /// Ends the paragraphs of a document, and the definitions, that go on over a table: the header of the first of each
    /// gets a blank line before it. What looks like others in the same paragraph are rows of it.
    mutating func beginTables(
        in document: Document, of text: UnsafeRawBufferPointer, firstLine: Int, besides waiting: [Range<Int>]
    ) {
        var lastBlock = -1
        let starts = tableStarts
        tableStarts = []
        for table in starts {
            let behind = document.blocks.firstIndex(sorted: { $0.line > firstLine + table.line })
            let range = waiting.firstIndex(sorted: { $0.upperBound > table.start })
            guard behind > 0, behind - 1 != lastBlock,
                document.mayEndAtTable(behind - 1, onLine: firstLine + table.line, quotes: table.quotes),
                range == waiting.count || waiting[range].lowerBound > table.start
            else {
                tableStarts.append(table)
                continue
            }
            lastBlock = behind - 1
            insertLine(before: table.text, from: table.start, of: text)
        }
    }

    /// Puts a blank line in the same quotes before the line that begins at `start` and whose text begins at `position`: md4c
    /// takes a carriage return for the end of a line, and nobody counts it.
    mutating func insertLine(before position: Int, from start: Int, of text: UnsafeRawBufferPointer) {
        edits.append(SourceEdit(range: start..<start, replacement: text[start..<position] + [0x0D]))
    }
}

/// The lines of a block that begins with a table's end.
private struct RawBlock {
    /// Behind its last line.
    private(set) var end: Int
    private(set) var lines = 1

    init(at tableEnd: SourceEdits.TableEnd, in text: UnsafeRawBufferPointer) {
        let line = SourceLine(in: text, at: tableEnd.text)
        end = line.next
        if line.isFence {
            let length = line.bytes.prefix { $0 == line.first }.count
            go(in: text) { $0.closesFence(of: line.first, length: length) }
        } else if line.beginsHTML {
            guard let closing = line.htmlClosing else {
                go(in: text) { $0.isBlank }
                lines -= 1
                return
            }
            if !line.bytes.holds(closing) { go(in: text) { $0.bytes.holds(closing) } }
        }
    }

    /// Goes on behind the first line for which `isLast` holds of what stands behind its marks of quotes.
    private mutating func go(in text: UnsafeRawBufferPointer, through isLast: (SourceLine) -> Bool) {
        var isOpen = true
        while isOpen, end < text.count {
            let line = SourceLine(in: text, at: end)
            isOpen = !isLast(SourceLine(in: text, at: line.quotePrefix?.text ?? line.content))
            end = line.next
            lines += 1
        }
        // Whatever comes behind is in the block too.
        if isOpen { lines = .max / 2 }
    }
}

extension SourceLine {
    /// The marks of quotes that the line begins with, and the first byte behind them and the blanks there; nil where
    /// there are so many blanks that code may begin.
    var quotePrefix: (quotes: Int, text: Int)? {
        var (quotes, blanks, position) = (0, 0, start)
        while position < end, blanks < 4 {
            switch text[position] {
            case 0x20: blanks += 1
            case 0x3E: (quotes, blanks) = (quotes + 1, 0)
            case 0x09: return nil
            default: return (quotes, position)
            }
            position += 1
        }
        return position == end ? (quotes, end) : nil
    }

    /// Whether the line before is more than marks of quotes, and no heading.
    fileprivate var isBehindText: Bool {
        guard start > 0 else { return false }
        var first = start - 1
        while first > 0, text[first - 1] != 0x0A { first -= 1 }
        let line = SourceLine(in: text, at: first)
        return !line.isHeading && line.bytes.contains { !Self.isBlankOrQuote($0) }
    }

    /// Whether a byte stands before a text without being part of it: blanks and marks of quotes.
    static func isBlankOrQuote(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x3E }

    /// Whether the line closes code between fences of this byte.
    fileprivate func closesFence(of mark: UInt8, length: Int) -> Bool {
        guard first == mark else { return false }
        let marks = bytes[(content - start)...].prefix { $0 == mark }.count
        return marks >= length && isBlank(from: content + marks)
    }
}

extension UnsafeRawBufferPointer {
    /// Whether these bytes stand anywhere, letters small or not.
    fileprivate func holds(_ bytes: [UInt8]) -> Bool {
        guard count >= bytes.count else { return false }
        return (0...(count - bytes.count)).contains { start in
            bytes.indices.allSatisfy { self[start + $0] | 0x20 == bytes[$0] | 0x20 }
        }
    }
}

extension Document {
    /// The lines of the rows of each table but for its header, in order: each is on a line of its own, the first of them
    /// behind the delimiter row.
    fileprivate var tableRows: [Range<Int>] {
        blocks.indices.compactMap { index in
            guard case .table = blocks[index].kind else { return nil }
            let first = blocks[index].line + 2
            return first..<max(first, first - 1 + children(of: index).count { _ in true })
        }.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether a block is text of lines that a table on `line` may end. What became a heading by a line of dashes is such
    /// a text from its second line on: the dashes are a row or a rule then.
    fileprivate func mayEndAtTable(_ index: Int, onLine line: Int, quotes: Int) -> Bool {
        guard blocks[index].depth == quotes else { return false }
        switch blocks[index].kind {
        case .paragraph: return true
        case .heading(1...2): return blocks[index].line < line
        default: return false
        }
    }
}
