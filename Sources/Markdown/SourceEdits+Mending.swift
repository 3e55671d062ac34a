/// What has to be changed in a text is partly known only when it has been parsed.
extension SourceEdits {
    /// Whether the survey found what may have to be changed once the text is parsed.
    var mayBeMended: Bool { !tableEnds.isEmpty || !tableStarts.isEmpty }

    /// Adds what the tree of `text`, parsed with these edits, shows to be wanting.
    /// - Returns: whether there is any.
    mutating func mend(_ tree: ParsedTree, of text: UnsafeRawBufferPointer, firstLine: Int) -> Bool {
        let count = edits.count
        if !tree.unclosedComments.isEmpty {
            mendComments(tree.unclosedComments, of: text, firstLine: firstLine)
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

    /// Makes text of comments that nothing closes. One within other HTML, which ends at a blank line, may be closed behind
    /// that: it gets a blank line before it, so that it is HTML of its own.
    private mutating func mendComments(
        _ comments: [UnclosedComment], of text: UnsafeRawBufferPointer, firstLine: Int
    ) {
        let placed = edits
        var (number, position) = (firstLine, 0)
        for comment in comments {
            while position < text.count, number <= comment.lines.upperBound {
                let line = SourceLine(in: text, at: position)
                position = line.next
                number += 1
                if number <= comment.lines.lowerBound { continue }
                if comment.isWithinHTML, HTMLComment.isClosed(behind: line) {
                    splitHTML(before: line, besides: placed)
                    // The other lines are those of the comment.
                    break
                }
                escapeComments(on: line, besides: placed)
            }
        }
    }

    private mutating func splitHTML(before line: SourceLine, besides placed: [SourceEdit]) {
        let edit = placed.firstIndex(sorted: { $0.range.lowerBound >= line.start })
        if edit < placed.count, placed[edit].range == line.start..<line.start { return }
        let text = line.bytes.firstIndex { !SourceLine.isBlankOrQuote($0) } ?? 0
        insertLine(before: line.start + text, from: line.start, of: line.text)
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
