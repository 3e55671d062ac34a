import Testing
import Text

@testable import Browser

/// A window lies over the text, which stays where it is.
@Suite struct WindowTests {
    private func contents(columns: Int = 80, rows: Int = 24) -> Visit {
        var visit = Visit(columns: columns, rows: rows)
        visit.press("End", "Enter", "t")
        return visit
    }

    @Test func theTextIsSeenAroundIt() {
        #expect(contents().rows[9].contains("Не спешите: "))
        #expect(contents(columns: 60, rows: 17).rows[3].contains("Коротко о том"))
    }

    @Test func aClickBesideItClosesItAndDoesNothingElse() throws {
        var visit = contents()
        visit.press("Esc")
        let before = visit.picture
        visit.press("t")
        // The scroll bar of the text below is seen and does not answer.
        visit.click(79, 20)
        #expect(visit.picture == before)
    }

    @Test func aClickInItGoesToTheSection() throws {
        var visit = contents()
        visit.click(30, 9)
        #expect(visit.rows[2].contains("Раздел 3"))
    }

    @Test func itFollowsSizeAndLanguage() {
        var visit = contents()
        visit.press("F2")
        #expect(visit.picture.contains("› Section 1") && visit.picture.contains("Take your time"))
        visit.resize(100, 30)
        #expect(visit.picture.contains("┌─ Contents"))
        visit.resize(40, 12)
        #expect(visit.rows[1] == " › Section 1")
    }

    @Test func leavingItKeepsTheWayForward() {
        var visit = contents()
        visit.press("Down", "Enter", "Esc", "t", "Esc", "]")
        #expect(visit.rows[2].contains("Раздел 2"))
    }

    @Test func aLongListIsScrolled() {
        let texts = Fixture.texts.mapValues { _ in
            (1...40).map { "## Раздел \($0)\n\nТекст.\n" }.joined(separator: "\n")
        }
        var visit = Visit(texts: texts)
        visit.press("End", "Enter", "t", "End")
        #expect(visit.picture.contains("› Раздел 40") && !visit.picture.contains("  Раздел 25 "))
        visit.press("Enter", "t")
        #expect(visit.picture.contains("│ › Раздел"))
    }

    @Test func withoutBoxCharactersTheFrameIsThere() {
        var visit = Visit { $0.isASCII = true }
        visit.press("End", "Enter", "t")
        #expect(visit.picture.contains("+- Содержание -") && !visit.picture.contains("┌"))
    }
}
