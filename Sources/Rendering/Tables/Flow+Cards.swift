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
        guard document.cells(ofRow: row).contains(where: { !document.blocks[$0].runs.isEmpty }) else {
            // A row of nothing is no card, and needs no line before the next one.
            walk.table?.rows -= 1
            return
        }
        if table.rows > 1 { decorate(rule: min(width, 24), .border, of: row) }
        for (column, cell) in document.cells(ofRow: row).enumerated()
        where !document.blocks[cell].runs.isEmpty {
            layOutText(cell, role: .body, label: column < table.labels.count ? table.labels[column] : [])
        }
    }

    /// A table of nothing but its header.
    private mutating func layOutHeaderAlone(_ row: Int) {
        for cell in document.cells(ofRow: row) { layOutText(cell, role: .tableHeader) }
    }
}

extension Document {
    /// What stands before the cells of each column on cards: the safe text of the header without a colon of its own.
    func cardLabels(ofHeader row: Int) -> [[UInt8]] {
        cells(ofRow: row).map { cell in
            var label = Array(safeText(of: cell).utf8)
            while let last = label.last, last == 0x3A || last == 0x20 { label.removeLast() }
            return label
        }
    }
}
