/// Comments of raw HTML, which are hidden: `<!-- … -->`, also over several lines. What is never closed is none.
enum HTMLComment {
    static let opening: [UInt8] = Array("<!--".utf8)
    static let closing: [UInt8] = Array("-->".utf8)

    /// Removes the comments from `html`, whose first byte is at `start`.
    /// - Returns: where a comment began that is never closed.
    static func remove(from html: inout [UInt8], startingAt start: Int) -> Int? {
        guard var comment = find(opening, in: html, from: start) else { return nil }
        var written = comment
        while true {
            // `<!-->` and `<!--->` are whole comments.
            guard let end = find(closing, in: html, from: comment + 2) else {
                html.removeSubrange(written..<comment)
                return comment
            }
            let next = find(opening, in: html, from: end + 3)
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
    /// Removes the comments of the HTML block at `index`, the last one, and the block where nothing else is in it.
    /// - Returns: whether the block begins with a comment that is never closed, and is as long as what it stands in.
    mutating func hideComments(inLastBlock index: Int) -> Bool {
        guard let run = blocks[index].runs.first else { return false }
        let start = Int(runs[run].text.lowerBound)
        let first = text[start...].firstIndex { $0 != 0x20 && $0 != 0x09 }
        let unclosed = HTMLComment.remove(from: &text, startingAt: start)
        if text[start...].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) {
            text.removeSubrange(start...)
            runs.removeSubrange(run...)
            blocks.removeSubrange(index...)
        } else {
            runs[run].text = Int32(start)..<Int32(text.count)
        }
        return unclosed != nil && unclosed == first
    }
}
