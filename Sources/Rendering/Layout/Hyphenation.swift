import Text

/// Finds where words may be hyphenated: words of letters only, in running text, by the patterns of the language
/// whose letters they are written in.
struct Hyphenation {
    private let latin: Hyphenator?
    private let cyrillic: Hyphenator?

    /// Shorter words stay whole.
    private static let fewestLetters = 7

    init(language: Language) {
        latin = Hyphenator.of(.english)
        cyrillic = Hyphenator.of(language == .kazakh ? .kazakh : .russian)
    }

    /// The parts of a word, all but the last ending in a hyphen; the word alone where it has none.
    /// - Parameter base: where in the text the words' offsets begin.
    func parts(of word: Word, in text: InlineText, base: Int) -> [Word] {
        let letters = letters(of: word, in: text.bytes, base: base)
        guard letters.count >= Hyphenation.fewestLetters, text.isProse(at: letters.lowerBound) else {
            return [word]
        }
        let isLatin = text.bytes[letters.lowerBound] < 0x80
        guard let hyphenator = isLatin ? latin : cyrillic else { return [word] }
        var parts: [Word] = []
        var rest = word
        hyphenator.forEachBreak(in: text.bytes.span.extracting(letters)) { offset in
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

    /// The letters of a word without the punctuation around them; empty where anything else is among them.
    private func letters(of word: Word, in bytes: [UInt8], base: Int) -> Range<Int> {
        var start = base + Int(word.start)
        var end = base + Int(word.end)
        while start < end, !Hyphenation.isLetter(bytes, start) { start += 1 }
        while end > start, !Hyphenation.isLetter(bytes, end - 1) { end -= 1 }
        let isLatin = start < end && bytes[start] < 0x80
        for index in start..<end {
            guard Hyphenation.isLetter(bytes, index), (bytes[index] < 0x80) == isLatin else {
                return start..<start
            }
        }
        return start..<end
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
