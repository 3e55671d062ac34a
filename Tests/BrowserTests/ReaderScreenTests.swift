import Library
import Testing
import Text

@testable import Browser

/// Reading: the screens of each form, and the place that is kept.
@Suite struct ReaderScreenTests {
    @Test(arguments: Language.allCases)
    func memoInThreeLanguages(_ language: Language) throws {
        var visit = Visit(language: language)
        visit.press("End", "Enter")
        try expect(visit, looksLike: "memo.\(language.rawValue).80x24")
    }

    @Test(arguments: [(40, 12), (132, 43)])
    func memoAtOtherSizes(_ columns: Int, _ rows: Int) throws {
        var visit = Visit(columns: columns, rows: rows)
        visit.press("End", "Enter")
        try expect(visit, looksLike: "memo.ru.\(columns)x\(rows)")
    }

    @Test func flyer() throws {
        var visit = Visit()
        visit.press("Enter")
        try expect(visit, looksLike: "flyer.ru.80x24")
    }

    /// As with other tools for Markdown; a text whose own heading says the same has no second one.
    @Test func theTitleOfAPlainTextStandsAboveIt() {
        let rows = { (text: String) in
            let texts = ["2026/notes.md": "---\ntitle: Notes of the meeting\n---\n" + text]
            var visit = Visit(PlainFixture.library, texts: texts, language: .english)
            visit.press("Enter")
            return visit.rows.dropFirst(2).map { $0.filter { $0 != "█" && $0 != "│" && $0 != " " } }
        }
        #expect(rows("Text.").first == "Notesofthemeeting")
        #expect(rows("Text.").contains("Text."))
        #expect(rows("# Notes of the meeting").filter { $0 == "Notesofthemeeting" }.count == 1)
        let other = rows("# Other").prefix(6).filter { !$0.isEmpty && !$0.hasPrefix("─") }
        #expect(other == ["Notesofthemeeting", "Other"])
    }

