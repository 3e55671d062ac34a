/// Words of a text: stretches without space that hold at least one letter or digit.
enum WordCount {
    /// Counts the words of UTF-8 `bytes`. Bytes of two- to four-byte characters count as letters, but for the
    /// signs of Latin-1 (quotes) and of the block of general punctuation (dashes).
    static func of(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var words = 0
            var isCounted = false
            var last: UInt8 = 0
            for byte in bytes {
                if byte <= 0x20 || (byte == 0xA0 && last == 0xC2) {
                    isCounted = false
                } else if !isCounted, isLetter(byte) {
                    isCounted = true
                    words += 1
                }
                last = byte
            }
            return words
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0xC3...0xDF, 0xE0...0xE1, 0xE3...0xF4: true
        default: false
        }
    }
}
