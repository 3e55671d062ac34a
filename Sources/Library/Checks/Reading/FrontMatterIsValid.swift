/// The front matter is closed and is a YAML mapping.
struct FrontMatterIsValid: Rule {
    let name = "front-matter"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Файл басындағы деректер («---» арасында) дұрыс YAML болуы керек.",
        ru: "Шапка файла (между строками «---») есть, закрыта и написана на YAML.",
        en: "The front matter is there, closed, and a YAML mapping.")
    let message = Sentence(
        kk: "Файл басындағы деректер оқылмады: {1}.",
        ru: "Шапка файла не читается: {1}.",
        en: "The front matter cannot be read: {1}.")
}
