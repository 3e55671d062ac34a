import Library
import Text

/// Says what a text is about before it opens, where it may be hard to read. One goes on or back.
struct NoteRoom: Room {
    let scope = Scope.list
    let material: String
    let edition: Edition
    let entrance: Entrance

    func crumbs(_ around: Surroundings) -> [String] { [edition.title] }

    func offers(_ action: Action, _ around: Surroundings) -> Bool {
        if case .move = action { false } else { action != .changeTray }
    }

    func enter(_ around: Surroundings) -> Request { .acknowledge(material, entrance) }

    func press(_ target: Target, _ around: Surroundings) -> Request { enter(around) }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        let area = around.body
        let width = max(10, min(56, area.columns.count - 4))
        let columns = (area.columns.count - width) / 2..<(area.columns.count + width) / 2
        let note = Sheet.wrapped(SafeText.printable(edition.contentNote), width: width)
        let rest = Sheet.wrapped(around.text(.noteChoice), width: width)
        var row = area.rows.lowerBound + max(0, (area.rows.count - note.count - rest.count - 3) / 3)
        frame.put(edition.title, .heading, row: row, columns: columns)
        row += 2
        for (line, ink) in note.map({ ($0, Ink.plain) }) + [("", .plain)] + rest.map({ ($0, Ink.quiet) }) {
            guard row < area.rows.upperBound else { break }
            frame.put(line, ink, row: row, columns: columns)
            row += 1
        }
        frame.answer(.action(.enter), area: area)
    }
}
