import Foundation
import Glibc
import Library
import Markdown
import Rendering
import Testing
import Text

/// The library of the project with one defect more for each rule gives exactly one finding for each, on the right line.
@Suite struct BrokenLibraryTests {
    /// The defects of texts: the rule, the file, and its text with ① where the finding must land.
    private static let defects: [(rule: String, path: String, text: String)] = [
        ("front-matter", "memos/a01.ru.md", "Без шапки.\n"),
        (
            "missing-field", "memos/a02.ru.md",
            faultlessMemo("Текст.").replacing("---\ntitle", with: "---\n①title").replacing(
                "level: 1\n", with: "")
        ),
        (
            "invalid-field", "memos/a03.ru.md",
            faultlessMemo("Текст.").replacing("level: 1", with: "level: ①9")
        ),
        ("unknown-field", "memos/a04.ru.md", faultlessMemo("Текст.", "①colour: red\n")),
        ("text-encoding", "memos/a05.ru.md", faultlessMemo("Знак \u{0}.").replacing("Знак ", with: "Знак ①")),
        ("duplicate-id", "memos/numbers-now.ru.md", faultlessMemo("Текст.")),
        ("file-language", "memos/a06.md", faultlessMemo("Текст.")),
        ("stray-file", "leaflets/a07.ru.md", faultlessMemo("Текст.")),
        ("registry-unreadable", "sets/a08.yml", "title: [\n①"),
        (
            "title-too-long", "memos/a09.ru.md",
            faultlessMemo("Текст.").replacing("title: П", with: "title: ①" + many("О", 61))
        ),
        (
            "summary-too-long", "memos/a10.ru.md",
            faultlessMemo("Текст.").replacing(
                "summary: О", with: "summary: ①" + many("О", 141))
        ),
        (
            "unknown-topic", "memos/a11.ru.md",
            faultlessMemo("Текст.").replacing("topics: [help]", with: "topics: [help, ①magic]")
        ),
        ("unknown-law", "memos/a12.ru.md", faultlessMemo("Текст.", "laws: [①uk-9]\n")),
        ("law-not-listed", "memos/a13.ru.md", faultlessMemo("Есть [закон](①../laws.yml#uk-115-1).")),
        (
            "review-overdue", "memos/a14.ru.md",
            faultlessMemo("Текст.").replacing("review-by: 2027-05-23", with: "review-by: ①2026-11-24")
        ),
        (
            "review-too-late", "memos/a15.ru.md",
            faultlessMemo("Текст.").replacing("review-by: 2027-05-23", with: "review-by: ①2028-05-23")
        ),
        ("missing-translation", "memos/a16.kk.md", faultlessMemo("Мәтін.")),
        ("phone-not-linked", "memos/a17.ru.md", faultlessMemo("Наберите ①102 сейчас.")),
        ("phone-mismatch", "memos/a18.ru.md", faultlessMemo("Наберите [103](①tel:102).")),
        ("unknown-number", "memos/a19.ru.md", faultlessMemo("Наберите [109](①tel:109).")),
        ("dead-link", "memos/a20.ru.md", faultlessMemo("См. [памятку](①gone.ru.md).")),
        ("dead-anchor", "memos/a21.ru.md", faultlessMemo("См. [раздел](①#нет).")),
        ("link-without-text", "memos/a22.ru.md", faultlessMemo("См. [①](https://www.gov.kz/).")),
        ("link-not-https", "memos/a23.ru.md", faultlessMemo("См. [сайт](①http://www.gov.kz/).")),
        ("heading-level", "memos/a24.ru.md", faultlessMemo("①### Глубоко\n\nТекст.")),
        ("raw-html", "memos/a25.ru.md", faultlessMemo("Слово ①<b> одно.")),
        ("unknown-mark", "memos/a39.ru.md", faultlessMemo("> ①[!STAF]\n> Для своих.")),
        ("invisible-character", "memos/a26.ru.md", faultlessMemo("Слово ①\u{200B}и дело.")),
        ("flyer-too-large", "flyers/a27.ru.md", "①" + faultlessMemo(many("Да.\n\n", 21))),
        ("flyer-too-long", "flyers/a28.ru.md", "①" + faultlessMemo(many("Да. ", 121))),
        ("memo-too-long", "memos/a29.ru.md", "①" + faultlessMemo(many("Да. ", 1201))),
        (
            "chapter-too-long", "booklets/a30.ru.md",
            faultlessMemo("## Раз\n\nТекст.\n\n①## Два\n\n" + many("Да. ", 600))
        ),
        (
            "table-as-cards", "memos/a31.ru.md",
            faultlessMemo(
                "①| Раз | Два | Три |\n|---|---|---|\n"
                    + "| необходимость | доказательство | предупреждение |")
        ),
        ("long-sentence", "memos/a32.ru.md", faultlessMemo("Текст. ①Вот " + many("слово ", 25) + "и всё.")),
        ("step-noticeable", "memos/a33.ru.md", faultlessMemo("1. [ ] Проверьте.\n2. [ ] ①Смените пароль.")),
        ("mixed-alphabets", "memos/a34.ru.md", faultlessMemo("Есть мо①cт и река.")),
        ("blame-word", "memos/a35.ru.md", faultlessMemo("Для ①жертвы насилия.")),
        ("unknown-material", "sets/a36.yml", set("①nobody")),
        ("text-refused", "memos/a37.ru.md", faultlessMemo("Вот " + many("[", 8000))),
        ("spelling", "memos/a38.ru.md", faultlessMemo("Это ①превет.")),
        ("index-damaged", ".jadnama-index", "no index"),
    ]

