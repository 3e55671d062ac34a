import Text

/// The vocabularies of the languages, each loaded on first use.
final class Spelling {
    private let hunspell = Hunspell()
    private let vouched: [Language: Set<String>]
    private var vocabularies: [Language: Vocabulary?] = [:]

    /// - Parameter vouched: words that dictionaries lack and editors vouch for.
    init(vouched: [Language: Set<String>]) {
        self.vouched = vouched
    }

    /// The vocabulary of `language`; nil where its dictionary is not installed.
    func vocabulary(of language: Language) -> Vocabulary? {
        if let known = vocabularies[language] { return known }
        let dictionary = hunspell.flatMap { hunspell in
            Self.names(of: language).lazy.compactMap { HunspellDictionary(hunspell, name: $0) }.first
        }
        let vocabulary = dictionary.map { Vocabulary($0, language, vouched: vouched[language] ?? []) }
        vocabularies[language] = .some(vocabulary)
        return vocabulary
    }

    /// The first that is installed counts.
    private static func names(of language: Language) -> [String] {
        switch language {
        case .kazakh: ["kk_KZ"]
        case .russian: ["ru_RU"]
        case .english: ["en_GB", "en_US"]
        }
    }
}
