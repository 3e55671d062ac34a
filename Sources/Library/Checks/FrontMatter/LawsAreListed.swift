/// A law that the body links stands in the front matter too.
struct LawsAreListed: FileRule {
    let name = "law-not-listed"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Мәтінде сілтемесі бар заң «laws» өрісінде де тұрады.",
        ru: "Закон, на который ссылается текст, стоит и в поле laws.",
        en: "A law that the body links stands in the field “laws” too.")
    let message = Sentence(
        kk: "«{1}» заңы «laws» өрісінде жоқ.",
        ru: "Закона «{1}» нет в поле laws.",
        en: "The law “{1}” is not in the field “laws”.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        var seen = Set(text.edition.laws)
        let known = Set(context.library.laws.map(\.id))
        return text.lawLinks.filter { known.contains($0.id) && seen.insert($0.id).inserted }.map { link in
            let place = text.place(ofLink: link.index, in: link.block)
            return finding(text.path, line: place.line, column: place.column, link.id)
        }
    }
}
