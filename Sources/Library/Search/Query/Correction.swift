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

    /// The query as another keyboard layout gives it, where letters on the keys of signs and digits have cut its words to
    /// pieces: these may be known by chance, as beginnings of others.
    var joined: ParsedQuery? {
        guard query.text.utf8.contains(where: Self.isSign) else { return nil }
        let typed = parse(query.text).units.flatMap(\.words)
        if typed.allSatisfy({ WordKeys.letterCount($0.folded) >= Self.leastJoined && isKnown($0) }) {
            return nil
        }
        return KeyboardLayout.retypings(of: query.text).map(parse).first { meant in
            let words = meant.units.flatMap(\.words)
            let known = words.count { WordKeys.letterCount($0.folded) >= Self.leastJoined && isKnown($0) }
            return words.count < typed.count && 2 * known > words.count
        }
    }

    /// Letters of a word that is no piece of another.
    private static let leastJoined = 3

    /// Whether another layout may have a letter on the key of this sign or digit.
    private static func isSign(_ byte: UInt8) -> Bool {
        0x21...0x7E ~= byte && !(0x61...0x7A ~= byte | 0x20) && byte != UInt8(ascii: "\"")
            && byte != UInt8(ascii: "*")
    }

    private func knownCount(of parsed: ParsedQuery) -> Int {
        parsed.units.flatMap(\.words).count(where: isKnown)
    }

    /// The query with other words for the unknown ones; nil where no unknown word has one, and where all that they have
    /// are words that are not asked for beside others.
    func corrected(_ parsed: ParsedQuery) -> ParsedQuery? {
        var replacements: [(range: Range<Int>, word: [UInt8])] = []
        let words = parsed.units.flatMap(\.words)
        for word in words where !isKnown(word) {
            let meant = (words.count > 1 ? retyped(word) : nil) ?? meant(by: word, among: words.count)
            if let meant, Self.isAsLong(meant, as: word) { replacements.append((word.range, meant)) }
        }
        guard
            replacements.count == words.count
                || replacements.contains(where: { !StopWords.contains($0.word) })
        else { return nil }
        if !replacements.isEmpty { replacements += shortWords(words, besides: replacements) }
        replacements.sort { $0.range.lowerBound < $1.range.lowerBound }
        return replacements.isEmpty ? nil : parse(parsed.replacing(replacements))
    }

    /// The unknown words of a letter or two in Latin letters, where others of the query are Cyrillic ones in such letters:
    /// they are too short to be known by themselves.
    private func shortWords(
        _ words: [ParsedQuery.Word], besides replacements: [(range: Range<Int>, word: [UInt8])]
    )
        -> [(range: Range<Int>, word: [UInt8])]
    {
        guard replacements.contains(where: { $0.word.first.map { $0 >= 0x80 } ?? false }) else { return [] }
        let open = words.filter { word in
            word.folded.count < Self.leastTransliterated && word.folded.allSatisfy { 0x61...0x7A ~= $0 }
                && !replacements.contains { $0.range == word.range } && !isKnown(word)
        }
        return open.compactMap { word in
            let text = String(decoding: word.folded, as: UTF8.self)
            let candidates = Language.allCases.flatMap { Transliteration.candidates(for: text, in: $0) }
            let known = candidates.lazy.map { parse($0).units.flatMap(\.words) }.first {
                $0.count == 1 && isKnown($0[0])
            }
            return known.map { (word.range, $0[0].folded) }
        }
    }

    /// Letters of a word that is taken for a Cyrillic one by itself.
    private static let leastTransliterated = 3

    /// Whether a correction is hardly shorter than what was typed. In Latin letters several may stand for one, but no
    /// letter stands thrice.
    private static func isAsLong(_ meant: [UInt8], as word: ParsedQuery.Word) -> Bool {
        let isLatin = word.folded.allSatisfy { $0 < 0x80 }
        let isRepeated = zip(word.folded, zip(word.folded.dropFirst(), word.folded.dropFirst(2))).contains {
            $0 == $1.0 && $0 == $1.1
        }
        if isLatin, isRepeated { return false }
        let (letters, typed) = (WordKeys.letterCount(meant), WordKeys.letterCount(word.folded))
        return isLatin ? 2 * letters >= typed : letters + 2 >= typed
    }

    /// A word of a query of several as another keyboard layout gives it, where that is known.
    private func retyped(_ word: ParsedQuery.Word) -> [UInt8]? {
        guard WordKeys.letterCount(word.folded) >= Self.leastRetyped else { return nil }
        let retypings = KeyboardLayout.retypings(of: String(decoding: word.folded, as: UTF8.self))
        let words = retypings.map { parse($0).units.flatMap(\.words) }
        return words.first { $0.count == 1 && isKnown($0[0]) }?[0].folded
    }

    /// Letters of a word that is taken for one of another layout beside others: short ones mean too much.
    private static let leastRetyped = 4

    /// Whether some text has the word, in any form.
    func isKnown(_ word: ParsedQuery.Word) -> Bool {
        store.filled.contains { !Expansion(word, in: $0.lexicon, $0.stemmer, $0.related).isEmpty }
    }

    /// Whether each word is known.
    func isKnown(_ meant: ParsedQuery) -> Bool { meant.units.flatMap(\.words).allSatisfy(isKnown) }

    private func parse(_ text: String) -> ParsedQuery {
        ParsedQuery(text, isTyping: query.isTyping, filters: filters)
    }

    /// The reader's language first, where the doubts are the same.
    /// - Parameter count: of the words of the query. Among several a word is not replaced by one with another beginning:
    ///   the others say what is meant.
    private func meant(by word: ParsedQuery.Word, among count: Int) -> [UInt8]? {
        let nearest = { (lexicon: Lexicon) in lexicon.nearest(to: word.folded, isPrefix: false) }
        return best { lexicon, _ in lexicon.sounding(like: word.folded, isPrefix: word.isPrefix) }
            ?? best(transliterated(word))
            ?? best { lexicon, _ in nearest(lexicon).flatMap { $0.beginsOtherwise ? nil : $0 } }
            ?? (count < 3 ? best { lexicon, _ in nearest(lexicon) } : nil)
            ?? (word.isPrefix ? best { lexicon, _ in lexicon.nearest(to: word.folded, isPrefix: true) } : nil)
            ?? best { lexicon, language in nearTransliteration(of: word, lexicon, language) }
    }

    private func best(_ way: (Lexicon, Language?) -> Lexicon.Guess?) -> [UInt8]? {
        let guesses = store.shards(readBy: query.language).compactMap {
            way(store.shards[$0].lexicon, store.shards[$0].language)
        }
        return guesses.min { $0.doubt < $1.doubt }?.word
    }

    /// A word in Latin letters, or a form of it, back in Cyrillic letters.
    private func transliterated(_ word: ParsedQuery.Word) -> (Lexicon, Language?) -> Lexicon.Guess? {
        { [store] lexicon, language in
            guard word.folded.count >= Self.leastTransliterated, let language,
                let shard = store.filled.first(where: { $0.language == language })
            else { return nil }
            let candidates = Transliteration.candidates(
                for: String(decoding: word.folded, as: UTF8.self), in: language)
            for candidate in candidates {
                var other = word
                other.folded = Array(candidate.utf8)
                let expansion = Expansion(other, in: lexicon, shard.stemmer)
                let words = expansion.ranks.flatMap { rank, words in
                    words.filter {
                        rank != .form && rank != .plainForm || Self.isForm(lexicon[$0], of: other.folded)
                    }
                }
                if let best = words.first {
                    return Lexicon.Guess(word: Array(lexicon[best]), doubt: 0, count: expansion.count)
                }
            }
            return nil
        }
    }

    /// Whether two words begin with the same two thirds: a candidate is a guess, and so is its stem.
    private static func isForm(_ word: ArraySlice<UInt8>, of candidate: [UInt8]) -> Bool {
        let shared = zip(WordKeys.plain(word), WordKeys.plain(candidate)).prefix { $0 == $1 }.count
        return 3 * shared >= 2 * candidate.count
    }

    /// A typing error in a word in Latin letters.
    private func nearTransliteration(
        of word: ParsedQuery.Word, _ lexicon: Lexicon, _ language: Language?
    ) -> Lexicon.Guess? {
        guard word.folded.allSatisfy({ 0x61...0x7A ~= $0 }), let language else { return nil }
        let candidate = Transliteration.candidates(
            for: String(decoding: word.folded, as: UTF8.self), in: language
        ).first
        let guess = candidate.flatMap { lexicon.nearest(to: Array($0.utf8), isPrefix: false) }
        return guess.flatMap { $0.beginsOtherwise ? nil : $0 }
    }
}
