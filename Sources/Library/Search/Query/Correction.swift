import Text

/// Finds what may have been meant by a query with words that stand nowhere: another keyboard layout, Cyrillic words in
/// Latin letters, typing errors.
struct Correction {
    private let store: IndexStore
    private let query: SearchQuery
    private let filters: SearchFilters

    init(of query: SearchQuery, in store: IndexStore, filters: SearchFilters) {
        self.query = query
        self.store = store
        self.filters = filters
    }

    /// The query as other keyboard layouts give it, where most of its words are known then, and more than as typed.
    var retypings: [ParsedQuery] {
        let typed = knownCount(of: parse(query.text))
        return KeyboardLayout.retypings(of: query.text).map(parse).filter { meant in
            let known = knownCount(of: meant)
            return known > typed && 2 * known > meant.units.flatMap(\.words).count
        }
    }

    private func knownCount(of parsed: ParsedQuery) -> Int {
        parsed.units.flatMap(\.words).count(where: isKnown)
    }

    /// The query with other words for the unknown ones; nil where no unknown word has one.
    func corrected(_ parsed: ParsedQuery) -> ParsedQuery? {
        var replacements: [(range: Range<Int>, word: [UInt8])] = []
        for word in parsed.units.flatMap(\.words) where !isKnown(word) {
            if let meant = meant(by: word) { replacements.append((word.range, meant)) }
        }
        return replacements.isEmpty ? nil : parse(parsed.replacing(replacements))
    }

    /// Whether some text has the word, in any form.
    func isKnown(_ word: ParsedQuery.Word) -> Bool {
        store.filled.contains { !Expansion(word, in: $0.lexicon, $0.stemmer, $0.related).isEmpty }
    }

    private func parse(_ text: String) -> ParsedQuery {
        ParsedQuery(text, isTyping: query.isTyping, filters: filters)
    }

    /// The reader's language first, where the doubts are the same.
    private func meant(by word: ParsedQuery.Word) -> [UInt8]? {
        let shards = store.shards(readBy: query.language)
        let ways: [(Lexicon, Language?) -> Lexicon.Guess?] = [
            { lexicon, _ in lexicon.sounding(like: word.folded, isPrefix: word.isPrefix) },
            transliterated(word),
            { lexicon, _ in lexicon.nearest(to: word.folded, isPrefix: false) },
            { lexicon, _ in word.isPrefix ? lexicon.nearest(to: word.folded, isPrefix: true) : nil },
        ]
        for way in ways {
            let guesses = shards.compactMap { way(store.shards[$0].lexicon, store.shards[$0].language) }
            if let best = guesses.min(by: { $0.doubt < $1.doubt }) { return best.word }
        }
        return nil
    }

    /// A form of the word that no text has, back in Cyrillic letters.
    private func transliterated(_ word: ParsedQuery.Word) -> (Lexicon, Language?) -> Lexicon.Guess? {
        { [store] lexicon, language in
            guard word.folded.count >= 3, let language,
                let shard = store.filled.first(where: { $0.language == language })
            else { return nil }
            let candidates = Transliteration.candidates(
                for: String(decoding: word.folded, as: UTF8.self), in: language)
            for candidate in candidates {
                var other = word
                other.folded = Array(candidate.utf8)
                let expansion = Expansion(other, in: lexicon, shard.stemmer)
                if let best = expansion.ranks.first?.words.first {
                    return Lexicon.Guess(word: Array(lexicon[best]), doubt: 0, count: expansion.count)
                }
            }
            return nil
        }
    }
}
