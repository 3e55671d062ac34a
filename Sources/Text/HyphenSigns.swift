/// What the bytes of a dictionary stand for: letters of its alphabet, digits, or nothing that a pattern may have.
struct HyphenSigns {
    /// By byte: the number of a letter, `edge`, `digit` and its value, `lead` or `foreign`.
    private let signs: [UInt8]
    private let alphabet: HyphenAlphabet

    /// The edge of a word, written as a full stop.
    static let edge: UInt8 = 0
    /// Numbers of letters are below it.
    static let digit: UInt8 = 0x40
    /// The first byte of a character of UTF-8 that has several.
    private static let lead: UInt8 = 0xFE
    private static let foreign: UInt8 = 0xFF

    init(alphabet: HyphenAlphabet, isKOI8: Bool) {
        self.alphabet = alphabet
        signs = (0...255).map { (byte: UInt8) in
            switch byte {
            case UInt8(ascii: "."): Self.edge
            case UInt8(ascii: "0")...UInt8(ascii: "9"): Self.digit + byte - UInt8(ascii: "0")
            case 0xC0...0xDF where isKOI8: Self.letter(koi8Letters[Int(byte) - 0xC0], of: alphabet)
            case 0x80...0xFF: isKOI8 ? Self.foreign : Self.lead
            default: Self.letter(UInt32(byte), of: alphabet)
            }
        }
    }

    /// Small letters alone: a capital begins an option.
    private static func letter(_ scalar: UInt32, of alphabet: HyphenAlphabet) -> UInt8 {
        let code = alphabet.code(of: scalar)
        return code > 0 && code < HyphenAlphabet.capital ? code : foreign
    }

    /// The sign at `place`: a letter or `edge` where `value` is below `digit`, a digit where it is below `digit` and ten,
    /// else nothing that a pattern may have.
    @inline(__always)
    func sign(in bytes: Span<UInt8>, at place: Int) -> (value: UInt8, length: Int) {
        let sign = signs[Int(bytes[place])]
        guard sign == Self.lead else { return (sign, 1) }
        let scalar = DecodedScalar(in: bytes, at: place)
        return (Self.letter(scalar.value, of: alphabet), scalar.length)
    }
}

/// The small letters of KOI8-R (RFC 1489) from C0 on.
private let koi8Letters = "юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars.map(\.value)
