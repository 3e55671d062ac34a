import Library
import Testing
import Text

/// Every wrong or missing field of a registry is a finding on its line, and the rest is read.
@Suite struct RegistryTests {
    /// Opens the small library with `marked` in place of the file at `path`, and compares the findings in it.
    private func expect(_ expected: [String], in path: String, _ marked: String) throws -> Library {
        let text = MarkedText(marked)
        var files = smallLibrary
        files[path] = text.text
        let folder = try TemporaryFolder(files)
        let library = try Library.open(folder.path)
        #expect(text.describe(library.findings.filter { $0.file == path }) == expected)
        return library
    }

    @Test func topics() throws {
        let library = try expect(
            ["① missing-field name", "② missing-field ru", "③ duplicate-id help", "④ unknown-field colour"],
            in: "topics.yml",
            """
            - ①id: accounts
            - id: help
              name: ②{kk: "Көмек", en: "Help"}
            - id: ③help
              name: {kk: "Көмек", ru: "Помощь", en: "Help"}
            - id: law
              name: {kk: "Заң", ru: "Закон", en: "Law"}
              ④colour: red

            """)
        #expect(library.topics.map(\.id) == ["accounts", "help", "law"])
    }

    @Test func helplines() throws {
        let library = try expect(
            [
                "① invalid-field number one-o-two 0–9", "② invalid-field grade D A | B | C",
                "③ invalid-field confirmed maybe true | false", "④ invalid-field date 2026-02-30 YYYY-MM-DD",
                "⑤ missing-field url",
            ],
            in: "helplines.yml",
            """
            - id: police
              name: {kk: "П", ru: "П", en: "P"}
              short: {kk: "П", ru: "П", en: "P"}
              number: ①"one-o-two"
              hours: {kk: "П", ru: "П", en: "P"}
              cost: {kk: "П", ru: "П", en: "P"}
              for: {kk: "П", ru: "П", en: "P"}
              grade: ②D
              confirmed: ③maybe
              verified: {date: ④2026-02-30}
              sources:
                - ⑤{title: "t", publisher: "p"}

            """)
        #expect(library.helplines.map(\.id) == ["police"])
        #expect(library.helplines.map(\.verified) == [nil])
    }

    @Test func registryThatIsNoYAML() throws {
        let library = try expect(
            ["2:1 registry-unreadable did not find expected ',' or ']' while parsing a flow sequence"],
            in: "laws.yml", "- [a\n")
        #expect(library.laws == [])
        #expect(library.materials.count == 2)
    }

    @Test func registryOfAnotherShape() throws {
        _ = try expect(["① invalid-field  … - id: …"], in: "laws.yml", "①id: x\n")
        _ = try expect(["① invalid-field  x key: value"], in: "topics.yml", "- ①x\n")
    }

    @Test func sets() throws {
        let library = try expect(
            ["① missing-field summary", "② invalid-field minutes soon 1–1440", "③ missing-field id"],
            in: "sets/meeting.yml",
            """
            ①title: {kk: "К", ru: "В", en: "M"}
            items:
              - id: numbers-now
                minutes: ②soon
              - ③note: {kk: "К", ru: "В", en: "M"}

            """)
        #expect(library.sets.map { $0.items.map(\.id) } == [["numbers-now", ""]])
    }

    @Test func frontMatter() throws {
        let library = try expect(
            [
                "① missing-field summary", "① missing-field sources", "① missing-field status",
                "② invalid-field audience everybody visitor | helper | teen | staff | participant",
                "③ invalid-field level 3 1–2", "④ invalid-field noticeable perhaps true | false",
                "⑤ invalid-field compiled yesterday YYYY-MM-DD",
                "⑥ invalid-field source-hash 123 9f3a1c0d2b4e",
                "⑦ unknown-field adience",
            ],
            in: "flyers/numbers-now.kk.md",
            """
            ---
            ①title: Қазір
            audience: [visitor, ②everybody]
            topics: [help]
            level: ③3
            noticeable: ④perhaps
            compiled: ⑤yesterday
            review-by: 2027-05-23
            source-hash: ⑥"123"
            ⑦adience: [teen]
            ---
            """)
        #expect(library.material("numbers-now")?.edition(in: .kazakh, fallback: []).audience == [.visitor])
    }

    @Test func materialWithoutFrontMatter() throws {
        _ = try expect(["1:1 front-matter ---"], in: "flyers/numbers-now.kk.md", "No front matter.\n")
    }

    @Test func filesBesideTheShelves() throws {
        _ = try expect(["1:1 stray-file"], in: "notes.ru.md", "x\n")
        _ = try expect([], in: "README.md", "x\n")
        _ = try expect(["1:1 stray-file"], in: "flyers/deep/x.ru.md", "x\n")
        var files = smallLibrary
        files["memos/numbers-now.ru.md"] = files["memos/two-factor.ru.md"]
        files["memos/no-language.md"] = files["memos/two-factor.ru.md"]
        let folder = try TemporaryFolder(files)
        let library = try Library.open(folder.path)
        #expect(
            library.findings.map { "\($0.file) \($0.rule)" } == [
                "memos/no-language.md file-language", "memos/numbers-now.ru.md duplicate-id",
            ])
        #expect(
            library.materials.map(\.id) == ["numbers-now", "memos/numbers-now", "no-language", "two-factor"])
    }
}
