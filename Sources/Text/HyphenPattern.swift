/// One pattern of a dictionary: letters, and a digit before each and behind the last.
struct HyphenPattern {
    /// Longer patterns are left out; those of Debian's files have at most 28 letters.
    private static let longest = 31

    private var codes = InlineArray<32, UInt8>(repeating: 0)
    private var strengths = InlineArray<32, UInt8>(repeating: 0)
    /// How many letters it has; the edge of a word counts as one, with code 0.
    private(set) var count = 0
    /// The places of the first digit over 0 and behind the last one; nil where there is none.
    private(set) var digits: Range<Int>?

    @inline(__always)
    func code(at place: Int) -> UInt8 { codes[place] }

    /// The digit before the letter at `place`.
    @inline(__always)
    func digit(before place: Int) -> UInt8 { strengths[place] }

    /// Reads the pattern that begins at `start` up to a space or the end of the line.
    /// - Returns: the place behind it; nil where something else than letters of the alphabet and digits comes.
    mutating func read(_ bytes: Span<UInt8>, from start: Int, isKOI8: Bool, alphabet: HyphenAlphabet) -> Int?
    {
        count = 0
        digits = nil
        strengths[0] = 0
        var place = start
        while place < bytes.count, bytes[place] > 0x20 {
            let byte = bytes[place]
            if byte &- 0x30 < 10 {
                take(digit: byte &- 0x30)
                place &+= 1
                continue
            }
            let (value, length) = Self.scalar(in: bytes, at: place, isKOI8: isKOI8)
            let code = alphabet.code(of: value)
            guard code > 0 && code < HyphenAlphabet.capital || value == 0x2E, count < Self.longest else {
                return nil
            }
            codes[count] = code
            count &+= 1
            strengths[count] = 0
            place &+= length
        }
        return place
    }

    private mutating func take(digit: UInt8) {
        strengths[count] = digit
        if digit > 0 { digits = (digits?.lowerBound ?? count)..<count &+ 1 }
    }

    @inline(__always)
    private static func scalar(
        in bytes: Span<UInt8>, at place: Int, isKOI8: Bool
    ) -> (value: UInt32, length: Int) {
        let byte = bytes[place]
        if isKOI8, (0xC0...0xDF).contains(byte) { return (koi8Letters[Int(byte) - 0xC0], 1) }
        if isKOI8 || byte < 0x80 { return (UInt32(byte), 1) }
        let scalar = DecodedScalar(in: bytes, at: place)
        return (scalar.value, scalar.length)
    }

    /// The small letters of KOI8-R (RFC 1489) from C0 on.
    private static let koi8Letters = "юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars.map(\.value)
}
