import CWidth

/// The number of terminal cells that text takes: what ncurses believes, which is `wcwidth(3)` of the C library
/// under a UTF-8 locale. Measures safe text (see ``SafeText``), where control characters do not occur.
public enum CellWidth {
    /// The width of one scalar in cells: 0 for a combining mark, 2 for a wide character, else 1.
    /// A scalar that the C library does not know counts 1, the width of the replacement drawn in its place.
    public static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return value == 0xAD ? 0 : 1 }
        let width = Int(wcwidth(wchar_t(value)))
        return width < 0 ? 1 : width
    }

    /// The width of `text` in cells, the sum over its scalars.
    public static func of(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    /// The width of UTF-8 `bytes` in cells.
    public static func of(utf8 bytes: Span<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { of(String(decoding: $0, as: UTF8.self)) }
    }
}
