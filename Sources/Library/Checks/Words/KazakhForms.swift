/// Forms of Kazakh words that the stemmer of the search leaves whole, because there it would harm: commands not to do
/// something, the verb before another verb, and words for what is without something or like something.
enum KazakhForms {
    private static let denials = ["ма", "ме", "ба", "бе", "па", "пе"]
    private static let particles = ["шы", "ші"]
    private static let converbs = ["а", "е", "й"]
    private static let adjectives = [
        "сыз", "сіз", "дай", "дей", "тай", "тей", "дық", "дік", "лық", "лік", "тық", "тік",
    ]

    /// The words in lower case of which `word` may be such a form: infinitives of verbs, and nouns.
    static func bases(of word: String) -> [String] {
        let plain = stripped(word, of: particles).first ?? word
        let verbs = stripped(plain, of: denials) + stripped(plain, of: converbs)
        return verbs.map { $0 + "у" } + stripped(word, of: adjectives)
    }

    /// The word without each of the endings that it has; at least two letters stay.
    private static func stripped(_ word: String, of endings: [String]) -> [String] {
        endings.filter { word.hasSuffix($0) && word.count >= $0.count + 2 }.map {
            String(word.dropLast($0.count))
        }
    }
}
