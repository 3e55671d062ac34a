import Library
import Text

/// Where the parts of the home screen stand at a size.
struct HomeLayout {
    /// One range of columns a door, on `doorRow`; empty where there are no doors or no room for them.
    let doors: [Range<Int>]
    let doorRow: Int
    let facets: Area
    let list: Area
    let card: Area
    /// Whether facets and list share the screen; on a narrow one the pane with the keyboard has it alone.
    let isWide: Bool
    /// The column of the line between facets and list.
    var divider: Int { list.columns.lowerBound - 1 }

    init(_ around: Surroundings) {
        let body = around.body
        isWide = body.columns.count >= 60
        doorRow = body.rows.lowerBound
        doors = body.rows.count >= 14 ? Self.doorColumns(around) : []
        let top = doors.isEmpty ? body.rows.lowerBound : body.rows.lowerBound + 2
        let cardRows = Self.cardRows(body.rows.count, isWide: isWide)
        let sidebar = isWide ? Self.sidebarCells(body.columns.count) : 0
        let left = isWide ? sidebar + 1 : 0
        let listBottom = max(top + 1, body.rows.upperBound - (cardRows == 1 ? 1 : cardRows + 1))
        facets = Area(
            rows: top..<max(top + 1, body.rows.upperBound),
            columns: 0..<(isWide ? sidebar : body.columns.count))
        list = Area(rows: top..<listBottom, columns: left..<body.columns.upperBound)
        card = Area(
            rows: body.rows.upperBound - cardRows..<body.rows.upperBound,
            columns: left..<body.columns.upperBound)
    }

    /// Whether the rows of the list have room for kind, minutes and languages.
    var hasRemarks: Bool { list.columns.count >= 46 }

    /// In a small window the card is a line, without a rule above it.
    private static func cardRows(_ body: Int, isWide: Bool) -> Int {
        if body < 12 { return 1 }
        if body < 19 { return 4 }
        // Narrow lines need more rows for the same words.
        return isWide && body < 30 ? 5 : 7
    }

    private static func sidebarCells(_ columns: Int) -> Int { columns >= 100 ? 26 : 19 }

    private static func doorColumns(_ around: Surroundings) -> [Range<Int>] {
        let names = around.library.doors.map { $0.name.text(in: around.language) }
        guard !names.isEmpty else { return [] }
        let cells = names.map { CellWidth.of($0) }
        let room = around.size.columns - 2
        let gap = [3, 2].first { cells.reduce(0, +) + $0 * (names.count - 1) <= room } ?? 1
        let widest = (room - gap * (names.count - 1)) / names.count
        let isTight = cells.reduce(0, +) + gap * (names.count - 1) > room
        var start = 1
        return cells.map { cells in
            let end = start + (isTight ? min(cells, max(1, widest)) : cells)
            defer { start = end + gap }
            return start..<end
        }
    }
}
