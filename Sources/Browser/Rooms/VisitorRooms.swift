import Library
import Text

/// What a visitor alone at a station sees first: the choice of a language, and what the quick exit does.
struct LanguageRoom: ListRoom {
    let scope = Scope.list
    let entering = Entering.begin
    var cursor = Cursor()

    func crumbs(_ around: Surroundings) -> [String] { [] }

    func offers(_ action: Action, _ around: Surroundings) -> Bool { action != .back && action != .changeTray }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        cursor.move(movement, count: Language.allCases.count, height: Language.allCases.count)
    }

    func enter(_ around: Surroundings) -> Request { .begin(Language.allCases[cursor.index]) }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        let area = around.body
        // In a small window nothing is left between the choice and the promise.
        let isRoomy = area.rows.count >= 14
        var row = area.rows.lowerBound + (isRoomy ? max(1, (area.rows.count - 9) / 3) : 0)
        for (index, language) in Language.allCases.enumerated() {
            let isSelected = index == cursor.index
            let text = "  \(isSelected ? frame.look.glyphs.pointer : " ") \(language.ownName)  "
            let left = max(0, (area.columns.count - 16) / 2)
            let columns = left..<left + 16
            frame.put(text.padded(toCells: 16), isSelected ? .selected : .strong, row: row, columns: columns)
            frame.answer(.item(index), row: row, columns: area.columns)
            if isSelected { frame.screen.cursor = Position(column: columns.lowerBound, row: row) }
            row += isRoomy ? 2 : 1
        }
        let promise = Message.quickExitPromise.text(in: Language.allCases[cursor.index])
        let width = max(10, min(72, area.columns.count - 4))
        let left = (area.columns.count - width) / 2
        let first = isRoomy ? row + 1 : row
        for (row, line) in zip(
            first..<max(first, area.rows.upperBound), Sheet.wrapped(promise, width: width))
        {
            frame.put(line, .quiet, row: row, columns: left..<left + width)
        }
    }
}

/// What is left on the screen after a quick exit at a station: nothing that says anything. Any key leads on.
struct CoverRoom: Room {
    let scope = Scope.text

    func crumbs(_ around: Surroundings) -> [String] { [] }

    func enter(_ around: Surroundings) -> Request { .none }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        let size = around.size
        frame.screen.fill(rows: 0..<size.rows, columns: 0..<size.columns, style: frame.look.style(.plain))
    }
}

/// Asks for the staff PIN before visitor mode is left.
struct PINRoom: Room {
    let scope = Scope.entry
    let entering = Entering.confirm
    var field: TextField? = TextField()

    func crumbs(_ around: Surroundings) -> [String] { [around.text(.staffOnly)] }

    func offers(_ action: Action, _ around: Surroundings) -> Bool {
        if case .move = action { false } else { action != .changeTray }
    }

    mutating func enter(_ around: Surroundings) -> Request {
        let pin = field?.text ?? ""
        field = TextField()
        return pin.isEmpty ? .back : .checkPIN(pin)
    }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        let columns = 2..<max(3, around.size.columns - 1)
        var row = around.body.rows.lowerBound
        for line in Sheet.wrapped(around.text(.askPIN), width: columns.count) {
            row += 1
            frame.put(line, .strong, row: row, columns: columns)
        }
        let dots = String(repeating: "*", count: field?.characters.count ?? 0)
        let end = frame.put(dots, .strong, row: row + 2, columns: columns)
        frame.screen.cursor = Position(column: min(end, columns.upperBound - 1), row: row + 2)
    }
}
