import Markdown

/// What is known of the headings of a text before it is laid out. Takes a walk over all blocks: not for every frame.
struct HeadingSummary {
    private(set) var count = 0
    /// The level of the highest, 1 where there is none.
    private(set) var shallowest = 1

    init(_ document: Document) {
        var levels = 0
        for case .heading(let level) in document.blocks.lazy.map(\.kind) {
            count += 1
            levels |= 1 << level
        }
        if levels > 0 { shallowest = levels.trailingZeroBitCount }
    }
}

extension Document {
    /// The words of the document, a line for each block at the top.
    func plainText(hidesStaff: Bool) -> String {
        children(of: nil).map { plainText(of: $0, hidesStaff: hidesStaff) }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    /// The text of a block's own runs, as anchors count it; blanks for the numbers of footnotes, which are drawn in
    /// brackets.
    func drawnBytes(ofBlock block: Int) -> [UInt8] {
        runs[blocks[block].runs].flatMap { run in
            let bytes = text[Int(run.text.lowerBound)..<Int(run.text.upperBound)]
            return run.kind == .footnoteReference ? Array(repeating: 0x20, count: bytes.count) : Array(bytes)
        }
    }

    /// The place of a cell in its table; nil for any other block.
    func tableCell(_ block: Int) -> TableCell? {
        guard blocks[block].kind == .cell else { return nil }
        var cell = TableCell(row: block, column: -1, isInHeader: false)
        while cell.row > 0, blocks[cell.row].kind != .row {
            if blocks[cell.row].kind == .cell { cell.column += 1 }
            cell.row -= 1
        }
        if cell.row > 0, case .table = blocks[cell.row - 1].kind { cell.isInHeader = true }
        return cell
    }
}

/// Where a cell of a table stands.
struct TableCell {
    /// The block of its row.
    var row: Int
    /// 0-based.
    var column: Int
    /// The row is the first one.
    var isInHeader: Bool
}
