import Library
import Rendering
import Testing
import Text

@testable import Browser

/// Searching the library, and the marks in the text that is opened.
@Suite struct SearchRoomTests {
    private static let results = SearchResults(
        hits: [
            SearchHit(
                material: "two-factor", language: .russian, path: "memos/two-factor.ru.md",
                title: "Двухэтапная проверка входа", section: "Раздел 3", block: 6,
                passage: "Не спешите: всё делаем по порядку.", marks: [49..<63])
        ], count: 1, ownCount: 1)

    private func searching() -> Visit {
        var visit = Visit()
        visit.press("/", "п", "о", "р")
        visit.send(.found(SearchQuery("пор", language: .russian, isTyping: true), Self.results))
        return visit
    }

    @Test func aHitShowsItsPlaceAndPassage() throws {
        try expect(searching(), looksLike: "search.ru.80x24")
    }

    /// The first answer has passages for what the screen shows; the rest is asked for then, and the hit that was
    /// selected meanwhile stays selected.
    @Test func passagesBelowTheScreenAreAskedForAfterTheFirstAnswer() throws {
        var visit = Visit()
        visit.press("/", "п", "о", "р")
        let query = SearchQuery("пор", language: .russian, isTyping: true, passages: 9)
        #expect(visit.effects.last == .search(query))
        var results = Self.results
        for block in 7..<40 {
            var hit = results.hits[0]
            hit.block = block
            hit.section = block < 15 ? "Раздел \(block)" : ""
            results.hits.append(hit)
        }
        results.isAbridged = true
        visit.send(.found(query, results))
        #expect(visit.effects.last == .search(query.inFull))
        visit.press("Down", "Down")
        let before = visit.picture
        results.isAbridged = false
        for index in results.hits.indices.dropFirst(9) {
            results.hits[index].section = "Раздел \(results.hits[index].block)"
        }
        let asked = visit.effects.count
        visit.send(.found(query.inFull, results))
        #expect(visit.picture == before && visit.effects.count == asked)
        for _ in 0..<5 { visit.press("PgDn") }
        #expect(visit.picture.contains("Раздел 39"))
    }

    @Test func everyLetterAsksAnewAndOldAnswersAreDropped() {
        var visit = searching()
        #expect(visit.asked == "пор")
        visit.press("я")
        visit.send(.found(SearchQuery("пор", language: .russian, isTyping: true), SearchResults()))
        #expect(visit.picture.contains("Раздел 3"))
    }

