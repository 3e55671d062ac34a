import Text

/// Words are spelled as the dictionary of their language spells them.
struct WordsAreSpelled: ProseRule {
    let name = "spelling"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Сөздер емле сөздігіне сай жазылады.",
        ru: "Слова написаны так, как в словаре языка.",
        en: "Words are spelled as in the dictionary of their language.")
    let message = Sentence(
        kk: "«{1}» сөзі сөздікте жоқ.",
        ru: "Слова «{1}» нет в словаре.",
        en: "The word “{1}” is not in the dictionary.")

    func check(_ prose: Prose, _ context: CheckContext) -> [Finding] {
        guard let language = prose.language, let vocabulary = context.spelling?.vocabulary(of: language)
        else {
            return []
        }
        var seen: Set<String> = []
        let unknown = prose.words.filter { word in
            !vocabulary.knows(word.text)
                && !((word.isQuoted || word.isInBrackets) && context.isRussian(word.text))
                && !context.isReportedElsewhere(word.text, in: language) && seen.insert(word.text).inserted
        }
        return unknown.map { finding(prose.file, line: $0.line, column: $0.column, $0.text) }
    }
}

extension CheckContext {
    /// Whether a word in quotes or brackets is Russian: what a telephone shows stands in Kazakh texts as it is shown.
    fileprivate func isRussian(_ word: String) -> Bool {
        spelling?.vocabulary(of: .russian)?.knows(word) ?? false
    }

    /// Whether another rule tells more about an unknown word.
    fileprivate func isReportedElsewhere(_ word: String, in language: Language) -> Bool {
        if Alphabet.stranger(in: word) != nil { return true }
        return language == .kazakh && KazakhLetters.correction(of: word, self) != nil
    }
}
