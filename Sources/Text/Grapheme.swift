/// What a terminal draws in one place: a scalar that takes cells with the marks on it. In safe text this is one
/// user-perceived character, but for a few Indic clusters that take several places.
public struct Grapheme: Sendable, Equatable {
    /// The base and the marks on it.
    public let text: Character
    /// 0, 1 or 2 cells; 0 for a soft hyphen.
    public let cells: Int
}

extension String {
    /// The graphemes of safe text, in order.
    public var graphemes: [Grapheme] {
        var graphemes: [Grapheme] = []
        graphemes.reserveCapacity(utf8.count)
        // The base that waits for what takes no cells behind it, and that.
        var base: (scalar: Unicode.Scalar, cells: Int)?
        var marks = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let cells = CellWidth.of(scalar)
            if cells == 0, base != nil {
                marks.append(scalar)
                continue
            }
            if let (scalar, cells) = base { Self.append(scalar, cells, &marks, to: &graphemes) }
            base = (scalar, cells)
        }
        if let (scalar, cells) = base { Self.append(scalar, cells, &marks, to: &graphemes) }
        return graphemes
    }

    /// Appends the graphemes of a base with what takes no cells behind it, and empties that. A soft hyphen is one by
    /// itself.
    private static func append(
        _ base: Unicode.Scalar, _ cells: Int, _ marks: inout String.UnicodeScalarView,
        to graphemes: inout [Grapheme]
    ) {
        guard !marks.isEmpty else { return graphemes.append(Grapheme(text: Character(base), cells: cells)) }
        let text = String(base) + String(marks)
        graphemes += text.enumerated().map { Grapheme(text: $1, cells: $0 == 0 ? cells : 0) }
        marks = String.UnicodeScalarView()
    }
}

extension StringProtocol {
    /// The longest prefix of at most `cells` cells, cut between user-perceived characters; where something is lost,
    /// the last cell shows `…` (or nothing fits in 0 cells). Its cost is linear in `cells`.
    public func truncated(toCells cells: Int) -> String {
        if fits(cells) { return String(self) }
        guard cells > 0 else { return "" }
        return self[..<(plainCut(atCells: cells - 1) ?? characterCut(atCells: cells - 1))] + "…"
    }

    /// Where the longest prefix of at most `cells` cells ends if an ordinary letter or sign stands behind it, before which
    /// every border of scalars is one of characters; finding those takes ten times as long.
    private func plainCut(atCells cells: Int) -> Index? {
        let end = utf8.withContiguousStorageIfAvailable {
            CellWidth.prefix(ofUTF8: $0.span, cells: cells).bytes
        }
        guard let end else { return nil }
        let cut = utf8.index(startIndex, offsetBy: end)
        return cut < endIndex && CellWidth.isCertainlyNarrow(unicodeScalars[cut].value) ? cut : nil
    }

    private func characterCut(atCells cells: Int) -> Index {
        var end = startIndex
        var used = 0
        for character in self {
            used += character.unicodeScalars.reduce(0) { $0 + CellWidth.of($1) }
            if used > cells { break }
            formIndex(after: &end)
        }
        return end
    }

    /// The text, cut or padded with spaces to exactly `cells` cells.
    public func padded(toCells cells: Int) -> String {
        let cut = truncated(toCells: cells)
        let missing = Swift.max(0, cells - CellWidth.of(cut))
        return cut + String(decoding: repeatElement(0x20, count: missing), as: UTF8.self)
    }

    private func fits(_ cells: Int) -> Bool {
        utf8.withContiguousStorageIfAvailable {
            CellWidth.prefix(ofUTF8: $0.span, cells: cells).bytes == $0.count
        } ?? (CellWidth.of(self) <= cells)
    }
}
