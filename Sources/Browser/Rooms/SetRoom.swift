import Library
import Text

/// A set of materials in order, for a meeting or a hand-out.
struct SetRoom: ListRoom {
    let scope = Scope.list
    let id: String
    var cursor = Cursor()

    func offers(_ action: Action, _ around: Surroundings) -> Bool { true }

    private func materialSet(_ around: Surroundings) -> MaterialSet? {
        around.library.sets.first { $0.id == id }
    }

    func crumbs(_ around: Surroundings) -> [String] { [around.text(.sets), title(around)] }

    private func title(_ around: Surroundings) -> String {
        materialSet(around)?.title.text(in: around.language) ?? id
    }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        let count = materialSet(around)?.items.count ?? 0
        cursor.move(movement, count: count, height: layout(around).list.count)
    }

    /// All materials of the set that the library has.
    func materials(_ around: Surroundings) -> [String] {
        materialSet(around)?.items.map(\.id).filter { around.material($0) != nil } ?? []
    }

    func selecting(_ index: Int) -> SetRoom {
        var changed = self
        changed.cursor.index = index
        return changed
    }

    func enter(_ around: Surroundings) -> Request {
        guard let items = materialSet(around)?.items, items.indices.contains(cursor.index) else {
            return .none
        }
        return .openInSet(id, index: cursor.index)
    }

    /// Where the summary of the set, its materials and the note of the selected one stand.
    private struct Layout {
        var summary: Range<Int>
        var list: Range<Int>
        var note: Range<Int>
        var columns: Range<Int>

        /// Lines longer than this are hard to follow from one end to the other.
        private static let widest = 100

        init(_ around: Surroundings) {
            let rows = around.body.rows
            let hasRoom = rows.count >= 14
            summary = rows.prefix(hasRoom ? 3 : 0)
            note = rows.suffix(hasRoom ? 4 : 2)
            // In a window of a few rows the note takes what there is.
            let listEnd = note.lowerBound - (hasRoom ? 1 : 0)
            list = summary.upperBound..<max(summary.upperBound, listEnd)
            columns = 1..<max(2, min(around.size.columns - 1, Self.widest))
        }
    }

    private func layout(_ around: Surroundings) -> Layout { Layout(around) }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        guard let set = materialSet(around) else { return }
        let layout = layout(around)
        draw(set.summary.text(in: around.language), in: layout.summary, layout, on: &frame)
        var shown = cursor
        shown.show(count: set.items.count, height: layout.list.count)
        for (row, index) in zip(layout.list, shown.top..<max(shown.top, set.items.count)) {
            draw(
                set.items[index], index: index, of: set.items.count, row: row, layout, on: &frame, around)
        }
        guard set.items.indices.contains(cursor.index) else { return }
        if layout.note.lowerBound > layout.list.upperBound {
            frame.rule(row: layout.note.lowerBound - 1, columns: layout.columns)
        }
        draw(set.items[cursor.index].note.text(in: around.language), in: layout.note, layout, on: &frame)
    }

    /// Writes a sentence over the rows it has.
    private func draw(_ text: String, in rows: Range<Int>, _ layout: Layout, on frame: inout Frame) {
        let columns = layout.columns.lowerBound + 1..<layout.columns.upperBound
        for (row, line) in zip(rows, Sheet.wrapped(SafeText.printable(text), width: columns.count)) {
            frame.put(line, .quiet, row: row, columns: columns)
        }
    }

    private func draw(
        _ item: MaterialSet.Item, index: Int, of count: Int, row: Int, _ layout: Layout,
        on frame: inout Frame,
        _ around: Surroundings
    ) {
        let isSelected = index == cursor.index
        let title = around.material(item.id).map { around.edition(of: $0).title } ?? item.id
        let minutes = item.minutes.map { around.text(.minutes($0)) } ?? ""
        let number = "\(index + 1). ".padded(toCells: count < 10 ? 3 : 4)
        let text = "\(isSelected ? frame.look.glyphs.pointer : " ") \(number)\(title)"
        let titleWidth = max(1, layout.columns.count - CellWidth.of(minutes) - 2)
        frame.put(
            text.padded(toCells: titleWidth) + " " + minutes + " ", isSelected ? .selected : .plain, row: row,
            columns: layout.columns)
        frame.answer(.item(index), row: row, columns: layout.columns)
        if isSelected { frame.screen.cursor = Position(column: layout.columns.lowerBound, row: row) }
    }
}
