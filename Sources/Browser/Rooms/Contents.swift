import Rendering
import Text

/// The headings of the open text, to choose one.
struct Contents: ListRoom {
    let scope = Scope.list
    let title: String
    let headings: [Heading]
    var cursor = Cursor()

    func crumbs(_ around: Surroundings) -> [String] { [title, around.text(.contents)] }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        cursor.move(movement, count: headings.count, height: height(around))
    }

    private func height(_ around: Surroundings) -> Int { max(1, around.body.rows.count) }

    func enter(_ around: Surroundings) -> Request {
        guard headings.indices.contains(cursor.index) else { return .back }
        return .jump(Anchor(block: headings[cursor.index].block, offset: 0))
    }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        let area = around.body
        let shallowest = headings.map(\.level).min() ?? 1
        for (row, index) in zip(area.rows, cursor.top..<headings.count) {
            let heading = headings[index]
            let isSelected = index == cursor.index
            let indent = String(repeating: "  ", count: heading.level - shallowest)
            let text = (isSelected ? "\(frame.look.glyphs.pointer) " : "  ") + indent + heading.text
            let columns = area.columns.lowerBound + 1..<area.columns.upperBound - 1
            frame.put(
                isSelected ? text.padded(toCells: columns.count) : text, isSelected ? .selected : .plain,
                row: row, columns: columns)
            frame.answer(.item(index), row: row, columns: area.columns)
            if isSelected { frame.screen.cursor = Position(column: columns.lowerBound, row: row) }
        }
    }
}
