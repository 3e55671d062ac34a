import Library
import Text

/// The materials put aside to be given on paper, in their order.
struct Tray: ListRoom {
    let scope = Scope.tray
    var cursor = Cursor()

    /// Lines longer than this are hard to follow from one end to the other.
    private static let widest = 100
    /// Words on a printed page of A4, for the estimate of pages.
    private static let wordsPerPage = 350

    static func pages(of edition: Edition) -> Int {
        max(1, ((edition.words ?? 1) + wordsPerPage - 1) / wordsPerPage)
    }

    func crumbs(_ around: Surroundings) -> [String] { [around.text(.action(.show(.tray)))] }

    /// Takes the selected material out.
    func removed(_ around: Surroundings) -> [String] {
        var ids = around.tray
        if ids.indices.contains(cursor.index) { ids.remove(at: cursor.index) }
        return ids
    }

    /// Moves the selected material earlier (-1) or later (1).
    mutating func reorder(by step: Int, _ around: Surroundings) -> [String] {
        var ids = around.tray
        let other = cursor.index + step
        guard ids.indices.contains(cursor.index), ids.indices.contains(other) else { return ids }
        ids.swapAt(cursor.index, other)
        cursor.index = other
        return ids
    }

    func offers(_ action: Action, _ around: Surroundings) -> Bool {
        switch action {
        case .move, .enter, .changeTray, .show(.export): !around.tray.isEmpty
        case .moveEarlier, .moveLater: around.tray.count > 1
        default: true
        }
    }

    func enter(_ around: Surroundings) -> Request {
        guard around.tray.indices.contains(cursor.index) else { return .none }
        return .open(material: around.tray[cursor.index], section: nil)
    }

    private func list(_ around: Surroundings) -> Area {
        Area(rows: around.body.rows.dropFirst(2), columns: around.body.columns)
    }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        cursor.move(movement, count: around.tray.count, height: list(around).rows.count)
    }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        let area = list(around)
        let columns = 1..<max(2, min(area.columns.upperBound - 1, Self.widest))
        let editions = around.tray.compactMap { around.material($0) }.map { around.edition(of: $0) }
        let total = editions.reduce(0) { $0 + Self.pages(of: $1) }
        let head =
            editions.isEmpty ? emptiness(around) : around.text(.trayHolds(editions.count, pages: total))
        for (row, line) in zip(around.body.rows, Sheet.wrapped(head, width: columns.count)) {
            frame.put(line, .quiet, row: row, columns: columns)
        }
        var shown = cursor
        shown.show(count: editions.count, height: area.rows.count)
        for (row, index) in zip(area.rows, shown.top..<max(shown.top, editions.count)) {
            let isSelected = index == shown.index
            let pages = around.text(.pages(Self.pages(of: editions[index])))
            let pointer = isSelected ? frame.look.glyphs.pointer : " "
            let title = SafeText.printable("\(pointer) \(index + 1). \(editions[index].title)")
            let text = title.padded(toCells: max(1, columns.count - CellWidth.of(pages) - 1)) + " " + pages
            frame.put(text, isSelected ? .selected : .plain, row: row, columns: columns)
            frame.answer(.item(index), row: row, columns: columns)
            if isSelected { frame.screen.cursor = Position(column: columns.lowerBound, row: row) }
        }
    }

    private func emptiness(_ around: Surroundings) -> String {
        around.text(.trayEmpty) + " " + around.text(.trayIsFilled(key: around.key(of: .changeTray)))
    }
}
