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
        guard let language = prose.language, let dictionary = context.spelling?.dictionary(of: language)
        else { return [] }
        var seen: Set<String> = []
        return prose.words.filter { word in
            !context.isAccepted(word.text, in: language) && !dictionary.accepts(word.text)
                && seen.insert(word.text).inserted
        }.map { word in
            finding(prose.file, line: word.line, column: word.column, word.text)
        }
    }
}

extension CheckContext {
    /// Whether a word is not to be looked up: Latin in a Cyrillic text (a name of a program), one that another rule
    /// reports, or one that the editors vouch for.
    fileprivate func isAccepted(_ word: String, in language: Language) -> Bool {
        let isForeign = language != .english && word.utf8.allSatisfy { $0 < 0x80 }
        if isForeign || Alphabet.stranger(in: word) != nil { return true }
        if language == .kazakh, KazakhLetters.correction(of: word, self) != nil { return true }
        return vouches(for: word, in: language)
    }
}
