/// Words of at most four letters, packed as ``ShortWord`` packs them: a table with open addressing that is at most half
/// full, because the words of a text ask it more often than anything else.
struct ShortWordSet: Sendable {
    /// 0 where no word is.
    private var slots: [UInt64]
    private let shift: UInt64

    init(_ words: String) {
        let words = words.split(whereSeparator: \.isWhitespace).map { ShortWord.pack($0) }
        let bits = max(1, Int.bitWidth - (2 * words.count).leadingZeroBitCount)
        shift = UInt64(64 - bits)
        slots = Array(repeating: 0, count: 1 << bits)
        for word in words where word != 0 { slots[slot(of: word)] = word }
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
