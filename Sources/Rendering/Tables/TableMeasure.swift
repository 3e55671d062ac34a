import Markdown
import Text

/// Measures the cells of a table: the natural width of every column, and of the first rows the words, from which
/// column widths are chosen. Costs a look at every byte and keeps nothing but sums and a bounded sample.
struct TableMeasure {
    /// The widest cell of each column, in cells of the screen.
    private(set) var natural: [Int]
    /// The widest word of each column among the sampled rows.
    private(set) var longestWord: [Int]
    /// Row after row the words of each sampled cell.
    private(set) var sample: [[SampledCell]] = []

    /// The widths of the words of a cell.
    typealias SampledCell = [Int32]

    /// Later rows follow the widths that these gave.
    static let mostRows = 4096
    static let mostSampled = 128

    init(columns: Int) {
        natural = Array(repeating: 0, count: columns)
        longestWord = natural
    }

    /// Cells of the screen that all columns take side by side.
    var naturalTotal: Int { TableMeasure.total(natural) }

    static func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + separator * max(0, widths.count - 1)
    }

    /// The cells between two columns.
    static let separator = 3

    /// Takes the natural widths of a table's first rows.
    mutating func measure(_ table: Block, at index: Int, in document: Document) {
        var row = index + 1
        var rows = 0
        while row < min(table.end, document.blocks.count), rows < TableMeasure.mostRows {
            let end = document.blocks[row].end
            for (column, cell) in document.cells(ofRow: row).prefix(natural.count).enumerated() {
                natural[column] = max(natural[column], document.naturalCells(ofLeaf: cell))
            }
            row = max(row + 1, end)
            rows += 1
        }
    }

    /// Adds the words of one row to the sample.
    mutating func add(_ cells: [SampledCell]) {
        for (column, words) in cells.prefix(longestWord.count).enumerated() {
            longestWord[column] = max(longestWord[column], Int(words.max() ?? 0))
        }
        sample.append(cells)
    }
}

extension Document {
    /// The cell blocks of a row.
    func cells(ofRow row: Int) -> [Int] {
        var cells: [Int] = []
        var cell = row + 1
        while cell < min(blocks[row].end, blocks.count) {
            cells.append(cell)
            cell = max(cell + 1, blocks[cell].end)
        }
        return cells
    }

    /// The cells that the text of a leaf takes on one line.
    func naturalCells(ofLeaf leaf: Int) -> Int {
        var cells = 0
        for run in runs[blocks[leaf].runs] {
            let range = Int(run.text.lowerBound)..<Int(run.text.upperBound)
            cells += CellWidth.of(utf8: text.span.extracting(range))
            if run.kind == .footnoteReference { cells += 2 }
        }
        return cells
    }
}
