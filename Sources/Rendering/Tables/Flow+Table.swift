import Markdown
import Text

/// Tables as grids: which shape they take, and their rows.
extension Flow {
    mutating func openTable(_ index: Int, _ block: Block, _ columns: [Alignment]) {
        if !walk.inlineMarker.isEmpty { layOutMarkerAlone() }
        var container = Container(end: block.end, spacing: 0, mark: walk.prefix.mark)
        container.isTable = true
        var table = state(ofTable: index, columns)
        if table.shape == .cards {
            content.cardTables.append(index)
            table.labels = document.cardLabels(ofHeader: table.header)
        }
        walk.table = table
        open(container)
    }

    /// Fits, wraps, or gives up being a grid.
    private mutating func state(ofTable index: Int, _ columns: [Alignment]) -> TableState {
        var state = TableState(shape: .cards, columns: columns, header: index + 1)
        guard !columns.isEmpty, columns.count <= 1000 else { return state }
        text.replacesWide = false
        var measure = TableMeasure(columns: columns.count)
        measure.measure(
            index, in: document, linkNotes, imageLabel: CellWidth.of(utf8: text.imageLabel.span))
        let room = isOutermost ? max(1, options.width) : width
        var widths = measure.natural.map { max(1, $0) }
        if TableMeasure.total(widths) > room {
            addSample(of: index, to: &measure)
            if let chosen = ColumnWidths(measure, room: room) {
                widths = chosen.widths
            } else if scrollsTables, room >= TableLayout.smallestWindow {
                widths = TableLayout.columns(of: widths, through: room)
            } else {
                return state
            }
        }
        state.shape = .grid(widths: widths)
        state.partsRows = widths[0] < measure.natural[0]
        let total = TableMeasure.total(widths)
        if isOutermost, total > column.width { state.margin = max(0, (options.width - total) / 2) }
        return state
    }

    /// A poster is seen whole: its frame would not hold a wide table.
    private var scrollsTables: Bool { options.tables == .wide && options.form != .flyer }

    /// Whether a block may take all of the window: outside of lists, quotes and posters.
    var isOutermost: Bool { walk.containers.count == 1 && !walk.hasMarker && options.form != .flyer }

    private mutating func addSample(of index: Int, to measure: inout TableMeasure) {
        for row in document.rows(ofTable: index).prefix(TableMeasure.mostSampled) {
            var cells = document.cells(ofRow: row)
            for _ in measure.natural.indices {
                text.begin(cells.next().map { document.blocks[$0].runs } ?? 0..<0)
                text.fill(from: document, base: .body)
                measure.add(fitter.words(of: text))
            }
        }
    }

    /// Lays out a row of the innermost table.
    mutating func layOutRow(_ index: Int, _ block: Block) {
        walk.next = max(index + 1, block.end)
        guard let table = walk.table else { return }
        walk.table?.rows += 1
        switch table.shape {
        case .cards: layOutCard(index, table)
        case .grid(let widths):
            if table.rows == 0 { walk.table?.firstLine = content.lines.count }
            if table.rows == 1 || table.rows > 1 && table.partsRows {
                layOutTableRule(index, widths, table)
            }
            if table.rows == 1 { walk.table?.headerEnd = content.lines.count }
            layOutGridRow(index, widths, table)
        }
    }

    /// The line below the header, and between rows that wrap.
    private mutating func layOutTableRule(_ row: Int, _ widths: [Int], _ table: TableState) {
        beginTableLine(row, table)
        for column in widths.indices {
            if column > 0 { content.lines.open.append(glyphs.crossing, Look(.border)) }
            glyphs.writeRule(cells: widths[column], .border, to: &content.lines.open)
        }
        content.lines.endLine(at: anchor(of: row), .keepsWithNext)
    }

    private mutating func beginTableLine(_ row: Int, _ table: TableState) {
        guard let margin = table.margin else { return beginLine(of: row) }
        writeGap(before: row)
        content.lines.open.append(0x20, count: margin, Look(.body))
    }

    private mutating func layOutGridRow(_ row: Int, _ widths: [Int], _ table: TableState) {
        var cells = document.cells(ofRow: row)
        let role = table.rows == 0 ? Role.tableHeader : .body
        while rowCells.count < widths.count {
            rowCells.append(FittedCell())
            rowCells[rowCells.count - 1].text.imageLabel = text.imageLabel
            rowCells[rowCells.count - 1].text.linkNumbers = text.linkNumbers
        }
        var height = 1
        for column in widths.indices {
            fit(cells.next(), width: widths[column], role, into: column)
            height = max(height, rowCells[column].lines.count)
        }
        for line in 0..<height { layOutGridLine(line, of: row, height: height, widths, table) }
    }

