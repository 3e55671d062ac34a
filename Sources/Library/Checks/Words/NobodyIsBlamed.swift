import Text

/// No word blames the person who was hurt.
struct NobodyIsBlamed: ProseRule {
    let name = "blame-word"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Ешбір сөз зардап шеккен адамды кінәламайды.",
        ru: "Ни одно слово не винит пострадавшую.",
        en: "No word blames the person who was hurt.")
    let message = Sentence(
        kk: "«{1}» кінәлайтындай естіледі: {2}.",
        ru: "«{1}» звучит как обвинение: {2}.",
        en: "“{1}” sounds like blame: {2}.")

    /// The registry of laws, which says «victim» as the law does.
    private static let law = "laws.yml"

    func check(_ prose: Prose, _ context: CheckContext) -> [Finding] {
        guard let language = prose.language, prose.file != Self.law else { return [] }
        return BlameWords.all(in: language).flatMap { blame in
            prose.places(of: blame).map { place in
                finding(prose.file, line: place.line, column: place.column, place.text, blame.instead)
            }
        }
    }
}
