import Library
import Testing
import Text

@testable import Browser

/// The first screen: what it shows, and how one moves on it.
@Suite struct HomeScreenTests {
    @Test(arguments: Language.allCases)
    func homeInThreeLanguages(_ language: Language) throws {
        try expect(Visit(language: language), looksLike: "home.\(language.rawValue).80x24")
    }

    @Test(arguments: [(40, 12), (132, 43)])
    func homeAtOtherSizes(_ columns: Int, _ rows: Int) throws {
        try expect(Visit(columns: columns, rows: rows), looksLike: "home.ru.\(columns)x\(rows)")
    }

    @Test func facetsNarrowTheListAndEscTakesThemAway() throws {
        var visit = Visit()
        visit.press("Left", "Down", "Down", "Down", "Enter")
        try expect(visit, looksLike: "home.memos.ru.80x24")
        visit.press("Esc")
        try expect(visit, looksLike: "home.card.ru.80x24")
    }

    @Test func aDoorShowsItsMaterialsInItsOrder() throws {
        var visit = Visit()
        visit.press("Up", "Right", "Enter")
        try expect(visit, looksLike: "home.door.ru.80x24")
    }

    @Test(arguments: Language.allCases, [(80, 24), (40, 12)])
    func anEmptyListSaysWhyAndHowToGetEverythingBack(_ language: Language, _ size: (Int, Int)) throws {
        var visit = Visit(language: language, columns: size.0, rows: size.1)
        visit.press("Left", "Down", "Down", "Down", "Down", "Down", "Down", "Enter")
        visit.press("Left", "Home", "Down", "Enter")
        try expect(visit, looksLike: "home.empty.\(language.rawValue).\(size.0)x\(size.1)")
        var other = visit
        visit.press("Esc")
        #expect((visit.state.room as? Home)?.rows.count == 5)
        try other.click(on: "Esc")
        #expect((other.state.room as? Home)?.rows.count == 5)
    }

    /// However many people a text is for: when it was checked stays in the card.
    @Test(arguments: Language.allCases)
    func theDatesStayInTheCard(_ language: Language) {
        var library = Fixture.library
        for index in library.materials[1].editions.indices {
            library.materials[1].editions[index].audience = Audience.allCases
            library.materials[1].editions[index].summary += String(repeating: " word", count: 20)
        }
        var visit = Visit(library, language: language)
        visit.press("Down")
        let card = visit.rows[16...20].compactMap { $0.split(separator: "│ ").last }.joined(separator: " ")
        #expect(card.contains("… ") && card.contains(Message.notReviewed.text(in: language)), "\(card)")
        #expect(card.contains(" · Қазақша, Русский, English "), "\(card)")
    }

    /// In a small window the card is a line: it says in a few words what else has a row each.
    @Test(arguments: Language.allCases)
    func aSmallWindowHasACardOfALine(_ language: Language) throws {
        var visit = Visit(language: language, columns: 40, rows: 12)
        visit.press("Down", "Down", "Down")
        try expect(visit, looksLike: "home.moved.\(language.rawValue).40x12")
        #expect(visit.rows[9].contains("ҚР ") && !visit.rows[9].contains("…"))
        visit.resize(80, 12)
        #expect(visit.rows[9].contains("2026") && !visit.rows[9].contains("…"))
        visit.resize(40, 12)
        visit.press("Left")
        #expect(!visit.rows[9].contains("ҚР "))
    }

    @Test func tooSmallAWindowSaysSo() {
        let visit = Visit(columns: 39, rows: 12)
        #expect(visit.rows[0] == "Окно мало: нужно 40×12")
    }

    @Test(arguments: [(39, 12), (40, 11), (2, 1), (1, 1)])
    func aClickAtTheTopRightOfASmallWindowEnds(_ columns: Int, _ rows: Int) {
        var visit = Visit(columns: columns, rows: rows)
        visit.click(columns - 1, 0)
        #expect(visit.effects.last == .quickExit)
    }

    @Test func everySizeGivesAScreenOfThatSize() {
        for columns in [1, 2, 39, 40, 59, 60, 61, 80, 100, 132, 250] {
            for rows in [1, 2, 11, 12, 15, 16, 24, 43, 100] {
                let screen = Visit(columns: columns, rows: rows).state.view()
                #expect(screen.cells.count == columns * rows)
            }
        }
    }
}

/// Folders that are named alike at their front are told apart by their ends.
@Test(
    arguments: [
        ("docs", 4, "docs"), ("docs/android", 12, "docs/android"), ("docs/android", 11, "…/android"),
        ("a/functions/js", 14, "a/functions/js"), ("a/functions/js", 13, "…/js"), ("a/b/c/d", 6, "…/c/d"),
        ("docs/deployment", 5, "…/deployment"), ("deployment", 5, "deployment"), ("a/b/", 2, "…/b/"),
    ])
func endOfPath(path: String, cells: Int, end: String) {
    #expect(path.endOfPath(toCells: cells) == end)
}
