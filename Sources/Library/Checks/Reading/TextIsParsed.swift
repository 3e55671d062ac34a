import Markdown

/// A text can be parsed in linear time.
struct TextIsParsed: FileRule {
    let name = "text-refused"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Мәтінді талдау көп уақыт алмауы керек.",
        ru: "Разбор текста не должен занимать слишком много времени.",
        en: "A text can be parsed without taking too long.")
    let message = Sentence(
        kk: "Мәтін тым күрделі, сондықтан безендірусіз көрсетіледі.",
        ru: "Текст слишком сложен и показывается без оформления.",
        en: "The text is too costly to parse and is shown as plain text.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        text.file.problems.compactMap { problem in
            switch problem.kind {
            case .refused: problem.finding(in: text.path, text.bytes)
            case .invalidUTF8, .nulBytes, .utf16, .frontMatter: nil
            }
        }
    }
}
