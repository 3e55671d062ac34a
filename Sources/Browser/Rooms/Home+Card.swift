import Library
import Rendering
import Text

/// What is said of the selected entry, below the list.
extension Home {
    func drawCard(on frame: inout Frame, _ layout: HomeLayout, _ around: Surroundings) {
        let columns = layout.card.columns.lowerBound + 1..<layout.card.columns.upperBound - 1
        let isLine = layout.card.rows.count == 1
        if !isLine { frame.rule(row: layout.card.rows.lowerBound - 1, columns: columns) }
        if around.isStart, !isLine { return drawPromise(on: &frame, layout, around) }
        guard rows.indices.contains(cursor.index) else { return }
        let lines = card(rows[cursor.index], layout, width: columns.count, around)
        for (row, line) in zip(layout.card.rows, lines) {
            frame.put(line.text, line.ink, row: row, columns: columns)
        }
    }

    /// What the quick exit does and does not, until the first key.
    private func drawPromise(on frame: inout Frame, _ layout: HomeLayout, _ around: Surroundings) {
        let columns = layout.card.columns.lowerBound + 1..<layout.card.columns.upperBound - 1
        let lines = Sheet.wrapped(around.text(.quickExitPromise), width: columns.count)
        for (row, line) in zip(layout.card.rows, lines) {
            frame.put(line, .plain, row: row, columns: columns)
        }
    }

    private func card(_ row: Row, _ layout: HomeLayout, width: Int, _ around: Surroundings) -> [Sheet.Piece] {
        let rows = layout.card.rows.count
        switch row {
        case .set(let index):
            let summary = around.library.sets[index].summary.text(in: around.language)
            return Sheet.wrapped(SafeText.printable(summary), width: width).cut(toRows: rows, width: width)
                .map { Sheet.Piece(text: $0, ink: .plain) }
        case .material(let index):
            let material = around.library.materials[index]
            if rows > 1 { return card(of: material, rows: rows, width: width, around) }
            let dates = around.dates(of: around.edition(of: material))
            let isShown = layout.hasRemarks && CellWidth.of(dates) <= width
            let line = isShown ? dates : brief(material, around)
            return [Sheet.Piece(text: line, ink: .quiet)]
        }
    }

    /// From so many rows on a card says what stands in the row of the list too.
    private static let fullCardRows = 5

    /// Summary, audience, length and languages, and dates in the rows there are: the audience is cut first, then the
    /// summary, the dates never.
    private func card(of material: Material, rows: Int, width: Int, _ around: Surroundings) -> [Sheet.Piece] {
        func lines(_ text: String) -> [String] { Sheet.wrapped(SafeText.printable(text), width: width) }
        let edition = around.edition(of: material)
        let summary = lines(edition.summary).cut(toRows: 2, width: width)
        let audience = lines(around.audience(of: edition))
        let facts =
            (rows >= Self.fullCardRows ? lines(facts(material, around)) : [])
            + lines(around.dates(of: edition))
        let rest = rows - facts.count
        let shown = audience.cut(toRows: max(1, rest - summary.count), width: width)
        return summary.cut(toRows: rest - shown.count, width: width).map {
            Sheet.Piece(text: $0, ink: .plain)
        }
            + (shown + facts).map { Sheet.Piece(text: $0, ink: .quiet) }
    }

    /// How long it takes to read, and the languages it is written in.
    private func facts(_ material: Material, _ around: Surroundings) -> String {
        let languages = Language.allCases.filter { language in
            material.isEdited(in: language)
        }
        let minutes = around.edition(of: material).minutes.map { around.text(.minutes($0)) }
        let names = languages.map(\.ownName).joined(separator: ", ")
        return [minutes, names].compactMap { $0 }.filter { !$0.isEmpty }.joined(
            separator: " \(Look(around.settings).glyphs.separator) ")
    }

    /// Minutes, languages, date and state of review in one line of a small window.
    private func brief(_ material: Material, _ around: Surroundings) -> String {
        let edition = around.edition(of: material)
        let state = around.text(.freshnessIs(edition.freshness(today: around.settings.today)))
        return [
            edition.minutes.map { around.text(.minutes($0)) }, languageMarks(material),
            edition.compiled?.written(in: around.language), state,
        ].compactMap { $0 }.joined(separator: "  ")
    }
}

extension [String] {
    /// The first lines of a paragraph; where more follow, the last one ends in an ellipsis.
    fileprivate func cut(toRows rows: Int, width: Int) -> [String] {
        guard count > rows, rows > 0 else { return Array(prefix(Swift.max(0, rows))) }
        let last = self[(rows - 1)...].joined(separator: " ").truncated(toCells: width)
        return prefix(rows - 1) + [last]
    }
}
