/// Moves footnotes from where they were defined to the end of a document and numbers them in the order in which they
/// are first referred to; those that nothing refers to come last.
struct FootnoteAssembly {
    private let source: Document
    private let footnotes: Footnotes
    /// The finished document.
    private(set) var document = Document()
    /// For each mark of a footnote its 1-based number, 0 as long as it has none.
    private var numbers: [Int]
    /// The marks in the order of their numbers.
    private var order: [Int] = []
    /// The runs that are references, in the order of `Footnotes.references`.
    private let references: [Int]
    /// The blocks that are footnotes.
    private let items: Set<Int>
    /// Those, and what holds nothing else.
    private let emptied: Set<Int>

    init(_ source: Document, _ footnotes: Footnotes) {
        self.source = source
        self.footnotes = footnotes
        numbers = Array(repeating: 0, count: footnotes.items.count)
        references = source.runs.indices.filter { source.runs[$0].kind == .footnoteReference }
        items = Set(footnotes.items.compactMap(\.self))
        emptied = source.emptied(without: items)
        document.links = source.links
        document.text.reserveCapacity(source.text.count)
        copy(source.blocks.indices, depth: 0)
        if !items.isEmpty { copyFootnotes() }
        guard source.holdsStaffCallout else { return }
        document.holdsStaffCallout = true
        document.findStaffParts(definingFootnotes: footnotesDefinedForStaff)
    }

    /// The numbers of the footnotes that were defined within parts for staff.
    private var footnotesDefinedForStaff: Set<Int> {
        var staffEnd = 0
        var defined: Set<Int> = []
        for (index, block) in source.blocks.enumerated() {
            if block.kind == .callout(.staff) { staffEnd = max(staffEnd, block.end) }
            if index < staffEnd, items.contains(index) { defined.insert(index) }
        }
        return Set(zip(footnotes.items, numbers).filter { $0.0.map(defined.contains) ?? false }.map(\.1))
    }

    private mutating func copyFootnotes() {
        let list = document.blocks.count
        let line = items.reduce(Int.max) { min($0, source.blocks[$1].line) }
        append(Block(kind: .footnotes, end: 0, runs: 0..<0, line: line, depth: 0))
        copyNumbered(from: 0)
        for mark in numbers.indices where numbers[mark] == 0 && footnotes.items[mark] != nil {
            let next = order.count
            _ = number(of: mark)
            copyNumbered(from: next)
        }
        document.blocks[list].end = document.blocks.count
    }

    /// Copies the footnotes with a number over `first`, and those that they refer to.
    private mutating func copyNumbered(from first: Int) {
        var next = first
        while next < order.count {
            if let item = footnotes.items[order[next]] {
                copyFootnote(source.blocks[item], item, number: next + 1)
            }
            next += 1
        }
    }

    private mutating func copyFootnote(_ block: Block, _ item: Int, number: Int) {
        let index = document.blocks.count
        append(Block(kind: .footnote(number: number), end: 0, runs: 0..<0, line: block.line, depth: 1))
        copy(item + 1..<block.end, depth: 2)
        document.blocks[index].end = document.blocks.count
    }

    /// Copies blocks, but no footnotes nor what holds nothing else.
    private mutating func copy(_ range: Range<Int>, depth: Int) {
        var open: [(end: Int, copy: Int)] = []
        var index = range.lowerBound
        while index < range.upperBound {
            while let last = open.last, last.end <= index { close(&open) }
            var block = source.blocks[index]
            if emptied.contains(index) {
                index = block.end
                continue
            }
            block.depth = min(depth + open.count, Document.deepest)
            open.append((block.end, document.blocks.count))
            append(block)
            copyRuns(block.runs)
            index += 1
        }
        while !open.isEmpty { close(&open) }
    }

    private mutating func append(_ block: Block) {
        var block = block
        block.runs = document.runs.count..<document.runs.count
        document.blocks.append(block)
    }

    private mutating func close(_ open: inout [(end: Int, copy: Int)]) {
        guard let last = open.popLast() else { return }
        document.blocks[last.copy].end = document.blocks.count
    }

    /// Copies the runs of the last block.
    private mutating func copyRuns(_ range: Range<Int>) {
        let first = document.runs.count
        for index in range {
            let run = source.runs[index]
            guard run.kind == .footnoteReference else {
                append(source.text[Int(run.text.lowerBound)..<Int(run.text.upperBound)], as: run, first)
                continue
            }
            let mark = footnotes.references[references.firstIndex(sorted: { $0 >= index })]
            if footnotes.items[mark] != nil {
                append("\(number(of: mark))".utf8, as: run, document.runs.count)
            } else {
                var text = run
                text.kind = .text
                append(source.text[Int(run.text.lowerBound)..<Int(run.text.upperBound)], as: text, first)
            }
        }
        document.blocks[document.blocks.count - 1].runs = first..<document.runs.count
    }

    /// Appends text that looks like `run`, to the last run where that is at `first` or behind and looks the same.
    private mutating func append(_ text: some Collection<UInt8>, as run: Run, _ first: Int) {
        let start = Int32(document.text.count)
        document.text.append(contentsOf: text)
        let end = Int32(document.text.count)
        let last = document.runs.count - 1
        if last >= first, run.kind == .text, document.runs[last].looksLike(run) {
            document.runs[last].text = document.runs[last].text.lowerBound..<end
        } else {
            document.runs.append(
                Run(text: start..<end, kind: run.kind, emphasis: run.emphasis, link: run.link))
        }
    }

    private mutating func number(of mark: Int) -> Int {
        if numbers[mark] == 0 {
            order.append(mark)
            numbers[mark] = order.count
        }
        return numbers[mark]
    }
}

extension Run {
    /// Whether another run differs in nothing but its text.
    func looksLike(_ other: Run) -> Bool {
        kind == other.kind && emphasis == other.emphasis && link == other.link
    }
}
