import Text

/// Words that people use for one another when they ask about the matters of this library: who says «фото» also looks
/// for «снимок». They answer at the lowest rank. The groups stand in tables of their own, a line each.
struct RelatedWords: Sendable {
    /// A word of a group, or words side by side.
    struct Member: Sendable, Equatable {
        /// Folded, never empty; several stand side by side in the text, as written.
        var words: [[UInt8]]
        /// It stands for all its forms; only as written otherwise.
        var takesForms: Bool
    }

    /// For a stem of the others of its groups; by its key of second rank, since a Kazakh word may come from a Russian
    /// keyboard.
    private var byStem: [[UInt8]: [Member]] = [:]
    /// The same for words that are meant only as written.
    private var byWord: [[UInt8]: [Member]] = [:]

    /// The groups for texts in a language, by its stems.
    init(for language: Language?) {
        self =
            switch language {
            case .kazakh: Self.ofKazakh
            case .russian: Self.ofRussian
            case .english: Self.ofEnglish
            case nil: RelatedWords(groups: "", Stemmer(for: nil))
            }
    }

    private static let ofKazakh = RelatedWords(groups: kazakh, Stemmer(for: .kazakh))
    private static let ofRussian = RelatedWords(groups: russian, Stemmer(for: .russian))
    private static let ofEnglish = RelatedWords(groups: english, Stemmer(for: .english))

    /// A line is a group. A word behind `=` is meant only as written, where its stem is also that of an everyday word;
    /// words with a hyphen between them stand side by side.
    init(groups: String, _ stemmer: Stemmer) {
        for line in groups.split(separator: "\n") {
            let members = line.split(separator: " ").map(Member.init)
            for member in members where member.words.count == 1 {
                let others = members.filter { $0 != member }
                let word = member.words[0]
                if member.takesForms {
                    byStem[Self.key(word, stemmer), default: []] += others
                } else {
                    byWord[word, default: []] += others
                }
            }
        }
    }

    /// What people also say for a folded word.
    func others(of word: [UInt8], _ stemmer: Stemmer) -> [Member] {
        (byWord[word] ?? []) + (byStem[Self.key(word, stemmer)] ?? [])
    }

    private static func key(_ word: [UInt8], _ stemmer: Stemmer) -> [UInt8] {
        WordKeys.plain(stemmer.stem(of: word))
    }
}

extension RelatedWords.Member {
    fileprivate init(_ text: Substring) {
        takesForms = !text.hasPrefix("=")
        words = text.drop { $0 == "=" }.split(separator: "-").map { Array($0.utf8) }
    }
}
