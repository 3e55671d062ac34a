import Text

/// A summary takes at most 140 cells, two lines of a card.
struct SummariesAreShort: FileRule {
    let name = "summary-too-long"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Қысқаша мазмұн 140 таңбадан аспайды.",
        ru: "Описание занимает не больше 140 знакомест.",
        en: "A summary takes at most 140 cells.")
    let message = Sentence(
        kk: "Қысқаша мазмұн {1} таңба, шегі — {2}.",
        ru: "Описание занимает {1} знакомест, предел — {2}.",
        en: "The summary takes {1} cells; the limit is {2}.")

    private static let limit = 140

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        let cells = CellWidth.of(text.edition.summary)
        guard cells > Self.limit else { return [] }
        let place = text.place(ofField: "summary")
        return [finding(text.path, line: place.line, column: place.column, "\(cells)", "\(Self.limit)")]
    }
}
