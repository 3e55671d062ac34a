import Text

/// A material is there in every language of the library.
struct TranslationsAreThere: FileRule {
    let name = "missing-translation"
    let severity = Finding.Severity.note
    let sentence = Sentence(
        kk: "Материал кітапхананың барлық тілінде болуы керек.",
        ru: "Материал есть на всех языках библиотеки.",
        en: "A material is there in every language of the library.")
    let message = Sentence(
        kk: "«{1}» тіліндегі нұсқасы жоқ.",
        ru: "Нет перевода на язык «{1}».",
        en: "There is no edition in the language “{1}”.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        let first = others.first { $0.edition.translationOf == nil } ?? others.first
        guard context.library.isCurated, first?.path == text.path else { return [] }
        let there = others.map(\.edition.language)
        return context.library.languages.filter { !there.contains($0) }.map { language in
            finding(text.path, language.rawValue)
        }
    }
}
