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

/// Text is UTF-8 without stray bytes.
struct TextIsUTF8: Rule {
    let name = "text-encoding"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Мәтін UTF-8 болуы керек.",
        ru: "Текст записан в UTF-8 без посторонних байтов.",
        en: "Text is UTF-8 without stray bytes.")
    let message = Sentence(
        kk: "Мәтін түзетілді: {1} ({2}).",
        ru: "Текст исправлен при чтении: {1} ({2}).",
        en: "The text was repaired while reading: {1} ({2}).")
}
