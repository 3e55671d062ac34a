import Markdown
import Testing

@testable import Library

/// The quick reader of front matter says what libyaml says, or nothing.
@Suite struct HeadTests {
    /// Front matter that the quick reader takes.
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
        "url: https://x.kz/a#b\n",
        "flow: [ a , \"b\" ]\n",
    ])
    func quickReaderAgreesWithParser(yaml: String) throws {
        let text = Array("---\n\(yaml)---\nbody\n".utf8)
        let parsed = MarkdownFile.frontMatter(of: text).yaml
        let quick = try #require(FrontMatterScan.scan(text))
        #expect(quick.yaml == parsed)
        #expect(Array(text[quick.end...]) == Array("body\n".utf8))
    }

    @Test(arguments: [
        "a: b\nsources:\n  - {title: \"x\"}\n  - {title: 'y', [\nend: c\n", "sources:\n  - x\na: b\nend: c\n",
        "a: b\nsources: [x, y: - z]  \nend: c\n", "a: b\nsources: [\"]\"]\nend: c\n",
        "a: b\nquestions: [да, что? и: где]\nend: c\n",
    ])
    func listThatIsPassedOver(yaml: String) throws {
        let text = Array("---\n\(yaml)---\nbody\n".utf8)
        let quick = try #require(FrontMatterScan.scan(text, skipping: ["sources", "questions"]))
        #expect(quick.yaml["a"]?.string == "b")
        #expect(quick.yaml["end"]?.string == "c")
        #expect(quick.yaml["end"]?.line == yaml.split(separator: "\n").count + 1)
        #expect(Array(text[quick.end...]) == Array("body\n".utf8))
    }

    @Test(arguments: [[0xFF], [0xD0], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0xC0, 0xAF]] as [[UInt8]])
    func bytesThatAreNoTextAreLeftToTheParser(bytes: [UInt8]) {
        for quote in ["\"", ""] {
            let text = Array("---\na: \(quote)x".utf8) + bytes + Array("y\(quote)\n---\n".utf8)
            #expect(FrontMatterScan.scan(text) == nil)
        }
    }

    /// What is left to the parser.
    @Test(arguments: [
        "a: b\n c\n", "a: |\n  b\n", "a: 'b'\n", "a: \"b\\n\"\n", "a: b # c\n", "a: b: c\n", "a: b\na: c\n",
        "a: null\n", "a:\n",
        "a: ~\n", "a: &b c\n", "a: *b\n", "a: [b, [c]]\n", "a: {b: {c: d}}\n", "a: [b: c]\n", "a: - b\n",
        "- a\n",
        "# a\n", "a: b\tc\n", "a: b\u{85}c\n", "a: b\u{2028}c\n", "a: \u{FEFF}b\n", "a:\n- b\n",
        "a:\n    - b\n",
        "a: \"b\" c\n", "a: \"b\n", "a: [b\n", "a: {b: c\n", "a: b:\n", "a:b\n", "\"a\": b\n",
        "a: \"b\"\n c: d\n",
        "a:\n  - b: c\n", "a: [b,]\n", "a: {b: c,}\n",
    ])
    func quickReaderLeavesTheRest(yaml: String) {
        #expect(FrontMatterScan.scan(Array("---\n\(yaml)---\n".utf8)) == nil)
    }

    @Test(arguments: [
        "", "---", "---\n", "---\n---\n", "---\na: b\n", "--- x\na: b\n---\n", "----\n", "\n---\na: b\n---\n",
    ])
    func textWithoutFrontMatter(text: String) {
        #expect(FrontMatterScan.scan(Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("", 0), ("one two", 2), ("один — два", 2), ("«три» 4 - * # —", 2), ("[102](tel:102)\n\nx", 2),
        ("қазір\tөте", 2), ("don't stop", 2),
    ])
    func words(text: String, count: Int) {
        #expect(WordCount.of(Array(text.utf8)[...]) == count)
    }

    /// Eight bytes at a time or one: the same words, wherever they begin.
    @Test func wordsByteForByte() {
        let pieces = [
            "слово", "word", " ", "\u{A0}", "—", "«", "»", "қ", "\n", ".", "1", "т", "°", "€", "\u{200B}",
            "日", "ё",
        ]
        var state: UInt64 = 7
        for length in 0..<400 {
            var text = ""
            for _ in 0..<length % 40 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            #expect(WordCount.of(Array(text.utf8)[...]) == Self.words(of: Array(text.utf8)), "\(text)")
        }
    }

    private static func words(of bytes: [UInt8]) -> Int {
        var (words, isInWord, last) = (0, false, UInt8(0))
        for byte in bytes {
            switch byte {
            case 0...0x20: isInWord = false
            case 0xA0 where last == 0xC2: isInWord = false
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xE1, 0xE3...0xF4:
                words += isInWord ? 0 : 1
                isInWord = true
            default: break
            }
            last = byte
        }
        return words
    }

    @Test(
        arguments: [
            ("# One\n", "One"), ("## Two\ntext\n# One #\n", "One"), ("## Two\n", "Two"),
            ("\u{FEFF}# B\r\n", "B"), ("a\n===\n", "a"), ("> a\n===\n\n## b", "b"),
            ("## Two\n### Three\n", "Two"), ("## New\n### Three\n## Mended\n", nil), ("### A\n## B\n", nil),
            ("```\n# no\n```\n# yes\n", "yes"), ("#no\n# yes\n", "yes"), ("    # no\n## yes\n", "yes"),
            ("text\r# yes\r", "yes"), ("~~~\n# no\n", nil), ("", nil), ("#\n", nil), ("# #\n", nil),
        ] as [(String, String?)])
    func heading(text: String, title: String?) {
        #expect(HeadingScan.title(of: Array(text.utf8)[...]) == title)
    }

    @Test func frontMatterLongerThanTheHead() throws {
        let note = String(repeating: "very long ", count: 2000)
        let folder = try TemporaryFolder(["a.md": "---\ntitle: Far\nnote: \(note)\ntags: [x]\n---\nword\n"])
        let library = try Library.open(folder.path)
        #expect(library.findings == [])
        #expect(library.materials[0].editions[0].title == "Far")
        #expect(library.materials[0].editions[0].topics == ["x"])
        #expect(library.materials[0].editions[0].words == 1)
    }

    @Test func wordsOfALongTextAreEstimated() throws {
        let folder = try TemporaryFolder(["a.md": String(repeating: "word ", count: 20_000)])
        let words = try #require(Library.open(folder.path).materials[0].editions[0].words)
        #expect(abs(words - 20_000) < 100)
    }
}
