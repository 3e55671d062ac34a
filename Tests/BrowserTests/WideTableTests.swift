import Testing

@testable import Browser

/// Tables that are wider than the window: the first column stays, the rest moves sideways.
@Suite struct WideTableTests {
    private static let columns = (1...14).map { "Столбец номер \($0)" }
    private static let table: String = {
        var lines = [["Приложение"] + columns, Array(repeating: "---", count: columns.count + 1)]
        for name in ["Карты", "Почта", "Фото"] {
            lines.append([name] + (1...14).map { $0 == 12 ? "[102](tel:102)" : "ячейка \(name)-\($0)" })
        }
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }()

    private static func visit(columns: Int = 80, rows: Int = 24) -> Visit {
        var texts = Fixture.texts
        texts["memos/two-factor.ru.md"] = "Права приложений.\n\n" + table + "\n\nКонец.\n"
        var visit = Visit(texts: texts, columns: columns, rows: rows)
        visit.press("End", "Enter")
        return visit
    }

    @Test func theFirstColumnStaysWhileTheRestMoves() throws {
        var visit = Self.visit()
        try expect(visit, looksLike: "table.begin.ru.80x24")
        visit.press("Right", "Right")
        try expect(visit, looksLike: "table.middle.ru.80x24")
        for _ in 1...20 { visit.press("Right") }
        try expect(visit, looksLike: "table.end.ru.80x24")
        #expect(visit.picture.contains("ячейка Фото-14"))
        visit.press("Left")
        #expect(visit.picture.contains("Приложение"))
    }

    @Test func everyCellIsSeenWholeOnceOnTheWay() {
        var visit = Self.visit()
        var seen = ""
        for _ in 1...16 {
            seen += visit.picture
            visit.press("Right")
        }
        for column in 1...14 where column != 12 { #expect(seen.contains("ячейка Почта-\(column)")) }
    }

    @Test func tabBringsALinkOutOfSightIntoTheWindow() {
        var visit = Self.visit()
        #expect(!visit.rows[5...10].joined().contains("102"))
        visit.press("Tab")
        let row = visit.state.view().cursor?.row ?? 0
        #expect(visit.rows[row].contains("102"))
        visit.press("Enter")
        #expect(visit.rows[0].contains("Кому звонить") || visit.picture.contains("Полиция"))
    }

    @Test func inANarrowWindowTheTableBecomesCards() {
        let visit = Self.visit(columns: 40, rows: 43)
        #expect(
            visit.picture.contains("Столбец номер 3: ячейка Карты-3") || visit.picture.contains("‹")
                || visit.picture.contains("›"))
    }

    @Test func theArrowAtTheEdgeCanBeClicked() {
        var visit = Self.visit()
        let first = visit.picture
        let row = visit.rows.firstIndex { $0.contains("Приложение") } ?? 0
        visit.click(78, row)
        #expect(visit.picture != first)
    }
}
