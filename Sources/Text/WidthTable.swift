import CWidth

/// The widths of a range of scalars as `wcwidth(3)` gives them under C.UTF-8, two bits each. Each table is built when
/// the first scalar of its range is measured; ordinary Latin and Cyrillic text needs none of them.
struct WidthTable: Sendable {
    /// The scripts of Europe and the Near East, and most symbols; built at once.
    private static let near = WidthTable(of: 0..<0x3000)
    /// All other living scripts and symbols; half a millisecond to build.
    private static let common = WidthTable(of: 0x3000..<0x20000)
    /// The rare ideographs; half a millisecond.
    private static let ideographs = WidthTable(of: 0x20000..<0x40000)
    /// Tags, variation selectors and private use, which safe text does not hold; four milliseconds.
    private static let rest = WidthTable(of: 0x40000..<0x110000)

    /// Stands in the table for a scalar that the C library does not know.
    private static let unknown: UInt8 = 3
    /// Four scalars a byte, the lowest in the lowest bits.
    private let packed: [UInt8]
    private let first: UInt32

    /// The width of a scalar in cells, 0 to 2, or nil where the C library does not know it.
    static func width(of scalar: UInt32) -> Int? {
        switch scalar {
        case 0..<0x3000: near.width(of: scalar)
        case 0x3000..<0x20000: common.width(of: scalar)
        case 0x20000..<0x40000: ideographs.width(of: scalar)
        case 0x40000..<0x110000: rest.width(of: scalar)
        default: nil
        }
    }

    private init(of scalars: Range<UInt32>) {
        first = scalars.lowerBound
        packed = Self.underUTF8 {
            stride(from: scalars.lowerBound, to: scalars.upperBound, by: 4).map { quad in
                Self.code(of: quad) | Self.code(of: quad + 1) << 2 | Self.code(of: quad + 2) << 4
                    | Self.code(of: quad + 3) << 6
            }
        }
    }

    private func width(of scalar: UInt32) -> Int? {
        let code = packed[Int((scalar &- first) >> 2)] >> (UInt8(scalar & 3) * 2) & 3
        return code == Self.unknown ? nil : Int(code)
    }

    private static func code(of scalar: UInt32) -> UInt8 {
        UInt8(exactly: wcwidth(wchar_t(scalar))) ?? unknown
    }

    /// Runs `body` with this thread under C.UTF-8: `wcwidth` knows only ASCII under the locale C. Where that locale
    /// is not installed, the thread's own is asked.
    private static func underUTF8<Result>(_ body: () -> Result) -> Result {
        let ours = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
        let before = ours.flatMap { uselocale($0) }
        defer {
            if let before { uselocale(before) }
            if let ours { freelocale(ours) }
        }
        return body()
    }
}
