/// The row of dashes under the header of a table, `| :-- | --: |`.
struct DelimiterRow {
    /// Where each cell ends, and how many of `:` and `-` it has.
    private(set) var cells: [(end: Int, length: Int)] = []

    /// nil where `line` from `start` on is no such row. A cell has at least one dash here; md4c wants three bytes.
    init?(_ line: SourceLine, from start: Int) {
        let text = line.text
        var position = start
        var pipes = 0
        func skipBlanks() { position = SourceLine.skipBlanks(in: text, from: position, to: line.end) }
        func skip(_ byte: UInt8) -> Bool {
            guard position < line.end, text[position] == byte else { return false }
            position += 1
            return true
        }
        if skip(0x7C) { pipes += 1 }
        skipBlanks()
        while position < line.end {
            let cell = position
            _ = skip(0x3A)
            guard skip(0x2D) else { return nil }
            while skip(0x2D) {}
            _ = skip(0x3A)
            cells.append((position, position - cell))
            skipBlanks()
            if position == line.end { break }
            guard skip(0x7C) else { return nil }
            pipes += 1
            skipBlanks()
        }
        if pipes == 0 || cells.isEmpty { return nil }
    }
}
