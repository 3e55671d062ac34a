import Text

/// Kazakh words are written with Kazakh letters.
struct KazakhIsWrittenInKazakh: ProseRule {
    let name = "kazakh-letters"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Қазақ сөзі қазақ әріптерімен жазылады.",
        ru: "Казахские слова написаны казахскими буквами.",
        en: "Kazakh words are written with Kazakh letters.")
    let message = Sentence(
        kk: "«{1}» сөзінде орыс әрпі тұр: «{2}» деп жазылады.",
        ru: "В слове «{1}» русская буква вместо казахской: пишется «{2}».",
        en: "The word “{1}” has a Russian letter in place of a Kazakh one: write “{2}”.")

    func check(_ prose: Prose, _ context: CheckContext) -> [Finding] {
        guard prose.language == .kazakh else { return [] }
        return prose.words.compactMap { word in
            guard let right = KazakhLetters.correction(of: word.text, context) else { return nil }
            return finding(prose.file, line: word.line, column: word.column, word.text, right)
        }
    }
}
