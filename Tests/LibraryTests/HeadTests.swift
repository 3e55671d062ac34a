import Testing

@testable import Library

/// What the beginning of a file tells.
@Suite struct HeadTests {
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
