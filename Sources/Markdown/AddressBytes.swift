/// What bytes an address on the web consists of, and where it ends.
enum AddressBytes {
    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    static func isMailName(_ byte: UInt8) -> Bool {
        isMailHost(byte) || byte == 0x2B
    }

    static func isMailHost(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
    }

    /// Behind the letters, digits, hyphens, underscores and dots from `start` on.
    static func hostEnd(in text: UnsafeRawBufferPointer, from start: Int, to limit: Int) -> Int {
        var end = start
        while end < limit, isMailHost(text[end]) || text[end] >= 0x80 {
            guard let length = letterLength(in: text, at: end, to: limit) else { break }
            end += length
        }
        return end
    }

    /// Whether a host is one: not empty, and no underscore in its last two parts.
    static func isHost(_ text: UnsafeRawBufferPointer, _ host: Range<Int>, needsDot: Bool) -> Bool {
        guard let first = text[host].first, first != 0x2E else { return false }
        var dots = 0
        for index in host.reversed() {
            if text[index] == 0x2E, index + 1 < host.upperBound { dots += 1 }
            if text[index] == 0x5F, dots < 2 { return false }
        }
        return !needsDot || dots > 0
    }

    /// Behind the last byte that is no blank and no mark that ends every address.
    static func end(in text: UnsafeRawBufferPointer, from start: Int, to limit: Int) -> Int {
        var end = start
        while end < limit, text[end] > 0x20, text[end] != 0x3C, text[end] != 0x7F {
            guard let length = letterLength(in: text, at: end, to: limit) else { break }
            end += length
        }
        return end
    }

    /// The end of an address without the punctuation of the sentence around it. Cost is linear.
    static func trimmedEnd(in text: UnsafeRawBufferPointer, _ address: Range<Int>) -> Int {
        var round = text[address].reduce(0) { $0 + ($1 == 0x28 ? 1 : $1 == 0x29 ? -1 : 0) }
        var square = text[address].reduce(0) { $0 + ($1 == 0x5B ? 1 : $1 == 0x5D ? -1 : 0) }
        var end = address.upperBound
        while end > address.lowerBound {
            switch text[end - 1] {
            case 0x21, 0x22, 0x27, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5F, 0x7E: break
            case 0x29 where round < 0: round += 1
            case 0x5D where square < 0: square += 1
            default: return end
            }
            end -= 1
        }
        return end
    }

    /// The bytes of the character at `position`; nil where it is punctuation or a blank outside ASCII: from the block of
    /// Latin-1 up to ¿, from general punctuation, from the ideographic blanks and quotes, or U+FFFD.
    private static func letterLength(in text: UnsafeRawBufferPointer, at position: Int, to limit: Int) -> Int?
    {
        let lead = text[position]
        if lead < 0x80 { return 1 }
        let second = position + 1 < limit ? text[position + 1] : 0
        switch (lead, second) {
        case (0xC2, _), (0xE2, 0x80), (0xE2, 0x81), (0xE3, 0x80), (0xEF, 0xBF): return nil
        default: return min(limit - position, lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
        }
    }
}
