/// Chooses the widths of columns that have to wrap, so that the table becomes low: every column begins at its longest
/// word, and room goes where it saves the most lines a cell, until there is none left.
struct ColumnWidths {
    private let measure: TableMeasure
    private let room: Int
    private(set) var widths: [Int]
    /// The lines of each sampled cell at the current widths, row after row.
    private var heights: [Int] = []

    /// Words longer than this may be cut.
    private static let longestUncut = 16
    /// Rows that would become higher than this on average read better as cards.
    private static let highestRow = 7

    /// - Parameter room: cells for the whole table.
    /// - Returns: nil where the columns do not fit side by side or would make rows too high to read.
    init?(_ measure: TableMeasure, room: Int) {
        self.measure = measure
        self.room = room
        widths = measure.longestWord.indices.map { column in
            let natural = measure.natural[column]
            let longest = min(measure.longestWord[column], natural, ColumnWidths.longestUncut)
            // A wide character may stand behind the sample.
            return max(1, min(2, natural), longest)
        }
        guard TableMeasure.total(widths) <= room else { return nil }
        heights.reserveCapacity(measure.wordEnds.count)
        for row in 0..<measure.sampledRows {
            for column in widths.indices { heights.append(height(row, column, widths[column])) }
        }
        distribute()
        let total = (0..<measure.sampledRows).reduce(0) { $0 + height(ofRow: $1, except: -1) }
        guard total <= ColumnWidths.highestRow * max(1, measure.sampledRows) else { return nil }
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

    /// The smallest widening of a column that makes any cell of it lower.
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

    /// What a widening saves: four for a line of the table, one for a line of a cell alone, because that lets other
    /// columns save later.
    private func savings(of column: Int, by cells: Int) -> Int {
        var saved = 0
        for row in 0..<measure.sampledRows {
            let old = heights[row * widths.count + column]
            guard old > 1 else { continue }
            let new = height(row, column, widths[column] + cells)
            guard new < old else { continue }
            let others = height(ofRow: row, except: column)
            saved += old - new + 4 * (max(others, old) - max(others, new))
        }
        return saved
    }

    /// The lines of a row without those of one cell.
    private func height(ofRow row: Int, except column: Int) -> Int {
        var highest = 1
        for other in widths.indices where other != column {
            highest = max(highest, heights[row * widths.count + other])
        }
        return highest
    }

    private mutating func widen(_ column: Int, by cells: Int) {
        widths[column] += cells
        for row in 0..<measure.sampledRows {
            heights[row * widths.count + column] = height(row, column, widths[column])
        }
    }

    /// Gives what is left to the columns that still wrap, evenly.
    private mutating func spread(_ left: Int) {
        var left = left
        while left > 0 {
            let narrow = widths.indices.filter { widths[$0] < measure.natural[$0] }
            guard !narrow.isEmpty else { return }
            for column in narrow.prefix(left) { widths[column] += 1 }
            left -= min(left, narrow.count)
        }
    }

    /// The lines that the words of a cell take at a width, filled one after the other.
    private func height(_ row: Int, _ column: Int, _ width: Int) -> Int {
        var lines = 1
        var used = 0
        for index in measure.words(row: row, column: column) {
            let cells = Int(measure.words[index])
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
