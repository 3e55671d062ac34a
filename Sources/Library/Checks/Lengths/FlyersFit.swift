import Markdown
import Text

/// A flyer fits one screen: 78 columns and 20 rows.
struct FlyersFit: FileRule {
    let name = "flyer-too-large"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Флаер бір экранға сыяды: 78 баған, 20 жол.",
        ru: "Флаер помещается на экран: 78 столбцов и 20 строк.",
        en: "A flyer fits one screen: 78 columns and 20 rows.")
    let message = Sentence(
        kk: "Флаер {1} × {2} орын алады, шегі — 78 × 20.",
        ru: "Флаер занимает {1} × {2} знакомест, предел — 78 × 20.",
        en: "The flyer takes {1} × {2} cells; the limit is 78 × 20.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        guard text.material.shelf == .flyers, let measure = context.measure else { return [] }
        let language = text.edition.language ?? .english
        let size = measure.flyer(text.document, text.edition.title, language, 78)
        guard size.columns > 78 || size.rows > 20 else { return [] }
        return [finding(text.path, line: text.file.bodyLine, "\(size.columns)", "\(size.rows)")]
    }
}
