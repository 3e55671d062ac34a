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
    private(set) var document: Document {
        didSet { headings = HeadingSummary(document) }
    }
    private(set) var headings: HeadingSummary
    /// The title above the text; empty where that brings its own heading.
    private(set) var title: String
    var page: Page
    /// Whether only the last lines of a long text are on the page, until those before them are laid out too.
    var showsEndAlone = false
    /// The first line of the page on the screen, 0-based.
    var top = 0
    /// The cells by which wide tables are scrolled sideways.
    var shift = 0
    /// The selected link or step.
    var stop: Stops.Stop?
    /// The last line that was on the screen before a page was turned.
    var lastSeen: Int?
    private var ticked: Set<Int> = []
    /// What a search found in this text.
    var found: Found?
    /// Which answer brings the rest, where only the beginning of the text is there.
    private(set) var awaited: Awaited?

    init(
        material: Material, edition: Edition, file: MarkdownFile, awaiting awaited: Awaited? = nil,
        _ around: Surroundings
    ) {
        self.awaited = awaited
        self.material = material.id
        shelf = material.shelf
        self.edition = edition
        wanted = around.language
        document = file.document
        title = Self.title(of: edition, as: file, on: shelf)
        headings = HeadingSummary(document)
        page = Page(
            startingWith: Document(), options: PageOptions(form: .plain, width: 1, language: .russian))
        layOut(around)
    }

    struct Meeting: Sendable, Equatable {
        var set: String
        var index: Int
    }

    /// What is known of a text of which only the beginning is there.
    struct Awaited: Sendable, Equatable {
        /// The number of the request that the whole text answers.
        var serial: Int
        /// How much of the text is there.
        var share: Double
    }

    /// The matches of a query in the open text, and the one that was gone to last.
    struct Found: Sendable {
        var query: String
        var matches: [TextMatcher.Match]
        var index = 0
    }

    // MARK: Layout

    /// The links and steps that Tab reaches.
    var stops: Stops { Stops(page: page) }

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

    /// The title above a text that was read as `file`.
    static func title(of edition: Edition, as file: MarkdownFile, on shelf: Shelf) -> String {
        if case .folder = shelf { edition.title(above: file) } else { edition.title }
    }

    /// Texts up to this many bytes are laid out at once, larger ones as one reads on.
    private static let wholeLayoutLimit = 300_000

    func layout(_ around: Surroundings) -> ReaderLayout {
        ReaderLayout(around, form: form, headings: headings.count)
    }

    private mutating func layOut(_ around: Surroundings) {
        page = Page(startingWith: document, options: options(around))
        showsEndAlone = false
        let isSmall = document.text.count <= Self.wholeLayoutLimit
        page.layOut(throughLine: isSmall ? .max : top + 2 * around.body.rows.count)
    }

    private func options(_ around: Surroundings) -> PageOptions {
        var options = PageOptions(
            form: form, width: layout(around).width,
            language: edition.language ?? around.language)
        options.title = title
        options.measure = around.settings.measure
        options.summary = edition.summary
        options.notes = notes(around)
        options.showsStaff = around.settings.isStaff && !around.settings.isVisitor
        options.ticked = ticked
        options.isASCII = around.settings.isASCII
        if form == .memo || form == .plain { options.tables = .wide }
        if form == .booklet { options.pageHeight = around.body.rows.count }
        return options
    }

    private func notes(_ around: Surroundings) -> [String] {
        var notes: [String] = []
        if let language = around.material(material).flatMap({
            around.library.substitute(for: around.language, of: $0)
        }) {
            notes.append(around.text(.notInLanguage(shown: language)))
        }
        // A memo says it by itself. A poster has no room: there it stands at the foot only, where there is a line for it.
        let isSaid = form == .memo || form == .flyer && Chrome(size: around.size).hasRules
        if edition.isNoticeable, !isSaid { notes.append(around.text(.noticeableWarning)) }
        return notes
    }

    /// Lays the text out anew where the screen or the settings changed, and keeps the place.
    mutating func fit(_ around: Surroundings) {
        guard page.options != options(around) else { return clamp(around) }
        let anchor = page.anchor(ofLine: top)
        layOut(around)
        stop = stop.flatMap { stops.find($0.kind) }
        show(anchor, around)
    }

    /// Shows another edition of the same material at the place that matches this one.
    mutating func replace(edition: Edition, file: MarkdownFile, _ around: Surroundings) {
        let block = BlockMatching(document, file.document).counterpart(of: place.block)
        let wasAtTop = top == 0 && !showsEndAlone
        self.edition = edition
        title = Self.title(of: edition, as: file, on: shelf)
        wanted = around.language
        document = file.document
        awaited = nil
        stop = nil
        ticked = []
        found = nil
        layOut(around)
        if wasAtTop { top = 0 } else { show(Anchor(block: block, offset: 0), around) }
    }

    /// Shows the text that `awaited` told of; what was its beginning stays as it is.
    mutating func complete(with file: MarkdownFile, _ around: Surroundings) {
        document = file.document
        awaited = nil
        let (anchor, options) = (place, page.options)
        layOut(around)
        stop = stop.flatMap { stops.find($0.kind) }
        // Headings further down may have brought an outline beside the text.
        if page.options != options { show(anchor, around) }
    }

    // MARK: Acting

    mutating func enter(_ around: Surroundings) -> Request {
        guard let stop else {
            move(.pageDown, around)
            return .none
        }
        switch stop.kind {
        case .step(let block):
            ticked.formSymmetricDifference([block])
            fit(around)
            return .none
        case .link(let link): return follow(link, around)
        }
    }

    mutating func press(_ target: Target, _ around: Surroundings) -> Request {
        switch target {
        case .stop(let pressed):
            stop = pressed
            return enter(around)
        case .scroll(let line):
            scroll(to: line, around)
        case .item(let index):
            guard page.outline.indices.contains(index) else { return .none }
            return .jump(Anchor(block: page.outline[index].block, offset: 0))
        case .action, .language, .facet, .door: break
        }
        return .none
    }

    func offers(_ action: Action, _ around: Surroundings) -> Bool {
        switch action {
        case .move(.pageDown): !page.isComplete || page.lines.count > layout(around).rows.count
        case .show(.contents): headings.count > 0
        case .nextMatch, .previousMatch: found != nil
        case .show(.sideBySide): around.size.columns >= Pair.smallestWidth && hasOtherLanguage(around)
        case .moveLater: around.set(of: meeting).map { $0.items.count > (meeting?.index ?? 0) + 1 } ?? false
        default: true
        }
    }

    private func hasOtherLanguage(_ around: Surroundings) -> Bool {
        (around.material(material)?.editions.count ?? 1) > 1
    }

    /// What a link of the text asks for, by its index among the document's links.
    mutating func follow(_ link: Int, _ around: Surroundings) -> Request {
        let destination = document.links[link].destination
        switch around.library.target(of: destination, from: edition.path) {
        case .phone: return .showSheet(.numbers)
        case .law(let law): return .showSheet(.law(law.id))
        case .anchor(let slug):
            if awaited != nil || showsEndAlone { return .later(.enter) }
            guard let place = place(ofSlug: slug) else { return .say(.linkLeadsTo(destination)) }
            return .jump(place)
        case .material(let id, _, let slug): return .open(material: id, section: slug)
        case .web(let address): return .say(.linkLeadsTo(WebAddress.revealed(address)))
        case .nothing(let path): return .say(.noSuchMaterial(path))
        }
    }

    /// What a QR code of this text may hold, the fullest first: the selected link or number, else the words, else what
    /// it is about and the numbers in it.
    var codeContents: [String] {
        if case .link(let link) = stop?.kind { return [document.links[link].destination] }
        var numbers: [String] = []
        let hidden = page.options.showsStaff ? [] : document.staffLinks
        for (index, link) in document.links.enumerated()
        where link.destination.hasPrefix("tel:") && !hidden.contains(index) {
            let number = String(link.destination.dropFirst("tel:".count))
            if !numbers.contains(number) { numbers.append(number) }
        }
        let call = numbers.joined(separator: ", ")
        // The numbers alone are worth more than the title alone.
        let least = call.isEmpty ? edition.title : call
        let words = document.plainText(hidesStaff: !page.options.showsStaff)
        let contents = [[words], [edition.summary, call], [call]]
        return contents.map { ([edition.title] + $0).filter { !$0.isEmpty }.joined(separator: "\n") } + [
            least
        ]
    }

    /// The heading that `#slug` links reach; nil where the page shows none of that name.
    func place(ofSlug slug: String) -> Anchor? {
        guard let block = document.heading(ofSlug: slug),
            page.options.showsStaff || !document.isForStaff(block)
        else { return nil }
        return Anchor(block: block, offset: 0)
    }

    var contents: Contents {
        let selected = page.outline.lastIndex { $0.line <= top } ?? 0
        return Contents(text: edition.title, headings: page.outline, cursor: Cursor(index: selected, top: 0))
    }

    func crumbs(_ around: Surroundings) -> [String] { [around.text(shelf), edition.title] }

    func landmarks(_ around: Surroundings) -> [String] {
        [edition.title] + (page.outline.last { $0.line <= top }.map { [$0.text] } ?? [])
    }
}
