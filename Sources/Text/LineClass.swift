/// The line breaking class of a scalar after UAX #14 (Unicode 15, LineBreak.txt, with AI and XX resolved to AL), for the
/// alphabet of ordinary Latin and Cyrillic text. Everything else is `foreign` and left to ICU.
enum LineClass: UInt8 {
    /// AL
    case letter
    /// NU
    case digit
    /// SP
    case space
    /// QU
    case quotation
    /// OP (none of them is wide)
    case opening
    /// CL
    case closing
    /// CP
    case closingParenthesis
    /// EX
    case exclamation
    /// IS
    case infix
    /// SY
    case slash
    /// PR
    case prefix
    /// PO
    case postfix
    /// GL
    case glue
    /// BA
    case breakAfter
    /// BB
    case breakBefore
    /// B2
    case dash
    /// HY
    case hyphen
    /// NS
    case nonstarter
    /// IN
    case inseparable
    /// CM
    case mark
    case foreign

    @inline(__always)
    init(_ scalar: UInt32) {
        switch scalar {
        case 0x20...0x7E: self = Self.ascii[Int(scalar) &- 0x20]
        case 0x400...0x482, 0x48A...0x52F: self = .letter
        case 0..<0x400: self = Self.latin(scalar)
        case 0x2010...0x205E: self = Self.punctuation(scalar)
        default: self = Self.symbol(scalar)
        }
    }

    private static let ascii: [LineClass] = (0x20...0x7E).map { printable($0) }

    private static func printable(_ scalar: UInt8) -> LineClass {
        switch Unicode.Scalar(scalar) {
        case " ": .space
        case "0"..."9": .digit
        case "!", "?": .exclamation
        case "\"", "'": .quotation
        case "$", "+", "\\": .prefix
        case "%": .postfix
        case "(", "[", "{": .opening
        case ")", "]": .closingParenthesis
        case "}": .closing
        case ",", ".", ":", ";": .infix
        case "-": .hyphen
        case "/": .slash
        case "|": .breakAfter
        default: .letter
        }
    }

    /// Latin beyond ASCII, the combining marks and Greek.
    private static func latin(_ scalar: UInt32) -> LineClass {
        switch scalar {
        case 0..<0xA0: .foreign
        case 0xA0, 0x34F, 0x35C...0x362: .glue
        case 0xA1, 0xBF: .opening
        case 0xA2, 0xB0: .postfix
        case 0xA3...0xA5, 0xB1: .prefix
        case 0xAB, 0xBB: .quotation
        case 0xAD: .breakAfter
        case 0xB4, 0x2C8, 0x2CC, 0x2DF: .breakBefore
        case 0x300...0x36F: .mark
        case 0x37E: .infix
        default: .letter
        }
    }

    private static func punctuation(_ scalar: UInt32) -> LineClass {
        switch scalar {
        case 0x2011, 0x202F: .glue
        case 0x2010, 0x2012...0x2013, 0x2027, 0x2056, 0x2058...0x205B, 0x205D...0x205E: .breakAfter
        case 0x2014: .dash
        case 0x201A, 0x201E, 0x2045: .opening
        case 0x2018...0x201F, 0x2039...0x203A: .quotation
        case 0x2024...0x2026: .inseparable
        case 0x2028...0x202E: .foreign
        case 0x2030...0x2037, 0x2057: .postfix
        case 0x203C...0x203D, 0x2047...0x2049: .nonstarter
        case 0x2044: .infix
        case 0x2046: .closing
        default: .letter
        }
    }

    /// Signs of money, letterlike signs, arrows, mathematics, frames, ticks and the replacement character.
    private static func symbol(_ scalar: UInt32) -> LineClass {
        switch scalar {
        case 0x20A7, 0x20B6, 0x20BB, 0x20BE, 0x20C0, 0x2103, 0x2109: .postfix
        case 0x20A0...0x20CF, 0x2116, 0x2212...0x2213: .prefix
        case 0x22EF: .inseparable
        case 0x2308, 0x230A: .opening
        case 0x2309, 0x230B: .closing
        case 0x483...0x489: .mark
        case 0x2100...0x2319, 0x2500...0x25FF, 0x2604...0x2613, 0x2620...0x2638, 0x263C...0x2667,
            0x2680...0x26BC, 0x270E...0x275A, 0x2776...0x27BF, 0xFFFD:
            .letter
        default: .foreign
        }
    }
}
