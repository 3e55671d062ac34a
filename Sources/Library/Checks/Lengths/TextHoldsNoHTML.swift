import Markdown

/// A text holds no raw HTML.
struct TextHoldsNoHTML: FileRule {
    let name = "raw-html"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Мәтінде HTML болмауы керек.",
        ru: "В тексте нет HTML.",
        en: "A text holds no raw HTML.")
    let message = Sentence(
        kk: "HTML белгілері мәтін ретінде көрінеді: {1}.",
        ru: "HTML показывается как обычный текст: {1}.",
        en: "Raw HTML is shown as text: {1}.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        text.document.blocks.indices.compactMap { block in
            guard let html = Self.html(in: block, of: text.document) else { return nil }
            let start = String(html.prefix { !$0.isNewline })
            let line = text.document.blocks[block].line
            let place = text.place(of: start, from: line, through: text.lastLine(of: block))
            return finding(text.path, line: place.line, column: place.column, start)
        }
    }

    /// The first raw HTML of a leaf block.
    private static func html(in block: Int, of document: Document) -> String? {
        let isBlock = document.blocks[block].kind == .html
        let run = document.runs[document.blocks[block].runs].first { isBlock || $0.kind == .html }
        return run.map {
            String(decoding: document.text[Int($0.text.lowerBound)..<Int($0.text.upperBound)], as: UTF8.self)
        }
    }
}
