import Markdown

/// Law and numbers are reviewed within six months of the last check, everything else within twelve.
struct ReviewComesSoon: FileRule {
    let name = "review-too-late"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Заңы немесе нөмірі бар материал алты айда, қалғаны он екі айда қайта қаралады.",
        ru: "Материал с законами или номерами пересматривают через полгода, остальные — через год.",
        en: "Law and numbers are reviewed within six months of the last check, everything else within twelve."
    )
    let message = Sentence(
        kk: "Қайта қарау күні тым алыс: {1} күннен кейін, шегі — {2}.",
        ru: "Пересмотр назначен через {1} дн. после сверки, предел — {2}.",
        en: "The review comes {1} days after the last check; the limit is {2}.")

    private static let half = 184
    private static let year = 366

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        guard let compiled = text.edition.compiled, let day = text.edition.reviewBy else { return [] }
        let holdsNumbers = text.document.links.contains { $0.destination.hasPrefix("tel:") }
        let limit = text.edition.laws.isEmpty && !holdsNumbers ? Self.year : Self.half
        let days = day.dayNumber - compiled.dayNumber
        guard days > limit else { return [] }
        let place = text.place(ofField: "review-by")
        return [finding(text.path, line: place.line, column: place.column, "\(days)", "\(limit)")]
    }
}
