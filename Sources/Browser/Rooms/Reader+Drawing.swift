import Library
import Markdown
import Rendering
import Text

extension Reader {
    func draw(on frame: inout Frame, _ around: Surroundings) {
        let layout = layout(around)
        if let outline = layout.outline { drawOutline(on: &frame, outline) }
        let first = page.leaves.lastIndex { $0.lowerBound <= top } ?? 0
        for (place, area) in layout.columns.enumerated() {
            if layout.columns.count == 1 {
                drawText(from: top, to: page.lines.count, in: area, on: &frame)
            } else if page.leaves.indices.contains(first + place) {
                let leaf = page.leaves[first + place]
                drawText(from: leaf.lowerBound, to: leaf.upperBound, in: area, on: &frame)
            }
        }
        if !isPaged { drawScrollbar(on: &frame, layout) }
        drawFoot(on: &frame, layout, around)
    }

    private func drawText(from first: Int, to end: Int, in area: Area, on frame: inout Frame) {
        let shift = verticalShift(area)
        for (row, line) in zip(area.rows.dropFirst(shift), first..<max(first, end)) {
            drawLine(line, row: row, area, on: &frame)
            if line == lastSeen { drawMark(row: row, area, on: &frame) }
        }
        let shown = first..<min(max(first, end), first + area.rows.count - shift)
        drawMatches(in: shown, area, shift, on: &frame)
        for stop in stops.on(shown) {
            draw(stop, row: area.rows.lowerBound + shift + stop.line - first, area, on: &frame)
        }
        drawTableMarks(in: shown, area, shift, on: &frame)
    }

    private func drawLine(_ line: Int, row: Int, _ area: Area, on frame: inout Frame) {
        let column = area.columns.lowerBound
        if let window = window(onLine: line, area) {
            frame.draw(page.lines[line], row: row, column: column, through: window)
        } else {
            frame.draw(page.lines[line], row: row, column: column)
        }
    }

    private func window(onLine line: Int, _ area: Area) -> TableWindow? {
        page.wideTable(onLine: line).map {
            TableWindow(on: $0, of: page, width: area.columns.count, shift: shift)
        }
    }

    /// The cells of the screen that show cells of a line, nil where they are out of sight.
    private func place(of columns: Range<Int>, onLine line: Int, _ area: Area) -> Range<Int>? {
        let seen = window(onLine: line, area).map { $0.place(of: columns) } ?? columns
        return seen.map { area.columns.lowerBound + $0.lowerBound..<area.columns.lowerBound + $0.upperBound }
    }

    /// Arrows at the edges of a wide table behind which more of it stands.
    private func drawTableMarks(in shown: Range<Int>, _ area: Area, _ rowShift: Int, on frame: inout Frame) {
        for table in page.wideTables where table.lines.overlaps(shown) {
            let window = TableWindow(on: table, of: page, width: area.columns.count, shift: shift)
            let line = max(page.headerLine(of: table), shown.lowerBound)
            guard shown.contains(line) else { continue }
            let row = area.rows.lowerBound + rowShift + line - shown.lowerBound
            let left = area.columns.lowerBound + table.frozen - 1
            let right = area.columns.upperBound
            if window.isMoreLeft {
                frame.put(frame.look.glyphs.moreLeft, .key, row: row, columns: left..<left + 1)
                frame.answer(.action(.move(.left)), row: row, columns: left..<left + 1)
            }
            if window.isMoreRight {
                frame.put(frame.look.glyphs.moreRight, .key, row: row, columns: right..<right + 1)
                frame.answer(.action(.move(.right)), row: row, columns: right - 1..<right + 1)
            }
        }
    }

    /// Marks what a search found on the lines that are shown; the match that was gone to stands out.
    private func drawMatches(in shown: Range<Int>, _ area: Area, _ shift: Int, on frame: inout Frame) {
        guard let found, !shown.isEmpty else { return }
        let last = page.anchor(ofLine: shown.upperBound).block
        // The lines of a row of a table belong to the row, and its cells are the blocks behind it.
        let end = document.blocks[last].kind == .row ? document.blocks[last].end : last + 1
        let blocks = page.anchor(ofLine: shown.lowerBound).block..<end
        let cells = MatchCells(page, document)
        for (index, match) in found.matches.enumerated()
        where match.isInTitle || blocks.contains(match.block) {
            for (line, columns) in cells.cells(of: match)
            where shown.contains(line) {
                guard let place = place(of: columns, onLine: line, area) else { continue }
                frame.screen.restyle(
                    row: area.rows.lowerBound + shift + line - shown.lowerBound, columns: place
                ) {
                    $0.attributes.formUnion(index == found.index ? [.reverse, .bold] : [.reverse])
                }
            }
        }
    }

    /// A flyer that leaves rows empty stands in the middle of the screen.
    private func verticalShift(_ area: Area) -> Int {
        guard page.options.form == .flyer, page.isComplete else { return 0 }
        return max(0, (area.rows.count - page.lines.count) / 2)
    }

