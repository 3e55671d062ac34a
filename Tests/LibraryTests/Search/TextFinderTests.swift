import Markdown
import Testing
import Text

@testable import Library

@Suite struct TextFinderTests {
    /// What is found of `query` in `text`, joined by `|`.
    private func found(_ query: String, in text: String) -> String {
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        return TextFinder(query, language: .russian, hidesStaff: true).matches(in: document).map {
            let runs = document.runs[document.blocks[$0.block].runs]
            let text = runs.flatMap { document.text[Int($0.text.lowerBound)..<Int($0.text.upperBound)] }
            return String(decoding: text[$0.bytes], as: UTF8.self)
        }.joined(separator: "|")
    }

    @Test(arguments: [
        ("пароль", "Пароль и ПАРОЛЬНЫЙ", "Пароль|ПАРОЛЬ"), ("еж", "Ёж ежи", "Ёж|еж"),
        ("два слова", "два\nслова", "два\nслова"), ("два слова", "**два** [слова](http://a)", "два слова"),
        ("два слова", "два\u{A0}слова", "два\u{A0}слова"), ("слово", "сло\u{AD}во", "сло\u{AD}во"),
        ("кауип", "Қауіпсіздік", "Қауіп"), ("қауіп", "кауипсиздик", "кауип"),
        ("мой", "мои мой", "мой"), ("паролями", "новый пароль", "пароль"), ("ит", "опыт бит", "ит"),
        ("  два   слова ", "два слова", "два слова"), ("", "текст", ""), (" ", "а б", ""),
        ("тайна", "видно\n\n> [!STAFF]\n> тайна", ""),
        ("два слова", "два\\\nслова", "дваслова"), ("два слова", "два[^1] слова\n\n[^1]: Да.", "два1 слова"),
        ("слова дважды", "слово[^1] дважды\n\n[^1]: Да.", "слово|дважды"),
        ("\"два слова\"", "а\\\nдва\\\nслова\\\nб", "дваслова"),
    ])
    func theLettersAreFound(query: String, text: String, expected: String) {
        #expect(found(query, in: text) == expected)
    }
}
