/// Topics come from the closed list.
struct TopicsAreKnown: FileRule {
    let name = "unknown-topic"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Тақырыптар topics.yml тізімінен алынады.",
        ru: "Темы берутся из списка topics.yml.",
        en: "Topics come from the list in topics.yml.")
    let message = Sentence(
        kk: "«{1}» тақырыбы topics.yml ішінде жоқ.",
        ru: "Темы «{1}» нет в topics.yml.",
        en: "There is no topic “{1}” in topics.yml.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        let known = Set(context.library.topics.map(\.id))
        return text.edition.topics.filter { !known.contains($0) }.map { topic in
            let place = text.place(of: topic, in: "topics")
            return finding(text.path, line: place.line, column: place.column, topic)
        }
    }
}
