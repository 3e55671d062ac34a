import Rendering
import Text

/// A list in a window over the room it was called from. It is no place of the way: one leaves it for the place below,
/// and nothing leads back into it.
protocol WindowRoom: ListRoom {
    func title(_ around: Surroundings) -> String
    func entries(_ around: Surroundings) -> [String]
}

extension WindowRoom {
    var scope: Scope { .list }
    var isPlace: Bool { false }
    var isWindow: Bool { true }
    var entering: Entering { .go }

    private func window(_ around: Surroundings) -> Window {
        let entries = entries(around)
        let widest = entries.map { CellWidth.of(SafeText.printable($0)) }.max() ?? 0
        // The pointer and the title are to fit as well.
        let cells = max(28, widest + 2, CellWidth.of(title(around)) + 4)
        return Window(wanted: Size(columns: cells, rows: entries.count), in: around.body)
    }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        cursor.move(movement, count: entries(around).count, height: window(around).inner.rows.count)
    }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        let window = window(around)
        window.draw(title: title(around), on: &frame)
        let entries = entries(around)
        var shown = cursor
        shown.show(count: entries.count, height: window.inner.rows.count)
        let columns = window.inner.columns.dropFirst(1).dropLast(1)
        for (row, index) in zip(window.inner.rows, shown.top..<max(shown.top, entries.count)) {
            let isSelected = index == shown.index
            let text = (isSelected ? "\(frame.look.glyphs.pointer) " : "  ") + entries[index]
            frame.put(
                isSelected ? text.padded(toCells: columns.count) : text, isSelected ? .selected : .plain,
                row: row, columns: columns)
            frame.answer(.item(index), row: row, columns: window.inner.columns)
            if isSelected { frame.screen.cursor = Position(column: columns.lowerBound, row: row) }
        }
        let bar = Area(rows: window.inner.rows, columns: window.outer.columns)
        Scrollbar(first: shown.top, count: entries.count, area: bar).draw(on: &frame)
    }
}
