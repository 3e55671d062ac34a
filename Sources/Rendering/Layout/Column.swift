/// Where the text column stands in the window.
struct Column: Sendable {
    /// Cells left of it.
    let margin: Int
    /// Its width in cells, at least 1.
    let width: Int
    /// Cells right of it.
    let rest: Int

    init(_ options: PageOptions) {
        guard options.form != .flyer else {
            margin = 0
            width = Poster.Frame(options).inner
            rest = 0
            return
        }
        let window = max(1, options.width)
        width = max(1, min(window, options.measure))
        margin = (window - width) / 2
        rest = window - width - margin
    }

    /// The most cells that indents may take: text keeps at least half of a narrow column, 20 cells of a wide one.
    var mostIndent: Int { max(width / 2, width - 20) }

    /// The most cells that indents may take with a bar that tells a quote from what is around it: one bar more, as long as
    /// text keeps a third of the column.
    var mostIndentWithBar: Int { max(mostIndent, min(mostIndent + 2, width * 2 / 3)) }
}
