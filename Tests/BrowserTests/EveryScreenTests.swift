import Library
import Testing
import Text

@testable import Browser

/// Every screen, in every language at 80×24, and the main ones in a small and a large window.
@Suite struct EveryScreenTests {
    /// A screen by its name, and the keys that lead to it from the first one.
    struct Place: CustomTestStringConvertible, Sendable {
        var name: String
        var keys: [String]
        var library = Fixture.library
        var texts = Fixture.texts
        var isStation = false
        /// Whether the search is answered at the end.
        var isAnswered = false
        var testDescription: String { name }
    }

    private static let memo = ["End", "Enter"]

    static let places: [Place] = [
        Place(name: "home", keys: []),
        Place(name: "home.moved", keys: ["Down"]),
        Place(name: "flyer", keys: ["Enter"]),
        Place(name: "booklet.cover", keys: ["Down", "Down", "Enter"]),
        Place(name: "booklet.page", keys: ["Down", "Down", "Enter", "PgDn"]),
        Place(name: "memo", keys: memo),
        Place(name: "memo.moved", keys: memo + ["PgDn"]),
        Place(name: "contents", keys: memo + ["t"]),
        Place(name: "jumps", keys: memo + ["Tab", "Enter", "Esc", "o"]),
        Place(name: "numbers", keys: ["F5"]),
        Place(name: "help", keys: ["F1"]),
        Place(name: "help.end", keys: ["F1", "End"]),
        Place(name: "search.empty", keys: ["F3"]),
        Place(name: "palette", keys: [":"]),
        Place(name: "set", keys: ["Left", "Down", "Down", "Down", "Down", "Enter", "Enter"]),
        Place(name: "tray", keys: ["b", "Down", "b", "Down", "b", "F6"]),
        Place(name: "tray.empty", keys: ["F6"]),
        Place(name: "export", keys: ["b", "F6", "p"]),
        Place(name: "qr", keys: ["Enter", "Tab", "w"]),
        Place(name: "presentation.title", keys: memo + ["m"]),
        Place(name: "presentation.page", keys: memo + ["m", "Space"]),
        Place(name: "presentation.blank", keys: memo + ["m", "x"]),
        Place(name: "home.sets", keys: sets),
        Place(name: "meeting", keys: sets + ["Enter", "Enter"]),
        Place(name: "note", keys: ["Enter"], library: Fixture.sensitiveLibrary),
        Place(name: "find", keys: memo + ["/", "1", "0", "2"]),
        Place(name: "folder", keys: ["Down"], library: PlainFixture.library, texts: PlainFixture.texts),
        Place(name: "plain", keys: ["Enter"], library: PlainFixture.library, texts: PlainFixture.texts),
        Place(
            name: "plain.moved", keys: ["Enter", "s", "s"], library: PlainFixture.library,
            texts: PlainFixture.texts),
        Place(name: "law", keys: memo + ["Tab", "Enter"], texts: Fixture.lawTexts),
        Place(name: "search.found", keys: ["F3", "2"], isAnswered: true),
        Place(name: "search.nothing", keys: ["F3", "z"], isAnswered: true),
        Place(name: "palette.typed", keys: [":", "Q", "R"]),
        Place(name: "qr.text", keys: memo + ["w"]),
        Place(name: "pair.refused", keys: memo + ["v"]),
        Place(name: "station", keys: [], isStation: true),
        Place(name: "station.home", keys: ["Enter"], isStation: true),
        Place(name: "station.pin", keys: ["Enter", "q"], isStation: true),
        Place(name: "station.cover", keys: ["Enter", "F12"], isStation: true),
    ]

    private static let sets = ["Left", "Down", "Down", "Down", "Down", "Enter"]

    /// Where a screen begins for which 80 columns are too few.
    static let widePlaces = [
        Place(name: "pair", keys: memo + ["v"]), Place(name: "pair.end", keys: memo + ["v", "End"]),
    ]

    private static let main = [
        "home", "plain", "flyer", "booklet.cover", "booklet.page", "memo", "search.empty", "help", "numbers",
        "set",
        "tray", "contents", "jumps", "search.found", "presentation.page", "export", "palette", "qr", "note",
        "station",
        "station.pin",
    ]

    @Test(arguments: places, Language.allCases)
    func atTheUsualSize(_ place: Place, _ language: Language) throws {
        let visit = Self.visit(place, language, 80, 24)
        try expect(visit, looksLike: "\(place.name).\(language.rawValue).80x24")
        #expect(!visit.picture.contains("…"), "something is cut")
    }

    @Test(arguments: places.filter { main.contains($0.name) }, Language.allCases)
    func inSmallAndLargeWindows(_ place: Place, _ language: Language) throws {
        for (columns, rows) in [(40, 12), (132, 43)] {
            let name = "\(place.name).\(language.rawValue).\(columns)x\(rows)"
            try expect(Self.visit(place, language, columns, rows), looksLike: name)
        }
    }

    @Test(arguments: widePlaces, Language.allCases)
    func inALargeWindow(_ place: Place, _ language: Language) throws {
        let name = "\(place.name).\(language.rawValue).132x43"
        try expect(Self.visit(place, language, 132, 43), looksLike: name)
    }

    @Test(arguments: places)
    func keysAndClicksInWindowsOfAnySize(_ place: Place) {
        for (columns, rows) in [(1, 1), (3, 2), (39, 11), (40, 3), (2, 60), (40, 12), (60, 16), (300, 4)] {
            var visit = Self.visit(place, .kazakh, 80, 24)
            visit.resize(columns, rows)
            for key in [
                "Down", "PgDn", "End", "Up", "PgUp", "Home", "Right", "Left", "Tab", "BackTab", "Enter",
                "Esc",
            ] {
                visit.press(key)
                #expect(visit.state.view().cells.count == columns * rows)
            }
            visit.click(columns - 1, rows - 1)
            visit.click(0, 0)
            #expect(visit.state.view().cells.count == columns * rows)
        }
    }

    private static func visit(_ place: Place, _ language: Language, _ columns: Int, _ rows: Int) -> Visit {
        var visit = Visit(place.library, texts: place.texts, language: language, columns: columns, rows: rows)
        {
            $0.isVisitor = place.isStation
            $0.quickExitOutcome = place.isStation ? .cover : .leave
        }
        // A station asks for the language first.
        let ways = place.isStation ? Language.allCases.firstIndex(of: language) ?? 0 : 0
        for _ in 0..<ways { visit.press("Down") }
        for key in place.keys { visit.press(key) }
        if place.isAnswered, let search = visit.state.room as? SearchRoom {
            let query = SearchQuery(search.query, language: language, isTyping: true)
            visit.send(.found(query, Fixture.results(of: search.query, language)))
        }
        return visit
    }
}
