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
        let first = content.lines.count
        if table.rows > 1 { decorate(rule: min(width, 24), .border, of: row) }
        for (column, cell) in document.cells(ofRow: row).enumerated()
        where !document.blocks[cell].runs.isEmpty {
            layOutText(cell, role: .body, label: column < table.labels.count ? table.labels[column] : [])
        }
        noteCard(from: first)
    }

    /// Notes where a card stands.
    /// - Parameter first: its first line, or that of the gap above it.
    private mutating func noteCard(from first: Int) {
        guard notesPlaces else { return }
        var first = first
        let end = content.lines.count
        while first < end, content.lines.traits(ofLine: first).contains(.blank) { first += 1 }
        if first < end { content.cards.append(first..<end) }
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
