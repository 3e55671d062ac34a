import Markdown
import Text

/// The walk over a document's blocks that lays them out one by one and can stop between any two. Containers are a
/// stack of its own, so depth costs no recursion.
struct Flow {
    let document: Document
    let options: PageOptions
    let column: Column
    let glyphs: Glyphs
    /// What has been laid out.
    var content: PageContent
    /// Where the walk stands.
    var walk: Walk
    var text = InlineText()
    var fitter: Fitter
    var literal = LiteralLine()
    /// The numbers of links, where they are wanted.
    let linkNotes: LinkNotes?
    /// Whether the places of headings and links are wanted, which readers of a page ask for and writers do not.
    let notesPlaces: Bool
    /// The cells of the table row that is being laid out.
    var rowCells: [FittedCell] = []
    /// The text of which more is to be laid out before anything else.
    var unfinished: UnfinishedText?

    init(
        _ document: Document, options: PageOptions, content: PageContent, walk: Walk, linkNotes: LinkNotes?,
        notesPlaces: Bool = true
    ) {
        self.document = document
        self.notesPlaces = notesPlaces
        self.options = options
        self.content = content
        self.walk = walk
        column = Column(options)
        glyphs = Glyphs(isASCII: options.isASCII)
        fitter = Fitter(language: options.language)
        self.linkNotes = linkNotes
        text.linkNumbers = linkNotes?.numbers ?? []
        text.imageLabel = Array(Label.image.text(in: options.language).utf8)
    }

    /// The cells that text may take beside the open containers.
    var width: Int { max(1, column.margin + column.width - walk.prefix.cells) }

    /// Whether anything is left before a block of the top level.
    func isBefore(_ block: Int) -> Bool { walk.next < block || unfinished != nil }

    /// Lays out the next block, or the next piece of a very long paragraph.
    /// - Returns: whether anything is left.
    mutating func advance() -> Bool {
        if let unfinished {
            goOn(with: unfinished)
            return true
        }
        if walk.containers.isEmpty { begin() }
        while walk.next >= walk.containers[walk.containers.count - 1].end {
            close(walk.containers[walk.containers.count - 1])
            if walk.containers.isEmpty {
                layOutLinkNotes()
                return false
            }
        }
        place(document.blocks[walk.next])
        return true
    }

    private mutating func begin() {
        openDocument()
        switch options.form {
        case .flyer: layOutFlyerOpening()
        case .booklet: layOutBookletOpening()
        case .plain: layOutOpening()
        case .memo: layOutMemoOpening()
        }
    }

    /// Goes on with a block of the top level, behind a paragraph, as if the walk had come there from the first block.
    mutating func resume(at block: Int) {
        openDocument()
        walk.next = block
        walk.containers[0].lastChild = .other
        walk.followsText = true
    }

    private mutating func openDocument() {
        walk.prefix.append(spaces: column.margin)
        walk.containers.append(Container(end: document.blocks.count, spacing: 1, mark: walk.prefix.mark))
    }

    private mutating func place(_ block: Block) {
        if !options.showsStaff, let end = document.endOfStaffPart(at: walk.next) {
            walk.next = end
            return
        }
        oweGap(before: block)
        let index = walk.next
        walk.next += 1
        switch block.kind {
        case .heading(let level): layOutHeading(index, level)
        case .paragraph, .cell: layOutParagraph(index, block)
        case .code(let language): layOutCode(index, language)
        case .html: layOutHTML(index)
        case .rule: layOutRule(index)
        case .list(let start, let isTight): openList(block, start: start, isTight: isTight)
        case .item(let isDone): openItem(index, block, isDone: isDone)
        case .quote: openQuote(block)
        case .callout(let callout): openCallout(index, block, callout)
        case .table(let columns): openTable(index, block, columns)
        case .row: layOutRow(index, block)
        case .footnotes: openFootnotes(index, block)
        case .footnote(let number): openFootnote(block, number: number)
        }
    }

    private mutating func layOutParagraph(_ index: Int, _ block: Block) {
        if options.form == .flyer, let number = call(in: block) {
            layOutCall(index, number: number)
        } else if document.isImage(block), !options.isLinear, width >= 12 {
            layOutImage(index)
        } else {
            layOutParagraphText(index, role: textRole, posterTraits)
        }
    }

    /// The role of running text: inside quotes and callouts it differs.
    private var textRole: Role { walk.containers.last?.textRole ?? .body }

    // MARK: Containers

    /// Puts a container on the stack; its indent is in the prefix already.
    mutating func open(_ container: Container) {
        var container = container
        container.listDepth += walk.containers.last?.listDepth ?? 0
        if container.textRole == .body { container.textRole = textRole }
        walk.containers.append(container)
    }

    private mutating func close(_ container: Container) {
        if walk.hasMarker || !walk.inlineMarker.isEmpty, container.isItem { layOutMarkerAlone() }
        if container.isTable { closeTable() }
        walk.containers.removeLast()
        walk.prefix.cut(to: container.mark)
    }

    // MARK: Distances

