import Library
import Markdown
import Rendering
import Text

/// A material open for reading.
struct Reader: Room {
    var scope: Scope { meeting == nil ? .reader : .meeting }
    /// The set it was opened from, and its place there.
    var meeting: Meeting?
    let material: String
    let shelf: Shelf
    private(set) var edition: Edition
    /// The language that was asked for when this edition was chosen.
    private(set) var wanted: Language
    private(set) var document: Document
    private(set) var page: Page
    /// The first line of the page on the screen, 0-based.
    private(set) var top = 0
    /// The selected link or step, by its index among `stops`.
    private(set) var stop: Int?
    /// The last line that was on the screen before a page was turned.
    private(set) var lastSeen: Int?
    private var ticked: Set<Int> = []
    /// What a search found in this text.
    private(set) var found: Found?

    init(material: Material, edition: Edition, file: MarkdownFile, _ around: Surroundings) {
        self.material = material.id
        shelf = material.shelf
        self.edition = edition
        wanted = around.language
        document = file.document
        page = Page(
            startingWith: Document(), options: PageOptions(form: .plain, width: 1, language: .russian))
        layOut(around)
    }

    struct Meeting: Sendable, Equatable {
        var set: String
        var index: Int
    }

    /// The matches of a query in the open text, and the one that was gone to last.
    struct Found: Sendable {
        var query: String
        var matches: [TextMatcher.Match]
        var index = 0
    }

    // MARK: Layout

    /// A link or a step that Tab reaches, with the cells it takes.
    struct Stop: Equatable {
        enum Kind: Equatable {
            /// Index into the document's links.
            case link(Int)
            /// Block of the item.
            case step(Int)
        }
        var kind: Kind
        var line: Int
        var columns: Range<Int>
    }

    var stops: [Stop] {
        var stops = page.links.map { Stop(kind: .link($0.link), line: $0.line, columns: $0.columns) }
        stops += page.steps.map { Stop(kind: .step($0.block), line: $0.line, columns: 0..<0) }
        return stops.sorted { ($0.line, $0.columns.lowerBound) < ($1.line, $1.columns.lowerBound) }
    }

    /// Pages of a booklet are turned, everything else is scrolled.
    var isPaged: Bool { page.leaves.count > 1 }

    var needsHeadRule: Bool { form != .flyer }

    private var form: Form {
        switch shelf {
        case .flyers: .flyer
        case .booklets: .booklet
        case .memos: .memo
        case .folder: .plain
        }
    }

    /// Texts up to this many bytes are laid out at once, larger ones as one reads on.
    private static let wholeLayoutLimit = 300_000

    func layout(_ around: Surroundings) -> ReaderLayout {
        ReaderLayout(around, form: form, headings: document.headingCount)
    }

    private mutating func layOut(_ around: Surroundings) {
        page = Page(startingWith: document, options: options(around))
        let isSmall = document.text.count <= Self.wholeLayoutLimit
        page.layOut(throughLine: isSmall ? .max : top + 2 * around.body.rows.count)
    }

    private func options(_ around: Surroundings) -> PageOptions {
        var options = PageOptions(
            form: form, width: layout(around).width,
            language: edition.language ?? around.language)
        options.title = edition.title
        options.measure = around.settings.measure
        options.summary = edition.summary
        options.notes = notes(around)
        options.showsStaff = around.settings.isStaff && !around.settings.isVisitor
        options.ticked = ticked
        options.isASCII = around.settings.isASCII
        if form == .booklet { options.pageHeight = around.body.rows.count }
        if edition.compiled == nil, form == .plain { options.title = "" }
        return options
    }

    private func notes(_ around: Surroundings) -> [String] {
        var notes: [String] = []
        if let language = edition.language, language != around.language {
            notes.append(around.text(.notInLanguage(shown: language)))
        }
        // A memo says it by itself, a poster has no room: there the foot line says it.
        if edition.isNoticeable, form == .booklet { notes.append(around.text(.noticeableWarning)) }
        return notes
    }

