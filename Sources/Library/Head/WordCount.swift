/// Words of a text: stretches without space that hold at least one letter or digit.
enum WordCount {
    /// Counts the words of UTF-8 `bytes`. Bytes of two- to four-byte characters count as letters, but for the
    /// signs of Latin-1 (quotes, the no-break space) and of the block of general punctuation (dashes).
    static func of(_ bytes: ArraySlice<UInt8>) -> Int {
        classes.withUnsafeBufferPointer { classes in
            bytes.withUnsafeBufferPointer { count($0, classes) }
        }
    }

    private static func count(_ bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<UInt8>)
        -> Int
    {
        var words = 0
        var isInWord: UInt8 = 0
        var last: UInt8 = 0
        for byte in bytes {
            var kind = classes[Int(byte)]
            if byte == 0xA0, last == 0xC2 { kind = space }
            words &+= Int(kind & ~isInWord & letter)
            isInWord = (isInWord | kind) & letter & ~(kind >> 1)
            last = byte
        }
        return words
    }

    private static let letter: UInt8 = 1
    private static let space: UInt8 = 2

    /// What each byte is: 1 a letter or digit or the first byte of one, 2 a space, 0 anything else.
    private static let classes: [UInt8] = (0...0xFF).map { byte in
        switch byte {
        case 0...0x20: space
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF, 0xE0...0xE1, 0xE3...0xF4: letter
        default: 0
        }
    }
}
