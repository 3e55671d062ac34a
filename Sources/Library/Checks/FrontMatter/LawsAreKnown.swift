import Markdown

/// Laws in front matter and in links stand in the registry.
struct LawsAreKnown: FileRule {
    let name = "unknown-law"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Сілтеме жасалған заң laws.yml ішінде болуы керек.",
        ru: "Закон, на который ссылаются, есть в laws.yml.",
        en: "A law that is referred to stands in laws.yml.")
    let message = Sentence(
        kk: "«{1}» заңы laws.yml ішінде жоқ.",
        ru: "Закона «{1}» нет в laws.yml.",
        en: "There is no law “{1}” in laws.yml.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        let known = Set(context.library.laws.map(\.id))
        let listed = text.edition.laws.filter { !known.contains($0) }.map { id in
            (id, text.place(of: id, in: "laws"))
        }
        let linked = text.lawLinks.filter { !known.contains($0.id) && !text.edition.laws.contains($0.id) }.map
        { link in
            (link.id, text.place(ofLink: link.index, in: link.block))
        }
        return (listed + linked).map { id, place in
            finding(text.path, line: place.line, column: place.column, id)
        }
    }
}

extension CheckedText {
    /// The links that lead into the registry of laws.
    var lawLinks: [(id: String, index: Int, block: Int)] {
        links.compactMap { index, block in
            let parts = document.links[index].destination.split(separator: "#", maxSplits: 1)
            guard parts.count == 2, parts[0] == "../laws.yml" || parts[0] == "laws.yml" else { return nil }
            return (String(parts[1]), index, block)
        }
    }
}