    /// A translation of `memos/two-factor.ru.md` for each rule about translations.
    private static let translations: [(rule: String, path: String, text: String)] = [
        (
            "stale-translation", "memos/b01.kk.md",
            translation("Мәтін.").replacing("#", with: "①\"0123456789ab\"")
        ),
        ("translation-structure", "memos/b02.kk.md", translation("①- Мәтін.").replacing("#", with: hash)),
        ("kazakh-letters", "memos/b03.kk.md", translation("Бұл ①калай болады.").replacing("#", with: hash)),
    ]

    /// What lies in the folder and is no text.
    private static let places = [
        "not-a-file memos/c01.ru.md", "folder-named-like-file memos/c02.md", "link-leads-out memos/c03.ru.md",
        "folder-link memos/c04", "unprintable-name memos/c05\u{7}.ru.md", "file-too-large memos/c06.ru.md",
        "unreadable-file memos/c07.ru.md", "vanished-file memos/c08.ru.md",
        "library-too-large " + Array(repeating: "d", count: 65).joined(separator: "/"),
    ]

    /// Rules about a text as a whole, whose findings stand where it begins, behind the front matter.
    private static let whole: Set = ["flyer-too-large", "flyer-too-long", "memo-too-long", "text-refused"]

    /// Two rules that one folder cannot break at once with the others: they have a test of their own below.
    private static let alone: Set = ["index-stale", "number-unverified"]

    @Test func oneFindingForEachDefect() throws {
        let folder = try Self.copyOfContent()
        let before = try Self.check(try Self.open(folder))
        var expected: [String] = []
        for (rule, path, marked) in Self.defects + Self.translations {
            let text = MarkedText(marked)
            try folder.write(text.text, to: path)
            if rule == "spelling", !Self.isRussianInstalled { continue }
            let isWhole = Self.whole.contains(rule)
            expected.append("\(path):\(isWhole ? "13:1" : text.places["①"] ?? "1:1"): \(rule)")
        }
        for path in ["memos/b01.ru.md", "memos/b02.ru.md", "memos/b03.ru.md"] {
            try folder.write(Self.source, to: path)
        }
        try breakPlaces(in: folder)
        expected += Self.places.map { place in
            let parts = place.split(separator: " ", maxSplits: 1)
            return "\(parts[1]):1:1: \(parts[0])"
        }
        let found = try Self.check(try Self.open(folder, vanishing: "memos/c08.ru.md"))
        #expect(Set(found).subtracting(expected).subtracting(before) == [])
        #expect(Set(expected).subtracting(found) == [])
        #expect(found.count == before.count + expected.count)
    }

    @Test func indexThatIsOutOfDate() throws {
        let folder = try Self.copyOfContent()
        let before = try Self.check(try Self.open(folder))
        _ = try LibraryIndex.write(folder.path)
        try folder.write(faultlessMemo("Текст."), to: "memos/d01.ru.md")
        let found = try Self.check(try Self.open(folder))
        #expect(Set(found).subtracting(before) == [".jadnama-index:1:1: index-stale"])
        #expect(found.count == before.count + 1)
    }

