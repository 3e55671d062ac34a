public import Rendering
import Text

/// The size of a terminal in cells.
public struct Size: Sendable, Equatable {
    public var columns: Int
    public var rows: Int

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// What the terminal shows, as a value: a grid of cells, the cursor, the title.
public struct Screen: Sendable, Equatable {
    public let size: Size
    /// Row by row, `size.columns` cells each. A wide character is followed by a `.continuation` cell.
    public private(set) var cells: [Cell]
    /// Where the real cursor stands, for braille displays and screen readers: 0-based column and row.
    public var cursor: Position?

    /// An empty screen in one style, the terminal's own colours where none is given.
    public init(size: Size, style: Style = Style()) {
        self.size = size
        cells = Array(repeating: Cell(blankWith: style), count: max(0, size.columns * size.rows))
    }

    /// The cells of one row, 0-based.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// The columns of a row from the first to the last cell that shows something else on another screen of this size, with
    /// the whole of wide characters at either end; nil where the rows show the same.
    public func differences(inRow row: Int, from other: Screen) -> Range<Int>? {
        let cells = row * size.columns..<(row + 1) * size.columns
        guard var first = cells.first(where: { self.cells[$0] != other.cells[$0] }),
            var last = cells.last(where: { self.cells[$0] != other.cells[$0] })
        else { return nil }
        let isContinued = { [self] in self.cells[$0].base == nil || other.cells[$0].base == nil }
        while first > cells.lowerBound, isContinued(first) { first -= 1 }
        while last + 1 < cells.upperBound, isContinued(last + 1) { last += 1 }
        return first - cells.lowerBound..<last + 1 - cells.lowerBound
    }

    /// Draws `text` from a position to the right; what leaves the grid is clipped, a wide character cut in half
    /// becomes a space. Text goes through `SafeText`; nothing else makes cells.
    /// - Returns: the column behind the last cell drawn.
    @discardableResult
    public mutating func draw(_ text: String, row: Int, column: Int, style: Style) -> Int {
        let start = column
        var column = column
        var base: Int?
        for scalar in SafeText.printable(text).unicodeScalars {
            let width = CellWidth.of(scalar)
            if width > 0 {
                if column == start { clearHalf(before: column, row: row) }
                base = put(scalar, width, row: row, column: column, style: style)
                column += width
            } else if let base {
                cells[base].add(mark: scalar)
            }
        }
        if column > start { clearHalf(behind: column, row: row) }
        return column
    }

    /// Draws a scalar of one or two cells.
    /// - Returns: the index of its cell; nil where it leaves the grid.
    private mutating func put(
        _ scalar: Unicode.Scalar, _ width: Int, row: Int, column: Int, style: Style
    ) -> Int? {
        guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return nil }
        let index = row * size.columns + column
        guard column + width <= size.columns, let cell = Cell(scalar, style: style) else {
            cells[index] = Cell(blankWith: style)
            return nil
        }
        cells[index] = cell
        if width == 2 { cells[index + 1] = Cell(continuationOf: style) }
        return index
    }

    /// Where a column that is about to be drawn over is the second half of a wide character, a space takes the place of
    /// the first.
    private mutating func clearHalf(before column: Int, row: Int) {
        guard (0..<size.rows).contains(row), column > 0, column < size.columns else { return }
        let index = row * size.columns + column
        if cells[index].base == nil { cells[index - 1] = Cell(blankWith: cells[index - 1].style) }
    }

    /// The same for a second half whose first was drawn over.
    private mutating func clearHalf(behind column: Int, row: Int) {
        guard (0..<size.rows).contains(row), column > 0, column < size.columns else { return }
        let index = row * size.columns + column
        if cells[index].base == nil { cells[index] = Cell(blankWith: cells[index].style) }
    }

    /// Fills a rectangle with blanks of a style.
    public mutating func fill(rows: Range<Int>, columns: Range<Int>, style: Style) {
        let columns = columns.clamped(to: 0..<size.columns)
        guard !columns.isEmpty else { return }
        for row in rows.clamped(to: 0..<size.rows) {
            clearHalf(before: columns.lowerBound, row: row)
            for column in columns { cells[row * size.columns + column] = Cell(blankWith: style) }
            clearHalf(behind: columns.upperBound, row: row)
        }
    }

    /// Changes the style of cells in place, keeping their text: a selection, a match.
    public mutating func restyle(row: Int, columns: Range<Int>, _ change: (inout Style) -> Void) {
        guard (0..<size.rows).contains(row) else { return }
        for column in columns.clamped(to: 0..<size.columns) {
            change(&cells[row * size.columns + column].style)
        }
    }
}

/// A place on the screen, 0-based.
public struct Position: Sendable, Hashable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// One cell of the screen. It cannot hold a control character. It holds no reference, so that thousands of cells are made,
/// compared and copied as plain bytes.
public struct Cell: Sendable, Equatable {
    /// What stands in it; nil in the second half of a wide character.
    public let base: Unicode.Scalar?
    private var marks = Marks()
    public internal(set) var style: Style

    /// Up to four marks, as a cell of ncurses holds; 0 behind the last.
    private struct Marks: Equatable {
        var first: UInt32 = 0
        var second: UInt32 = 0
        var third: UInt32 = 0
        var fourth: UInt32 = 0
    }

    /// A cell with a scalar that takes cells; nil for a control character.
    init?(_ base: Unicode.Scalar, style: Style) {
        if Self.isControl(base) { return nil }
        self.base = base
        self.style = style
    }

    init(blankWith style: Style) {
        base = " "
        self.style = style
    }

    init(continuationOf style: Style) {
        base = nil
        self.style = style
    }

    /// A space in the terminal's own colours.
    public static let blank = Cell(blankWith: Style())

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    }

    /// Puts a mark onto the base; the fifth one is dropped, and so is a soft hyphen, which is no mark.
    mutating func add(mark: Unicode.Scalar) {
        guard mark.value != 0xAD, !Self.isControl(mark) else { return }
        for place in [\Marks.first, \.second, \.third, \.fourth] where marks[keyPath: place] == 0 {
            marks[keyPath: place] = mark.value
            return
        }
    }

    /// Whether the base carries marks.
    public var isMarked: Bool { marks.first != 0 }

    /// The base and its marks; empty in the second half of a wide character.
    public var text: String {
        guard let base else { return "" }
        guard isMarked else { return String(base) }
        let marks = [marks.first, marks.second, marks.third, marks.fourth].prefix { $0 > 0 }
        return String(String.UnicodeScalarView([base] + marks.compactMap(Unicode.Scalar.init)))
    }
}
