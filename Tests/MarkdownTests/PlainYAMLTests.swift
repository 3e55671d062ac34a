import TestSupport
import Testing

@testable import Markdown

/// The quick reader says what libyaml says, or nothing.
@Suite struct PlainYAMLTests {
    private static func quick(_ yaml: String, linesBefore: Int = 0) -> YAML? {
        Array(yaml.utf8).withUnsafeBytes { PlainYAML.document(in: $0, linesBefore: linesBefore) }
    }

    /// What the quick reader takes.
    @Test(arguments: [
        "title: Кому позвонить сейчас\nsummary: Четыре номера.\n",
        "title: \"Кавычки: «да»\"\nlevel: 1\n",
        "audience: [visitor, helper]\ntopics: []\n",
        "sources:\n  - {title: \"Ы, б\", publisher: \"gov.kz\", url: \"https://a.kz/?b=1#c\", checked: 2026-11-23}\nend: x\n",
        "sources:\n  - {title: \"a\"}\n  - {title: \"b\"}\n",
        "list:\n  - one\n  - \"two\"\n",
        "reviewed: {date: 2026-11-24, role: psychologist}\n",
        "title: it's 100%#1 a:b - c\nnote: x\n",
        "title: trailing space  \nx: y\n",
        "url: https://x.kz/a#b\n", "a: \"say \\\"no\\\", \\\\ and go\"\nb: \"\\\"\"\n", "a: b\\c\n",
        "flow: [ a , \"b\" ]\n",
        "# remark\n\na: b\n  # deeper\n   \nc: d",
        "- id: police\n  name: {kk: \"Полиция\", ru: \"Полиция\"}\n  for:\n    kk: \"Ә, ә\"\n    ru: Б\n\n- id: x\n",
        "- a\n- \"b\"\n- [c]\n",
        "a:\n    - b\n    -   c: d\n        e: f\n    - g\nh: i\n",
        " a:\n  b:\n     c: d\n # remark\n  e: f\n",
    ])
    func itAgreesWithLibyaml(yaml: String) throws {
        let quick = try #require(Self.quick(yaml, linesBefore: 3))
        #expect(try quick == YAMLReader.parse(Array(yaml.utf8), linesBefore: 3))
    }

    /// What is left to libyaml.
    @Test(arguments: [
        "a: b\n c\n", "a: |\n  b\n", "a: 'b'\n", "a: \"b\\n\"\n", "a: b # c\n", "a: b: c\n", "a: b\na: c\n",
        "a: null\n", "a:\n", "a: ~\n", "a: &b c\n", "a: *b\n", "a: [b, [c]]\n", "a: {b: {c: d}}\n",
        "a: [b: c]\n", "a: - b\n", "a: b\tc\n", "a: b\u{85}c\n", "a: b\u{2028}c\n", "a: \u{FEFF}b\n",
        "a:\n- b\n", "a: \"b\" c\n", "a: \"b\n", "a: [b\n", "a: {b: c\n", "a: b:\n", "a:b\n", "\"a\": b\n",
        "a: \"b\"\n c: d\n", "a: [b,]\n", "a: {b: c,}\n", "", "# a\n", "---\na: b\n", "a: b\n...\n", "a\n",
        "a:\n   b: c\n  d: e\n", "- a\n - b\n", "- a\nb: c\n", "- - a\n", "-\n  a: b\n", "- a: b\n - c\n",
        "a: {}\n", "a: b\r\n", "a: {b: c, b: d}\n",
    ])
    func itLeavesTheRest(yaml: String) {
        #expect(Self.quick(yaml) == nil)
    }

