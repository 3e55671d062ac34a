/// Where a word may be divided at the end of a line, by the patterns of its language.
public final class Hyphenator: Sendable {
    private let patterns: HyphenPatterns

    private static let kazakh = Hyphenator(.kazakh, HyphenDictionary(KazakhPatterns.dictionary()))
    private static let russian = Hyphenator(
        .russian, HyphenDictionary(path: "/usr/share/hyphen/hyph_ru_RU.dic"))
    private static let english = Hyphenator(
        .english, HyphenDictionary(path: "/usr/share/hyphen/hyph_en_US.dic"))

    /// The hyphenator of `language`, loaded on first use, or nil where its patterns are not installed (Debian's
    /// hyphen-ru and hyphen-en-us; the Kazakh ones are ours and always there).
    public static func of(_ language: Language) -> Hyphenator? {
        switch language {
        case .kazakh: kazakh
        case .russian: russian
        case .english: english
        }
    }

    private init?(_ language: Language, _ dictionary: HyphenDictionary?) {
        guard let dictionary else { return nil }
        patterns = dictionary.patterns(alphabet: HyphenAlphabet(language: language))
    }

    /// Calls `body` with each place in `word` (UTF-8 byte offset behind which a hyphen may stand), in order.
    /// At least two letters stay before a break and two after it, in each part of a compound with a hyphen.
    ///
    /// `word` may have punctuation around it and spaces within (words kept together). Nothing is divided in
    /// abbreviations in capitals, words with capitals inside, with digits, with an apostrophe or with letters of another
    /// script, nor in addresses.
    public func forEachBreak(in word: Span<UInt8>, _ body: (Int) -> Void) {
        var start = 0
        while start < word.count {
            var end = start
            while end < word.count, word[end] != 0x20 { end &+= 1 }
            let piece = word.extracting(start..<end)
            if piece.count >= 4, !piece.isAddress { forEachBreak(inPiece: piece) { body(start &+ $0) } }
            start = end &+ 1
        }
    }

    private func forEachBreak(inPiece piece: Span<UInt8>, _ body: (Int) -> Void) {
        var position = 0
        while position < piece.count {
            let run = LetterRun(in: piece, from: position, alphabet: patterns.alphabet)
            if run.isOrdinary {
                let places = patterns.places(in: run.word)
                if places != 0 { run.forEachPlace(in: piece, places, body) }
            }
            position = run.end
        }
    }
}
