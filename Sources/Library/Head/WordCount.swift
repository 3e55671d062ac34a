/// Words of a text: stretches without space that hold at least one letter or digit.
///
/// A catalogue of ten thousand files counts twenty megabytes: eight bytes are looked at together, as eight lanes of a
/// word whose highest bits hold the answers.
struct WordCount {
    /// Counts the words of UTF-8 `bytes`. Bytes of two- to four-byte characters count as letters, but for the
    /// signs of Latin-1 (quotes, the no-break space) and of the block of general punctuation (dashes).
    static func of(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBytes { bytes in
            var count = WordCount()
            var position = 0
            while position + 8 <= bytes.count {
                count.add(
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
                position += 8
            }
            var rest = spaces
            for index in position..<bytes.count {
                rest = rest << 8 | UInt64(bytes[bytes.count - 1 - (index - position)])
            }
            count.add(rest)
            return count.words
        }
    }

    private var words = 0
    /// 0x80 where no letter stood since the last space.
    private var isOpen: UInt64 = 0x80
    /// 0x80 behind the byte 0xC2, which makes a no-break space of 0xA0.
    private var isAfterC2: UInt64 = 0

    private static let high: UInt64 = 0x8080_8080_8080_8080
    private static let spaces: UInt64 = 0x2020_2020_2020_2020

    /// Takes the next eight bytes, the first of them lowest.
    private mutating func add(_ bytes: UInt64) {
        let c2 = Self.equal(bytes, 0xC2)
        let noBreak = Self.equal(bytes, 0xA0) & (c2 << 8 | isAfterC2)
        let space = Self.inRange(bytes, 0x00, 0x20) | noBreak
        let letter = Self.letters(bytes)
        let other = ~(space | letter) & Self.high
        // Lanes before which no letter stood since the last space, carried over what is neither.
        var open = space << 8 | isOpen
        var passes = other << 8
        open |= passes & (open << 8)
        passes &= passes << 8
        open |= passes & (open << 16)
        passes &= passes << 16
        open |= passes & (open << 32)
        words += (letter & open).nonzeroBitCount
        isOpen = (space | other & open) >> 56
        isAfterC2 = c2 >> 56
    }

    private static func letters(_ bytes: UInt64) -> UInt64 {
        let ascii = inRange(bytes, 0x30, 0x39) | inRange(bytes | spaces, 0x61, 0x7A)
        let leads = inRange(bytes ^ high, 0x43, 0x74) & ~equal(bytes, 0xE2)
        return ascii | leads
    }

    /// The highest bit of each byte that is between two values under 0x80.
    private static func inRange(_ bytes: UInt64, _ first: UInt8, _ last: UInt8) -> UInt64 {
        let low = bytes & ~high
        let isAtLeast = low &+ every(0x80 - first)
        let isAbove = low &+ every(0x7F - last)
        return isAtLeast & ~isAbove & ~bytes & high
    }

    /// The highest bit of each byte that is `value`.
    private static func equal(_ bytes: UInt64, _ value: UInt8) -> UInt64 {
        let difference = bytes ^ every(value)
        return ~(((difference & ~high) &+ ~high) | difference) & high
    }

    private static func every(_ value: UInt8) -> UInt64 { UInt64(value) &* 0x0101_0101_0101_0101 }
}
