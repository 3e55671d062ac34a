import Markdown

/// Tables: a frame that scrolls on the screen, and on paper cards «header: value» where no sheet is wide enough.
extension HTMLWriter {
    /// The table that is open.
    struct Table {
        var columns: [Alignment] = []
        /// The blocks of its header and of the row that is open.
        var header = 0
        var row = 0
        /// The names that cells have on cards, column by column; empty for a table that fits on a sheet.
        var names: [[UInt8]] = []
    }

    /// The most columns that are printed side by side.
    private static let mostPrinted = 6

    mutating func beginTable(_ index: Int, _ block: Block, _ columns: [Alignment]) {
        table = Table(columns: columns, header: index + 1)
        let isWide = columns.count > HTMLWriter.mostPrinted
        if isWide { table.names = document.cardLabels(ofHeader: index + 1) }
        let hasRows = index + 1 < block.end && document.blocks[index + 1].end < block.end
        begin(
            "<div class=\"table\(isWide ? " wide" : "")\"><table>\n", block,
            (hasRows ? "</tbody>\n" : "") + "</table></div>\n")
    }

    mutating func beginRow(_ index: Int, _ block: Block) {
        table.row = index
        guard index == table.header else { return begin("<tr>", block, "</tr>\n") }
        let hasRows = open.last.map { block.end < $0.end } ?? false
        begin("<thead>\n<tr>", block, "</tr>\n</thead>\n" + (hasRows ? "<tbody>\n" : ""))
    }

    mutating func writeCell(_ index: Int, _ block: Block) {
        let isHeader = table.row == table.header
        let column = index - table.row - 1
        put(isHeader ? "<th" : "<td")
        switch table.columns.indices.contains(column) ? table.columns[column] : .natural {
        case .natural: break
        case .left: put(" class=\"left\"")
        case .center: put(" class=\"center\"")
        case .right: put(" class=\"right\"")
        }
        if !isHeader, table.names.indices.contains(column) {
            put(" data-name=\"")
            escape(safe: table.names[column][...])
            put("\"")
        }
        put(">")
        writeRuns(of: block)
        put(isHeader ? "</th>" : "</td>")
    }
}