    /// Asks for the blank lines between the block that comes and its elder sibling.
    private mutating func oweGap(before block: Block) {
        let top = walk.containers.count - 1
        let elder = walk.containers[top].lastChild
        let younger = Sibling(block.kind)
        walk.containers[top].lastChild = younger
        guard elder != .none else { return }
        let spacing = walk.containers[top].spacing
        switch options.form {
        case .flyer: oweGap(flyerDistance(from: elder, to: younger, block, spacing: spacing))
        case .booklet, .memo, .plain: oweGap(distance(from: elder, to: younger, spacing: spacing))
        }
    }

    /// Asks for at least so many blank lines before the next line.
    mutating func oweGap(_ lines: Int) {
        if walk.gap == 0 { walk.gapPrefix = walk.prefix.mark }
        walk.gap = max(walk.gap, lines)
    }

    private func distance(from elder: Sibling, to younger: Sibling, spacing: Int) -> Int {
        switch younger {
        case .heading: walk.containers.count == 1 ? 2 : 1
        case .subheading: 1
        case .none, .other: elder == .subheading && !options.isPlainText ? 0 : spacing
        }
    }

    // MARK: Lines

    /// Writes the blank lines that are owed, then the prefix of a line.
    /// - Parameter isHanging: whether the text begins one cell further left; the prefix then ends in a space.
    mutating func beginLine(of block: Int, isHanging: Bool = false) {
        writeGap(before: block)
        if var step = walk.pendingStep {
            step.line = content.lines.count
            content.steps.append(step)
            walk.pendingStep = nil
        }
        if walk.hasMarker {
            walk.firstPrefix.write(upTo: walk.firstPrefix.bytes.count, to: &content.lines.open)
            walk.hasMarker = false
        } else {
            let end = walk.prefix.bytes.count - (isHanging ? 1 : 0)
            walk.prefix.write(upTo: end, to: &content.lines.open)
        }
    }

    /// Where a line without content belongs; what stands above the text comes before block 0.
    func anchor(of block: Int) -> Anchor {
        walk.next == 0 ? .opening : Anchor(block: block, offset: 0)
    }

    mutating func writeGap(before block: Int) {
        let isFirst = content.lines.isEmpty && !walk.followsText
        for _ in 0..<(isFirst ? 0 : walk.gap) {
            walk.prefix.write(upTo: walk.gapPrefix.ink, to: &content.lines.open)
            content.lines.endLine(at: anchor(of: block), .blank)
        }
        walk.gap = 0
    }

    /// Writes a horizontal line.
    mutating func decorate(rule cells: Int, _ role: Role, of block: Int, _ traits: LineTraits = []) {
        beginLine(of: block)
        glyphs.writeRule(cells: cells, role, to: &content.lines.open)
        content.lines.endLine(at: anchor(of: block), traits)
    }
}

/// A very long text between two of its pieces.
struct UnfinishedText {
    let block: Int
    let role: Role
    let traits: LineTraits
    /// The lines that were written.
    var lines = 0
}

/// Where a walk stands between two blocks.
struct Walk: Sendable {
    /// What stands left of every line of the open containers.
    var prefix = Prefix()
    /// The same for the next line only, where it shows the markers of items that have just begun.
    var firstPrefix = Prefix()
    var hasMarker = false
    /// The marker in the making, a scratch that keeps its storage.
    var marker = Prefix()
    /// Markers for which there is no room to the left: they become the first words of the text.
    var inlineMarker = Prefix()
    var containers: [Container] = []
    /// The table that is being laid out.
    var table: TableState?
    /// The next block.
    var next = 0
    /// Lines of the document stand above those that this walk lays out.
    var followsText = false
    /// The level of the headings that begin a chapter of a booklet.
    var chapterLevel: Int?
    /// The step whose box stands in the marker of the next line.
    var pendingStep: Step?
    /// Blank lines owed before the next line, and the prefix they carry.
    var gap = 0
    var gapPrefix = Prefix.Mark()
}

/// A block that holds others while the walk is inside it.
struct Container: Sendable {
    /// Index behind its last descendant.
    var end: Int
    /// Blank lines between its children.
    var spacing: Int
    /// The prefix without its own part.
    var mark: Prefix.Mark
    var isItem = false
    /// Its first text may begin with the mark of a noticeable step.
    var mayBeNoticeable = false
    /// The role of its running text; `body` takes that of the container around.
    var textRole = Role.body
    /// Added to the depth of the container around: 1 for a list.
    var listDepth = 0
    /// Of a list: how its next item is numbered, nil for bullets; what stands behind its numbers; and the cells that the widest
    /// of them takes.
    var number: Int?
    var numberDelimiter = ListStart.Delimiter.fullStop
    var numberCells = 0
    var isTable = false
    /// The child laid out last.
    var lastChild = Sibling.none
}

/// What a block is as far as its distance from its siblings goes.
enum Sibling {
    case none
    /// Of level 1 or 2.
    case heading
    /// Of level 3 to 6.
    case subheading
    case other

    init(_ kind: Block.Kind) {
        if case .heading(let level) = kind {
            self = level <= 2 ? .heading : .subheading
        } else {
            self = .other
        }
    }
}
