import Foundation
import Library
import Markdown
import Testing
import Text

/// Each rule of the checker, by what stands in a file and where the finding lands.
@Suite struct CheckerTests {
    static let today = CalendarDate(year: 2026, month: 12, day: 1)

    /// A measure that counts: a flyer takes a row a block, a table of five columns becomes cards.
    static let measure = Measure(
        flyer: { document, title, _, _ in (title.count, document.blocks.count) },
        tablesAsCards: { document, _, _ in
            document.blocks.indices.filter { index in
                guard case .table(let columns) = document.blocks[index].kind else { return false }
                return columns.count > 4
            }
        })

    /// Puts `marked` at `path` into the small library, which is without fault, and compares the findings about it.
    private func expect(
        _ expected: [String], in path: String, _ marked: String, and others: [String: String] = [:],
        spelling: Bool = false
    ) throws {
        let text = MarkedText(marked)
        var files = smallLibrary.merging(others) { $1 }
        files[path] = text.text
        let folder = try TemporaryFolder(files)
        let library = try Library.open(folder.path)
        let checker = Checker(today: Self.today, measure: Self.measure, checksSpelling: spelling)
        let findings = checker.check(library).filter { $0.file == path && $0.rule != "missing-translation" }
        #expect(text.describe(findings) == expected)
    }

