import Text

/// Finds where words may be hyphenated: words of letters only, in running text, by the patterns of the language
/// whose letters they are written in.
struct Hyphenation {
    private let language: Language

    /// Shorter words stay whole.
    private static let fewestLetters = 7
    /// Letters that stay together at either end of a word; two, which patterns allow, look torn off.
    private static let fewestAtEnds = 3
    /// So many bytes before a word tell whether it belongs to an address.
    private static let longestAddress = 500

    init(language: Language) { self.language = language }

    /// Loaded when the first word asks for it: reading patterns costs more than laying out a screen.
    private func hyphenator(isLatin: Bool) -> Hyphenator? {
        Hyphenator.of(isLatin ? .english : language == .kazakh ? .kazakh : .russian)
    }

    /// The parts of a word, all but the last ending in a hyphen; the word alone where it has none.
    /// - Parameter base: where in the text the words' offsets begin.
    func parts(of word: Word, in text: InlineText, base: Int) -> [Word] {
        let letters = letters(of: word, in: text.bytes, base: base)
        guard letters.count >= Hyphenation.fewestLetters, text.isProse(at: letters.lowerBound) else {
            return [word]
        }
        let isLatin = text.bytes[letters.lowerBound] < 0x80
        guard let hyphenator = hyphenator(isLatin: isLatin) else { return [word] }
        var parts: [Word] = []
        var rest = word
        let ends = Hyphenation.fewestAtEnds * (isLatin ? 1 : 2)
        hyphenator.forEachBreak(in: text.bytes.span.extracting(letters)) { offset in
            guard offset >= ends, letters.count - offset >= ends else { return }
            let end = Int32(letters.lowerBound - base + offset)
            guard end > rest.start, end < rest.end else { return }
            let cells = CellWidth.of(
                utf8: text.bytes.span.extracting(base + Int(rest.start)..<base + Int(end)))
            parts.append(
                Word(
                    start: rest.start, end: end, next: end, cells: Int32(cells), spaceCells: 0,
                    ending: .hyphen))
            rest.start = end
            rest.cells -= Int32(cells)
        }
        parts.append(rest)
        return parts
    }

    /// The letters of a word without the punctuation around them, the last ones of words that stay together; empty
    /// for addresses, names of files and whatever else is more than letters.
    private func letters(of word: Word, in bytes: [UInt8], base: Int) -> Range<Int> {
        let first = base + Int(word.start)
        var end = base + Int(word.end)
        while end > first, !Hyphenation.isLetter(bytes, end - 1) {
            let last = bytes[end - 1]
            guard Hyphenation.isPunctuation(last) || Hyphenation.mayStandBehind(last) else {
                return first..<first
            }
            end -= 1
        }
        guard end > first, Hyphenation.digitsStandApart(in: bytes[end..<base + Int(word.end)]) else {
            return first..<first
        }
        let isLatin = bytes[end - 1] < 0x80
        var start = end
        while start > first, Hyphenation.isLetter(bytes, start - 1), (bytes[start - 1] < 0x80) == isLatin {
            start -= 1
        }
        for index in first..<start where !Hyphenation.isLetter(bytes, index) {
            guard Hyphenation.isPunctuation(bytes[index]) else { return first..<first }
        }
        return Hyphenation.isWithinAddress(bytes, start) ? first..<first : start..<end
    }

    /// Whether what stands before `start` up to a blank makes the word a part of an address or path, which lines may end
    /// within: a hyphen that is not in it would be taken for its own.
    private static func isWithinAddress(_ bytes: [UInt8], _ start: Int) -> Bool {
        var index = start - 1
        while index >= 0, start - index <= longestAddress {
            switch bytes[index] {
            case 0x00...0x20: return false
            // In running text a slash is an "or".
            case UInt8(ascii: "/") where index > 0 && bytes[index - 1] >= 0x80: index -= 1
            case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "@"), UInt8(ascii: "_"),
                UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "&"):
                return true
            case UInt8(ascii: ".") where isLetter(bytes, index + 1): return true
            default: index -= 1
            }
        }
        return false
    }

    /// Signs that stand around words, and the bytes of those outside ASCII.
    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x21, 0x22, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x80...: true
        default: false
        }
    }

    /// The signs of the number of a footnote behind a word, and the hyphen before its next part.
    private static func mayStandBehind(_ byte: UInt8) -> Bool {
        byte == 0x2D || byte == 0x5B || byte == 0x5D || byte &- 0x30 < 10
    }

    /// Whether the digits behind the letters of a word stand in brackets or behind a hyphen: names and codes that end in
    /// others are kept whole.
    private static func digitsStandApart(in tail: ArraySlice<UInt8>) -> Bool {
        var mayFollow = false
        for byte in tail {
            let isDigit = byte &- 0x30 < 10
            if isDigit, !mayFollow { return false }
            mayFollow = isDigit || byte == 0x2D || byte == 0x5B
        }
        return true
    }

    /// Whether a byte belongs to a letter of ASCII or of the Cyrillic block.
    private static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
        switch bytes[index] {
        case 0x41...0x5A, 0x61...0x7A, 0xD0...0xD3: true
        case 0x80...0xBF: index > 0 && (0xD0...0xD3).contains(bytes[index - 1])
        default: false
        }
    }
}
