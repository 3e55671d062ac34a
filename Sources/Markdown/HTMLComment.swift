/// Comments of raw HTML, which are hidden: `<!-- … -->`, also over several lines. What is never closed is none.
enum HTMLComment {
    static let opening: [UInt8] = Array("<!--".utf8)
    static let closing: [UInt8] = Array("-->".utf8)

    /// Removes the comments from `html`, whose first byte is at `start`.
    /// - Returns: of a comment that is never closed how many lines end before it, if nothing but blanks stands before it
    ///   on its line: md4c takes all that follows for a part of such a comment.
    static func remove(from html: inout [UInt8], startingAt start: Int) -> Int? {
        guard var comment = find(opening, in: html, from: start) else { return nil }
        var place = Place(of: html[start..<comment])
        var written = comment
        while true {
            // `<!-->` and `<!--->` are whole comments.
            guard let end = find(closing, in: html, from: comment + 2) else {
                html.removeSubrange(written..<comment)
                return place.isFirstOnLine ? place.line : nil
            }
            let next = find(opening, in: html, from: end + 3)
            place.pass(html[comment..<(end + 3)])
            place.pass(html[(end + 3)..<(next ?? html.count)])
            for index in (end + 3)..<(next ?? html.count) {
                html[written] = html[index]
                written += 1
            }
            guard let next else { break }
            comment = next
        }
        html.removeSubrange(written...)
        return nil
    }

    /// Where a comment begins.
    private struct Place {
        /// The lines that end before it.
        private(set) var line = 0
        private(set) var isFirstOnLine = true

        init(of before: ArraySlice<UInt8>) { pass(before) }

        mutating func pass(_ bytes: ArraySlice<UInt8>) {
            line += bytes.count { $0 == 0x0A }
            guard let last = bytes.last(where: { $0 != 0x20 && $0 != 0x09 }) else { return }
            isFirstOnLine = last == 0x0A
        }
    }

    /// The lines that end before anything but the first comments and blanks in `html`.
    static func linesOfFirst(in html: [UInt8], startingAt start: Int) -> Int {
        var position = start
        while position < html.count {
            if html[position...].starts(with: opening) {
                guard let end = find(closing, in: html, from: position + 2) else { break }
                position = end + closing.count
            } else if [0x20, 0x09, 0x0A].contains(html[position]) {
                position += 1
            } else {
                break
            }
        }
        return html[start..<position].count { $0 == 0x0A }
    }

    /// Whether the comment that `line` begins with is closed behind that line, before another begins.
    static func isClosed(behind line: SourceLine) -> Bool {
        var position = line.next
        while position < line.text.count {
            let rest = line.text[position...]
            if rest.starts(with: closing) { return true }
            if rest.starts(with: opening) { return false }
            position += 1
        }
        return false
    }

    private static func find(_ wanted: [UInt8], in html: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + wanted.count <= html.count {
            if html[index] == wanted[0], html[index..<index + wanted.count].elementsEqual(wanted) {
                return index
            }
            index += 1
        }
        return nil
    }
}

extension Document {
    /// Removes the comments of the HTML block at `index`, the last one, and the block where nothing else is in it; the block
    /// begins where the first of what is left does.
    /// - Returns: the line of the block, from 0 on as it was, that begins with a comment which is never closed.
    mutating func hideComments(inLastBlock index: Int) -> Int? {
        guard let run = blocks[index].runs.first else { return nil }
        let start = Int(runs[run].text.lowerBound)
        blocks[index].line += HTMLComment.linesOfFirst(in: text, startingAt: start)
        let unclosed = HTMLComment.remove(from: &text, startingAt: start)
        if text[start...].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) {
            text.removeSubrange(start...)
            runs.removeSubrange(run...)
            blocks.removeSubrange(index...)
        } else {
            // What the first comments leave of their lines.
            let shown = text[start...].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A } ?? start
            let line = text[start..<shown].lastIndex(of: 0x0A).map { $0 + 1 } ?? start
            text.removeSubrange(start..<line)
            runs[run].text = Int32(start)..<Int32(text.count)
        }
        return unclosed
    }
}
