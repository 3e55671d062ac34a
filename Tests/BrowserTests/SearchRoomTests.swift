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
        ], count: 1)

    private func searching() -> Visit {
        var visit = Visit()
        visit.press("/", "п", "о", "р")
        visit.send(.found(SearchQuery("пор", language: .russian, isTyping: true), Self.results))
        return visit
    }

    @Test func aHitShowsItsPlaceAndPassage() throws {
        try expect(searching(), looksLike: "search.ru.80x24")
    }

    @Test func everyLetterAsksAnewAndOldAnswersAreDropped() {
        var visit = searching()
        #expect(visit.effects.last == .search(SearchQuery("пор", language: .russian, isTyping: true)))
        visit.press("я")
        visit.send(.found(SearchQuery("пор", language: .russian, isTyping: true), SearchResults()))
        #expect(visit.picture.contains("Раздел 3"))
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
        #expect(visit.picture.contains("5 / 16: пор"))
        visit.press("n")
        #expect(visit.picture.contains("6 / 16: пор"))
        visit.press("N", "N")
        #expect(visit.picture.contains("4 / 16: пор"))
        visit.press("Esc")
        #expect(visit.picture.contains("1 место"))
    }
}
