/// Text that was not read as its author meant it, for want of a fence or a tag that closes, may hold callouts for staff.
extension Document {
    /// Puts the last block, a leaf of raw text, into a callout for staff from its first line on that begins with the mark
    /// of one: nobody can tell where that callout was to end.
    /// - Parameter lines: the lines between that of the block and the first of its text.
    mutating func hideStaffMark(inLastBlock index: Int, after lines: Int = 0) {
        guard let run = blocks[index].runs.first, blocks[index].runs.count == 1 else { return }
        let range = Int(runs[run].text.lowerBound)..<Int(runs[run].text.upperBound)
        guard let mark = staffMark(in: range) else { return }
        let whole = blocks.removeLast()
        var inner = whole
        inner.depth = min(whole.depth + 1, Document.deepest)
        if mark > range.lowerBound {
            runs[run].text = Int32(range.lowerBound)..<Int32(mark)
            blocks.append(whole)
            runs.append(runs[run])
            inner.line += lines + text[range.lowerBound..<mark].count { $0 == 0x0A }
        }
        let last = runs.count - 1
        runs[last].text = Int32(mark)..<Int32(range.upperBound)
        inner.runs = last..<runs.count
        inner.end = blocks.count + 2
        blocks.append(
            Block(
                kind: .callout(.staff), end: inner.end, runs: last..<last, line: inner.line,
                depth: whole.depth))
        blocks.append(inner)
        holdsStaffCallout = true
    }

    /// Whether raw text holds a line that begins with the mark of a callout for staff.
    func holdsStaffMark(inBlock index: Int) -> Bool {
        blocks[index].runs.contains { run in
            staffMark(in: Int(runs[run].text.lowerBound)..<Int(runs[run].text.upperBound)) != nil
        }
    }

    /// The first byte of the first line in `range` whose text begins with the mark of a callout for staff.
    private func staffMark(in range: Range<Int>) -> Int? {
        text.withUnsafeBytes { text in
            let text = UnsafeRawBufferPointer(rebasing: text[..<range.upperBound])
            guard text[range].contains(0x21) else { return nil }
            var position = range.lowerBound
            while position < text.count {
                let line = SourceLine(in: text, at: position)
                let start = line.textStart(from: line.content)
                if start < line.end, line.text[start] == 0x5B,
                    CalloutMark(at: Array(line.text[start..<line.end].prefix(CalloutMark.longest))[...])?.kind
                        == .staff
                {
                    return position
                }
                position = line.next
            }
            return nil
        }
    }
}
