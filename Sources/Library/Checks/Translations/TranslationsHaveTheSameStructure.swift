import Markdown
import Text

/// A translation has the blocks of its source, in the same order.
struct TranslationsHaveTheSameStructure: FileRule {
    let name = "translation-structure"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Аударманың құрылымы түпнұсқадағыдай болуы керек.",
        ru: "Перевод устроен так же, как исходный текст, блок за блоком.",
        en: "A translation has the blocks of its source, in the same order.")
    let message = Sentence(
        kk: "Мұнда құрылым түпнұсқадан ({1}, {2}-жол) өзгеше.",
        ru: "Здесь строение расходится с исходным текстом ({1}, строка {2}).",
        en: "From here the structure differs from the source ({1}, line {2}).")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        guard let language = text.edition.translationOf,
            let source = others.first(where: { $0.edition.language == language }),
            let block = Self.firstDifference(source.document, text.document)
        else { return [] }
        let line = Self.line(of: block, in: text)
        let sourceLine = Self.line(of: block, in: source)
        return [finding(text.path, line: line, source.path, "\(sourceLine)")]
    }

    /// The index of the first block that differs in kind or depth; nil where all are alike.
    private static func firstDifference(_ source: Document, _ translation: Document) -> Int? {
        let one = source.blocks.map(shape)
        let other = translation.blocks.map(shape)
        let same = zip(one, other).prefix { $0 == $1 }.count
        return same == max(one.count, other.count) ? nil : same
    }

    private static func line(of block: Int, in text: CheckedText) -> Int {
        let blocks = text.document.blocks
        return blocks.indices.contains(block) ? blocks[block].line : blocks.last?.line ?? text.file.bodyLine
    }

    /// What must be alike: the kind without numbers that may differ (where a list begins), and the depth.
    private static func shape(_ block: Block) -> String {
        let kind: String =
            switch block.kind {
            case .heading(let level): "heading \(level)"
            case .paragraph: "paragraph"
            case .list(let start, _): start == nil ? "bullets" : "numbers"
            case .item(let isDone): isDone == nil ? "item" : "box"
            case .quote: "quote"
            case .callout(let callout): callout.rawValue
            case .code: "code"
            case .html: "html"
            case .rule: "rule"
            case .table(let columns): "table \(columns.count)"
            case .row: "row"
            case .cell: "cell"
            case .footnotes: "footnotes"
            case .footnote: "footnote"
            }
        return "\(block.depth) \(kind)"
    }
}
