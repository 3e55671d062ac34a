import Markdown
import Text

/// Measures the cells of a table: the natural width of every column, of a long one by its first and last rows, and of the
/// first rows the words, from which column widths are chosen. Costs a look at every byte and keeps nothing but sums and a bounded sample.
struct TableMeasure {
    /// The widest cell of each column, in cells of the screen.
    private(set) var natural: [Int]
    /// The widest word of each column among the sampled rows.
    private(set) var longestWord: [Int]
    /// The widths of the words of all sampled cells.
    private(set) var words: [Int32] = []
    /// Behind the last word of each sampled cell, row after row.
    private(set) var wordEnds: [Int] = []

    /// Other rows of a longer table follow the widths that its first and its last ones gave: numbers grow towards the end.
    static let mostRows = 4096
    static let mostLastRows = 256
    static let mostSampled = 128
    /// The cells between two columns.
    static let separator = 3

    init(columns: Int) {
        natural = Array(repeating: 0, count: columns)
        longestWord = natural
    }

    var sampledRows: Int { wordEnds.count / natural.count }

    /// Cells of the screen that columns of such widths take side by side.
    static func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + separator * max(0, widths.count - 1)
    }

    /// Takes the natural widths of a table's first and last rows.
    /// - Parameter imageLabel: cells of the word that stands before the text of an image.
    mutating func measure(_ table: Int, in document: Document, _ notes: LinkNotes?, imageLabel: Int) {
        var rows = document.rows(ofTable: table)
        var last = table
        for _ in 0..<TableMeasure.mostRows {
            guard let row = rows.next() else { return }
            measure(row: row, in: document, notes, imageLabel: imageLabel)
            last = row
        }
        var left = TableMeasure.mostLastRows
        var block = min(document.blocks[table].end, document.blocks.count) - 1
        while block > last, left > 0 {
            if case .row = document.blocks[block].kind {
                measure(row: block, in: document, notes, imageLabel: imageLabel)
                left -= 1
            }
            block -= 1
        }
    }

    private mutating func measure(row: Int, in document: Document, _ notes: LinkNotes?, imageLabel: Int) {
        var cells = document.cells(ofRow: row)
        for column in natural.indices {
            guard let cell = cells.next() else { break }
            natural[column] = max(
                natural[column], document.naturalCells(ofLeaf: cell, notes, imageLabel: imageLabel))
        }
    }

    /// The words of one sampled cell.
    func words(row: Int, column: Int) -> Range<Int> {
        let cell = row * natural.count + column
        return (cell == 0 ? 0 : wordEnds[cell - 1])..<wordEnds[cell]
    }

    /// Adds the words of the next cell, row after row and in each row one for every column.
    mutating func add(_ cell: [Word]) {
        let column = wordEnds.count % natural.count
        for word in cell {
            words.append(word.cells)
            longestWord[column] = max(longestWord[column], Int(word.cells))
        }
        wordEnds.append(words.count)
    }
}

/// Steps through the children of a block.
struct Children: Sequence, IteratorProtocol {
    private let document: Document
    private var child: Int
    private let end: Int

    init(of block: Int, in document: Document) {
        self.document = document
        child = block + 1
        end = Swift.min(document.blocks[block].end, document.blocks.count)
    }

    mutating func next() -> Int? {
        guard child < end else { return nil }
        defer { child = Swift.max(child + 1, document.blocks[child].end) }
        return child
    }
}

extension Document {
    func rows(ofTable table: Int) -> Children { Children(of: table, in: self) }
    func cells(ofRow row: Int) -> Children { Children(of: row, in: self) }

    /// The cells that the text of a leaf takes on one line, with the numbers of footnotes and links and what
    /// stands around struck words.
    /// - Parameter imageLabel: cells of the word that stands before the text of an image.
    func naturalCells(ofLeaf leaf: Int, _ notes: LinkNotes?, imageLabel: Int) -> Int {
        var cells = 0
        for index in blocks[leaf].runs {
            let last = index > blocks[leaf].runs.lowerBound ? runs[index - 1] : nil
            if imageLabel > 0, runs[index].isImage, !runs[index].continuesImage(of: last) {
                cells += imageLabel + "[: ]".utf8.count
            }
            let range = Int(runs[index].text.lowerBound)..<Int(runs[index].text.upperBound)
            cells += CellWidth.of(utf8: text.span.extracting(range))
            if runs[index].kind == .footnoteReference || runs[index].isStruck { cells += 2 }
            if let number = notes?.number(of: runs[index].link), number > 0 {
                cells += 2 + "\(number)".utf8.count
            }
        }
        return cells
    }
}