    @Test func numberThatNobodyVerified() throws {
        let folder = try Self.copyOfContent()
        let before = try Self.check(try Self.open(folder))
        let path = folder.path + "/helplines.yml"
        var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
        let line = try #require(lines.firstIndex { $0.hasPrefix("    date: ") })
        lines[line] = "    date: 2026-06-03"
        try folder.write(lines.joined(separator: "\n"), to: "helplines.yml")
        let found = try Self.check(try Self.open(folder))
        #expect(Set(found).subtracting(before) == ["helplines.yml:\(line + 1):11: number-unverified"])
        #expect(found.count == before.count + 1)
    }

    @Test func everyRuleIsBroken() {
        let broken = Set((Self.defects + Self.translations).map(\.rule))
            .union(Self.places.map { String($0.prefix { $0 != " " }) })
        #expect(broken.union(Self.alone) == Set(Checker.rules.map(\.name)))
    }

    /// The library of the project in a folder of its own. Its defects come in Russian alone.
    private static func copyOfContent() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try FileManager.default.removeItem(atPath: folder.path)
        try FileManager.default.copyItem(atPath: ContentTests.path, toPath: folder.path)
        let text = try String(contentsOfFile: folder.path + "/library.yml", encoding: .utf8)
        try folder.write(text.replacing("[kk, ru, en]", with: "[ru]"), to: "library.yml")
        return folder
    }

    /// Opens the library as somebody who may not read everything, while one of its files goes.
    private static func open(_ folder: TemporaryFolder, vanishing: String? = nil) throws -> Library {
        setFileUser(geteuid() == 0 ? 65_534 : geteuid())
        defer { setFileUser(geteuid()) }
        var scan = try Library.scan(folder.path)
        setFileUser(geteuid())
        if let vanishing { unlink(folder.path + "/" + vanishing) }
        setFileUser(geteuid() == 0 ? 65_534 : geteuid())
        var library = try scan.library()
        library.add(scan.next(.max))
        return library
    }

    /// The findings in words, with the layout of the program itself.
    private static func check(_ library: Library) throws -> [String] {
        let measure = Measure(
            flyer: { document, title, language, width in
                var options = PageOptions(form: .flyer, width: width, language: language)
                options.title = title
                let page = Page(document, options: options)
                return (page.lines.map { CellWidth.of($0.text) }.max() ?? 0, page.lines.count)
            },
            tablesAsCards: { document, language, width in
                Page(document, options: PageOptions(form: .plain, width: width, language: language))
                    .cardTables
            })
        return Checker(today: CheckerTests.today, measure: measure).check(library)
            .map { "\($0.file):\($0.line):\($0.column): \($0.rule)" }
    }

    private static let isRussianInstalled = FileManager.default.fileExists(
        atPath: "/usr/share/hunspell/ru_RU.dic")

    private func breakPlaces(in folder: TemporaryFolder) throws {
        mkfifo(folder.path + "/memos/c01.ru.md", 0o644)
        try folder.write("", to: "memos/c02.md/nothing")
        symlink("/etc/passwd", folder.path + "/memos/c03.ru.md")
        symlink("..", folder.path + "/memos/c04")
        try folder.write(faultlessMemo("Текст."), to: "memos/c05\u{7}.ru.md")
        let descriptor = creat(folder.path + "/memos/c06.ru.md", 0o644)
        ftruncate(descriptor, 1 << 30)
        close(descriptor)
        try folder.write(faultlessMemo("Текст."), to: "memos/c07.ru.md")
        chmod(folder.path + "/memos/c07.ru.md", 0)
        try folder.write(faultlessMemo("Текст."), to: "memos/c08.ru.md")
        try folder.write("", to: Array(repeating: "d", count: 65).joined(separator: "/") + "/nothing")
    }

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static let source = faultlessMemo("Текст.")
    private static let hash = SourceHash.of(Array(source.utf8))

    private static func translation(_ body: String) -> String {
        faultlessMemo(body, "translation-of: ru\nsource-hash: #\n")
    }

    private static func set(_ id: String) -> String {
        """
        title: {kk: "К", ru: "В", en: "M"}
        summary: {kk: "К", ru: "В", en: "M"}
        items:
          - id: \(id)

        """
    }
}

/// Files are opened in this thread as that user: root may read everything.
@_silgen_name("setfsuid") @discardableResult
private func setFileUser(_ user: uid_t) -> CInt
