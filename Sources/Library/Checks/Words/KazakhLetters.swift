import Text

/// Finds Kazakh words that were typed on a Russian keyboard: «казак» for «қазақ».
enum KazakhLetters {
    /// How the word is written, where it looks like a Kazakh one with Russian letters; nil where it does not. The
    /// commonest words come from a table; others need a dictionary that lacks the word and has exactly one with
    /// Kazakh letters in these places.
    static func correction(of word: String, _ context: CheckContext) -> String? {
        let lowered = word.lowercased()
        if let right = commonKazakhSlips[lowered] { return right }
        guard let vocabulary = context.spelling?.vocabulary(of: .kazakh), Alphabet.stranger(in: word) == nil
        else { return nil }
        return vocabulary.correction(of: lowered) {
            vocabulary.knows(word) ? nil : variants(of: lowered).first(where: vocabulary.knows)
        }
    }

    /// The Kazakh letters that a Russian one may stand for.
    ///
    /// Left out are `ң` for `н` and `і` for `ы`: with them nearly every word has a twin by its ending.
    private static let twins: [Character: [Character]] = [
        "а": ["ә"], "г": ["ғ"], "и": ["і"], "к": ["қ"], "о": ["ө"], "у": ["ү", "ұ"], "х": ["һ"],
    ]
    /// More ways of writing a word are not tried.
    private static let most = 256

    /// The word with Kazakh letters in some of the places where they may be meant, fewest changes first. Words that
    /// hold a Kazakh letter already were typed on a Kazakh keyboard.
    private static func variants(of word: String) -> [String] {
        let letters = Array(word)
        if letters.count < 3 || letters.contains(where: "әғқңөұүһі".contains) { return [] }
        var variants: [(text: [Character], changes: Int)] = [(letters, 0)]
        for (index, letter) in letters.enumerated() {
            for twin in twins[letter] ?? [] {
                for variant in variants where variants.count < most && variant.text[index] == letter {
                    var text = variant.text
                    text[index] = twin
                    variants.append((text, variant.changes + 1))
                }
            }
        }
        return variants.dropFirst().sorted { $0.changes < $1.changes }.map { String($0.text) }
    }
}
