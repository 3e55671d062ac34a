/// What has to be changed in a text is partly known only when it has been parsed.
extension SourceEdits {
    /// Whether the survey found what may have to be changed once the text is parsed.
    var mayBeMended: Bool { !tableEnds.isEmpty || !tableStarts.isEmpty }

    /// Adds what the tree of `text`, parsed with these edits, shows to be wanting.
    /// - Returns: whether there is any.
    mutating func mend(_ tree: ParsedTree, of text: UnsafeRawBufferPointer, firstLine: Int) -> Bool {
        let count = edits.count
        if !tree.unclosedComments.isEmpty {
            escapeComments(on: tree.unclosedComments, of: text, firstLine: firstLine)
        }
        let waiting =
            tableEnds.isEmpty ? [] : endTables(of: tree.document, in: text, firstLine: firstLine)
        if !tableStarts.isEmpty {
            beginTables(in: tree.document, of: text, firstLine: firstLine, besides: waiting)
        }
        if edits.count == count { return false }
        edits.sort { $0.comesBefore($1) }
        return true
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
            let first = placed.firstIndex(sorted: { $0.range.upperBound >= position })
            let isPlaced = placed[first...].prefix { $0.range.lowerBound <= position }.contains {
                $0.range.contains(position) || $0.replacement == Self.backslash
            }
            if !isPlaced { edits.append(SourceEdit(range: position..<position, replacement: Self.backslash)) }
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
