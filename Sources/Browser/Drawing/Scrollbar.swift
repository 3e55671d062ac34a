/// A bar at the right edge of a list or text that shows which part of it is on the screen.
struct Scrollbar {
    /// The first entry shown, 0-based.
    let first: Int
    let count: Int
    let area: Area

    /// Draws nothing where everything is on the screen.
    func draw(on frame: inout Frame) {
        let height = area.rows.count
        guard count > height, height > 0 else { return }
        let column = area.columns.upperBound - 1
        let thumb = max(1, height * height / count)
        let start = (height - thumb) * first / max(1, count - height)
        for (offset, row) in area.rows.enumerated() {
            let isThumb = (start..<start + thumb).contains(offset)
            let glyph = isThumb ? frame.look.glyphs.thumb : frame.look.glyphs.track
            frame.put(glyph, .rule, row: row, columns: column..<column + 1)
            let line = (count - height) * offset / max(1, height - 1)
            frame.answer(.scroll(line: line), row: row, columns: column..<column + 1)
        }
    }
}
