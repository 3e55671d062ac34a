import Markdown
import Text

/// Tables that do not fit as grids: every row a card, every cell a line "header: value".
extension Flow {
    mutating func layOutCard(_ row: Int, _ table: TableState) {
        guard row != table.header else {
            let end = walk.containers[walk.containers.count - 1].end
            if document.blocks[row].end >= end { layOutHeaderAlone(row) }
            return
        }
        if table.rows > 1 { decorate(rule: min(width, 24), .border, of: row) }
        var headers = document.cells(ofRow: table.header)
        for cell in document.cells(ofRow: row) { layOutCardLine(cell, header: headers.next()) }
    }

    private mutating func layOutCardLine(_ cell: Int, header: Int?) {
        guard !document.blocks[cell].runs.isEmpty else { return }
        let label = header.map { document.safeText(of: $0) } ?? ""
        layOutText(cell, role: .body, label: label.isEmpty ? nil : label)
    }

    /// A table of nothing but its header.
    private mutating func layOutHeaderAlone(_ row: Int) {
        for cell in document.cells(ofRow: row) { layOutText(cell, role: .tableHeader) }
    }
}
