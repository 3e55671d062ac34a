/// The day by which a material is to be reviewed is not past.
struct ReviewIsNotDue: FileRule {
    let name = "review-overdue"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Қайта қарау күні өтіп кетпеуі керек.",
        ru: "День пересмотра материала ещё не прошёл.",
        en: "The day by which a material is to be reviewed is not past.")
    let message = Sentence(
        kk: "Материалды {1} дейін қайта қарау керек еді.",
        ru: "Материал следовало пересмотреть до {1}.",
        en: "The material was to be reviewed by {1}.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        guard text.edition.status == .current, let day = text.edition.reviewBy, day < context.today else {
            return []
        }
        let place = text.place(ofField: "review-by")
        return [finding(text.path, line: place.line, column: place.column, day.text)]
    }
}
