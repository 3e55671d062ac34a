import Testing
import Text

@testable import Browser

/// The list of places one has been to, back and forward.
@Suite struct JumpListTests {
    /// Home, two sections of a memo, the numbers, and back by one.
    private var visit: Visit {
        var visit = Visit()
        visit.press("End", "Enter", "t", "Down", "Down", "Enter", "F5", "Esc")
        return visit
    }

    private func entries(_ visit: Visit) -> [String] {
        visit.rows.compactMap { row in
            let parts = row.split(separator: "│", omittingEmptySubsequences: false)
            guard parts.count >= 3, parts[1].hasPrefix("   ") || parts[1].hasPrefix(" › ") else { return nil }
            let text = String(parts[1].dropFirst())
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
    }

    @Test func itNamesTitlesAndSectionsAndThePresentPlace() {
        var visit = visit
        visit.press("o")
        #expect(
            entries(visit) == [
                "  Жаднама", "  Двухэтапная проверка входа",
                "› вы здесь · Двухэтапная проверка входа › Раздел 3", "  Куда звонить",
            ])
    }

    @Test func enterGoesBackAndForwardToTheExactPlace() {
        var visit = visit
        let before = visit.picture
        visit.press("щ", "Up", "Up", "Enter")
        #expect(visit.state.room is Home && visit.state.ahead.count == 3)
        visit.press("o", "Down", "Down", "Enter")
        #expect(visit.picture == before)
        visit.press("o", "End", "Enter")
        #expect(visit.state.room is Sheet && visit.state.ahead.isEmpty)
    }

    @Test func escapeAndThePresentPlaceChangeNothing() {
        var visit = visit
        let before = visit.picture
        for key in ["Esc", "Enter", "o"] {
            visit.press("o", key)
            if key == "o" { visit.press("Esc") }
            #expect(visit.picture == before && visit.state.ahead.count == 1)
        }
    }

    @Test func theMouseChooses() throws {
        var visit = visit
        visit.press("o")
        try visit.click(on: "Двухэтапная проверка входа  ")
        #expect(visit.rows[2].contains("Двухэтапная проверка входа"))
    }

    @Test func thePaletteLeadsThereInAnyLanguage() {
        for word in ["беттер", "были", "been"] {
            var visit = visit
            visit.press(":")
            for letter in word { visit.press(String(letter)) }
            visit.press("Enter")
            #expect(visit.state.room is JumpList, "\(word)")
        }
    }

    @Test func anotherLanguageNamesThePlacesAnew() {
        var visit = visit
        visit.press("o", "Up", "F2")
        #expect(entries(visit)[3] == "  Numbers to call")
        #expect(entries(visit)[1].hasPrefix("›"))
        visit.press("Enter")
        #expect(visit.rows[2].contains("Two-step verification"))
    }

    @Test func aPlaceAheadFitsTheSizeAndTheLanguageOfNow() {
        var visit = Visit()
        visit.press("End", "Enter", "Esc")
        visit.resize(60, 20)
        visit.press("F2", "o", "End", "Enter")
        #expect(visit.rows[2].contains("Two-step verification"))
        #expect(visit.rows.allSatisfy { CellWidth.of($0) <= 60 })
        #expect(visit.rows[19].contains("Esc back"))
    }

    @Test func atTheBeginningThereIsNothingToChoose() {
        var visit = Visit()
        visit.press("o")
        #expect(visit.state.room is Home)
        #expect(visit.rows[21] == " Возвращаться некуда: это начало.")
    }

    @Test func nothingOfItStaysBehindTheQuickExit() {
        var visit = visit
        visit.press("o", "F12")
        #expect(visit.effects.last == .quickExit)
        #expect(visit.state.rooms.count == 1 && visit.state.ahead.isEmpty)
    }
}
