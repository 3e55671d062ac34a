import TestSupport
import Testing

@testable import Markdown

/// A text that is parsed in parts gives the document that it gives whole.
@Suite struct TextPartsTests {
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

            Еще одна строка

            ## Three

            The last [one](c).
            """
        #expect(try parts(text) == ["## Three"])
        let whole = document(text)
        for threads in 2...6 { #expect(document(text, threads: threads) == whole) }
        #expect(whole.links.map(\.destination) == ["http://a.example", "b.png", "c"])
    }

    /// The text is cut where its parts mean the same by themselves, and nowhere where that is not certain.
    @Test(arguments: [
        ("a\n\nb\n\n\nc\n", ["b", "c"]),
        ("a\nand\n\n# b\n\nc\n\nd\n", ["# b", "d"]),
        ("a\n\n1. b\n\nc\n\nd\n", ["d"]),
        ("a\n> b\n\nc\n", []),
        ("a\n---\n\nc\n", []),
        ("a\n\n```\nb\n\nc\n```\n\nd\n\ne\n", ["e"]),
        ("````\n```\n\na\n\nb\n\n```\n\nc\n\nd\n\n````\n\ne\n\nf\n", ["f"]),
        ("~~~\n```\n\na\n\nb\n\n~~~\n\nc\n\nd\n", ["d"]),
        ("```a`b\n\nc\n\nd\n", ["d"]),
        ("``` a\n\nc\n\nd\n", []),
        ("- ```\n\na\n\n      ```\n\nb\n\nc\n\nd\n", []),
        ("- ```\n\na\n\n  ```\n\nb\n\nc\n\nd\n", []),
        ("- ```\n```\n\na\n\nb\n\n```\n\nc\n\nd\n", []),
        ("> ```\n```\n\na\n\nb\n", []),
        ("- a\n\n      ~~~\n~~~\n\na\n\nb\n", []),
        ("- a\n\n```\nb\n```\n\nc\n\nd\n", ["d"]),
        ("<div>\n```\n\na\n\nb\n", []),
        ("<div>\n\n```\n\na\n\nb\n", []),
        ("```\n```\t\n\nt\n\nt\n", []),
        ("- a\n\n  b\n\nc\n\nd\n", ["d"]),
        ("- # a\n\n  b\n\nc\n\nd\n", []),
        ("# a\n\n    b\n\n\n    b\n\nc\n\nd\n", ["d"]),
        ("- ***\n\n  b\n\nc\n\nd\n", []),
        ("- a\n\n\n  b\n\nc\n\nd\n", []),
        ("> - a\n>\n>\n>   b\n\nc\n\nd\n", []),
        ("<!-- b -->\n\na\n\nb\n", ["b"]),
        ("<!--\n\na\n\nb\n\nc\n\n-->\n\nd\n", []),
        ("<pre>\n\na\n\nb\n\nc\n\n</pre>\n", []),
        ("a <b>b</b>\n\n<Script>\n\nb\n\nc\n", []),
        ("[a]\n\nb\n\nc\n\n[a]: http://d.example\n", []),
        ("a[^1]\n\nb\n\nc\n\n[^1]: note\n", []),
    ])
    func cuts(_ text: String, _ starts: [String]) throws {
        #expect(try parts(text) == starts)
        for threads in 2...5 {
            let isSame = document(text, threads: threads) == document(text)
            #expect(isSame)
        }
    }

    @Test func aLongTextIsCutIntoPartsOfAboutTheSameLength() throws {
        let text = (0..<100).map { "paragraph \($0) of text\n\n" }.joined()
        let file = MarkdownParts(
            parsing: Array("---\ntitle: A\n---\n\(text)".utf8), shortest: 0, partBytes: 500)
        #expect(file.count == 5)
        #expect((0..<file.count).map { file.document(ofPart: $0).blocks.count } == [24, 23, 23, 23, 7])
        #expect((0..<file.count).map { file.document(ofPart: $0).blocks[0].line } == [4, 52, 98, 144, 190])
        #expect(file.first.frontMatter?["title"]?.string == "A")
        #expect(file.whole.document == document(text, line: 4))
        #expect(MarkdownParts(parsing: Array(text.utf8)).count == 1)
    }

    @Test func anyNumberOfCommentsOnALineIsPassedOnce() throws {
        let text = String(repeating: "<!--", count: 200_000) + " -->\n\na\n\nb\n"
        #expect(try parts(text) == ["b"])
    }

    @Test func randomTexts() throws {
        var random = SeededRandom(seed: 20)
        for _ in 0..<400 { try expectSame(Self.pieces + Self.obstacles, &random) }
        let cut = try (0..<1000).count { _ in try expectSame(Self.pieces, &random) }
        #expect(cut > 100)
    }

    /// Parses a random text of `pieces` in parts and whole.
    /// - Returns: whether it has parts.
    @discardableResult
    private func expectSame(_ pieces: [String], _ random: inout SeededRandom) throws -> Bool {
        let text = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        let whole = document(text)
        for threads in [2, 3, 40] {
            let isSame = document(text, threads: threads) == whole
            #expect(isSame, "\(text.debugDescription)")
        }
        return try !parts(text).isEmpty
    }

    private static let pieces = [
        "\n", "\n\n", "text\n", "Слово и слово\n", "# heading\n", "#\n", "- item\n", "  more\n", "    code\n",
        "1. one\n",
        "> quote\n", "```\n", "~~~\n", "<div>\n", "</div>\n",
        "---\n", "![](c)\n", "http://d.example\n", "***\n", "- [ ] task\n", "`code`\n", "===\n",
        "&amp; \\* \n",
        "text  \n", "text\n\ntext\n\n", "Слово\n\nслово\n\n", "````\n", "\ttab\n",
        "+\n",
    ]

    /// With most of these a text is parsed whole.
    private static let obstacles = [
        "<!--\n", "-->\n", "<pre>\n", "</pre>\n", "|a|b|\n", "|-|-|\n", "   ```\n", "[a](b)\n",
        "текст [x] (y)\n", "[]()\n", "- ```\n", "> ~~~\n",
    ]

    // MARK: Helpers

    private func document(_ text: String, line: Int = 7, threads: Int = 1) -> Document {
        var source = SourceText(decoding: Array(text.utf8))
        return source.withTerminatedBytes(from: 0) { body in
            Document(
                body, SourceSurvey(of: body, partBytes: 1), line: line, limits: .standard(bytes: body.count),
                threads: threads)
        }
    }

    /// The first line of each part but the first.
    private func parts(_ text: String) throws -> [String] {
        var source = SourceText(decoding: Array(text.utf8))
        return try source.withTerminatedBytes(from: 0) { body in
            let survey = SourceSurvey(of: body, partBytes: 1)
            guard let parts = TextParts(body, survey, line: 1, limits: .standard(bytes: body.count)) else {
                return []
            }
            return try (1..<parts.count).map { part in
                let text = String(decoding: body[parts.range(ofPart: part)], as: UTF8.self)
                return String(try #require(text.split(separator: "\n").first))
            }
        }
    }
}
