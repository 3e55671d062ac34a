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
        cursor.move(movement, count: count, height: max(1, list(around).rows.count / 2))
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

    private func list(_ around: Surroundings) -> Area {
        let body = around.body
        let summary = min(3, max(1, body.rows.count / 4))
        return Area(rows: body.rows.lowerBound + summary..<body.rows.upperBound, columns: body.columns)
    }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        guard let set = materialSet(around) else { return }
        let area = list(around)
        let width = max(10, area.columns.count - 4)
        let summary = Sheet.wrapped(SafeText.printable(set.summary.text(in: around.language)), width: width)
        for (row, line) in zip(around.body.rows.lowerBound..<area.rows.lowerBound, summary) {
            frame.put(line, .quiet, row: row, columns: 2..<area.columns.upperBound - 1)
        }
        for (place, index) in (cursor.top..<set.items.count).enumerated() {
            let row = area.rows.lowerBound + 2 * place
            guard row < area.rows.upperBound else { break }
            draw(set.items[index], index: index, row: row, on: &frame, around)
        }
    }

    private func draw(
        _ item: MaterialSet.Item, index: Int, row: Int, on frame: inout Frame, _ around: Surroundings
    ) {
        let columns = 1..<max(2, around.size.columns - 1)
        let isSelected = index == cursor.index
        let title = around.material(item.id).map { around.edition(of: $0).title } ?? item.id
        let minutes = item.minutes.map { around.text(.minutes($0)) } ?? ""
        let text = "\(isSelected ? frame.look.glyphs.pointer : " ") \(index + 1). \(title)"
        let titleWidth = max(1, columns.count - CellWidth.of(minutes) - 2)
        frame.put(
            text.padded(toCells: titleWidth) + " " + minutes + " ", isSelected ? .selected : .plain, row: row,
            columns: columns)
        if row + 1 < around.body.rows.upperBound {
            frame.put("     " + item.note.text(in: around.language), .quiet, row: row + 1, columns: columns)
        }
        frame.answer(.item(index), area: Area(rows: row..<row + 2, columns: columns))
        if isSelected { frame.screen.cursor = Position(column: columns.lowerBound, row: row) }
    }
}
