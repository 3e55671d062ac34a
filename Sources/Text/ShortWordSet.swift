/// Words of at most four letters, packed as ``ShortWord`` packs them: a table with open addressing that is at most half
/// full, because the words of a text ask it more often than anything else.
struct ShortWordSet: Sendable {
    /// 0 where no word is.
    private var slots: [UInt64]
    private let shift: UInt64
    /// The first letters of all words and the last ones, those in capitals too: one bit for the low six bits of each.
    private let firsts: UInt64
    private let lasts: UInt64

    init(_ words: String) {
        let words = words.split(whereSeparator: \.isWhitespace).map { ShortWord.pack($0) }
        let bits = max(1, Int.bitWidth - (2 * words.count).leadingZeroBitCount)
        shift = UInt64(64 - bits)
        slots = Array(repeating: 0, count: 1 << bits)
        firsts = words.reduce(0) { $0 | 1 << (Self.first(of: $1) & 63) }
        lasts = words.reduce(0) { $0 | Self.bits(ofLetter: UInt32(truncatingIfNeeded: $1 & 0xFFFF)) }
        for word in words where word != 0 { slots[slot(of: word)] = word }
    }

    /// The letter in the highest bits that are not 0.
    private static func first(of word: UInt64) -> UInt64 {
        word == 0 ? 0 : word >> (UInt64(63 - word.leadingZeroBitCount) & ~15)
    }

    /// The low six bits of a small letter and of its capital, as bits.
    private static func bits(ofLetter small: UInt32) -> UInt64 {
        var bits: UInt64 = 0
        for distance: UInt32 in [0, 1, 0x20, 0x50] {
            let letter = small &- distance
            if Letter.lowercase(letter) == small { bits |= 1 << UInt64(letter & 63) }
        }
        return bits
    }

    /// Whether a word may end with a letter whose last byte in UTF-8 is `byte`: most letters with which none does show so
    /// here.
    @inline(__always)
    func mayEnd(with byte: UInt8) -> Bool { lasts &>> UInt64(byte & 63) & 1 == 1 }

    /// Whether a word may begin with a small letter of such a last byte, and end with a letter of another.
    @inline(__always)
    func mayHold(_ first: UInt8, _ last: UInt8) -> Bool {
        firsts &>> UInt64(first & 63) & 1 == 1 && mayEnd(with: last)
    }

    @inline(__always)
    func contains(_ word: UInt64) -> Bool { word != 0 && slots[slot(of: word)] == word }

    /// Where the word is or would be, by Fibonacci hashing (Knuth, volume 3, section 6.4).
    @inline(__always)
    private func slot(of word: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> shift)
        while slots[slot] != 0, slots[slot] != word { slot = (slot &+ 1) & (slots.count &- 1) }
        return slot
    }
}
