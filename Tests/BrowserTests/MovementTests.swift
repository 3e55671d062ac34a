import Testing
import Text

@testable import Browser

/// Back, forward, pages, the scroll bar: one idea of movement on every screen.
@Suite struct MovementTests {
    private func reading(_ keys: String...) -> Visit {
        var visit = Visit()
        visit.press("End", "Enter")
        for key in keys { visit.press(key) }
        return visit
    }

    @Test func backAndForwardLeadToTheExactPlaces() {
        var visit = reading("s", "s", "Tab")
        let place = visit.rows
        visit.press("Enter")
        let numbers = visit.rows
        visit.press("Esc")
        #expect(visit.rows == place)
        visit.press("]")
        #expect(visit.rows == numbers)
        visit.press("[", "Backspace", "]", "]", "]")
        #expect(visit.rows[21].contains("Вперёд идти некуда"))
        visit.press("[")
        #expect(visit.rows == place)
    }

    /// The same heading stands in a part for staff before it, where the number of its anchor is counted too.
    @Test func aLinkToAHeadingLeadsToWhereEverybodySeesIt() throws {
        let text = """
            # A

            [shown](#next-1) [hidden](#next)

            > [!STAFF]
            >
            > ## Next

            ## Next

            """
        let texts = PlainFixture.texts.mapValues { _ in text + String(repeating: "Line.\n\n", count: 40) }
        var visit = Visit(PlainFixture.library, texts: texts)
        visit.press("End", "Enter", "Tab", "Enter")
        #expect(visit.rows[2].contains("Next"))
        visit.press("Esc", "Tab", "Enter")
        #expect(visit.rows[2].contains("A") && !visit.rows[2].contains("Next"))
        #expect(visit.rows[21].contains("#next"))
    }

    @Test func aPageTurnedIsMarkedWhereReadingGoesOn() {
        var visit = reading()
        func words(_ row: Int) -> String { String(visit.rows[row].filter { $0.isLetter || $0.isNumber }) }
        while words(20).isEmpty { visit.press("Down") }
        let last = words(20)
        visit.press("PgDn")
        #expect(words(2) == last && visit.rows[2].hasPrefix(" ›"))
        visit.press("Down")
        #expect(!visit.rows.contains { $0.hasPrefix(" ›") })
    }

    @Test func theScrollBarIsDragged() {
        var visit = reading()
        let top = visit.rows
        visit.click(79, 10)
        let middle = visit.rows
        #expect(middle != top)
        for row in 11...20 { visit.send(.mouse(Mouse(.drag, at: Position(column: 79, row: row)))) }
        #expect(visit.rows[21].contains("100 %"))
        for row in (2...19).reversed() {
            visit.send(.mouse(Mouse(.drag, at: Position(column: 79, row: row))))
        }
        #expect(visit.rows == top)
    }

    @Test func theWheelScrollsThreeLines() {
        var wheel = reading()
        wheel.send(.mouse(Mouse(.wheelDown, at: Position(column: 20, row: 8))))
        #expect(wheel.rows == reading("Down", "Down", "Down").rows)
    }

    @Test func readingTheFilesAgainKeepsThePlace() {
        var visit = reading("s", "s", "s")
        let place = visit.rows
        visit.press("r")
        #expect(visit.effects.last == .reload)
        visit.send(.reloaded(.success(Fixture.library)))
        visit.press("Ctrl-l")
        #expect(visit.rows == place)
    }

    @Test func theLooksFollowOneAnother() {
        var visit = Visit()
        let names = ["светлый", "контрастный", "без цвета", "тёмный"]
        for name in names {
            visit.press("c")
            #expect(visit.rows[21] == " Вид: \(name)")
        }
    }

    @Test(arguments: [[], ["Enter"], ["End", "Enter"], ["Down", "Down", "Enter", "PgDn"], ["b", "F6"]])
    func withoutBoxCharactersNothingIsLost(way: [String]) {
        var visit = Visit { $0.isASCII = true }
        for key in way { visit.press(key) }
        let marks = visit.picture.filter { !$0.isASCII && !$0.isLetter }
        #expect(marks.allSatisfy { "«»—·…↑↓".contains($0) }, "\(Set(marks)) \(visit.picture)")
    }
}
