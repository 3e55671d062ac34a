import Markdown
import Text

/// Tables that do not fit as grids: every row a card, every cell a line "header: value".
extension Flow {
    mutating func layOutCard(_ row: Int, _ table: TableState) {
        guard row != table.header else {
            if document.blocks[table.header].end >= walk.containers[walk.containers.count - 1].end {
                layOutHeaderAlone(row)
            }
            return
        }
        if table.rows > 1 { decorate(glyphs.rule(cells: min(width, 24)), .border, of: row) }
        let headers = document.cells(ofRow: table.header)
        for (column, cell) in document.cells(ofRow: row).enumerated() {
            layOutCardLine(cell, header: column < headers.count ? headers[column] : nil)
        }
    }

    private mutating func layOutCardLine(_ cell: Int, header: Int?) {
        guard !document.blocks[cell].runs.isEmpty else { return }
        let label = header.map { document.plainText(of: $0) } ?? ""
        layOutText(cell, role: .body, label: label.isEmpty ? nil : label)
    }

    /// A table of nothing but its header.
    private mutating func layOutHeaderAlone(_ row: Int) {
        for cell in document.cells(ofRow: row) { layOutText(cell, role: .tableHeader) }
    }
}
