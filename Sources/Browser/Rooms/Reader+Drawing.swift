import Rendering
import Text

/// Where the text stands on the screen.
struct ReaderLayout {
    let text: Area

    init(_ around: Surroundings) {
        let body = around.body
        text = Area(rows: body.rows, columns: body.columns.lowerBound..<max(1, body.columns.upperBound - 1))
    }
}

extension Reader {
    func draw(on frame: inout Frame, _ around: Surroundings) {
        let layout = ReaderLayout(around)
        let shift = verticalShift(layout)
        let lines = page.lines
        for (row, line) in zip(layout.text.rows.dropFirst(shift), top..<max(top, lines.count)) {
            draw(lines[line], row: row, column: layout.text.columns.lowerBound, on: &frame)
        }
        drawStops(on: &frame, layout, shift)
        if !isPaged {
            let bar = Area(
                rows: layout.text.rows,
                columns: layout.text.columns.lowerBound..<layout.text.columns.upperBound + 1)
            Scrollbar(first: top, count: lines.count, area: bar).draw(on: &frame)
        }
        drawPosition(on: &frame, layout)
    }

    /// A flyer that leaves rows empty stands in the middle of the screen.
    private func verticalShift(_ layout: ReaderLayout) -> Int {
        guard page.options.form == .flyer, page.isComplete else { return 0 }
        return max(0, (layout.text.rows.count - page.lines.count) / 2)
    }

    private func draw(_ line: Line, row: Int, column: Int, on frame: inout Frame) {
        var column = column
        for span in line.spans {
            let style = frame.look.style(of: span.role, span.emphasis)
            column = frame.screen.draw(span.text, row: row, column: column, style: style)
        }
    }

    private func drawStops(on frame: inout Frame, _ layout: ReaderLayout, _ shift: Int) {
        let first = layout.text.rows.lowerBound + shift
        for (index, stop) in stops.enumerated() {
            let row = first + stop.line - top
            guard layout.text.rows.contains(row), stop.line >= top else { continue }
            let columns = cells(of: stop, layout)
            frame.answer(.stop(index), row: row, columns: columns)
            guard index == self.stop else { continue }
            frame.screen.restyle(row: row, columns: columns) {
                $0.attributes.formSymmetricDifference(.reverse)
            }
            frame.screen.cursor = Position(column: columns.lowerBound, row: row)
        }
    }

    /// A step is marked over its whole line, from the first cell that is drawn.
    private func cells(of stop: Stop, _ layout: ReaderLayout) -> Range<Int> {
        let left = layout.text.columns.lowerBound
        if !stop.columns.isEmpty { return left + stop.columns.lowerBound..<left + stop.columns.upperBound }
        let text = page.lines[stop.line].text
        let indent = text.prefix { $0 == " " }.count
        return left + indent..<left + max(indent + 1, CellWidth.of(text))
    }

    /// How far one has read, over the line above the numbers.
    private func drawPosition(on frame: inout Frame, _ layout: ReaderLayout) {
        let height = layout.text.rows.count
        guard page.lines.count > height || !page.isComplete else { return }
        let row = layout.text.rows.upperBound
        guard row < frame.screen.size.rows - 2 else { return }
        let text: String
        if isPaged {
            let leaf = page.leaves.lastIndex { $0.lowerBound <= top } ?? 0
            text = " \(leaf + 1) / \(page.leaves.count) "
        } else {
            let bottom = min(page.lines.count, top + height)
            text = " \(100 * bottom / max(1, page.lines.count)) % "
        }
        frame.putRight(text, .quiet, row: row, columns: 1..<frame.screen.size.columns - 2)
    }
}
