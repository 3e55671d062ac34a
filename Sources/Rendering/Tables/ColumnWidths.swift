/// Chooses the widths of columns that have to wrap, so that the table becomes low: every column begins at its longest
/// word, and room goes where it saves the most lines a cell, until there is none left.
struct ColumnWidths {
    private let measure: TableMeasure
    private let room: Int
    private(set) var widths: [Int]
    private var heights: [[Int]] = []

    /// Words longer than this may be cut.
    private static let longestUncut = 16
    /// Rows that would become higher than this on average read better as cards.
    private static let highestRow = 7

    /// - Parameter room: cells for the whole table.
    /// - Returns: nil where the columns do not fit side by side or would be too narrow to read.
    init?(_ measure: TableMeasure, room: Int) {
        self.measure = measure
        self.room = room
        widths = measure.longestWord.indices.map { column in
            max(1, min(measure.longestWord[column], measure.natural[column], ColumnWidths.longestUncut))
        }
        guard TableMeasure.total(widths) <= room else { return nil }
        heights = measure.sample.map { row in row.indices.map { height(of: row[$0], $0, widths[$0]) } }
        distribute()
        let total = heights.reduce(0) { $0 + ($1.max() ?? 1) }
        guard total <= ColumnWidths.highestRow * max(1, heights.count) else { return nil }
    }

    private mutating func distribute() {
        var left = room - TableMeasure.total(widths)
        while left > 0, let step = bestStep(within: left) {
            widen(step.column, by: step.cells)
            left -= step.cells
        }
        spread(left)
    }

    private struct Step {
        var column: Int
        var cells: Int
        var saved: Int
    }

    /// The widening that saves the most lines for each cell of width.
    private func bestStep(within left: Int) -> Step? {
        var best: Step?
        for column in widths.indices where widths[column] < measure.natural[column] {
            guard let step = smallestStep(of: column, within: left) else { continue }
            if best.map({ step.saved * $0.cells > $0.saved * step.cells }) ?? true { best = step }
        }
        return best
    }

    /// The smallest widening of a column that makes any cell of it lower; what the table saves counts twice, what
    /// only the cell saves once, because it lets other columns save later.
    private func smallestStep(of column: Int, within left: Int) -> Step? {
        let most = min(left, measure.natural[column] - widths[column])
        guard most > 0 else { return nil }
        var cells = 1
        while true {
            let saved = savings(of: column, by: cells)
            if saved > 0 { return Step(column: column, cells: cells, saved: saved) }
            if cells == most { return nil }
            cells = min(most, cells + max(1, cells / 3))
        }
    }

    private func savings(of column: Int, by cells: Int) -> Int {
        var saved = 0
        for (row, heights) in zip(measure.sample, heights) where column < row.count && heights[column] > 1 {
            let height = height(of: row[column], column, widths[column] + cells)
            guard height < heights[column] else { continue }
            let others = heights.indices.reduce(1) { $1 == column ? $0 : max($0, heights[$1]) }
            saved += heights[column] - height + 4 * (max(others, heights[column]) - max(others, height))
        }
        return saved
    }

    private mutating func widen(_ column: Int, by cells: Int) {
        widths[column] += cells
        for (index, row) in measure.sample.enumerated() where column < row.count {
            heights[index][column] = height(of: row[column], column, widths[column])
        }
    }

    /// Gives what is left to the columns that still wrap, evenly.
    private mutating func spread(_ left: Int) {
        var left = left
        while left > 0 {
            let narrow = widths.indices.filter { widths[$0] < measure.natural[$0] }
            guard !narrow.isEmpty else { return }
            for column in narrow.prefix(left) { widen(column, by: 1) }
            left -= min(left, narrow.count)
        }
    }

    /// The lines that words take in a column, filled one after the other.
    private func height(of words: [Int32], _ column: Int, _ width: Int) -> Int {
        var lines = 1
        var used = 0
        for word in words {
            let cells = Int(word)
            if used > 0, used + 1 + cells > width {
                lines += 1
                used = 0
            }
            used += cells + (used > 0 ? 1 : 0)
            while used > width {
                lines += 1
                used -= width
            }
        }
        return lines
    }
}
