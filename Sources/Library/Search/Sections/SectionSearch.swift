public import Markdown
import Text

/// Finds sections of the library by words: an index in memory, made of the texts when it is first needed.
///
/// Each word of the texts stands once in a vocabulary with its stem; a section knows its words by field. A query is
/// looked up in the vocabulary first, then sections are scored, so its cost is that of the vocabulary and of the
/// words of the library: for libraries of some hundred texts.
public struct SectionSearch: Sendable {
    private var vocabulary = SearchVocabulary()
    private var sections: [SearchSection] = []

    /// At most so many sections are returned.
    private static let mostHits = 200

    public init() {}

    /// Takes in an edition of a material.
    public mutating func add(_ edition: Edition, of material: Material, _ document: Document) {
        sections += SearchSection.sections(of: document, edition, material.id, &vocabulary)
    }

    /// The sections in which every word of the query stands: those in the reader's language first, the best first.
    /// Where nothing matches as typed, what was meant under another keyboard layout or in Latin letters is tried.
    public func search(_ query: SearchQuery) -> SearchResults {
        let direct = results(of: query.text, query)
        guard direct.hits.isEmpty else { return direct }
        for meant in Self.alternatives(to: query) {
            var results = results(of: meant, query)
            guard !results.hits.isEmpty else { continue }
            results.correction = meant
            return results
        }
        return direct
    }

    private static func alternatives(to query: SearchQuery) -> [String] {
        let readings = [query.language, .russian, .kazakh].filter { $0 != .english }.flatMap {
            Transliteration.candidates(for: query.text, in: $0)
        }
        return KeyboardLayout.retypings(of: query.text) + readings
    }

    private func results(of text: String, _ query: SearchQuery) -> SearchResults {
        let words = SearchWords(text, language: query.language)
        guard !words.isEmpty else { return SearchResults() }
        let matches = words.matches(in: vocabulary, lastIsPrefix: query.isTyping)
        var found: [(section: Int, score: Int)] = []
        for (index, section) in sections.enumerated() {
            guard let score = section.score(matches) else { continue }
            found.append((index, score + (section.edition.language == query.language ? 1_000_000 : 0)))
        }
        found.sort { ($1.score, $0.section) < ($0.score, $1.section) }
        let matcher = TextMatcher(text, language: query.language)
        let hits = found.prefix(Self.mostHits).map { sections[$0.section].hit(matcher) }
        return SearchResults(hits: hits, count: found.count)
    }
}

/// The words of all texts, each once.
struct SearchVocabulary: Sendable {
    struct Entry: Sendable {
        /// Folded by spelling, and as a Russian keyboard would have it.
        var spelling: String
        var keyboard: String
        var stem: [UInt8]
    }

    private(set) var entries: [Entry] = []
    private var places: [String: Int32] = [:]

    /// The number of a folded word.
    mutating func number(of word: String, _ stemmer: Stemmer) -> Int32 {
        if let known = places[word] { return known }
        let number = Int32(entries.count)
        entries.append(
            Entry(
                spelling: word, keyboard: Folding.keyboard.fold(word),
                stem: stemmer.stem(of: Array(word.utf8))))
        places[word] = number
        return number
    }
}

/// The words of a query.
struct SearchWords {
    private var words: [(spelling: String, keyboard: String, stem: [UInt8])] = []

    var isEmpty: Bool { words.isEmpty }

    init(_ text: String, language: Language) {
        let stemmer = Stemmer(for: language)
        for word in Folding.spelling.fold(text).searchWords {
            words.append(
                (String(word), Folding.keyboard.fold(String(word)), stemmer.stem(of: Array(word.utf8))))
        }
    }

    /// For each word of the query the words of the vocabulary that match it, and how well: 8 the same word, 4 its
    /// beginning, 3 another form of it, 1 a word typed with the letters of a Russian keyboard.
    func matches(in vocabulary: SearchVocabulary, lastIsPrefix: Bool) -> [[Int32: Int]] {
        words.enumerated().map { index, word in
            let isPrefix = lastIsPrefix && index == words.count - 1
            var found: [Int32: Int] = [:]
            for (number, entry) in vocabulary.entries.enumerated() {
                if let quality = Self.quality(of: entry, for: word, isPrefix) {
                    found[Int32(number)] = quality
                }
            }
            return found
        }
    }

    private static func quality(
        of entry: SearchVocabulary.Entry, for word: (spelling: String, keyboard: String, stem: [UInt8]),
        _ isPrefix: Bool
    ) -> Int? {
        if entry.spelling == word.spelling { return 8 }
        if isPrefix, entry.spelling.hasPrefix(word.spelling) { return 4 }
        if entry.stem == word.stem { return 3 }
        return entry.keyboard == word.keyboard || isPrefix && entry.keyboard.hasPrefix(word.keyboard)
            ? 1 : nil
    }
}

extension String {
    /// The words of folded text: runs of letters and digits.
    var searchWords: [Substring] { split { !$0.isLetter && !$0.isNumber } }
}
