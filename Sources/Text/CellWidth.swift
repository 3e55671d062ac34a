/// The number of terminal cells that text takes: what ncurses believes, which is `wcwidth(3)` of the C library
/// under a UTF-8 locale, whatever the locale of the process. Measures safe text (see ``SafeText``), where control
/// characters do not occur.
public enum CellWidth {
    /// The width of one scalar in cells: 0 for a combining mark or a soft hyphen, 2 for a wide character, else 1.
    /// A scalar that the C library does not know counts 1, the width of the replacement drawn in its place.
    public static func of(_ scalar: Unicode.Scalar) -> Int {
        of(scalar.value)
    }

    /// The width of `text` in cells, the sum over its scalars.
    public static func of(_ text: some StringProtocol) -> Int {
        text.utf8.withContiguousStorageIfAvailable { of(utf8: $0.span) }
            ?? text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    /// The width of UTF-8 `bytes` in cells; a part that is not UTF-8 counts 1.
    public static func of(utf8 bytes: Span<UInt8>) -> Int {
        measure(bytes, atMost: .max).cells
    }

    /// The longest beginning of UTF-8 `bytes` that takes at most `cells` cells, cut between scalars that take cells
    /// of their own, so that marks stay with their base: the bytes it has and the cells it takes. Its cost is
    /// linear in what it returns, not in what is given.
    public static func prefix(ofUTF8 bytes: Span<UInt8>, cells: Int) -> (bytes: Int, cells: Int) {
        measure(bytes, atMost: cells)
    }

    private static func measure(_ bytes: Span<UInt8>, atMost limit: Int) -> (bytes: Int, cells: Int) {
        let limit = max(0, limit)
        var position = 0
        var cells = 0
        while position < bytes.count {
            if let block = PlainBlock(in: bytes, from: position), block.isPlainAndNarrow,
                block.scalars <= limit &- cells
            {
                position &+= block.length
                cells &+= block.scalars
                continue
            }
            let scalar = DecodedScalar(in: bytes, at: position)
            let width = of(scalar.value)
            if width > 0, cells > limit &- width { break }
            position &+= scalar.length
            cells &+= width
        }
        return (position, cells)
    }

    @inline(__always)
    static func of(_ scalar: UInt32) -> Int {
        if isCertainlyNarrow(scalar) { return 1 }
        return scalar == 0xAD ? 0 : WidthTable.width(of: scalar) ?? 1
    }

    /// Whether a scalar is known to take one cell without asking the C library: Latin, Greek, Cyrillic and the
    /// punctuation, arrows and frames of an ordinary text, so that such text never builds the table.
    @inline(__always)
    static func isCertainlyNarrow(_ scalar: UInt32) -> Bool {
        if scalar < 0x300 { return scalar != 0xAD }
        if scalar < 0x2010 { return (0x370...0x482).contains(scalar) || (0x48A...0x590).contains(scalar) }
        return scalar < 0x25FD && isNarrowSymbol(scalar)
    }

    private static func isNarrowSymbol(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2010...0x2027, 0x202F...0x205F, 0x20A0...0x20CF, 0x2100...0x2319, 0x2500...0x25FC: true
        default: false
        }
    }
}
