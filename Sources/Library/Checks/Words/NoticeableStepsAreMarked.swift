import Markdown
import Text

/// A step that another person may notice is announced in the front matter.
struct NoticeableStepsAreMarked: FileRule {
    let name = "step-noticeable"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Басқа адам байқап қалатын қадамы бар материалда «noticeable: true» тұрады.",
        ru: "У материала с шагами, которые может заметить другой человек, стоит «noticeable: true».",
        en: "A material with steps that another person may notice says “noticeable: true”.")
    let message = Sentence(
        kk: "Бұл қадамды басқа адам байқауы мүмкін («{1}»), ал «noticeable: true» жоқ.",
        ru: "Этот шаг может заметить другой человек («{1}»), а «noticeable: true» нет.",
        en: "Another person may notice this step (“{1}”), but “noticeable: true” is missing.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        guard !text.edition.isNoticeable, let language = text.edition.language else { return [] }
        let steps = NoticeableStep.all(in: language)
        return text.document.blocks.indices.filter { text.document.isStep($0) }.flatMap { block in
            Sentences.of(String(decoding: text.text(of: block), as: UTF8.self)).compactMap { sentence in
                guard let word = NoticeableStep.match(steps, sentence.text, language) else { return nil }
                let line = text.document.blocks[block].line + sentence.linesBefore
                let place = text.place(of: word, from: line, through: text.lastLine(of: block))
                return finding(text.path, line: place.line, column: place.column, word)
            }
        }
    }
}

extension Document {
    /// Whether a leaf block stands in an item of a list.
    fileprivate func isStep(_ block: Int) -> Bool {
        guard !blocks[block].runs.isEmpty else { return false }
        return blocks[..<block].indices.reversed().prefix(64).contains { ancestor in
            guard blocks[ancestor].end > block, case .item = blocks[ancestor].kind else { return false }
            return true
        }
    }
}