    @Test(arguments: [[0xFF], [0xD0], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0xC0, 0xAF]] as [[UInt8]])
    func bytesThatAreNoTextAreLeftToLibyaml(bytes: [UInt8]) {
        for quote in ["\"", "", "# "] {
            let text = Array("a: c\n\(quote)x".utf8) + bytes + Array("y\(quote)\n".utf8)
            #expect(text.withUnsafeBytes { PlainYAML.document(in: $0, linesBefore: 0) } == nil)
        }
    }

    @Test func largeAndDeepTextsAreLeftToLibyaml() {
        #expect(Self.quick((0..<64).map { "k\($0): v\n" }.joined()) != nil)
        #expect(Self.quick((0..<65).map { "k\($0): v\n" }.joined()) == nil)
        let deep = { (depth: Int) in
            (0..<depth).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
                + String(repeating: " ", count: depth) + "k: v\n"
        }
        #expect(Self.quick(deep(19)) != nil)
        #expect(Self.quick(deep(20)) == nil)
        #expect(Self.quick(String(repeating: "k", count: 101) + ": v\n") == nil)
    }

    /// Lines put together at random from what the quick reader knows and, once in a while, what it must leave.
    @Test func randomTextsReadAlike() throws {
        let indents = ["", "", "", "  ", "  ", "    ", "      ", " ", "   "]
        let marks = ["", "", "", "- ", "-   ", "- - ", "-"]
        let keys = ["a:", "b:", "name: ", "name:  ", "c: ", "d: ", "e: ", "", "\"f\": ", "a b: ", "g:x: "]
        let values = [
            "", "x", "Слово и слово ", "\"да, нет: # \"", "\"a\\\" \\\\b\"", "[a, \"b\", Ә ]",
            "{kk: \"Ә\", ru: б, en: 2026-11-30}", "[]",
            "a:b #", "https://a.kz/#b",
        ]
        let others = [
            " # x", "# x", "'", "|", "~", "null", "&a x", "*a", "!t ", "? ", "—", "\t", "\\", "\\\"", "---",
            "%", "@",
            "\u{A0}",
            "...", "\"", "{", "}", "[", "]", ",", ": ", "\u{2028}", "\n", "- ",
        ]
        var random = SeededRandom(seed: 20_261_130)
        var taken = 0
        for _ in 0..<Self.randomTexts {
            var yaml = ""
            for _ in 0..<random.number(in: 1...6) {
                for pieces in [indents, marks, keys, values] {
                    yaml += random.choice(of: pieces)
                    if random.oneIn(60) { yaml += random.choice(of: others) }
                }
                yaml += "\n"
            }
            guard let quick = Self.quick(yaml) else { continue }
            taken += 1
            let parsed = try? YAMLReader.parse(Array(yaml.utf8), linesBefore: 0)
            #expect(quick == parsed, "\(yaml)")
        }
        #expect(taken > Self.randomTexts / 50, "\(taken)")
    }

    private static let randomTexts = 20_000

    // MARK: Front matter

    @Test(arguments: [
        "\u{FEFF}---\na: b\n---\nbody\n", "---  \na: b\n---   \nbody\n", "---\n# x\na: b\n---\nbody\n",
    ])
    func frontMatterIsThatOfTheFile(text: String) throws {
        let bytes = Array(text.utf8)
        let quick = try #require(MarkdownFile.plainFrontMatter(of: bytes))
        #expect(quick.yaml == MarkdownFile.frontMatter(of: bytes).yaml)
        #expect(Array(bytes[quick.end...]) == Array("body\n".utf8))
    }

    @Test(arguments: [
        "", "---", "---\n", "---\n---\n", "---\na: b\n", "--- x\na: b\n---\n", "----\n", "\n---\na: b\n---\n",
        "---\n- a\n---\n", "---\na: b\n---x\n---\n", "---\na: b\n...\n---\n", "---\n# a\n---\n",
    ])
    func textWithoutPlainFrontMatter(text: String) {
        #expect(MarkdownFile.plainFrontMatter(of: Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        "a: b\nsources:\n  - {title: \"x\"}\n  - {title: 'y', [\nend: c\n", "sources:\n  - x\na: b\nend: c\n",
        "a: b\nsources: [x, y: - z]  \nend: c\n", "a: b\nsources: [\"]\"]\nend: c\n",
        "a: b\nquestions: [да, что? и: где]\nend: c\n",
    ])
    func listThatIsPassedOver(yaml: String) throws {
        let text = Array("---\n\(yaml)---\nbody\n".utf8)
        let quick = try #require(MarkdownFile.plainFrontMatter(of: text, skipping: ["sources", "questions"]))
        #expect(quick.yaml["a"]?.string == "b")
        #expect(quick.yaml["end"]?.string == "c")
        #expect(quick.yaml["end"]?.line == yaml.split(separator: "\n").count + 1)
        #expect(Array(text[quick.end...]) == Array("body\n".utf8))
    }

    @Test(arguments: [
        "sources:\n  - x\n    y: z\na: b\n", "sources:\n    - x\na: b\n", "sources: [x]\n  y\na: b\n",
    ])
    func whatGoesOnIsNotPassedOver(yaml: String) {
        let text = Array("---\n\(yaml)---\n".utf8)
        #expect(MarkdownFile.plainFrontMatter(of: text, skipping: ["sources"]) == nil)
    }
}
