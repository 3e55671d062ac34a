/// Builds the flat arrays of a document from the events of a parser.
///
/// An event costs constant time plus the bytes it brings; nothing is allocated for it but the growth of the arrays
/// and the strings of links.
struct TreeBuilder {
    var document = Document()
    var source: SourceLines
    private var budget: ParserBudget
    /// Indices of the blocks that are not closed yet.
    private(set) var open: [Int] = []
    /// Whether the innermost open block takes text.
    private(set) var isInLeaf = false
    /// Whether that block is a paragraph of a tight item, which md4c does not tell.
    private var isInImplicitParagraph = false
    /// The blocks from this one on have no line yet.
    var unplaced = 0
    /// The offset in the source of the last piece of text.
    var lastPiece: Int?
    var inline = InlineState()
    /// Where the source was edited.
    let edits: [EditedSource.Span]
    var footnotes: Footnotes
    private var unclosedComments: [UnclosedComment] = []

    /// What was built, before its footnotes are moved.
    var tree: ParsedTree {
        ParsedTree(document: document, footnotes: footnotes, unclosedComments: unclosedComments)
    }

    /// - Parameter room: the bytes of source that the document is to hold in the end.
    init(source: SourceLines, edited: EditedSource?, limits: ParserLimits, room: Int) {
        self.source = source
        edits = edited?.spans ?? []
        footnotes = Footnotes(marks: edited?.footnotes ?? [], firstLine: source.line)
        budget = ParserBudget(limits: limits, bytes: source.bytes.count)
        // Pages of memory that are never written cost nothing, copies of growing arrays do.
        document.text.reserveLargeCapacity(room)
        document.blocks.reserveLargeCapacity(room / 24)
        document.runs.reserveLargeCapacity(room / 32)
    }

    /// Spends `events` of the budget; false where nothing is left of it or the deadline has passed.
    mutating func spend(_ events: Int) -> Bool { budget.spend(events) }

    /// Whether `count` more bytes of source can still become text that is counted with 32 bits.
    func hasRoom(for count: Int) -> Bool { document.text.count + 4 * count + 16 < Int(Int32.max) }

    mutating func open(_ kind: Block.Kind) {
        closeImplicitParagraph()
        push(kind)
        isInLeaf = false
    }

    mutating func openLeaf(_ kind: Block.Kind, isFenced: Bool = false) {
        closeImplicitParagraph()
        push(kind)
        startLeaf(isFenced: isFenced)
    }

    /// Opens a cell; those of the header tell the alignment of their columns.
    mutating func openCell(_ alignment: Alignment, isHeader: Bool) {
        openLeaf(.cell)
        guard isHeader, open.count >= 3 else { return }
        let table = open[open.count - 3]
        guard case .table(var columns) = document.blocks[table].kind else { return }
        // The array leaves the block while it grows, so that it is not copied.
        document.blocks[table].kind = .table(columns: [])
        columns.append(alignment)
        document.blocks[table].kind = .table(columns: columns)
    }

    mutating func openParagraphInTightItem() {
        guard !isInLeaf else { return }
        push(.paragraph)
        startLeaf(isFenced: false)
        isInImplicitParagraph = true
    }

    mutating func close() {
        closeImplicitParagraph()
        closeInnermost()
    }

    private mutating func push(_ kind: Block.Kind) {
        let runs = document.runs.count
        let depth = min(open.count, Document.deepest)
        open.append(document.blocks.count)
        document.blocks.append(Block(kind: kind, end: 0, runs: runs..<runs, line: 0, depth: depth))
    }

    private mutating func startLeaf(isFenced: Bool) {
        isInLeaf = true
        inline = InlineState(
            firstRun: document.runs.count, firstByte: document.text.count, isFenced: isFenced)
    }

    private mutating func closeImplicitParagraph() {
        guard isInImplicitParagraph else { return }
        isInImplicitParagraph = false
        closeInnermost()
    }

