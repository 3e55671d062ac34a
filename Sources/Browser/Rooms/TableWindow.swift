import Rendering
import Text

/// Which cells of a table that is wider than the text are seen: its first column stays, the rest moves sideways by
/// whole columns.
struct TableWindow: Equatable {
    let table: WideTable
    /// The cells for the whole.
    let width: Int
    /// How far the cells behind the first column can be moved, from 0 up: each place begins with a column.
    let places: [Int]
    /// The cells behind the first column that have moved out of sight.
    let shift: Int

    /// - Parameter shift: as far as one has scrolled; the table stands at its own last column before it.
    init(on table: WideTable, of page: Page, width: Int, shift: Int) {
        self.table = table
        self.width = width
        let starts = [0] + page.columnStarts(of: table).map { $0 - table.frozen }
        let last = starts.firstIndex { $0 >= table.cells - width } ?? starts.count - 1
        places = Array(starts[...last])
        self.shift = places.last { $0 <= shift } ?? 0
    }

    var isMoreLeft: Bool { shift > 0 }
    var isMoreRight: Bool { shift < places[places.count - 1] }

    /// Where cells of the page are seen in the window, nil where they are not, or not whole.
    func place(of columns: Range<Int>) -> Range<Int>? {
        if columns.upperBound <= table.frozen { return columns }
        let start = columns.lowerBound - shift
        let end = columns.upperBound - shift
        return start >= table.frozen && end <= width ? start..<end : nil
    }

    /// How far to scroll so that cells of the page are seen from their beginning.
    func shift(showing columns: Range<Int>) -> Int {
        if place(of: columns) != nil { return shift }
        return places.last { $0 <= columns.lowerBound - table.frozen } ?? 0
    }
}

extension Page {
    /// The wide table that a line belongs to.
    func wideTable(onLine line: Int) -> WideTable? {
        wideTables.first { $0.lines.contains(line) }
    }

    /// The line of a wide table's header, below the gap above the table.
    func headerLine(of table: WideTable) -> Int {
        table.lines.first { line in lines[line].spans.contains { $0.role == .border } }
            ?? table.lines.lowerBound
    }

    /// Where the columns of a wide table begin, behind the first and the second.
    func columnStarts(of table: WideTable) -> [Int] {
        var starts: [Int] = []
        var cell = 0
        for span in lines[headerLine(of: table)].spans {
            cell += span.text.graphemes.reduce(0) { $0 + $1.cells }
            if span.role == .border { starts.append(cell) }
        }
        return starts.filter { $0 > table.frozen }
    }
}