    /// What is in the new language comes first then.
    @Test func anotherLanguageAsksAnew() {
        var visit = searching()
        visit.press("F2")
        #expect(
            visit.effects.last == .search(SearchQuery("пор", language: .english, isTyping: true, passages: 9))
        )
        visit.send(.found(SearchQuery("пор", language: .russian, isTyping: true), SearchResults()))
        #expect(visit.picture.contains("Раздел 3"))
        visit.press("Backspace", "Backspace", "Backspace")
        let count = visit.effects.count
        visit.press("F2")
        #expect(visit.effects.count == count)
    }

    @Test func theEmptyScreenTellsOfFilters() {
        for (language, example) in [
            (Language.kazakh, "түрі:жаднама"), (.russian, "вид:памятка"), (.english, "kind:memo"),
        ] {
            var visit = Visit(language: language, columns: 40, rows: 12)
            visit.press("F3")
            #expect(visit.picture.contains(example) && visit.picture.contains("Tab"), "\(visit.picture)")
            let choices = SearchFilters().choices(completing: String(example.dropLast(3)), in: language)
            #expect(choices.map(\.query) == [example + " "])
        }
    }

    @Test func aNarrowWindowTellsWhatWasSearched() {
        for language in Language.allCases {
            var visit = Visit(language: language, columns: 40, rows: 12)
            visit.press("/", "п", "о", "р")
            var results = Self.results
            results.correction = "құпиясөз"
            visit.send(.found(SearchQuery("пор", language: language, isTyping: true), results))
            #expect(visit.picture.contains(": құпиясөз"), "\(visit.picture)")
        }
    }

    /// Neither has a line of its own there.
    @Test func aLowWindowTellsTheMatchAndTheKeyToTheNext() {
        for (language, count, hint) in [
            (Language.kazakh, "16 ішінен 5", " т табылған"), (.russian, "5 из 16", " т найденное"),
            (.english, "5 of 16", " т next found"),
        ] {
            var visit = Visit(language: language, columns: 40, rows: 12)
            visit.press("/", "п", "о", "р")
            visit.send(.found(SearchQuery("пор", language: language, isTyping: true), Self.results))
            visit.press("Enter")
            #expect(visit.rows[10].contains(count), "\(visit.picture)")
            #expect(visit.rows[11].hasPrefix(hint) && visit.rows[11].contains("F12"), "\(visit.picture)")
        }
    }

    @Test func titlesAndHeadingsAreMarked() {
        for isSelected in [true, false] {
            var visit = searching()
            var results = Self.results
            results.hits[0].titleMarks = [0..<22]
            results.hits[0].sectionMarks = [0..<12]
            results.hits.append(results.hits[0])
            results.hits[1].path = "other"
            visit.send(.found(SearchQuery("пор", language: .russian, isTyping: true), results))
            let row = visit.state.view().row(isSelected ? 4 : 6)
            let plain = row.filter { $0.style.attributes.contains(.reverse) != isSelected }
            let marked = plain.map(\.text).joined().filter { $0 != " " }
            #expect(marked.hasPrefix("ДвухэтапнаяРаздел"), "\(marked)")
        }
    }

    @Test func tabCompletesAFilter() {
        var visit = searching()
        visit.press("Tab")
        #expect(visit.asked == "пор")
        visit.press(" ", "т", "е", "м", "Tab")
        #expect(visit.asked == "пор тема:")
        #expect(visit.picture.contains("Tab: "))
    }

    @Test func tabGoesOnToTheNextValue() {
        var visit = searching()
        visit.press(" ", "я", "з", "ы", "к", ":", "Tab")
        #expect(visit.asked == "пор язык:казахский ")
        visit.press("Tab")
        #expect(visit.asked == "пор язык:русский ")
        visit.press("Tab", "Tab")
        #expect(visit.asked == "пор язык:казахский ")
        visit.press("а", "Tab")
        #expect(visit.asked == "пор язык:казахский а")
    }

    @Test func aListThatHoldsNotAllSaysSo() {
        var visit = searching()
        var results = Self.results
        results.count = 292
        visit.send(.found(SearchQuery("пор", language: .russian, isTyping: true), results))
        #expect(visit.picture.contains("292 места, показано 1"))
        results.count = 1
        results.hits.append(results.hits[0])
        visit.send(.found(SearchQuery("пор", language: .russian, isTyping: true), results))
        #expect(visit.picture.contains("1 место, со всеми словами"))
    }

    @Test func anUnknownValueOfAFilterIsSaid() {
        var visit = searching()
        var results = SearchResults()
        results.unknownValue = UnknownValue(value: "zzz", known: ["флаер", "буклет"])
        visit.send(.found(SearchQuery("пор", language: .russian, isTyping: true), results))
        #expect(visit.picture.contains("Фильтр не знает «zzz». Он знает: флаер, буклет"))
    }

    /// A section that was found by another word for the one that was typed.
    @Test func aHitByARelatedWordOpensAtIt() {
        var texts = Fixture.texts
        texts["memos/two-factor.ru.md"] =
            "# Раз\n\nТекст.\n\n## Два\n\nНастройки WhatsApp открыты.\n\n## Три\n\nНичего.\n"
        let visit = Self.opened("ватсап", at: 2, texts)
        #expect(visit.picture.contains("1 из 1: ватсап"))
        let screen = visit.state.view()
        let marked = (2..<23).flatMap { screen.row($0).filter { $0.style.attributes.contains(.reverse) } }
        #expect(marked.map(\.text).joined() == "WhatsApp")
    }

    /// A section that was found by title or summary opens at its heading; the next step leads on from there.
    @Test func aHitWithoutAMatchOpensAtItsHeading() {
        let filler = String(repeating: "Строка текста.\n\n", count: 40)
        var texts = Fixture.texts
        texts["memos/two-factor.ru.md"] =
            "# Раз\n\nПорядок.\n\n\(filler)## Два\n\nНичего.\n\n\(filler)## Три\n\nВесь порядок.\n"
        var visit = Self.opened("порядок", at: 42, texts)
        #expect(visit.picture.contains("Ничего."))
        visit.press("n")
        #expect(visit.picture.contains("Весь порядок.") && visit.picture.contains("2 из 2"))
    }

    private static func opened(_ query: String, at block: Int, _ texts: [String: String]) -> Visit {
        var visit = Visit(texts: texts)
        visit.press("/")
        for key in query { visit.press(String(key)) }
        var results = results
        results.hits[0].block = block
        visit.send(.found(SearchQuery(query, language: .russian, isTyping: true), results))
        visit.press("Enter")
        return visit
    }

    @Test func otherLanguagesStandUnderAHeading() {
        var visit = searching()
        var results = Self.results
        results.hits.append(results.hits[0])
        results.hits[1].language = .english
        results.ownCount = 1
        results.isPartial = true
        visit.send(.found(SearchQuery("пор", language: .russian, isTyping: true), results))
        #expect(visit.picture.contains("на других языках"))
        #expect(visit.picture.contains("Текстов со всеми словами нет"))
    }

    @Test func slashFindsInTheOpenText() {
        var visit = searching()
        visit.press("Enter", "/", "п", "о", "р", "я", "д")
        #expect(visit.picture.contains("из 16"))
        visit.press("Down")
        #expect(visit.picture.contains(" из 16"))
        visit.press("Enter", "n")
        #expect(visit.picture.contains("из 16: поряд"))
        visit.press("/", "ж", "ж", "ж")
        #expect(visit.picture.contains("в этом тексте нет"))
        visit.press("Esc")
        #expect(visit.picture.contains("из 16: поряд"))
    }

    @Test func slashTwiceAndF3LeadFromATextToAllMaterials() {
        for keys in [["/", "/"], ["F3"]] {
            var visit = searching()
            visit.press("Enter")
            for key in keys { visit.press(key) }
            #expect(visit.picture.contains("Искать во всех материалах"), "\(keys)")
        }
    }

    @Test func enterOpensAtTheMatchWithMarksAndNSteps() throws {
        var visit = searching()
        visit.press("Enter")
        try expect(visit, looksLike: "search.open.ru.80x24")
        let screen = visit.state.view()
        let marked = (0..<24).compactMap { row in
            let cells = screen.row(row).filter { $0.style.attributes.contains(.reverse) }.map(\.text).joined()
            return cells.isEmpty ? nil : cells
        }
        #expect(marked.count > 1 && marked.allSatisfy { $0 == "порядку" }, "\(marked)")
        #expect(visit.picture.contains("5 из 16: пор"))
        visit.press("n")
        #expect(visit.picture.contains("6 из 16: пор"))
        visit.press("N", "N")
        #expect(visit.picture.contains("4 из 16: пор"))
        visit.press("Esc")
        #expect(visit.picture.contains("1 место"))
    }
}

extension Visit {
    /// The query that was sent last, if that was the last thing to be done.
    fileprivate var asked: String? {
        if case .search(let query) = effects.last { query.text } else { nil }
    }
}
