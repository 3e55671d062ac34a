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

    /// Whether a row shows the same on another screen of this size.
    public func hasSameRow(_ row: Int, as other: Screen) -> Bool {
        (row * size.columns..<(row + 1) * size.columns).allSatisfy { cells[$0] == other.cells[$0] }
    }

    /// Draws `text` from a position to the right; what leaves the grid is clipped, a wide character cut in half
    /// becomes a space. Text goes through `SafeText`; nothing else makes cells.
    /// - Returns: the column behind the last cell drawn.
    @discardableResult
    public mutating func draw(_ text: String, row: Int, column: Int, style: Style) -> Int {
        var column = column
        for grapheme in SafeText.printable(text).graphemes {
            column = put(grapheme, row: row, column: column, style: style)
        }
        return column
    }

    private mutating func put(_ grapheme: Grapheme, row: Int, column: Int, style: Style) -> Int {
        guard (0..<size.rows).contains(row), column >= 0, grapheme.cells > 0 else {
            return column + grapheme.cells
        }
        let end = column + grapheme.cells
        guard end <= size.columns else {
            if column < size.columns { cells[row * size.columns + column] = Cell(blankWith: style) }
            return end
        }
        guard let cell = Cell(grapheme.text, cells: grapheme.cells, style: style) else { return column }
        cells[row * size.columns + column] = cell
        if grapheme.cells == 2 { cells[row * size.columns + column + 1] = Cell(continuationOf: style) }
        return end
    }

    /// Fills a rectangle with blanks of a style.
    public mutating func fill(rows: Range<Int>, columns: Range<Int>, style: Style) {
        for row in rows.clamped(to: 0..<size.rows) {
            for column in columns.clamped(to: 0..<size.columns) {
                cells[row * size.columns + column] = Cell(blankWith: style)
            }
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

/// One cell of the screen. It cannot hold a control character.
public struct Cell: Sendable, Equatable {
    /// The grapheme drawn here; empty in the second half of a wide character.
    public let text: String
    public internal(set) var style: Style

    /// A cell with one grapheme of 1 or 2 cells; nil for a control character or any other width.
    public init?(_ text: Character, cells: Int, style: Style) {
        guard (1...2).contains(cells) else { return nil }
        for scalar in text.unicodeScalars where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
            return nil
        }
        self.text = String(text)
        self.style = style
    }

    init(blankWith style: Style) {
        text = " "
        self.style = style
    }

    init(continuationOf style: Style) {
        text = ""
        self.style = style
    }

    /// A space in the terminal's own colours.
    public static let blank = Cell(blankWith: Style())
}
