import Markdown
import Rendering
import Text

/// Where the parts of a reader stand on the screen.
struct ReaderLayout {
    /// The headings beside the text, on wide screens.
    let outline: Area?
    /// The text: one area, or two for the spread of a booklet.
    let columns: [Area]

    /// A screen this wide shows two pages of a booklet at once.
    private static let spreadCells = 120
    /// A screen this wide shows the headings beside the text.
    private static let outlineCells = 100
    private static let outlineWidth = 28
    private static let gutter = 4

    init(_ around: Surroundings, form: Form, headings: Int) {
        var body = around.body
        // A poster gets the row of the line under the head: it is made for 20 rows of a screen of 24.
        if form == .flyer { body.rows = 1..<max(1, body.rows.upperBound) }
        // A cell of air at both sides, and the scroll bar; a poster brings its own frame.
        let air = form == .flyer ? 0 : 1
        let inner = body.columns.lowerBound + air..<max(air + 1, body.columns.upperBound - 1 - air)
        let isSpread = form == .booklet && body.columns.count >= Self.spreadCells
        let hasOutline =
            !isSpread && form != .flyer && headings > 1 && body.columns.count >= Self.outlineCells
        let left = inner.lowerBound + (hasOutline ? Self.outlineWidth : 0)
        outline = hasOutline ? Area(rows: body.rows, columns: inner.lowerBound..<left) : nil
        guard isSpread else {
            columns = [Area(rows: body.rows, columns: left..<inner.upperBound)]
            return
        }
        let width = (inner.count - Self.gutter) / 2
        columns = [
            Area(rows: body.rows, columns: left..<left + width),
            Area(rows: body.rows, columns: inner.upperBound - width..<inner.upperBound),
        ]
    }

    /// The rows that text stands in.
    var rows: Range<Int> { columns[0].rows }
    /// The width that text is laid out for, in cells.
    var width: Int { columns[0].columns.count }
}
