/// The row of dashes under the header of a table, `| :-- | --: |`.
struct DelimiterRow {
    struct Cell {
        /// Its first dash.
        let dash: Int
        /// How many of `:` and `-` it has.
        let length: Int
    }

    private(set) var cells: [Cell] = []

    /// The length of a cell that md4c wants.
    static let shortest = 3

    /// nil where `line` from `start` on is no such row. A cell has at least one dash here.
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
            let start = position
            _ = skip(0x3A)
            let dash = position
            guard skip(0x2D) else { return nil }
            while skip(0x2D) {}
            _ = skip(0x3A)
            let length = position - start
            skipBlanks()
            let isLast = position == line.end
            guard isLast || skip(0x7C) else { return nil }
            pipes += isLast ? 0 : 1
            cells.append(Cell(dash: dash, length: length))
            skipBlanks()
        }
        if pipes == 0 || cells.isEmpty { return nil }
    }
}
