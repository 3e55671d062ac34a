import Text

/// Which signs hang outside the text block.
enum Hanging {
    /// A word that begins with a quotation mark.
    static func isOpening(_ text: Swift.Span<UInt8>, from start: Int, to end: Int) -> Bool {
        guard start < end else { return false }
        switch text[start] {
        case 0x22: return true
        case 0xC2: return text[start + 1] == 0xAB
        case 0xE2:
            let last = text[start + 2]
            return text[start + 1] == 0x80 && (last == 0x9C || last == 0x9E || last == 0x98)
        default: return false
        }
    }

    /// A word that ends with a full stop, a comma or a hyphen.
    static func isClosing(_ text: Swift.Span<UInt8>, _ word: Word) -> Bool {
        guard word.end > word.start else { return false }
        let last = text[Int(word.end) - 1]
        return last == 0x2E || last == 0x2C || last == 0x2D
    }
}
