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
        let parts = [
            (edition.title, Ink.heading), (edition.contentNote, .plain), (around.text(.noteChoice), .quiet),
        ]
        let lines = Array(
            parts.map { text, ink in
                Sheet.wrapped(SafeText.printable(text), width: width).map { (text: $0, ink: ink) }
            }.joined(separator: [(text: "", ink: .plain)]))
        var row = area.rows.lowerBound + max(0, (area.rows.count - lines.count) / 3)
        for (line, ink) in lines {
            guard row < area.rows.upperBound else { break }
            frame.put(line, ink, row: row, columns: columns)
            row += 1
        }
        frame.answer(.action(.enter), area: area)
    }
}
