/// One pattern of a dictionary: letters, and a digit before each and behind the last.
struct HyphenPattern {
    /// Longer patterns are left out; those of Debian's files have at most 28 letters.
    static let longest = 31

    private var codes = InlineArray<32, UInt8>(repeating: 0)
    private var strengths = InlineArray<32, UInt8>(repeating: 0)
    /// How many letters it has; the edge of a word counts as one, with code 0.
    private(set) var count = 0
    /// How many of them, from the first on, are those of the pattern that was read before: dictionaries are sorted.
    private(set) var shared = 0
    /// The places of the first digit over 0 and behind the last one; nil where there is none.
    private(set) var digits: Range<Int>?

    @inline(__always)
    func code(at place: Int) -> UInt8 { codes[place] }

    /// The digit before the letter at `place`.
    @inline(__always)
    func digit(before place: Int) -> UInt8 { strengths[place] }

    /// Reads the pattern that begins at `start` up to a space or the end of the line, in place of the one before.
    /// - Returns: the place behind it; nil where something else than letters of the alphabet and digits comes.
    mutating func read(_ bytes: Span<UInt8>, from start: Int, _ signs: HyphenSigns) -> Int? {
        let before = count
        count = 0
        shared = 0
        digits = nil
        strengths[0] = 0
        var place = start
        while place < bytes.count, bytes[place] > 0x20 {
            let sign = signs.sign(in: bytes, at: place)
            switch sign.value {
            case 0..<HyphenSigns.digit where count < Self.longest: take(letter: sign.value, before: before)
            case HyphenSigns.digit..<HyphenSigns.digit + 10: take(digit: sign.value - HyphenSigns.digit)
            default:
                count = 0
                return nil
            }
            place &+= sign.length
        }
        return place
    }

    @inline(__always)
    private mutating func take(letter: UInt8, before: Int) {
        if shared == count, count < before, codes[count] == letter { shared &+= 1 }
        codes[count] = letter
        count &+= 1
        strengths[count] = 0
    }

    @inline(__always)
    private mutating func take(digit: UInt8) {
        strengths[count] = digit
        if digit > 0 { digits = (digits?.lowerBound ?? count)..<count &+ 1 }
    }
}
