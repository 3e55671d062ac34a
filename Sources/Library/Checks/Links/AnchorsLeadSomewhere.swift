import Text

/// The anchor of a link is that of a heading.
struct AnchorsLeadSomewhere: FileRule {
    let name = "dead-anchor"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Сілтеменің зәкірі тақырыпшаға апаруы керек.",
        ru: "Якорь ссылки ведёт к заголовку.",
        en: "The anchor of a link is that of a heading.")
    let message = Sentence(
        kk: "«#{1}» деген тақырыпша жоқ.",
        ru: "Заголовка для «#{1}» нет.",
        en: "There is no heading for “#{1}”.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        text.links.compactMap { index, block in
            guard let (anchor, path) = anchor(ofLink: index, text, context),
                let there = context.anchors(of: path),
                !there.contains(anchor)
            else { return nil }
            let place = text.place(ofLink: index, in: block)
            return finding(text.path, line: place.line, column: place.column, anchor)
        }
    }

    /// The anchor that a link names, and the file in which it must stand.
    private func anchor(ofLink index: Int, _ text: CheckedText, _ context: CheckContext) -> (
        String, path: String
    )? {
        switch context.target(ofLink: index, in: text) {
        case .anchor(let anchor): return anchor.isEmpty ? nil : (anchor, text.path)
        case .material(let id, let language?, let anchor?):
            let editions = context.library.material(id)?.editions ?? []
            return editions.first { $0.language == language }.map { (anchor, $0.path) }
        case .material, .phone, .law, .web, .nothing: return nil
        }
    }
}
