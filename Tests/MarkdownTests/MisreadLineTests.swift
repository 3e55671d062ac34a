import TestSupport
import Testing

@testable import Markdown

/// What a text means does not depend on how many bytes stand before it.
@Suite struct MisreadLineTests {
    /// Kind, depth and text of every block.
    private static func outline(_ text: String) -> [String] {
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        return document.blocks.map { block in
            let words = document.runs[block.runs].map { run in
                String(
                    decoding: document.text[Int(run.text.lowerBound)..<Int(run.text.upperBound)],
                    as: UTF8.self)
            }
            return "\(block.depth) \(block.kind) \(words.joined(separator: "|"))"
        }
    }

    @Test(arguments: [
        "- a\n\n\n  b\n", "- # a\n\n  b\n", "- ```\n  a\n  ```\n\n  b\n", "1. a\n   ---\n\n   b\n",
        "- ***\n\n  b\n",
        "> - a\n>\n>\n>   b\n", "- a\n\n  <pre>\n  x\n  </pre>\n\n  b\n", "- - a\n\n\n    b\n\n\n  c\n",
        "- a\n  - # b\n\n    c\n", "- | a |\n  |---|\n  | b |\n\n\n  c\n", "[^1]\n\n[^1]: a\n\n\n    b\n",
        "[^1]: # a\n\n    b\n\n[^1]\n", "- <div>\n  x  \n\n\n  b\n", "- #\ta\n\n  b\n", "- * * *\n\n  b\n",
        "[^1]: [^2]: a\n\n\n    b\n\n[^1] [^2]\n", "- | k | l |\n- |-|\n\n\n    end\n",
        "- <!-- open\n    ***\n\n    end\n", "- | a |\n  |---|\n  # h\n\n  c\n",
        "+ [ ] [^1]: # l\n\n\n\t[!STAFF]: m\n",

    ])
    func whereItStandsDoesNotMatter(text: String) {
        // Far from any place that matters.
        let expected = Self.outline(String(repeating: " \n", count: 100) + text)
        for bytes in 0..<256 {
            let before = String(repeating: " ", count: bytes) + "\n"
            #expect(Self.outline(before + text) == expected, "\(bytes)")
        }
    }

    /// Where one line in 256 places is read otherwise, two places would seldom tell.
    @Test func wherePutTogetherAtRandomItDoesNotMatter() {
        let indents = ["", "", "  ", "  ", "    ", "   ", "> ", "> - ", ">   "]
        let pieces = [
            "- a", "- # b", "c", "d e", "```", "~~~", "***", "# f", "g\n---", "<pre>", "</pre>", "- [ ] h",
            "1. i",
            "| j |", "|---|", "", "", "", "", "[^1]: k", "[^1]: - # l", "- * * *", "#\tm", "x  ", "<!-- n",
        ]
        var random = SeededRandom(seed: 2026)
        for _ in 0..<Self.randomTexts {
            let text = (0..<random.number(in: 2...9)).map { _ in
                random.choice(of: indents) + random.choice(of: pieces) + "\n"
            }.joined()
            var outlines: Set<[String]> = []
            for bytes in 0..<256 {
                outlines.insert(Self.outline(String(repeating: " ", count: bytes) + "\n" + text))
            }
            #expect(outlines.count == 1, "\(text)")
        }
    }

    private static let randomTexts = 30

    @Test func linesAreCountedAsTheyStand() {
        let document = MarkdownFile(parsing: Array("\n\n- a\n\n\n  b\n".utf8)).document
        #expect(document.blocks.map(\.line) == [3, 3, 3, 6])
    }

    @Test func textsOfWhichNothingIsMisreadStayAsTheyAre() {
        for text in ["- a\n\n\n  b\n", "a\n\n\n  b\n", "- a\n\n  b\n"] {
            Array(text.utf8).withUnsafeBytes { #expect(SourceSurvey(of: $0).edits.all.isEmpty) }
        }
        Array("\n\n- a\n\n\n  b\n".utf8).withUnsafeBytes {
            #expect(SourceSurvey(of: $0).edits.all.map(\.replacement) == [[0x0D]])
        }
    }
}
