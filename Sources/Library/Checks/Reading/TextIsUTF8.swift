import Markdown

/// Text is UTF-8 without stray bytes.
struct TextIsUTF8: FileRule {
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

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        text.file.problems.compactMap { problem in
            switch problem.kind {
            case .invalidUTF8, .nulBytes, .utf16: problem.finding(in: text.path, text.bytes)
            case .frontMatter, .refused: nil
            }
        }
    }
}
