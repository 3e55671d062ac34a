/// What has to be changed in a text is partly known only when it has been parsed.
extension SourceEdits {
    /// A line that would be no row of a table and stands behind one.
    struct TableEnd {
        var start: Int
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

    /// Whether the survey found what may have to be changed once the text is parsed.
    var mayBeMended: Bool { !tableEnds.isEmpty || !tableStarts.isEmpty }

    mutating func addTableEnd(_ line: SourceLine, number: Int) {
        guard line.indent != nil, line.isHeading || line.isFence || line.beginsHTML else { return }
        tableEnds.append(TableEnd(start: line.start, line: number))
    }

    mutating func addTableStart(_ header: SourceLine, delimiters: SourceLine, number: Int) {
        guard let (quotes, text) = header.quotePrefix, delimiters.quotePrefix?.quotes == quotes,
            header.isBehindText, header.firstPipe(from: text) != nil, header.containerMark(at: text) == nil,
            header.text[text] != 0x3C
        else { return }
        tableStarts.append(TableStart(start: header.start, text: text, quotes: quotes, line: number))
    }

    /// Adds what the tree of `text`, parsed with these edits, shows to be wanting.
    /// - Returns: whether there is any.
    mutating func mend(_ tree: ParsedTree, of text: UnsafeRawBufferPointer, firstLine: Int) -> Bool {
        let count = edits.count
        if !tree.unclosedComments.isEmpty {
            escapeComments(on: tree.unclosedComments, of: text, firstLine: firstLine)
        }
        if !tableEnds.isEmpty { endTables(of: tree.document, firstLine: firstLine) }
        if !tableStarts.isEmpty { beginTables(in: tree.document, of: text, firstLine: firstLine) }
        if edits.count == count { return false }
        edits.sort { $0.comesBefore($1) }
        return true
    }

    /// Ends the tables of a document that go on over a block: the first such line of each gets a blank one before it, a
    /// carriage return, which md4c takes for the end of a line and nobody counts.
    private mutating func endTables(of document: Document, firstLine: Int) {
        let tables = document.tableRows
        var (left, lastTable) = ([TableEnd](), 0)
        for end in tableEnds {
            let line = firstLine + end.line
            let behind = tables.firstIndex(sorted: { $0.lowerBound > line })
            if behind > lastTable, tables[behind - 1].contains(line) {
                lastTable = behind
                edits.append(SourceEdit(range: end.start..<end.start, replacement: [0x0D]))
            } else {
                left.append(end)
            }
        }
        tableEnds = left
    }

    /// Ends the paragraphs of a document, and the definitions, that go on over a table: the header gets a blank line before it, in the same
    /// quotes.
    private mutating func beginTables(
        in document: Document, of text: UnsafeRawBufferPointer, firstLine: Int
    ) {
        tableStarts.removeAll { table in
            let line = firstLine + table.line
            let behind = document.blocks.firstIndex(sorted: { $0.line > line })
            guard behind > 0, document.blocks[behind - 1].kind == .paragraph,
                document.blocks[behind - 1].depth == table.quotes
            else { return false }
            let blank = text[table.start..<table.text] + [0x0D]
            edits.append(SourceEdit(range: table.start..<table.start, replacement: Array(blank)))
            return true
        }
    }

    /// Makes text of the beginnings of comments on these lines, behind which no comment is closed.
    private mutating func escapeComments(
        on ranges: [ClosedRange<Int>], of text: UnsafeRawBufferPointer, firstLine: Int
    ) {
        let placed = edits
        var (number, position) = (firstLine, 0)
        for range in ranges {
            while position < text.count, number <= range.upperBound {
                let line = SourceLine(in: text, at: position)
                if number >= range.lowerBound { escapeComments(on: line, besides: placed) }
                position = line.next
                number += 1
            }
        }
    }

    private mutating func escapeComments(on line: SourceLine, besides placed: [SourceEdit]) {
        var position = line.content
        while position < line.end {
            guard line.text[position] == HTMLComment.opening[0],
                line.text[position..<line.end].starts(with: HTMLComment.opening), !line.isEscaped(position)
            else {
                position += 1
                continue
            }
            let behind = placed.firstIndex(sorted: { $0.range.upperBound >= position })
            if behind == placed.count || placed[behind].range.lowerBound > position {
                edits.append(SourceEdit(range: position..<position, replacement: Self.backslash))
            }
            position += HTMLComment.opening.count
        }
    }
}

extension SourceLine {
    /// The marks of quotes that the line begins with, and the first byte behind them and the blanks there; nil where
    /// there are so many blanks that code may begin.
    fileprivate var quotePrefix: (quotes: Int, text: Int)? {
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
        return nil
    }

    /// Whether the line before is more than marks of quotes, and no heading.
    fileprivate var isBehindText: Bool {
        guard start > 0 else { return false }
        var first = start - 1
        while first > 0, text[first - 1] != 0x0A { first -= 1 }
        let line = SourceLine(in: text, at: first)
        return !line.isHeading && line.bytes.contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x3E }
    }
}

extension SourceEdit {
    /// A line that is inserted stands before what is inserted into the next.
    fileprivate func comesBefore(_ other: SourceEdit) -> Bool {
        if range.lowerBound != other.range.lowerBound { return range.lowerBound < other.range.lowerBound }
        return replacement.last == 0x0D && other.replacement.last != 0x0D
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
}