    /// Lays the text out anew where the screen or the settings changed, and keeps the place.
    mutating func fit(_ around: Surroundings) {
        guard page.options != options(around) else { return clamp(around) }
        let anchor = page.anchor(ofLine: top)
        layOut(around)
        show(anchor, around)
    }

    /// Shows another edition of the same material at the place that matches this one.
    mutating func replace(edition: Edition, file: MarkdownFile, _ around: Surroundings) {
        let block = BlockMatching(document, file.document).counterpart(of: place.block)
        let wasAtTop = top == 0
        self.edition = edition
        wanted = around.language
        document = file.document
        stop = nil
        ticked = []
        found = nil
        layOut(around)
        if wasAtTop { top = 0 } else { show(Anchor(block: block, offset: 0), around) }
    }

    // MARK: Moving

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        let height = layout(around).rows.count
        let step = isPaged ? height * layout(around).columns.count : height
        lastSeen = movement == .pageDown && !isPaged ? top + height - 1 : nil
        switch movement {
        case .nextStop: select(1, height)
        case .previousStop: select(-1, height)
        case .nextSection, .previousSection: turnSection(forward: movement == .nextSection)
        case .up, .left: scroll(by: isPaged ? -step : -1)
        case .down, .right: scroll(by: isPaged ? step : 1)
        case .pageUp: scroll(by: isPaged ? -step : 1 - height)
        case .pageDown: scroll(by: isPaged ? step : height - 1)
        case .halfPageUp: scroll(by: isPaged ? -step : -height / 2)
        case .halfPageDown: scroll(by: isPaged ? step : height / 2)
        case .start: top = 0
        case .end:
            page.layOut(throughLine: .max)
            top = page.lines.count
        }
        clamp(around)
    }

    private mutating func scroll(by lines: Int) { top += lines }

    /// Keeps the window inside the text, a booklet at the beginning of a page.
    private mutating func clamp(_ around: Surroundings) {
        let height = layout(around).rows.count
        page.layOut(throughLine: top + 2 * height)
        top = max(0, min(top, isPaged ? page.lines.count - 1 : page.lines.count - height))
        if isPaged {
            let leaf = page.leaves.lastIndex { $0.lowerBound <= top } ?? 0
            top = page.leaves[leaf - leaf % layout(around).columns.count].lowerBound
        }
        if let stop, !stops.indices.contains(stop) || !(top..<top + height).contains(stops[stop].line) {
            self.stop = nil
        }
    }

    /// The place at the top of the window.
    var place: Anchor { page.anchor(ofLine: top) }

    /// Puts a place of the text at the top of the window.
    mutating func show(_ anchor: Anchor, _ around: Surroundings) {
        while !page.isComplete, page.anchor(ofLine: .max) < anchor {
            page.layOut(throughLine: page.lines.count + 1000)
        }
        top = page.line(of: anchor)
        clamp(around)
    }

    /// Shows the place where the reader comes in.
    mutating func show(_ entrance: Entrance, _ around: Surroundings) {
        switch entrance {
        case .top, .meeting: break
        case .section(let slug):
            layOutWhole()
            if let heading = heading(slug) { show(Anchor(block: heading.block, offset: 0), around) }
        case .match(let block, let query): show(query, from: block, around)
        }
    }

    /// Marks what a query finds in the text and shows the first match from a block on.
    private mutating func show(_ query: String, from block: Int, _ around: Surroundings) {
        let matcher = TextMatcher(query, language: edition.language ?? around.language)
        let matches = matcher.matches(in: document)
        found = matches.isEmpty ? nil : Found(query: query, matches: matches)
        found?.index = matches.firstIndex { $0.block >= block } ?? 0
        show(Anchor(block: block, offset: 0), around)
        showMatch(around)
    }

    /// Goes to the next match (1) or the one before (-1), around the ends.
    /// - Returns: false where nothing was searched for.
    mutating func stepMatch(by step: Int, _ around: Surroundings) -> Bool {
        guard var next = found, !next.matches.isEmpty else { return false }
        next.index = (next.index + step + next.matches.count) % next.matches.count
        found = next
        showMatch(around)
        return true
    }

    /// Brings the match that was gone to onto the screen, where it is not.
    private mutating func showMatch(_ around: Surroundings) {
        guard let found, found.matches.indices.contains(found.index) else { return }
        let match = found.matches[found.index]
        layOutWhole()
        let line = page.line(of: Anchor(block: match.block, offset: match.bytes.lowerBound))
        let height = layout(around).rows.count
        if !(top..<top + height).contains(line) { top = line - height / 3 }
        clamp(around)
    }

    private mutating func turnSection(forward: Bool) {
        if forward, page.outline.last.map({ $0.line <= top }) ?? true { page.layOut(throughLine: .max) }
        let lines = page.outline.map(\.line)
        let next = forward ? lines.first { $0 > top } : lines.last { $0 < top }
        if let next { top = next } else if !forward { top = 0 }
    }

    /// Selects the next link or step, the first one on the screen where none was selected.
    private mutating func select(_ step: Int, _ height: Int) {
        let stops = stops
        let visible = top..<top + height
        let first =
            step > 0 ? stops.firstIndex { $0.line >= top } : stops.lastIndex { $0.line < visible.upperBound }
        guard let index = stop.map({ $0 + step }) ?? first, stops.indices.contains(index) else { return }
        stop = index
        let line = stops[index].line
        if !visible.contains(line) { top = step > 0 ? line - height / 2 : line - height / 3 }
    }

    // MARK: Acting

    mutating func enter(_ around: Surroundings) -> Request {
        guard let stop, stops.indices.contains(stop) else {
            move(.pageDown, around)
            return .none
        }
        switch stops[stop].kind {
        case .step(let block):
            ticked.formSymmetricDifference([block])
            fit(around)
            return .none
        case .link(let link): return follow(document.links[link].destination, around)
        }
    }

    mutating func press(_ target: Target, _ around: Surroundings) -> Request {
        switch target {
        case .stop(let index):
            stop = index
            return enter(around)
        case .scroll(let line):
            top = line
            clamp(around)
        case .item(let index):
            guard page.outline.indices.contains(index) else { return .none }
            return .jump(Anchor(block: page.outline[index].block, offset: 0))
        case .action, .language, .facet, .door: break
        }
        return .none
    }

    private func follow(_ destination: String, _ around: Surroundings) -> Request {
        switch around.library.target(of: destination, from: edition.path) {
        case .phone: return .showSheet(.numbers)
        case .law(let law): return .showSheet(.law(law.id))
        case .anchor(let slug):
            guard let heading = heading(slug) else { return .say(.linkLeadsTo(destination)) }
            return .jump(Anchor(block: heading.block, offset: 0))
        case .material(let id, _, let slug): return .open(material: id, section: slug)
        case .web(let address): return .say(.linkLeadsTo(address))
        case .nothing(let path): return .say(.noSuchMaterial(path))
        }
    }

    /// What a QR code of this text holds: the selected link or number, else the words.
    var codeContent: String {
        if let stop, stops.indices.contains(stop), case .link(let link) = stops[stop].kind {
            return document.links[link].destination
        }
        return edition.title + "\n" + document.plainText
    }

    func heading(_ slug: String) -> Heading? { page.outline.first { $0.slug == slug } }

    var contents: Contents {
        let selected = page.outline.lastIndex { $0.line <= top } ?? 0
        return Contents(title: edition.title, headings: page.outline, cursor: Cursor(index: selected, top: 0))
    }

    /// The headings need the whole text.
    mutating func layOutWhole() { page.layOut(throughLine: .max) }

    func crumbs(_ around: Surroundings) -> [String] { [around.text(shelf), edition.title] }
}
