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
