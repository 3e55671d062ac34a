import Markdown
import Testing

@Suite struct CanonicalBodyTests {
    @Test(arguments: [
        ("---\na: b\n---\n\n\u{20}\nText \t\n\tmore\n\n \nend\n\n\n", "Text\n\tmore\n\n\nend\n"),
        ("\u{FEFF}и\u{306}\r\nа\rб", "й\nа\nб\n"), ("", "\n"), ("---\na: b\n---\n", "\n"),
        ("no front matter\n---\n", "no front matter\n---\n"),
    ])
    func bodiesAreBroughtToOneForm(_ text: String, expected: String) {
        #expect(MarkdownFile.canonicalBody(of: Array(text.utf8)) == Array(expected.utf8))
    }
}
