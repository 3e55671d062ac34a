/// One user-perceived character of safe text and its width.
public struct Grapheme: Sendable, Equatable {
    public let text: Character
    /// 0, 1 or 2 cells.
    public let cells: Int
}

extension StringProtocol {
    /// The graphemes of safe text, in order.
    public var graphemes: [Grapheme] {
        map { Grapheme(text: $0, cells: Swift.min(2, CellWidth.of(String($0)))) }
    }

    /// The longest prefix of at most `cells` cells, cut between graphemes; where something is lost, the last
    /// cell shows `…` (or nothing fits in 0 cells).
    public func truncated(toCells cells: Int) -> String {
        if CellWidth.of(self) <= cells { return String(self) }
        guard cells > 0 else { return "" }
        var kept = ""
        var used = 0
        for grapheme in graphemes {
            if used + grapheme.cells > cells - 1 { break }
            kept.append(grapheme.text)
            used += grapheme.cells
        }
        return kept + "…"
    }

    /// The text, cut or padded with spaces to exactly `cells` cells.
    public func padded(toCells cells: Int) -> String {
        let cut = truncated(toCells: cells)
        return cut + String(repeating: " ", count: Swift.max(0, cells - CellWidth.of(cut)))
    }
}
