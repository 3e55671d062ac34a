import Rendering
import Text

/// A list in a frame over the middle of the screen; what lies below is seen around it. A small terminal has no room
/// for that: there the list takes everything between head and foot.
struct Window {
    /// Everything the window covers, with its frame.
    let outer: Area
    /// Where the entries stand, one a row.
    let inner: Area

    private var isFramed: Bool { outer != inner }

    /// A window narrower or lower than this leaves too little of what lies below to be worth its frame.
    private static let smallestBody = Size(columns: 60, rows: 12)
    /// So much of the screen stays free at every side.
    private static let margin = Size(columns: 4, rows: 1)

    /// - Parameter wanted: the cells of the widest entry, and how many there are.
    init(wanted: Size, in body: Area) {
        guard body.columns.count >= Self.smallestBody.columns, body.rows.count >= Self.smallestBody.rows
        else {
            outer = body
            inner = body
            return
        }
        let columns = min(wanted.columns + 4, body.columns.count - 2 * Self.margin.columns)
        let rows = min(wanted.rows + 2, body.rows.count - 2 * Self.margin.rows)
        let left = body.columns.lowerBound + (body.columns.count - columns) / 2
        let top = body.rows.lowerBound + (body.rows.count - rows) / 2
        outer = Area(rows: top..<top + rows, columns: left..<left + columns)
        inner = Area(rows: top + 1..<top + rows - 1, columns: left + 1..<left + columns - 1)
    }

    /// Clears the place of the window and draws its frame, with a title in the upper edge.
    func draw(title: String, on frame: inout Frame) {
        frame.screen.fill(rows: outer.rows, columns: outer.columns, style: frame.look.style(.plain))
        guard isFramed else { return }
        let corners = frame.look.glyphs.corners
        let top = outer.rows.lowerBound
        drawEdge(from: corners.topLeft, to: corners.topRight, row: top, on: &frame)
        drawEdge(
            from: corners.bottomLeft, to: corners.bottomRight, row: outer.rows.upperBound - 1, on: &frame)
        frame.put(" \(title) ", .heading, row: top, columns: inner.columns.dropFirst(1).dropLast(1))
        for row in inner.rows {
            for column in [outer.columns.lowerBound, outer.columns.upperBound - 1] {
                frame.put(frame.look.glyphs.vertical, .rule, row: row, columns: column..<column + 1)
            }
        }
    }

    private func drawEdge(from left: String, to right: String, row: Int, on frame: inout Frame) {
        let line = String(repeating: frame.look.glyphs.horizontal, count: inner.columns.count)
        frame.put(left + line + right, .rule, row: row, columns: outer.columns)
    }
}
