import Glibc

/// The borders between the cells of a line that is a row of a table.
extension SourceLine {
    /// The first pipe at `position` or behind.
    func firstPipe(from position: Int) -> Int? {
        guard position < end, let base = text.baseAddress,
            let found = memchr(base + position, 0x7C, end - position)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// Whether an odd number of backslashes stands before `position`.
    func isEscaped(_ position: Int) -> Bool {
        var first = position
        while first > start, text[first - 1] == 0x5C { first -= 1 }
        return (position - first) % 2 == 1
    }
}
