import Markdown

/// How a table that is being laid out is drawn.
struct TableState: Sendable {
    enum Shape: Sendable, Equatable {
        /// Columns side by side, each cell wrapped to the width of its column.
        case grid(widths: [Int])
        /// One line "header: value" for each cell.
        case cards
    }

    var shape: Shape
    var columns: [Alignment]
    /// The block of the header row.
    var header: Int
    /// What stands before the cells of a card: the safe text of the header, column by column.
    var labels: [[UInt8]] = []
    /// Whether lines part the rows, because some of them take several lines.
    var partsRows = false
    /// Cells left of the table; nil where the prefix of the containers stands there.
    var margin: Int?
    /// Rows laid out so far, the header one of them.
    var rows = 0
    /// The first line of a grid, or the blank line before it.
    var firstLine: Int?
    /// Behind the line below the header of a grid.
    var headerEnd: Int?
}

/// A table whose header stands again on each page or screen that shows rows of it.
struct Grid: Sendable {
    /// Its lines, 0-based.
    var lines: Range<Int>
    /// Those of its header, with the line below it.
    var header: Range<Int>
}

/// What happens to tables that are wider than the page even when their cells are wrapped.
public enum TableLayout: Sendable, Equatable {
    /// They become cards "header: value".
    case ladder
    /// They stay grids, the only lines of a page wider than asked: for a window that scrolls them sideways. See
    /// ``Page/wideTables``. Where the page is too narrow for that they become cards.
    case wide

    /// Through fewer cells than this a grid cannot be followed.
    static let smallestWindow = 30

    /// Columns of which the first, which stays in place, and any other are seen together through a window.
    /// - Parameter natural: the cells of the widest text of each column.
    static func columns(of natural: [Int], through window: Int) -> [Int] {
        let first = window / 3
        return natural.enumerated().map { column, cells in
            min(cells, column == 0 ? first : window - first - TableMeasure.separator)
        }
    }
}

/// A table that is wider than its page.
public struct WideTable: Sendable, Equatable {
    /// The lines of the page that it takes, 0-based.
    public var lines: Range<Int>
    /// The cells of its widest line.
    public var cells: Int
    /// The cells of its first column with margin and separator, which a window keeps in place while it scrolls the
    /// rest.
    public var frozen: Int

    /// A table on those lines.
    public init(lines: Range<Int>, cells: Int, frozen: Int) {
        self.lines = lines
        self.cells = cells
        self.frozen = frozen
    }
}
