/// Links to the network are https.
struct LinksAreSecure: FileRule {
    let name = "link-not-https"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Сыртқы сілтемелер https болуы керек.",
        ru: "Внешние ссылки начинаются с https.",
        en: "Links to the network are https.")
    let message = Sentence(
        kk: "Сілтеме https емес: {1}.",
        ru: "Ссылка не https: {1}.",
        en: "The link is not https: {1}.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        text.links.compactMap { index, block in
            guard case .web(let address) = context.target(ofLink: index, in: text),
                address.suffix(behindScheme: "https://") == nil,
                address.suffix(behindScheme: "mailto:") == nil
            else { return nil }
            let place = text.place(ofLink: index, in: block)
            return finding(text.path, line: place.line, column: place.column, address)
        }
    }
}
