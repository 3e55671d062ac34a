/// What has to be changed in a text is partly known only when it has been parsed.
extension SourceEdits {
    /// A line that would be no row of a table and stands behind one.
    struct TableEnd {
        var start: Int
        /// The lines of the text before it.
        var line: Int
    }

    /// Whether the survey found what may have to be changed once the text is parsed.
    var mayBeMended: Bool { !tableEnds.isEmpty }

    mutating func addTableEnd(_ line: SourceLine, number: Int) {
        guard line.indent != nil, line.isHeading || line.isFence || line.beginsHTML else { return }
        tableEnds.append(TableEnd(start: line.start, line: number))
    }

    /// Adds what the tree of `text`, parsed with these edits, shows to be wanting.
    /// - Returns: whether there is any.
    mutating func mend(_ tree: ParsedTree, of text: UnsafeRawBufferPointer, firstLine: Int) -> Bool {
        let count = edits.count
        if !tree.unclosedComments.isEmpty {
            escapeComments(on: tree.unclosedComments, of: text, firstLine: firstLine)
        }
        if !tableEnds.isEmpty { endTables(of: tree.document, firstLine: firstLine) }
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
            let behind = placed.firstIndex(sorted: { $0.range.upperBound > position })
            if behind == placed.count || placed[behind].range.lowerBound >= position {
                edits.append(SourceEdit(range: position..<position, replacement: Self.backslash))
            }
            position += HTMLComment.opening.count
        }
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