    /// The thin mark where reading goes on after a page was turned.
    private func drawMark(row: Int, _ area: Area, on frame: inout Frame) {
        let column = area.columns.lowerBound
        guard frame.screen.row(row)[row * frame.screen.size.columns + column].text == " " else { return }
        frame.put(frame.look.glyphs.pointer, .quiet, row: row, columns: column..<column + 1)
    }

    private func draw(_ stop: Stops.Stop, row: Int, _ area: Area, on frame: inout Frame) {
        guard let columns = cells(of: stop, area) else { return }
        frame.answer(.stop(stop), row: row, columns: columns)
        guard stop.kind == self.stop?.kind else { return }
        frame.screen.restyle(row: row, columns: columns) { $0.attributes.formSymmetricDifference(.reverse) }
        if stop == self.stop { frame.screen.cursor = Position(column: columns.lowerBound, row: row) }
    }

    /// A step is marked over its whole line, from the first cell that is drawn.
    private func cells(of stop: Stops.Stop, _ area: Area) -> Range<Int>? {
        if !stop.columns.isEmpty { return place(of: stop.columns, onLine: stop.line, area) }
        let left = area.columns.lowerBound
        let text = page.lines[stop.line].text
        let indent = text.prefix { $0 == " " }.count
        return left + indent..<left + max(indent + 1, CellWidth.of(text))
    }

    private func drawOutline(on frame: inout Frame, _ area: Area) {
        let current = page.outline.lastIndex { $0.line <= top } ?? 0
        var cursor = Cursor(index: current)
        cursor.show(count: page.outline.count, height: area.rows.count)
        let columns = area.columns.lowerBound + 1..<area.columns.upperBound - 1
        for (row, index) in zip(area.rows, cursor.top..<max(cursor.top, page.outline.count)) {
            let heading = page.outline[index]
            let indent = String(repeating: "  ", count: min(4, heading.level - headings.shallowest))
            frame.put(indent + heading.text, index == current ? .chosen : .quiet, row: row, columns: columns)
            frame.answer(.item(index), row: row, columns: area.columns)
        }
        for row in area.rows {
            frame.put(
                frame.look.glyphs.vertical, .rule, row: row,
                columns: columns.upperBound..<columns.upperBound + 1)
        }
    }

    private func drawScrollbar(on frame: inout Frame, _ layout: ReaderLayout) {
        let text = layout.columns[0]
        let bar = Area(rows: text.rows, columns: text.columns.lowerBound..<frame.screen.size.columns)
        Scrollbar(first: linesAbove + top, count: expectedLines, area: bar).draw(on: &frame)
    }

    /// The lines of the whole text: as many as there are, or as many as there will be if the rest is like what is laid
    /// out.
    private var expectedLines: Int {
        guard !page.isComplete || awaited != nil else { return linesAbove + page.lines.count }
        let done = max(1, page.anchor(ofLine: .max).block)
        let lines = page.lines.count * document.blocks.count / done
        return max(page.lines.count + 1, Int(Double(lines) / (awaited?.share ?? 1)))
    }

    /// Over the line above the numbers, where there is one: how far one has read, and that steps may be noticed.
    private func drawFoot(on frame: inout Frame, _ layout: ReaderLayout, _ around: Surroundings) {
        let row = layout.rows.upperBound
        guard row < frame.screen.size.rows - 2 else { return }
        let columns = 1..<frame.screen.size.columns - 2
        let position = position(layout, around)
        if edition.isNoticeable {
            frame.putNoticeableMark(row: row, columns: columns.dropLast(CellWidth.of(position) + 1), around)
        }
        frame.putRight(position, .quiet, row: row, columns: columns)
    }

    /// Which of the matches is shown.
    func footing(_ around: Surroundings) -> String {
        found.map { around.text(.matchOf($0.index + 1, $0.matches.count)) } ?? ""
    }

    private func position(_ layout: ReaderLayout, _ around: Surroundings) -> String {
        let height = layout.rows.count
        guard page.lines.count > height || !page.isComplete || found != nil else { return "" }
        if let found {
            return
                " \(around.text(.matchOf(found.index + 1, found.matches.count))): \(SafeText.printable(found.query)) "
        } else if isPaged {
            let leaf = page.leaves.lastIndex { $0.lowerBound <= top } ?? 0
            return " \(leaf + 1) / \(page.leaves.count) "
        } else {
            let bottom = linesAbove + min(page.lines.count, top + height)
            return " \(100 * bottom / max(1, expectedLines)) % "
        }
    }
}

extension Frame {
    /// Says at the edge of a text that its steps may be noticed, in as many words as fit.
    mutating func putNoticeableMark(row: Int, columns: Range<Int>, _ around: Surroundings) {
        let marks = [Message.noticeableMark, .noticeableInShort].map { " \(around.text($0)) " }
        let mark = marks.first { CellWidth.of($0) <= columns.count } ?? marks[1]
        put(mark, .warning, row: row, columns: columns)
    }
}
