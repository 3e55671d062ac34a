/// The borders between the cells of a line that is a row of a table.
extension SourceLine {
    /// The first pipe at `position` or behind.
    func firstPipe(from position: Int) -> Int? {
        text.firstOffset(of: 0x7C, from: position, to: end)
    }

    /// Whether an odd number of backslashes stands before `position`.
    func isEscaped(_ position: Int) -> Bool {
        var first = position
        while first > start, text[first - 1] == 0x5C { first -= 1 }
        return (position - first) % 2 == 1
    }
}

/// The cells of a line that may be the header of a table.
extension SourceLine {
    /// Whether the line has so many cells from `start` on, with the pipes in code or without them: the one is what
    /// GitHub's specification says, the other what md4c does.
    func mayBeHeader(ofColumns columns: Int, from start: Int) -> Bool {
        if cells(from: start, codeSpans: nil) == columns { return true }
        let text = text[start..<end]
        // Raw HTML may hold backticks that begin no code.
        guard text.contains(0x60), !text.contains(0x3C) else { return false }
        return cells(from: start, codeSpans: CodeSpans(self, from: start)) == columns
    }

    /// Where the text begins that stands at `position` or behind it, behind marks of quotes, items and tasks.
    func textStart(from position: Int) -> Int {
        var position = Self.skipBlanks(in: text, from: position, to: end)
        while let mark = containerMark(at: position) {
            position = Self.skipBlanks(in: text, from: mark.end, to: end)
            if mark.byte != 0x3E, hasBox(at: position) {
                position = Self.skipBlanks(in: text, from: position + 3, to: end)
            }
        }
        return position
    }

    /// The cells from `start` on: a pipe before the first and one behind the last do not count.
    private func cells(from start: Int, codeSpans: CodeSpans?) -> Int {
        var (pipes, last, position) = (0, start, start)
        while position < end {
            switch text[position] {
            case 0x5C:
                position += 2
                continue
            case 0x60:
                position = codeSpans?.end(from: position) ?? position + 1
                continue
            case 0x7C: (pipes, last) = (pipes + 1, position)
            default: break
            }
            position += 1
        }
        guard pipes > 0 else { return 1 }
        return pipes + 1 - (text[start] == 0x7C ? 1 : 0) - (isBlank(from: last + 1) ? 1 : 0)
    }
}

/// The code spans of a line, as md4c finds them.
private struct CodeSpans {
    private let line: SourceLine
    /// Behind the last run of backticks of each length.
    private var ends = [Int](repeating: 0, count: longest + 1)

    /// Longer runs of backticks begin no code.
    private static let longest = 32

    init(_ line: SourceLine, from start: Int) {
        self.line = line
        var position = start
        while position < line.end {
            let length = backticks(at: position)
            position += max(1, length)
            if (1...Self.longest).contains(length) { ends[length] = position }
        }
    }

    /// Behind the code span that begins with the backticks at `position`, or behind these where it has no end.
    func end(from position: Int) -> Int {
        let length = backticks(at: position)
        let start = position + length
        guard length <= Self.longest, ends[length] > start else { return start }
        var end = start
        while end < ends[length] {
            let found = backticks(at: end)
            end += max(1, found)
            if found == length { return end }
        }
        return start
    }

    private func backticks(at position: Int) -> Int {
        var end = position
        while end < line.end, line.text[end] == 0x60 { end += 1 }
        return end - position
    }
}