    private mutating func fit(_ cell: Int?, width: Int, _ role: Role, into column: Int) {
        swap(&text, &rowCells[column].text)
        text.begin(cell.map { document.blocks[$0].runs } ?? 0..<0)
        text.replacesWide = width < 2
        // A cell of more than one portion is cut off by nothing but its own size: it is gathered whole.
        text.fillAll(from: document, base: role)
        let cells = CellWidth.of(utf8: text.bytes.span)
        if cells <= width, text.hardBreaks.isEmpty, !text.holdsSoftHyphen {
            let whole = Fitter.Fitted(start: 0, end: text.bytes.count, patches: 0..<0)
            rowCells[column].lines.clear()
            if !text.bytes.isEmpty { rowCells[column].lines.append(whole) }
            rowCells[column].cells = cells
        } else {
            rowCells[column].cells = nil
            fitter.fit(text, Fitter.Manner(width: width, hyphenates: options.hyphenates))
            rowCells[column].lines = fitter.lines
            rowCells[column].patches = fitter.patches
        }
        swap(&text, &rowCells[column].text)
    }

    private mutating func layOutGridLine(
        _ line: Int, of row: Int, height: Int, _ widths: [Int], _ table: TableState
    ) {
        beginTableLine(row, table)
        for column in widths.indices {
            if column > 0 { content.lines.open.append(glyphs.columnSeparator, Look(.border)) }
            let isLast = column == widths.count - 1
            let alignment = column < table.columns.count ? table.columns[column] : .natural
            layOutCellLine(line, of: column, width: widths[column], alignment, isLast: isLast)
        }
        let keeps = table.rows == 0 || height > 1 && (line == 0 || line == height - 2)
        content.lines.endLine(at: anchor(of: row), keeps ? [.content, .keepsWithNext] : .content)
    }

    private mutating func layOutCellLine(
        _ index: Int, of column: Int, width: Int, _ alignment: Alignment, isLast: Bool
    ) {
        swap(&text, &rowCells[column].text)
        defer { swap(&text, &rowCells[column].text) }
        guard index < rowCells[column].lines.count else {
            if !isLast { content.lines.open.append(0x20, count: width, Look(.body)) }
            return
        }
        let line = rowCells[column].lines[index]
        let cells =
            rowCells[column].cells ?? CellWidth.of(utf8: text.bytes.span.extracting(line.start..<line.end))
        let empty = max(0, width - cells - (line.isHyphenated ? 1 : 0))
        let left = alignment.left(of: empty)
        content.lines.open.append(0x20, count: left, Look(.body))
        var mark = 0
        write(line, patches: rowCells[column].patches, from: &mark)
        if !isLast { content.lines.open.append(0x20, count: empty - left, Look(.body)) }
    }

    /// Notes where a table stands, and whether it came out wider than the page.
    mutating func closeTable() {
        guard let table = walk.table else { return }
        walk.table = nil
        guard notesPlaces, case .grid(let widths) = table.shape, var first = table.firstLine else { return }
        while content.lines.traits(ofLine: first).contains(.blank) { first += 1 }
        if let headerEnd = table.headerEnd {
            content.grids.append(Grid(lines: first..<content.lines.count, header: first..<headerEnd))
        }
        guard options.tables == .wide else { return }
        let left = table.margin ?? walk.prefix.cells
        let total = left + TableMeasure.total(widths)
        guard total > options.width else { return }
        content.wideTables.append(
            WideTable(
                lines: first..<content.lines.count, cells: total,
                frozen: left + (widths.first ?? 0) + TableMeasure.separator))
    }
}

/// A cell of the row that is being laid out, broken to the width of its column.
struct FittedCell {
    var text = InlineText()
    var lines: [Fitter.Fitted] = []
    var patches: [Fitter.Patch] = []
    /// The width of its text, where that is on one line.
    var cells: Int?
}

extension Alignment {
    /// How many of the cells that a text leaves empty stand left of it.
    func left(of empty: Int) -> Int {
        switch self {
        case .natural, .left: 0
        case .center: empty / 2
        case .right: empty
        }
    }
}