    /// A table that goes on has its header again, and no row is torn.
    @Test(arguments: [(80, 24), (60, 16), (40, 12)])
    func tablesOfAPresentationAreCutBetweenRows(_ columns: Int, _ rows: Int) throws {
        let long = "слово слово слово слово слово слово слово слово слово слово слово слово конец"
        let table = (1...9).map { "| №\($0) | \(long) |\n" }.joined()
        let text = "## Таблица\n\n| Номер | Слова |\n|---|---|\n" + table
        var visit = Visit(
            texts: ["memos/two-factor.ru.md": text], language: .russian, columns: columns, rows: rows)
        visit.press("End", "Enter", "m", "Space")
        var found = 0
        for _ in 0..<9 where found < 9 {
            let numbers = visit.rows.filter { $0.contains("№") }.count
            #expect(
                numbers > 0 && visit.rows.filter { $0.contains("конец") }.count == numbers, "\(visit.picture)"
            )
            let header = try #require(visit.rows.firstIndex { $0.contains("Номер") }, "\(visit.picture)")
            #expect(visit.rows[header].contains("Слова"))
            #expect(visit.rows[header + 1].contains("─┼─"))
            #expect(visit.rows[header + 2].contains("№"))
            found += numbers
            visit.press("Space")
        }
        #expect(found == 9)
    }

    /// A group that is shown a memo sees on every page that its steps may be noticed; a blank page says nothing.
    @Test(arguments: Language.allCases, [(80, 24), (40, 12)])
    func noticeableStepsAreMarkedInAPresentation(_ language: Language, _ size: (Int, Int)) throws {
        var visit = Visit(language: language, columns: size.0, rows: size.1)
        visit.press("Down", "Down", "Down", "Enter", "m", "Space")
        try expect(
            visit, looksLike: "presentation.noticeable.\(language.rawValue).\(size.0)x\(size.1)")
        let mark = size.0 == 80 ? Message.noticeableMark : .noticeableInShort
        for key in ["Space", "Home", "End", "PgUp"] {
            visit.press(key)
            #expect(visit.rows[0] == "  " + mark.text(in: language))
        }
        visit.press("x")
        #expect(visit.rows[0].isEmpty)
        visit.press("Esc", "Esc", "Down", "Enter", "m")
        #expect(visit.rows[0].isEmpty)
    }

    /// A group sees what comes next, in fewer words in a small window.
    @Test(arguments: Language.allCases)
    func theNextPageOfAPresentationIsNamedWhole(_ language: Language) {
        var library = Fixture.library
        for index in library.materials[4].editions.indices {
            library.materials[4].editions[index].title = "Двухэтапная проверка и ключ"
        }
        var visit = Visit(library, language: language, columns: 40, rows: 12)
        visit.press("End", "Enter", "m", "End", "PgUp")
        #expect(visit.rows[10].hasPrefix(" " + Message.pageOf(8, of: 9).text(in: language)))
        let texts = Fixture.texts.mapValues { "Начало.\n\n" + $0 }
        var longer = Visit(library, texts: texts, language: language, columns: 40, rows: 12)
        longer.press("End", "Enter", "m")
        #expect(longer.rows[10] == " 1/10     › Двухэтапная проверка и ключ")
    }

    /// What tells of noticeable steps stays, whatever is pressed.
    @Test(arguments: Language.allCases)
    func noticeableStepsAreMarkedForGood(_ language: Language) {
        var library = Fixture.library
        for index in library.materials[1].editions.indices {
            library.materials[1].editions[index].isNoticeable = true
        }
        let mark = Message.noticeableMark.text(in: language)
        var visit = Visit(library, language: language)
        visit.press("Down", "Enter")
        #expect(visit.rows[21].contains(mark))
        visit.press("PgDn", "F2", "F2", "F2")
        #expect(visit.rows[21].contains(mark))
        visit.press("Home")
        visit.resize(132, 24)
        visit.press("v")
        #expect(visit.state.room is Pair && visit.rows[21].contains(mark))
        visit.press("Esc")
        visit.resize(40, 12)
        let words = Message.noticeableWarning.text(in: language).split(separator: " ").prefix(3)
        #expect(visit.picture.contains(words.joined(separator: " ")))
    }

    @Test func bookletByPagesAndAsASpread() throws {
        var visit = Visit()
        visit.press("Down", "Down", "Enter")
        try expect(visit, looksLike: "booklet.cover.ru.80x24")
        visit.press("PgDn")
        try expect(visit, looksLike: "booklet.page.ru.80x24")
        visit.resize(132, 43)
        try expect(visit, looksLike: "booklet.spread.ru.132x43")
    }

    @Test func languageSwitchKeepsTheSection() {
        var visit = Visit()
        visit.press("End", "Enter", "s", "s", "s")
        let russian = visit.rows.first { $0.contains("Раздел") }
        #expect(russian?.contains("Раздел 3") == true)
        visit.press("F2")
        #expect(visit.rows.first { $0.contains("Section") }?.contains("Section 3") == true)
        visit.press("F2")
        #expect(visit.rows.first { $0.contains("Бөлім") }?.contains("Бөлім 3") == true)
        visit.press("F2")
        #expect(visit.rows.first { $0.contains("Раздел") } == russian)
    }

    @Test func aMissingTranslationShowsAnotherLanguageAndSaysSo() {
        var visit = Visit(language: .english)
        visit.press("Down", "Down", "Down", "Enter")
        #expect(visit.picture.contains("This text is not in English yet. The Russian one is shown."))
    }

    @Test func resizingKeepsThePlace() {
        var visit = Visit()
        visit.press("End", "Enter", "s", "s", "s", "s", "Down", "Down")
        let before = visit.rows[2]
        for size in [(40, 12), (132, 43), (61, 17), (200, 60), (80, 24)] { visit.resize(size.0, size.1) }
        #expect(visit.rows[2] == before)
    }

    @Test func contentsLeadToASectionAndEscBack() throws {
        var visit = Visit()
        visit.press("End", "Enter", "Down", "Down")
        let before = visit.picture
        visit.press("t")
        #expect(visit.picture.contains("┌─ Содержание ─"))
        visit.press("Down", "Down", "Down", "Enter")
        #expect(visit.rows[2].contains("Раздел 4"))
        visit.press("Esc")
        #expect(visit.picture == before)
    }

    @Test func linksAreFollowedAndLedBackFrom() {
        var visit = Visit()
        visit.press("Enter", "End")
        visit.press("BackTab")
        let before = visit.picture
        visit.press("Enter")
        #expect(visit.rows[0].contains("Двухэтапная"))
        visit.press("Esc")
        #expect(visit.picture == before)
        visit.press("]")
        #expect(visit.rows[0].contains("Двухэтапная"))
    }

    @Test func numbersAndHelp() throws {
        var visit = Visit()
        visit.press("F5")
        try expect(visit, looksLike: "numbers.ru.80x24")
        visit.press("F5", "F1")
        try expect(visit, looksLike: "help.ru.80x24")
    }

    @Test func aLongTitleIsWrittenWholeAboveItsNote() {
        var library = Fixture.sensitiveLibrary
        for index in library.materials[0].editions.indices {
            library.materials[0].editions[index].title = "Первый разговор: вопросы о телефоне и аккаунтах"
        }
        var visit = Visit(library, columns: 40, rows: 12)
        visit.press("Enter")
        #expect(visit.rows[1...3].contains("  и аккаунтах") && !visit.rows[2].contains("…"))
    }

    @Test func aContentNoteIsShownBeforeTheTextAndOnce() throws {
        var visit = Visit(Fixture.sensitiveLibrary)
        visit.press("Enter")
        try expect(visit, looksLike: "note.ru.80x24")
        visit.press("Enter")
        #expect(visit.picture.contains("Раздел 1"))
        visit.press("Esc", "Enter")
        #expect(visit.picture.contains("Раздел 1"))
    }

    @Test func setsAndTheirMaterials() throws {
        var visit = Visit()
        visit.press("Left", "Down", "Down", "Down", "Down", "Enter", "Enter")
        try expect(visit, looksLike: "set.ru.80x24")
        visit.press("Enter")
        #expect(visit.rows[0].contains("Десять признаков"))
        visit.press("+")
        #expect(visit.rows[0].contains("Двухэтапная"))
        visit.press("+")
        #expect(visit.rows[21].contains("последний"))
        visit.press("Esc")
        #expect(visit.rows[0].contains("Встреча"))
    }

    @Test func twoLanguagesSideBySide() throws {
        var visit = Visit(columns: 132, rows: 43)
        visit.press("End", "Enter", "v")
        try expect(visit, looksLike: "pair.ru.132x43")
    }

    @Test func trayAndExport() throws {
        var visit = Visit()
        visit.press("b", "Down", "b", "Down", "b", "F6")
        try expect(visit, looksLike: "tray.ru.80x24")
        visit.press("End", "-", "b", "p")
        try expect(visit, looksLike: "export.ru.80x24")
        visit.press("Enter")
        guard case .handOut(let handout) = visit.effects.last else {
            Issue.record("nothing was handed out")
            return
        }
        #expect(handout.editions.map(\.path) == ["flyers/numbers-now.ru.md", "flyers/ten-signs.ru.md"])
        #expect(handout.output == .html(.a4, path: "jadnama.html"))
    }

    @Test func aClickOnAWayToPaperSelectsItAndAClickOnTheSelectedTakesIt() {
        var visit = Visit()
        visit.press("b", "p")
        func row(_ text: String) -> Int { visit.rows.firstIndex { $0.contains(text) } ?? 0 }
        visit.click(5, row("Простой текст"))
        #expect(visit.rows[row("Простой текст")].hasPrefix(" ›"))
        #expect(!visit.effects.contains { if case .handOut = $0 { true } else { false } })
        visit.click(5, row("Простой текст"))
        #expect(visit.effects.contains { if case .handOut = $0 { true } else { false } })
    }

    @Test func presentation() throws {
        var visit = Visit()
        visit.press("End", "Enter", "m")
        try expect(visit, looksLike: "presentation.title.ru.80x24")
        visit.press("Space")
        try expect(visit, looksLike: "presentation.page.ru.80x24")
        visit.press("x")
        #expect(visit.rows.dropLast().allSatisfy { $0.isEmpty })
        visit.press("x", "Esc")
        #expect(visit.rows[0].contains("Двухэтапная"))
    }

    @Test func aPresentationBeginsWithTheSectionOnTheScreen() {
        var visit = Visit()
        visit.press("End", "Enter", "s", "s", "s", "m")
        #expect(visit.rows[22].hasSuffix("Дальше: Раздел 4"))
        visit.resize(100, 30)
        #expect(visit.rows[28].hasSuffix("Дальше: Раздел 4"))
    }

    @Test func linksOfAPresentationLeadAwayAndBack() throws {
        var visit = Visit()
        visit.press("Enter", "m", "BackTab", "End", "Tab", "Tab")
        let page = visit.rows
        #expect(page[22].hasPrefix(" Страница 9 из 9") && page[23].contains("Tab ссылка"))
        visit.press("Enter")
        #expect(visit.rows[0].contains("Памятки › Двухэтапная"))
        visit.press("Esc")
        #expect(visit.rows == page)
        try visit.click(on: "→")
        #expect(visit.rows[0].contains("Памятки › Двухэтапная"))
    }

    @Test func aPresentationFollowsTheLanguage() {
        var visit = Visit()
        visit.press("Enter", "m", "Space", "Space", "Space", "F2")
        #expect(visit.rows[22].hasSuffix("Next: Section 4"))
        visit.press("Esc")
        #expect(visit.picture.contains("Section 1"))
    }

    @Test func aCodeOfALinkAndARefusal() {
        var visit = Visit()
        visit.press("Enter", "Tab", "w")
        #expect(visit.picture.contains("█▀▀▀▀▀█"))
        #expect(visit.picture.contains("tel:102"))
    }

    @Test func aCodeOfATextHoldsAsMuchAsTheScreenHasRoomFor() {
        var visit = Visit(columns: 200, rows: 80)
        visit.press("Enter", "w")
        #expect(visit.picture.contains("Не спешите"))
        visit.resize(80, 24)
        #expect(visit.picture.contains("█▀▀▀▀▀█") && visit.picture.contains("102"))
        #expect(!visit.picture.contains("Не спешите"))
        visit.resize(40, 12)
        #expect(visit.picture.contains("Код не помещается"))
    }

    /// Where not even the title has room, the numbers have.
    @Test func aSmallCodeHoldsTheNumbersToCall() {
        var library = Fixture.library
        library.materials[0].editions[1].title = String(repeating: "Длинное название ", count: 6)
        var visit = Visit(library)
        visit.press("Enter", "w")
        let text = visit.rows.compactMap { $0.split(separator: "  ").last }.prefix(6).joined()
        #expect(text.contains("102") && !text.contains("Длинное"), "\(visit.picture)")
    }
}
