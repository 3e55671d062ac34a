import Library
import Markdown
import Testing
import Text

/// Any bytes in the files of a library give a catalogue, findings and matched blocks, and never a trap.
@Suite struct AnyBytesTests {
    /// A generator with a fixed seed (SplitMix64), so that a failure can be repeated.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// Pieces that mean something to a reader of Markdown, YAML or to a rule.
    private static let pieces: [[UInt8]] =
        [
            "---\n", "title: ", "\n", "\r", "\r\n", "# ", "## ", "- [ ] ", "1. ", "> [!NOTE]\n", "[", "](",
            ")", "](#", "<b>",
            "<!--", "-->", "```", "`", "| a | b |\n|---|---|\n", "tel:", "102", "+7 701 ", "http://", "«",
            "»", "“", "…", "Смените",
            "пароль", "жертва", "қалай", "калай", "\u{200B}", "\u{FEFF}", "e\u{301}", "🇰🇿", ".", "! ", "\"",
            "'", "{", "}", ": ",
            ", ", "  - ", "&#27;", "../", "laws.yml#", "\0", "т. е. ", "слово ",
        ].map { Array($0.utf8) } + [
            [0xFF], [0xC2], [0xE2, 0x80], [0xF4, 0x90], [0xFE, 0xFF], [0xED, 0xA0],
        ]

    @Test(arguments: 0..<40)
    func soupOfPieces(seed: Int) throws {
        var generator = Seeded(state: UInt64(seed))
        func soup() -> [UInt8] {
            (0..<Int.random(in: 0...80, using: &generator)).flatMap { _ in
                Self.pieces.randomElement(using: &generator) ?? []
            }
        }
        let header = Array(
            "---\ntitle: T\nsummary: S\ntranslation-of: ru\nsource-hash: 012345678901\n---\n".utf8)
        let folder = try TemporaryFolder(smallLibrary)
        for path in [
            "memos/x.ru.md", "flyers/y.en.md", "booklets/z.kk.md", "topics.yml", "laws.yml", "words.ru.txt",
        ] {
            try folder.write(soup(), to: path)
        }
        for path in ["memos/x.kk.md", "flyers/y.kk.md", "booklets/z.ru.md"] {
            try folder.write(header + soup(), to: path)
        }
        let library = try Library.open(folder.path)
        let checker = Checker(today: CheckerTests.today, measure: CheckerTests.measure, checksSpelling: false)
        for finding in checker.check(library) {
            #expect(finding.line >= 1 && finding.column >= 1)
        }
        for material in library.materials {
            let documents = try material.editions.map { try library.read($0).document }
            let matching = BlockMatching(documents[0], documents[documents.count - 1])
            #expect(matching.rows.flatMap(\.left) == Array(documents[0].blocks.indices))
        }
        _ = JSONWriter.catalogue(of: library.materials)
    }

    /// Every beginning of a good file is a file too.
    @Test func everyBeginning() throws {
        let whole = Array(smallLibrary["memos/two-factor.ru.md", default: ""].utf8)
        let text =
            whole + Array("См. [закон](../laws.yml#uk-115-1), «жертва» `код` <b> +7 701 123 45 67.\n".utf8)
        for count in stride(from: 0, to: text.count, by: 7) {
            let library = Library(text: Array(text[..<count]), name: "-")
            #expect(library.materials.count == 1)
            _ = Checker(today: CheckerTests.today, measure: nil, checksSpelling: false).check(library)
        }
    }
}
