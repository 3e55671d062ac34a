import Library
import Text

/// A line to type the name of an action into, in any of the three languages, and the actions that match.
struct Palette: ListRoom {
    let scope = Scope.entry
    let isPlace = false
    let entering = Entering.perform
    /// What had the keyboard before: its actions are offered.
    private let below: any Room
    var field: TextField? = TextField()
    var cursor = Cursor()

    /// A key farther from its name is hard to find.
    private static let widest = 79

    init(over room: any Room) {
        below = room
    }

    func crumbs(_ around: Surroundings) -> [String] { [around.text(.action(.show(.palette)))] }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        cursor.move(movement, count: actions(around).count, height: max(1, around.body.rows.count - 2))
    }

    mutating func edited(_ around: Surroundings) -> Request {
        cursor = Cursor()
        return .none
    }

    /// The actions whose name holds every typed word, in the order of the key table.
    func actions(_ around: Surroundings) -> [Action] {
        let words = (field?.text ?? "").lowercased().split(separator: " ")
        return around.bindings.filter { $0.scopes.contains(below.scope) }.map(\.action).filter { action in
            if case .move = action { return false }
            if action == .enter || action == .show(.palette) { return false }
            guard around.offers(action), below.offers(action, around) else { return false }
            let names = Language.allCases.map { Message.action(action).text(in: $0) }.joined(separator: " ")
            let name = names.lowercased()
            return words.allSatisfy { name.contains($0) }
        }
    }

    func enter(_ around: Surroundings) -> Request {
        let actions = actions(around)
        guard actions.indices.contains(cursor.index) else { return .back }
        return .perform(actions[cursor.index])
    }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        let area = around.body
        frame.put(":", .key, row: area.rows.lowerBound, columns: 1..<2)
        field?.draw(on: &frame, row: area.rows.lowerBound, columns: 3..<max(4, area.columns.upperBound - 1))
        let caret = frame.screen.cursor
        let list = Area(rows: area.rows.dropFirst(2), columns: area.columns)
        let actions = actions(around)
        var shown = cursor
        shown.show(count: actions.count, height: list.rows.count)
        for (row, index) in zip(list.rows, shown.top..<max(shown.top, actions.count)) {
            draw(actions[index], at: index, isSelected: index == shown.index, row: row, on: &frame, around)
        }
        let bar = Area(rows: list.rows, columns: 0..<min(Self.widest + 1, list.columns.upperBound))
        Scrollbar(first: shown.top, count: actions.count, area: bar).draw(on: &frame)
        if actions.isEmpty {
            for (row, line) in zip(
                list.rows, Sheet.wrapped(around.text(.nothingFound), width: max(1, list.columns.count - 3)))
            {
                frame.put(line, .quiet, row: row, columns: list.columns.dropFirst(2))
            }
        }
        frame.screen.cursor = caret
    }

    private func draw(
        _ action: Action, at index: Int, isSelected: Bool, row: Int, on frame: inout Frame,
        _ around: Surroundings
    ) {
        let columns = 1..<max(2, min(Self.widest, around.size.columns - 1))
        let key = around.key(of: action)
        let pointer = isSelected ? frame.look.glyphs.pointer : " "
        let width = max(1, columns.count - CellWidth.of(key) - 2)
        let name = "\(pointer) \(around.text(.action(action)))".padded(toCells: width)
        let next = frame.put(name, isSelected ? .selected : .plain, row: row, columns: columns)
        frame.put(" " + key, isSelected ? .selected : .key, row: row, columns: next..<columns.upperBound)
        frame.answer(.item(index), row: row, columns: columns)
    }
}
