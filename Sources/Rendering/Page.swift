public import Markdown

/// A document laid out: lines of spans with roles, none wider than asked. Pure and total: any document gives a page
/// at any width from 1 up, and the same one each time.
public struct Page: Sendable {
    /// How the document is laid out.
    public let options: PageOptions
    /// The lines laid out so far; all of them when `isComplete`.
    public var lines: PageLines { content.lines }
    /// The headings laid out so far, in order.
    public var outline: [Heading] { content.outline }
    /// The links laid out so far, in order; one that is broken over two lines stands twice with the same `link`.
    public var links: [PageLink] { content.links }
    /// The tickable steps laid out so far.
    public var steps: [Step] { content.steps }
    /// The tables laid out so far that are wider than the page; none unless `options.tables` is `wide`.
    public var wideTables: [WideTable] { content.wideTables }
    /// The tables laid out so far (indices of their blocks) that do not fit as grids and are shown as cards.
    public var cardTables: [Int] { content.cardTables }
    /// The pages of a booklet as ranges of lines, each of `pageHeight` lines and covering all lines; one range for every
    /// other form.
    public var leaves: [Range<Int>] { content.leaves.isEmpty ? [0..<lines.count] : content.leaves }
    /// Whether the whole document is laid out.
    public private(set) var isComplete = false
    let document: Document
    private(set) var content = PageContent()
    private var walk = Walk()

    /// Lays out the whole document.
    public init(_ document: Document, options: PageOptions) {
        self.init(startingWith: document, options: options)
        layOut(throughLine: .max)
    }

    /// A page of which nothing is laid out yet; `layOut(throughLine:)` does it piece by piece.
    public init(startingWith document: Document, options: PageOptions) {
        self.document = document
        self.options = options
    }

    /// Lays out at least the lines up to `line` (0-based), or all that are left if there are fewer. Goes on where the
    /// last call stopped; the cost is that of the lines that are added.
    public mutating func layOut(throughLine line: Int) {
        guard !isComplete, lines.count <= line else { return }
        var flow = Flow(
            document, options: options, content: content, walk: walk, linkNotes: LinkNotes(document, options))
        content = PageContent()
        walk = Walk()
        var isMore = true
        let line = options.isRearranged ? .max : line
        while isMore, flow.content.lines.count <= line || flow.unfinished != nil { isMore = flow.advance() }
        content = options.rearranged(flow.content)
        isComplete = !isMore
        if isMore { walk = flow.walk }
    }

    /// The same page with all that it shows laid out.
    func completed(with content: PageContent) -> Page {
        var page = self
        page.content = content
        page.walk = Walk()
        page.isComplete = true
        return page
    }

    /// The content position of a line (0-based): which block it shows and from which byte of the block's text.
    /// Lines that show no content (blank lines, frames) belong to the block that follows, or the last one.
    public func anchor(ofLine line: Int) -> Anchor {
        guard !lines.isEmpty else { return Anchor(block: 0, offset: 0) }
        return lines.anchor(ofLine: min(max(0, line), lines.count - 1))
    }

    /// The line (0-based) that shows a content position, the nearest before it where the position itself is not
    /// drawn; 0 in an empty page. Takes the logarithm of the number of lines.
    public func line(of anchor: Anchor) -> Int {
        let behind = lines.count(before: { $0 <= anchor })
        guard behind > 0 else { return 0 }
        let found = lines.anchor(ofLine: behind - 1)
        var line = lines.count(before: { $0 < found })
        while line < behind - 1, !lines.traits(ofLine: line).contains(.content) { line += 1 }
        return line
    }
}

extension Page: Equatable {
    /// Whether two pages show the same document in the same way. How much of each is laid out does not count: the
    /// lines that both have are the same.
    public static func == (one: Page, other: Page) -> Bool {
        one.options == other.options && one.document == other.document
    }
}

extension PageOptions {
    /// Whether the lines of this form find their places only when all of them are known.
    var isRearranged: Bool {
        switch form {
        case .flyer: true
        case .booklet: pageHeight != nil
        case .memo, .plain: false
        }
    }

    /// Gives finished lines the shape of the form.
    func rearranged(_ content: PageContent) -> PageContent {
        switch form {
        case .flyer: return Poster(content, options: self).framed()
        case .booklet:
            guard let pageHeight else { return content }
            return Leaves(content, options: self, height: pageHeight).paged()
        case .memo, .plain: return content
        }
    }
}

/// What a layout produces.
struct PageContent: Sendable {
    var lines = PageLines()
    var outline: [Heading] = []
    var links: [PageLink] = []
    var steps: [Step] = []
    var wideTables: [WideTable] = []
    var cardTables: [Int] = []
    /// The tables that are no cards, in order; those of a finished booklet are cut already and left out.
    var grids: [Grid] = []
    /// The lines of each row that is shown as a card, with the one that parts it from the row above, in order; none in a
    /// finished booklet.
    var cards: [Range<Int>] = []
    /// The pages of a paged booklet; empty for everything else.
    var leaves: [Range<Int>] = []

    /// Drops what only readers of a whole page ask for.
    mutating func forgetPlaces() {
        outline.removeAll(keepingCapacity: true)
        links.removeAll(keepingCapacity: true)
        steps.removeAll(keepingCapacity: true)
        wideTables.removeAll(keepingCapacity: true)
        cardTables.removeAll(keepingCapacity: true)
        grids.removeAll(keepingCapacity: true)
        cards.removeAll(keepingCapacity: true)
    }
}
