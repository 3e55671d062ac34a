/// A run of at most four letters: enough to know a preposition, a particle, a unit or an abbreviation by.
struct ShortWord {
    /// The letters in small case, 16 bits each, the last in the lowest.
    private(set) var letters: UInt64 = 0
    private(set) var count = 0
    private(set) var isCapitalized = false
    /// Its first byte, and the place behind its last.
    private(set) var start: Int
    private(set) var end: Int

    /// How many letters `letters` holds at most.
    static let longest = 4

    /// The letters from `start` to the next scalar that is none; nil where there are none or more than
    /// `longest`.
    @inline(__always)
    init?(in text: Span<UInt8>, from start: Int, longest: Int = longest) {
        self.start = start
        end = start
        while end < text.count {
            let scalar = DecodedScalar(in: text, at: end)
            guard Letter.isLetter(scalar.value) else { break }
            guard count < longest else { return nil }
            letters = letters << 16 | UInt64(Letter.lowercase(scalar.value))
            if count == 0 { isCapitalized = Letter.isCapital(scalar.value) }
            count &+= 1
            end &+= scalar.length
        }
        if count == 0 { return nil }
    }

    /// The first `longest` letters of the word at `start`, or fewer where it has fewer, whether
    /// capital or not; nil where no letter stands there.
    init?(beginningOfWordIn text: Span<UInt8>, from start: Int) {
        self.start = start
        end = start
        while end < text.count, count < Self.longest {
            let scalar = DecodedScalar(in: text, at: end)
            guard Letter.isLetter(scalar.value) else { break }
            letters = letters << 16 | UInt64(Letter.lowercase(scalar.value))
            count &+= 1
            end &+= scalar.length
        }
        if count == 0 { return nil }
    }

    /// The letters before `end` from the last scalar that is none; nil where there are none or more than
    /// `longest`.
    @inline(__always)
    init?(in text: Span<UInt8>, before end: Int, longest: Int = longest) {
        self.end = end
        start = end
        if Self.isLonger(than: longest, in: text, before: end) { return nil }
        while start > 0 {
            let isTwo = start > 1 && text[start &- 1] & 0xC0 == 0x80
            let scalar = DecodedScalar(in: text, at: isTwo ? start &- 2 : start &- 1)
            guard Letter.isLetter(scalar.value) else { break }
            guard count < longest else { return nil }
            letters |= UInt64(Letter.lowercase(scalar.value)) << UInt64(16 &* count)
            isCapitalized = Letter.isCapital(scalar.value)
            count &+= 1
            start &-= scalar.length
        }
        if count == 0 { return nil }
    }

    /// Whether more than so many letters of two bytes stand before `end`, as in most words: seen without decoding them.
    @inline(__always)
    private static func isLonger(than longest: Int, in text: Span<UInt8>, before end: Int) -> Bool {
        var start = end &- 2 &* longest &- 2
        guard start >= 0 else { return false }
        while start < end {
            if text[start] & 0xFE != 0xD0 || text[start &+ 1] & 0xC0 != 0x80 { return false }
            start &+= 2
        }
        return true
    }

    /// The packed letters of a word of a table; 0 where it has more than four.
    static func pack(_ word: some StringProtocol) -> UInt64 {
        guard word.unicodeScalars.count <= longest else { return 0 }
        return word.unicodeScalars.reduce(0) { $0 << 16 | UInt64(Letter.lowercase($1.value)) }
    }
}