    private mutating func closeInnermost() {
        guard let index = open.popLast() else { return }
        let kind = document.blocks[index].kind
        if unplaced <= index { placeByNeighbours(kind) }
        if kind == .row { placeCells(ofRow: index) }
        if isInLeaf { document.blocks[index].runs = inline.firstRun..<document.runs.count }
        isInLeaf = false
        document.blocks[index].end = document.blocks.count
        finish(kind, at: index)
    }

    private mutating func finish(_ kind: Block.Kind, at index: Int) {
        switch kind {
        case .heading:
            source.skipUnderline()
            linkBareAddresses(in: index)
        case .paragraph:
            // What stood in for the text of an empty footnote is gone.
            if document.blocks[index].runs.isEmpty, !footnotes.isEmpty {
                document.blocks.removeLast()
                break
            }
            if !inline.isEscaped { document.recogniseCallout(inLastBlock: index, parent: open.last) }
            linkBareAddresses(in: index)
        case .cell: linkBareAddresses(in: index)
        case .html:
            finishHTML(at: index)
            if index < document.blocks.count { document.hideStaffMark(inLastBlock: index) }
            unplaced = document.blocks.count
        case .code: finishCode(at: index)
        case .list, .item, .quote, .callout, .rule, .table, .row, .footnotes, .footnote: break
        }
        unplaced = min(unplaced, document.blocks.count)
    }

    /// A code block may show how a callout is written. Where its fence is missing, what follows was not meant as code.
    private mutating func finishCode(at index: Int) {
        guard inline.isFenced, let lastPiece, document.holdsStaffMark(inBlock: index),
            !source.isFence(behind: lastPiece)
        else { return }
        document.hideStaffMark(inLastBlock: index, after: 1)
        unplaced = document.blocks.count
    }

    private mutating func finishHTML(at index: Int) {
        let line = document.blocks[index].line
        guard let unclosed = document.hideComments(inLastBlock: index).map({ line + $0 }) else { return }
        if let lastPiece { source.advance(to: lastPiece) }
        unclosedComments.append(
            UnclosedComment(lines: unclosed...max(unclosed, source.line), isWithinHTML: unclosed > line))
    }

    private mutating func linkBareAddresses(in index: Int) {
        guard index < document.blocks.count else { return }
        document.linkBareAddresses(inLastBlock: index, from: inline.firstByte)
    }
}

/// What comes of one parse.
struct ParsedTree {
    /// Footnotes stand where they were written.
    let document: Document
    let footnotes: Footnotes
    /// In order.
    let unclosedComments: [UnclosedComment]

    /// The document with its footnotes at the end.
    var finished: Document {
        guard footnotes.isEmpty else { return FootnoteAssembly(document, footnotes).document }
        guard document.holdsStaffCallout else { return document }
        var document = document
        document.findStaffParts(definingFootnotes: [])
        return document
    }
}

/// A comment in HTML that is not closed before the HTML ends.
struct UnclosedComment {
    /// Those that it holds, of the file.
    let lines: ClosedRange<Int>
    /// Other lines of HTML stand before it.
    let isWithinHTML: Bool
}

/// What one parse may cost.
struct ParserLimits: Sendable {
    /// The events after which the parser gives up, on top of `eventsPerByte` for each byte of the text. An ordinary text
    /// makes an event for each twenty bytes, the densest one without repetition two for each byte. The same on every
    /// machine.
    var events: Int
    var eventsPerByte: Int
    /// The processor time after which it gives up whatever it has done: the last resort.
    var nanoseconds: UInt64

    /// Ten seconds, and two for each megabyte: three hundred times what a machine of 2020 takes, so that an old one, or
    /// one that is watched by valgrind, refuses no honest text.
    static func standard(bytes: Int) -> ParserLimits {
        ParserLimits(
            events: 1_000_000, eventsPerByte: 4, nanoseconds: 10_000_000_000 + UInt64(bytes) * 2_000)
    }

    /// The limits of a part: parts that keep theirs together keep those of the whole.
    func share(of part: Int, in whole: Int) -> ParserLimits {
        var share = self
        share.events = Int(Double(events) * Double(part) / Double(whole))
        return share
    }
}
