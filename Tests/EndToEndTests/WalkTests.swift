import TestSupport
import Testing

/// What a member of staff does in an hour, each thing once by keys alone and once by mouse alone, in a window wide
/// enough for two languages.
struct WalkTests {
    private static let memo = "Проверка телефона: нет ли следящей программы"
    private static let set = "Приём: разговор и проверка телефона"
    /// Stands in the open memo only, not in its card or among results.
    private static let progress = "Сделано: 0 из"
    private static let kazakhProgress = "Орындалды: 0 / "
    /// A link in the memo.
    private static let link = "Общие аккаунты"

    /// Under the sentence that tells what a text is about before it opens.
    private static let note = "Enter — открыть текст"

    private let folder = TemporaryFolder()

    private func open(columns: Int = 160, rows: Int = 40) throws -> Tmux {
        let tmux = Tmux(
            columns: columns, rows: rows,
            environment: Jadnama.environment.merging(["TERM": "tmux-256color"]) { $1 }
        )
        tmux.type(
            line: "cd '\(folder.path)' && '\(Jadnama.program)' --library '\(Jadnama.content)' --lang ru")
        try show(tmux, "Сейчас опасно")
        return tmux
    }

    private func show(_ tmux: Tmux, _ text: String) throws { try #require(tmux.waitFor(text)) }

    private func click(_ tmux: Tmux, _ texts: String...) throws {
        for text in texts { try #require(tmux.click(on: text)) }
    }

    private func move(_ tmux: Tmux, to text: String, by key: String) throws {
        try #require(tmux.move(to: text, by: key), "\(tmux.screen)")
    }

    // MARK: Finding

    @Test func byTopicWithKeys() throws {
        let tmux = try open()
        tmux.press("Left")
        try move(tmux, to: "Слежка", by: "Down")
        tmux.press("Enter")
        try move(tmux, to: "› " + Self.memo, by: "Down")
        tmux.press("Enter")
        try show(tmux, Self.progress)
    }

    @Test func byTopicWithTheMouse() throws {
        let tmux = try open()
        try click(tmux, "Слежка")
        try #require(tmux.wait { !$0.contains("Пароли, которые знаете") })
        try click(tmux, Self.memo)
        try show(tmux, "› " + Self.memo)
        try click(tmux, Self.memo)
        try show(tmux, Self.progress)
    }

    @Test func bySearchWithKeys() throws {
        let tmux = try open()
        tmux.press("/")
        try search(tmux)
        tmux.press("Enter")
        try show(tmux, "› Памятки ›")
        tmux.press("Escape")
        try show(tmux, "› " + Self.memo)
    }

    @Test func bySearchWithTheMouse() throws {
        let tmux = try open()
        try click(tmux, "/ найти")
        try search(tmux)
        try click(tmux, Self.memo)
        try show(tmux, "› Памятки ›")
        try click(tmux, "Esc назад")
        try show(tmux, "› " + Self.memo)
    }

    /// Types into the open search and waits for the memo among the results.
    private func search(_ tmux: Tmux) throws {
        try show(tmux, "Искать во всех материалах")
        tmux.send("следящая программа")
        try show(tmux, "› " + Self.memo)
    }

    @Test func bySetWithKeys() throws {
        let tmux = try open()
        tmux.press("Left")
        try move(tmux, to: "Наборы", by: "Down")
        tmux.press("Enter")
        try show(tmux, "› " + Self.set)
        tmux.press("Enter")
        try show(tmux, "4. " + Self.memo)
        try move(tmux, to: "› 4. " + Self.memo, by: "Down")
        tmux.press("Enter")
        try show(tmux, Self.progress)
        tmux.press("Escape")
        try show(tmux, "› 4. " + Self.memo)
    }

    @Test func bySetWithTheMouse() throws {
        let tmux = try open()
        try click(tmux, "Наборы")
        try show(tmux, "› " + Self.set)
        try click(tmux, Self.set, "4. " + Self.memo)
        try show(tmux, Self.progress)
        try click(tmux, "Esc назад")
        try show(tmux, "› 4. " + Self.memo)
    }

    // MARK: Two languages, and a link

    @Test func twoLanguagesAndALinkWithKeys() throws {
        let tmux = try open()
        tmux.press("Left")
        try move(tmux, to: "Слежка", by: "Down")
        tmux.press("Enter")
        try move(tmux, to: "› " + Self.memo, by: "Down")
        tmux.press("Enter")
        try show(tmux, Self.progress)
        try switchInTheMiddle(tmux) {
            tmux.press("s", "s")
        } toKazakh: {
            tmux.press("F2", "F2")
        } backToRussian: {
            tmux.press("F2")
        }
        tmux.press("v")
        try #require(tmux.wait { $0.contains("Посмотреть, ничего") && $0.contains("Ештеңені өзгертпей") })
        tmux.press("Escape")
        try #require(tmux.wait { !$0.contains("Ештеңені өзгертпей") })
        try move(tmux, to: Self.link, by: "Tab")
        try followAndReturn(tmux) {
            tmux.press("Enter")
        } back: {
            tmux.press("Escape")
        }
    }

    @Test func twoLanguagesAndALinkWithTheMouse() throws {
        let tmux = try open()
        try click(tmux, "Слежка", Self.memo)
        try show(tmux, "› " + Self.memo)
        try click(tmux, Self.memo)
        try show(tmux, Self.progress)
        try switchInTheMiddle(tmux) {
            for _ in 0..<9 { tmux.wheelDown(column: 60, row: 20) }
        } toKazakh: {
            tmux.click(on: "Қаз")
        } backToRussian: {
            tmux.click(on: "Рус")
        }
        try click(tmux, "v два языка")
        try #require(tmux.wait { $0.contains("Общий доступ") && $0.contains("Ортақ қолжетімділік") })
        try click(tmux, "Esc назад")
        try #require(tmux.wait { !$0.contains("Ортақ қолжетімділік") })
        try followAndReturn(tmux) {
            tmux.click(on: Self.link)
        } back: {
            tmux.click(on: "Esc назад")
        }
    }

    /// Goes into the text and to Kazakh and back: the section at the top stays.
    private func switchInTheMiddle(
        _ tmux: Tmux, go: () -> Void, toKazakh: () -> Void, backToRussian: () -> Void
    ) throws {
        go()
        try #require(tmux.wait { !$0.contains(Self.progress) && $0.contains(Self.link) })
        toKazakh()
        try show(tmux, "Ортақ қолжетімділік")
        #expect(!tmux.screen.contains(Self.kazakhProgress))
        backToRussian()
        try show(tmux, Self.link)
    }

    /// The place before and after is the same line of the same text.
    private func followAndReturn(_ tmux: Tmux, follow: () -> Void, back: () -> Void) throws {
        let before = Array(tmux.lines.dropLast())
        follow()
        try #require(tmux.wait { !$0.hasPrefix(before[0]) })
        back()
        try #require(tmux.wait { $0.hasPrefix(before[0]) })
        #expect(Array(tmux.lines.dropLast()) == before)
    }

    // MARK: Paper, a code, a booklet

    @Test func paperWithKeys() throws {
        let tmux = try open()
        tmux.press("b", "Down", "b", "Down", "b")
        try show(tmux, "В подборке: 3")
        tmux.press("F6")
        try show(tmux, "3 материала")
        tmux.press("p")
        try show(tmux, "jadnama.html")
        tmux.press("Down", "Enter")
        try show(tmux, "Готово: jadnama.html")
        #expect(exported(["Если он рядом", "Кому позвонить сейчас", "Как связаться с центром"]))
    }

    @Test func paperWithTheMouse() throws {
        let tmux = try open()
        try click(tmux, "b отложить")
        try show(tmux, "В подборке: 1")
        for (title, count) in [("Кому позвонить сейчас", 2), ("Где я: кто это видит", 3)] {
            try click(tmux, title)
            try show(tmux, "› " + title)
            try click(tmux, "b отложить")
            try show(tmux, "В подборке: \(count)")
        }
        try click(tmux, "F6 подборка", "p напечатать", "A5, по две на листе")
        try show(tmux, "› Файл для печати, A5, по две на листе")
        try click(tmux, "A5, по две на листе")
        try show(tmux, "Готово: jadnama.html")
        #expect(exported(["Если он рядом", "Кому позвонить сейчас", "Где я: кто это видит"]))
    }

    private func exported(_ titles: [String]) -> Bool {
        let page = TemporaryFile.text(at: folder.path + "/jadnama.html")
        return page.contains("<html") && titles.allSatisfy(page.contains)
    }

    @Test func aCodeAndABookletWithKeys() throws {
        let tmux = try open()
        tmux.press("Enter")
        try show(tmux, "m показать")
        tmux.press("w")
        try show(tmux, "▀▀▀▀▀")
        tmux.press("Escape")
        try show(tmux, "m показать")
        tmux.press("Escape")
        try show(tmux, "Сейчас опасно")
        tmux.press("Left")
        try move(tmux, to: "Буклеты", by: "Down")
        tmux.press("Enter")
        try show(tmux, "› Цифровое насилие: что это и что делать")
        tmux.press("Enter")
        try show(tmux, Self.note)
        tmux.press("Enter")
        try show(tmux, "m показать")
        tmux.press("m")
        try show(tmux, "Страница 1 из")
        tmux.press("Space")
        try show(tmux, "Страница 2 из")
    }

    @Test func aCodeAndABookletWithTheMouse() throws {
        let tmux = try open()
        try click(tmux, "Если он рядом", "w QR-код")
        try show(tmux, "▀▀▀▀▀")
        try click(tmux, "Esc назад")
        try show(tmux, "m показать")
        try click(tmux, "Esc назад", "Буклеты")
        try show(tmux, "› Цифровое насилие: что это и что делать")
        try click(tmux, "Цифровое насилие: что", Self.note, "m показать")
        try show(tmux, "Страница 1 из")
        try click(tmux, "PgDn дальше")
        try show(tmux, "Страница 2 из")
    }

    /// Where the foot line has no room for it, the way leads over all actions.
    @Test func aCodeAndTheTrayInAnOrdinaryWindowWithTheMouse() throws {
        let tmux = try open(columns: 80, rows: 24)
        try click(tmux, "Если он рядом")
        try show(tmux, "Позвоните в полицию")
        try click(tmux, ": ещё", "QR-код ссылки")
        try show(tmux, "▀▀▀▀▀")
        try click(tmux, "Esc назад", ": ещё", "Положить в подборку", "В подборке: 1")
        try show(tmux, "1 материал, примерно")
        try click(tmux, "p напечатать")
        try show(tmux, "jadnama.html")
    }
}
