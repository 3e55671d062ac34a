import Text

/// Which words of a language are spelled right: those of its dictionary, and those of which the stem is that of a word
/// the editors vouch for. A Kazakh word may also have the stem of a word of the dictionary, because that dictionary
/// lists few of the forms that endings make.
final class Vocabulary {
    private let dictionary: HunspellDictionary
    private let language: Language
    private let stemmer: Stemmer
    private var stems: Set<[UInt8]> = []
    private var known: [String: Bool] = [:]
    private var corrections: [String: String?] = [:]

    init(_ dictionary: HunspellDictionary, _ language: Language, vouched: Set<String>) {
        self.dictionary = dictionary
        self.language = language
        stemmer = Stemmer(for: language)
        let words = language == .kazakh ? dictionary.words + vouched : Array(vouched)
        stems = Set(words.map(stem))
    }

    /// Whether `word` is spelled right. Parts that a hyphen or an apostrophe joins may stand for themselves.
    func knows(_ word: String) -> Bool {
        if let known = known[word] { return known }
        let answer = isKnown(word) || arePartsKnown(word)
        known[word] = answer
        return answer
    }

    /// The correction of `word`, computed once.
    func correction(of word: String, _ compute: () -> String?) -> String? {
        if let known = corrections[word] { return known }
        let correction = compute()
        corrections[word] = .some(correction)
        return correction
    }

    private func isKnown(_ word: String) -> Bool {
        if dictionary.accepts(word) || stems.contains(stem(word)) { return true }
        guard language == .kazakh else { return false }
        return KazakhForms.bases(of: word.lowercased()).contains { base in
            dictionary.accepts(base) || stems.contains(stem(base))
        }
    }

    private func arePartsKnown(_ word: String) -> Bool {
        let parts = word.split { !$0.isLetter }
        var isBehindName = false
        return parts.allSatisfy { part in
            let isEnding = isBehindName && part.count <= Self.longestEnding
            isBehindName = isName(part)
            return isBehindName || isEnding || part.count == 1 || (parts.count > 1 && isKnown(String(part)))
        }
    }

    /// What stands behind the hyphen of a name may be an ending: «PIN-ді», «iPhone-дағы».
    private static let longestEnding = 7

    /// Abbreviations, and Latin words in a Cyrillic text.
    private func isName(_ word: Substring) -> Bool {
        word.dropFirst().contains(where: \.isUppercase)
            || (language != .english && word.utf8.allSatisfy { $0 < 0x80 })
    }

    private func stem(_ word: String) -> [UInt8] {
        let folded = word.lowercased().map { $0 == "ё" ? "е" : $0 }
        return stemmer.stem(of: Array(String(folded).utf8))
    }
}
