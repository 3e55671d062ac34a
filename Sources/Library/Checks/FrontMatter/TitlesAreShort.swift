import Text

/// A title takes at most 60 cells, so that it fits a line of the catalogue.
struct TitlesAreShort: FileRule {
    let name = "title-too-long"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Атау 60 таңбадан аспайды.",
        ru: "Заголовок занимает не больше 60 знакомест.",
        en: "A title takes at most 60 cells.")
    let message = Sentence(
        kk: "Атау {1} таңба, шегі — {2}.",
        ru: "Заголовок занимает {1} знакомест, предел — {2}.",
        en: "The title takes {1} cells; the limit is {2}.")

    private static let limit = 60

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        let cells = CellWidth.of(text.edition.title)
        guard cells > Self.limit else { return [] }
        let place = text.place(ofField: "title")
        return [finding(text.path, line: place.line, column: place.column, "\(cells)", "\(Self.limit)")]
    }
}
