import Markdown

/// A link has text that says where it leads.
struct LinksHaveText: FileRule {
    let name = "link-without-text"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Сілтеменің қайда апаратынын айтатын мәтіні болуы керек.",
        ru: "У ссылки есть текст, который говорит, куда она ведёт.",
        en: "A link has text that says where it leads.")
    let message = Sentence(
        kk: "Сілтеменің мәтіні жоқ: {1}.",
        ru: "У ссылки нет текста: {1}.",
        en: "The link has no text: {1}.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        let shown = Set(text.links.filter { Self.hasWords(text, $0) }.map(\.index))
        return text.document.links.indices.filter { !shown.contains($0) && !text.document.links[$0].isImage }
            .map { index in
                let destination = text.document.links[index].destination
                let place = text.place(
                    of: "](" + destination, from: text.file.bodyLine, through: text.lines.count)
                return finding(text.path, line: place.line, column: place.column, destination)
            }
    }

    private static func hasWords(_ text: CheckedText, _ link: (index: Int, block: Int)) -> Bool {
        text.text(ofLink: link.index, in: link.block).contains { $0.isLetter || $0.isNumber }
    }
}
