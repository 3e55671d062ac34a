import TestSupport
import Testing

@testable import Markdown

/// A text that is parsed in parts gives the document that it gives whole.
@Suite struct PartedTextTests {
    @Test func partsArePutTogether() throws {
        let text = """
            # One

            A [link](http://a.example) and **more**.

            - item
            - item

            Two ![image](b.png) lines
            of text.

            | a | b |
            |---|---|
            | 1 | 2 |

            ## Three

            The last [one](c).
            """
        let whole = document(text, parts: 1)
        for parts in 2...6 {
            #expect(try #require(parted(text, parts: parts)) == whole)
        }
        #expect(whole.links.map(\.destination) == ["http://a.example", "b.png", "c"])
    }

    /// What goes on behind a blank line is not cut, or is found out and parsed whole.
    @Test(arguments: [
        "```\n\na\n\nb\n\nc\n\nd\n```\n\ne\n",
        "<!--\n\na\n\nb\n\nc\n\n-->\n\nd\n",
        "<pre>\n\na\n\nb\n\nc\n\n</pre>\n",
        "- ```\n\na\n\n  ```\n\nb\n\nc\n\nd\n",
        "~~~\n```\n\na\n\nb\n\n~~~\n\nc\n\nd\n",
    ])
    func blocksThatGoOn(_ text: String) {
        for parts in 2...5 { #expect(document(text, parts: parts) == document(text, parts: 1)) }
    }

    @Test func whatIsDefinedOnceMakesOnePart() {
        #expect(parted("[a]\n\nb\n\nc\n\n[a]: http://d.example\n", parts: 2) == nil)
        #expect(parted("a[^1]\n\nb\n\nc\n\n[^1]: note\n", parts: 2) == nil)
    }

    @Test func aWrongSeamIsFoundOut() {
        // The comment is no fence, so that its lines look like the beginning of blocks.
        #expect(parted("<!--\n\na\n\nb\n\nc\n\n-->\n\nd\n", parts: 2) == nil)
    }

    @Test func randomTexts() {
        var random = SeededRandom(seed: 20)
        for _ in 0..<400 {
            let text = (0..<30).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
            let whole = document(text, parts: 1)
            for parts in [2, 3, 5, 8] { #expect(document(text, parts: parts) == whole, "\(text)") }
        }
    }

    private static let pieces = [
        "\n", "\n\n", "text\n", "Слово и слово\n", "# heading\n", "#\n", "- item\n", "  more\n", "    code\n",
        "1. one\n",
        "> quote\n", "```\n", "~~~\n", "<!--\n", "-->\n", "<div>\n", "</div>\n", "|a|b|\n", "|-|-|\n",
        "---\n",
        "[a](b)\n", "![](c)\n", "http://d.example\n", "***\n", "- [ ] task\n", "`code`\n", "===\n",
        "&amp; \\* \n",
        "text  \n", "<pre>\n", "</pre>\n", "[]()\n", "\ttab\n", "+\n", "текст [x] (y)\n",
    ]

    // MARK: Helpers

    private func document(_ text: String, parts: Int) -> Document {
        let source = SourceText(decoding: Array(text.utf8))
        return Document(
            parsing: source, from: 0, line: 7, limits: .standard(bytes: text.utf8.count), parts: parts)
    }

    /// Nil where the text has to be parsed whole.
    private func parted(_ text: String, parts: Int) -> Document? {
        var source = SourceText(decoding: Array(text.utf8))
        return source.withTerminatedBytes(from: 0) { body in
            let survey = SourceSurvey(of: body, parts: parts)
            return PartedText(body, survey, line: 7, limits: .standard(bytes: body.count))?.parsed()
        }
    }
}