    @Test func nothingIsWrong() throws {
        let folder = try TemporaryFolder(smallLibrary)
        let findings = try Checker(
            today: Self.today, measure: Self.measure, checksSpelling: false
        ).check(Library.open(folder.path))
        #expect(
            findings.map { "\($0.file) \($0.rule) \($0.arguments)" } == [
                "flyers/numbers-now.ru.md missing-translation [\"en\"]",
                "memos/two-factor.ru.md missing-translation [\"kk\"]",
                "memos/two-factor.ru.md missing-translation [\"en\"]",
            ])
    }

    @Test func everyRuleHasItsWords() {
        #expect(Set(Checker.rules.map(\.name)).count == Checker.rules.count)
        for rule in Checker.rules {
            for language in Language.allCases {
                #expect(!rule.sentence.text(in: language).isEmpty)
                #expect(!rule.message.text(in: language).isEmpty)
            }
        }
    }

    @Test func titleAndSummary() throws {
        let title = String(repeating: "а", count: 61)
        let summary = String(repeating: "б", count: 141)
        try expect(
            ["① title-too-long 61 60", "② summary-too-long 141 140"], in: "memos/a.ru.md",
            faultlessMemo("Текст.").replacing("title: П", with: "title: ①\(title)")
                .replacing("summary: О", with: "summary: ②\(summary)"))
    }

    @Test func closedLists() throws {
        try expect(
            ["① unknown-topic magic", "③ review-overdue 2026-11-30", "② unknown-law uk-1"],
            in: "memos/a.ru.md",
            faultlessMemo("Текст.", "laws: [uk-115-1, ②uk-1]\n").replacing(
                "topics: [help]", with: "topics: [help, ①magic]"
            )
            .replacing("review-by: 2027-05-23", with: "review-by: ③2026-11-30"))
    }

    @Test func reviewThatComesTooLate() throws {
        let late = "review-by: ①2027-11-23"
        try expect(
            [], in: "memos/a.ru.md",
            faultlessMemo("Текст.").replacing("review-by: 2027-05-23", with: "review-by: 2027-11-23"))
        try expect(
            ["① review-too-late 365 184"], in: "memos/a.ru.md",
            faultlessMemo("Звоните [102](tel:102).").replacing("review-by: 2027-05-23", with: late))
    }

    @Test func laws() throws {
        try expect(
            ["① law-not-listed uk-115-1", "② unknown-law uk-2"], in: "memos/a.ru.md",
            faultlessMemo(
                """
                Сначала [статья](①../laws.yml#uk-115-1), и ещё раз [она же](../laws.yml#uk-115-1).

                Потом [другая](②../laws.yml#uk-2).
                """))
        try expect(
            [], in: "memos/a.ru.md",
            faultlessMemo("Сначала [статья](../laws.yml#uk-115-1).", "laws: [uk-115-1]\n"))
    }

    @Test func phones() throws {
        try expect(
            [
                "① phone-not-linked 102", "② phone-not-linked +7 727 123-45-67",
                "③ phone-not-linked 87271234567",
                "④ unknown-number 999", "⑤ phone-mismatch 103 102",
            ], in: "memos/a.ru.md",
            faultlessMemo(
                """
                Звоните [102](tel:102) или ①102.
                Ещё можно ②+7 727 123-45-67 и ③87271234567, но не 2026-11-23 и не 102% и не 1102.

                Есть [999](④tel:999), есть [103](⑤tel:102).
                """))
    }

    @Test func links() throws {
        try expect(
            [
                "① dead-link nowhere.ru.md", "② dead-anchor ниже", "③ dead-anchor нет",
                "④ link-without-text https://gov.kz/",
                "⑤ link-not-https http://gov.kz/", "⑥ dead-link ../../../etc/passwd",
                "⑦ dead-link two-factor.kk.md",
            ], in: "memos/a.ru.md",
            faultlessMemo(
                """
                ## Выше

                Туда: [а](①nowhere.ru.md), [б](two-factor.ru.md), [в](#выше), [г](②#ниже), [д](③two-factor.ru.md#нет).

                Сюда: [④](https://gov.kz/), [ж](⑤http://gov.kz/), [з](https://gov.kz/), [и](mailto:a@b.kz).

                И [к](⑥../../../etc/passwd), и [л](⑦two-factor.kk.md), и [м](../flyers/numbers-now.ru.md).
                """))
    }

    @Test func marksThatAreNone() throws {
        try expect(
            [
                "① unknown-mark [!STAF]", "② unknown-mark [!INFO]", "③ unknown-mark [!STAFF]",
                "④ unknown-mark [!staff]",
            ], in: "memos/a.ru.md",
            faultlessMemo(
                """
                > [!STAFF]
                > Для своих.

                > ①[!STAF] Тоже для своих.

                - > ②[!INFO]
                  > Для всех.

                ③[!STAFF] Забытая цитата.

                ```
                > ④[!staff]
                > [!INFO]
                ```

                > [!NOTE]
                > Знак [!STAFF] внутри строки.
                """))
    }

    @Test func headingsAndHTML() throws {
        try expect(
            ["① heading-level 1 1", "② heading-level 4 2", "③ raw-html <b>", "④ raw-html <div>"],
            in: "memos/a.ru.md",
            faultlessMemo(
                """
                ①# Заголовок

                ## Раздел

                ②#### Глубже

                Слово ③<b>жирное</b> и <!-- примечание -->.

                ④<div>
                текст
                </div>
                """))
    }

    @Test func lengths() throws {
        func words(_ count: Int) -> String { Array(repeating: "Да.", count: count).joined(separator: " ") }
        try expect([], in: "flyers/a.ru.md", faultlessMemo(words(120)))
        try expect(
            ["① flyer-too-long 121 120"], in: "flyers/a.ru.md", faultlessMemo(words(121)).markingBody())
        try expect(
            ["① memo-too-long 1201 1200"], in: "memos/a.ru.md", faultlessMemo(words(1201)).markingBody())
        try expect(
            ["① chapter-too-long 602 600"], in: "booklets/a.ru.md",
            faultlessMemo("## Раз\n\n\(words(599))\n\n①## Два\n\n\(words(300))\n\n### Три\n\n\(words(300))"))
    }

    @Test func layout() throws {
        let blocks = Array(repeating: "Да.", count: 21).joined(separator: "\n\n")
        try expect(["① flyer-too-large 1 21"], in: "flyers/a.ru.md", faultlessMemo(blocks).markingBody())
        try expect(
            ["① table-as-cards"], in: "memos/a.ru.md",
            faultlessMemo(
                """
                | а | б |
                |---|---|
                | в | г |

                Вот:

                ①| а | б | в | г | д |
                |---|---|---|---|---|
                | е | ж | з | и | к |
                """))
    }

    @Test func sentences() throws {
        let long = Array(repeating: "слово", count: 24).joined(separator: " ")
        try expect(
            ["① long-sentence 26 25", "② long-sentence 28 25"], in: "memos/a.ru.md",
            faultlessMemo(
                """
                Первое \(long). Второе короткое.
                Третье т. е. четвёртое.
                ①Пятое \(long) конец! Шестое?

                - Пункт. ②Седьмое «и т. п.» \(long).
                """))
    }

    @Test func steps() throws {
        let body = """
            1. [ ] Откройте настройки.
            2. [ ] ⚠ ①Смените пароль.
            3. [ ] Не удаляйте сообщения. Потом ②удалите программу.
            4. [ ] Требуйте удалить ложь: «удалите это».

            Удалите это вне списка.
            """
        try expect(
            ["① step-noticeable Смените", "② step-noticeable удалите"], in: "memos/a.ru.md",
            faultlessMemo(body))
        try expect(
            [], in: "memos/a.ru.md",
            faultlessMemo(body.replacing("①", with: "").replacing("②", with: ""), "noticeable: true\n"))
    }

    @Test(arguments: [
        ("kk", "- Қосымшаны ①жойыңыз.\n- Ештеңені жоймаңыз."),
        ("en", "- ①Delete the app.\n- Delete nothing.\n- You delete it."),
        ("en", "- Do not delete it.\n- Go home, then ①switch location off."),
    ])
    func stepsInOtherLanguages(language: String, body: String) throws {
        let text = MarkedText(body)
        let word =
            text.text.contains("жойыңыз") ? "жойыңыз" : text.text.contains("switch") ? "switch" : "Delete"
        try expect(["① step-noticeable \(word)"], in: "memos/a.\(language).md", faultlessMemo(body))
    }

    @Test func invisibleCharacters() throws {
        try expect(
            [
                "① invisible-character U+200B", "② invisible-character U+202E",
                "③ invisible-character U+0007",
                "④ invisible-character U+FE0F",
            ], in: "memos/a.ru.md",
            faultlessMemo(
                "Сло①\u{200B}во, ②\u{202E}ещё\u{A0}одно, ③\u{7} и знак ⚠④\u{FE0F}, пе\u{AD}ре\u{AD}нос."))
        try expect(
            ["① invisible-character U+200B"], in: "topics.yml",
            smallLibrary["topics.yml", default: ""].replacing("Помощь", with: "По①\u{200B}мощь"))
    }

    @Test func mixedAlphabets() throws {
        try expect(
            [
                "② mixed-alphabets cлово c (U+0063)", "③ mixed-alphabets Мoсква o (U+006F)",
                "④ mixed-alphabets ҡала ҡ (U+04A1)",
            ], in: "memos/a.ru.md",
            faultlessMemo(
                "SMS-код, Android-та, ②cлово, Мo③сква, ④ҡала, `xкод`, [да](https://мир.kz/xя)."
                    .replacing("Мo③сква", with: "М③oсква")))
        try expect(
            ["① mixed-alphabets Помoщь o (U+006F)"], in: "topics.yml",
            smallLibrary["topics.yml", default: ""].replacing("\"Помощь\"", with: "\"Пом①oщь\""))
    }

    @Test func kazakhLetters() throws {
        try expect(
            ["① kazakh-letters калай қалай", "② kazakh-letters жане және"], in: "memos/a.kk.md",
            faultlessMemo("Телефонды ①калай тексеру керек ②жане кімге айту керек."))
        try expect([], in: "memos/a.ru.md", faultlessMemo("Слово калай в русском тексте."))
    }

    @Test func blame() throws {
        try expect(
            [
                "① blame-word жертвы пострадавшая",
                "② blame-word сама виновата виноват тот, кто совершает насилие",
            ],
            in: "memos/a.ru.md",
            faultlessMemo("Для ①жертвы. Она ②сама виновата. Вы не виноваты. Миф: «сама виновата»."))
        try expect(
            ["① blame-word victims survivor"], in: "memos/a.en.md",
            faultlessMemo("For ①victims. Not just leave."))
        try expect(
            ["① blame-word құрбаны зардап шеккен"], in: "memos/a.kk.md",
            faultlessMemo("Зорлық ①құрбаны. Ол өзі кінәлі емес."))
    }

    @Test(.enabled(if: isEnglishInstalled, "hunspell and a dictionary of English are needed"))
    func spelling() throws {
        let words = "# British\ncentre\n"
        try expect(
            ["① spelling misteak", "② spelling teh"], in: "memos/a.en.md",
            faultlessMemo(
                "A ①misteak at the centre's door: ②teh `teh` teh, https://teh.kz, [gov.kz](https://gov.kz)."
            )
            .replacing("title: П", with: "title: Memo")
            .replacing("summary: О", with: "summary: One sentence."),
            and: ["words.en.txt": words], spelling: true)
    }

    private static let isEnglishInstalled =
        ["en_GB", "en_US"].contains {
            FileManager.default.fileExists(atPath: "/usr/share/hunspell/\($0).dic")
        }
        && ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"].contains {
            FileManager.default.fileExists(atPath: $0 + "/libhunspell-1.7.so.0")
        }

    @Test func registries() throws {
        try expect(
            ["① number-unverified 102 2026-06-03"], in: "helplines.yml",
            smallLibrary["helplines.yml", default: ""].replacing(
                "date: 2026-11-23\n", with: "date: ①2026-06-03\n"))
        try expect(
            [], in: "helplines.yml",
            smallLibrary["helplines.yml", default: ""].replacing(
                "date: 2026-11-23\n", with: "date: 2026-06-04\n"))
        try expect(
            ["① unknown-material nobody"], in: "library.yml",
            smallLibrary["library.yml", default: ""].replacing(
                "[numbers-now]", with: "[numbers-now, ①nobody]"))
        try expect(
            ["① unknown-material nobody"], in: "sets/meeting.yml",
            smallLibrary["sets/meeting.yml", default: ""].replacing("id: two-factor", with: "id: ①nobody"))
    }

    @Test func translations() throws {
        let source = faultlessMemo("## Раз\n\nТекст.\n\n- а\n- б")
        let body = "## Бір\n\nМәтін.\n\n- а\n"
        let translation = faultlessMemo(body + "- б", "translation-of: ru\nsource-hash: ②\"000000000000\"\n")
        try expect(
            ["② stale-translation \(SourceHash.of(Array(source.utf8)))"], in: "memos/a.kk.md", translation,
            and: ["memos/a.ru.md": source])
        let current = translation.replacing("②\"000000000000\"", with: SourceHash.of(Array(source.utf8)))
        try expect([], in: "memos/a.kk.md", current, and: ["memos/a.ru.md": source])
        try expect(
            ["① translation-structure memos/a.ru.md 19"], in: "memos/a.kk.md",
            current.replacing("- б", with: "\n①Соңы."), and: ["memos/a.ru.md": source])
    }
}

extension String {
    /// The text with a sign where the body begins: on the line behind the front matter.
    fileprivate func markingBody() -> String {
        replacing("status: current\n---\n", with: "status: current\n---\n①")
    }
}
