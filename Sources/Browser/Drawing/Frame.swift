import Library
import Rendering
import Text

/// A screen being drawn, with the places on it that answer to the mouse.
struct Frame {
    var screen: Screen
    private(set) var targets: [(area: Area, target: Target)] = []
    let look: Look

    init(size: Size, look: Look) {
        screen = Screen(size: size, style: look.style(.plain))
        self.look = look
    }

    /// Draws text on one row, from `area.columns` on, cut with an ellipsis where it does not fit.
    @discardableResult
    mutating func put(_ text: String, _ ink: Ink, row: Int, columns: Range<Int>) -> Int {
        let safe = SafeText.printable(text)
        return screen.draw(
            safe.truncated(toCells: columns.count), row: row, column: columns.lowerBound,
            style: look.style(ink))
    }

    /// Draws text that ends at the right edge of `columns`.
    mutating func putRight(_ text: String, _ ink: Ink, row: Int, columns: Range<Int>) {
        let cells = min(columns.count, CellWidth.of(SafeText.printable(text)))
        put(text, ink, row: row, columns: columns.upperBound - cells..<columns.upperBound)
    }

    /// Draws a level line.
    mutating func rule(row: Int, columns: Range<Int>) {
        put(
            String(repeating: look.glyphs.horizontal, count: columns.count), .rule, row: row, columns: columns
        )
    }

    /// Draws a line of a laid-out page.
    mutating func draw(_ line: Line, row: Int, column: Int) {
        var column = column
        for span in line.spans {
            column = screen.draw(
                span.text, row: row, column: column, style: look.style(of: span.role, span.emphasis))
        }
    }

    /// Draws what a window shows of a line of a wide table.
    mutating func draw(_ line: Line, row: Int, column: Int, through window: TableWindow) {
        var cell = 0
        for span in line.spans {
            let style = look.style(of: span.role, span.emphasis)
            for grapheme in span.text.graphemes {
                if let place = window.place(of: cell..<cell + grapheme.cells) {
                    screen.draw(
                        String(grapheme.text), row: row, column: column + place.lowerBound, style: style)
                }
                cell += grapheme.cells
            }
        }
    }

    /// Lets nothing answer to the mouse.
    mutating func forgetTargets() { targets = [] }

    /// Says what a click into an area does; later areas lie over earlier ones.
    mutating func answer(_ target: Target, row: Int, columns: Range<Int>) {
        targets.append((Area(rows: row..<row + 1, columns: columns), target))
    }

    mutating func answer(_ target: Target, area: Area) {
        targets.append((area, target))
    }

    /// What lies under a position.
    func target(at position: Position) -> Target? {
        targets.last { $0.area.contains(position) }?.target
    }
}

/// A rectangle of the screen.
struct Area: Sendable, Equatable {
    var rows: Range<Int>
    var columns: Range<Int>

    func contains(_ position: Position) -> Bool {
        rows.contains(position.row) && columns.contains(position.column)
    }
}

/// What the mouse can point at.
enum Target: Sendable, Equatable {
    case action(Action)
    case language(Language)
    /// An entry of the list of the screen, by its index.
    case item(Int)
    case facet(Int)
    case door(Int)
    /// A link or step of the open text.
    case stop(Stops.Stop)
    /// The scroll bar: a line of the text for each row.
    case scroll(line: Int)
}
