import Markdown
import Text

/// A table fits 40 columns, or is shown there as cards.
struct TablesFit: FileRule {
    let name = "table-as-cards"
    let severity = Finding.Severity.note
    let sentence = Sentence(
        kk: "Кесте 40 бағанға сыяды, әйтпесе карточка болып көрінеді.",
        ru: "Таблица помещается в 40 столбцов, иначе показывается карточками.",
        en: "A table fits 40 columns, or is shown there as cards.")
    let message = Sentence(
        kk: "Тар терезеде бұл кесте карточка болып көрінеді.",
        ru: "В узком окне эта таблица показывается карточками.",
        en: "In a narrow window this table is shown as cards.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        guard let measure = context.measure else { return [] }
        let tables = measure.tablesAsCards(text.document, text.edition.language ?? .english, 40)
        return tables.filter(text.document.blocks.indices.contains).map { block in
            finding(text.path, line: text.document.blocks[block].line)
        }
    }
}
