import Markdown

/// A page in the making by several threads: each lays portions out, and in the end they are put together. The page is
/// the same as that of ``Page/init(_:options:)``.
public struct PagePortions: Sendable {
    private let portions: Portions
    private let page: Page

    /// One portion of a page, laid out.
    public struct Portion: Sendable {
        fileprivate let content: PageContent
    }

    /// Cuts what a page shows into portions of some 128 kB of text. Lays nothing out yet.
    public init(of page: Page) {
        self.init(of: page, portionBytes: Portions.usualBytes)
    }

    init(of page: Page, portionBytes: Int) {
        self.page = page
        portions = Portions(page.document, page.options, bytes: portionBytes)
    }

    /// The number of portions, at least 1.
    public var count: Int { portions.count }

    /// Lays one portion out (0-based).
    public func layOut(_ portion: Int) -> Portion {
        // Their lines are in the place where they belong only when all are there.
        if page.options.isRearranged {
            return Portion(content: Page(page.document, options: page.options).content)
        }
        var flow = portions.flow(portion, notesPlaces: true)
        let end = portions.end(of: portion)
        while flow.isBefore(end), flow.advance() {}
        return Portion(content: flow.content)
    }

    /// The last portions alone, as many as make at least so many lines: a page of the lines that stand at the end of the
    /// whole one, so that the end of a long text can be shown before the rest is laid out. Nil where that takes all
    /// portions, or more than ``mostBytesOfEnd``.
    public func end(ofAtLeast lines: Int) -> Page? {
        var end = PageContent()
        for portion in (1..<count).reversed() {
            guard portions.bytes(from: portion) <= Self.mostBytesOfEnd else { return nil }
            var content = layOut(portion).content
            content.append(end)
            end = content
            if end.lines.count >= lines { return page.completed(with: end) }
        }
        return nil
    }

    /// Text that is laid out in some ten milliseconds.
    public static let mostBytesOfEnd = 1 << 20

    /// The whole page of all its portions in their order. Copies no text.
    public func whole(of made: [Portion]) -> Page {
        guard count > 1 else { return page.completed(with: made.first?.content ?? PageContent()) }
        var content = PageContent()
        for portion in made { content.append(portion.content) }
        return page.completed(with: content)
    }
}

extension PageContent {
    /// Adds what stands below.
    fileprivate mutating func append(_ below: PageContent) {
        let shift = lines.count
        lines.append(below.lines)
        outline += below.outline.map { heading in
            var heading = heading
            heading.line += shift
            return heading
        }
        links += below.links.map { PageLink(link: $0.link, line: $0.line + shift, columns: $0.columns) }
        steps += below.steps.map { Step(block: $0.block, line: $0.line + shift, isDone: $0.isDone) }
        wideTables += below.wideTables.map { table in
            let lines = table.lines.lowerBound + shift..<table.lines.upperBound + shift
            return WideTable(lines: lines, cells: table.cells, frozen: table.frozen)
        }
        cardTables += below.cardTables
        cards += below.cards.map { $0.lowerBound + shift..<$0.upperBound + shift }
        grids += below.grids.map { grid in
            let header = grid.header.lowerBound + shift..<grid.header.upperBound + shift
            return Grid(lines: grid.lines.lowerBound + shift..<grid.lines.upperBound + shift, header: header)
        }
    }
}
