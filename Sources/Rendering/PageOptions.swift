import Markdown
public import Text

/// The kinds of page a material can be laid out as.
public enum Form: String, Sendable, CaseIterable {
    /// A poster on one screen, centred and framed, its call to action in block digits.
    case flyer
    /// Pages with a cover, contents, chapters and page numbers.
    case booklet
    /// Numbered steps with tick boxes and their progress.
    case memo
    /// Any Markdown text.
    case plain
}

/// How a document is laid out.
public struct PageOptions: Sendable, Equatable {
    /// Which kind of page it becomes.
    public var form: Form
    /// The width in cells that no line exceeds, at least 1.
    public var width: Int
    /// The language of hyphenation, of no-break rules and of the words that layout adds (callout labels …).
    public var language: Language
    /// The title drawn above the text; empty for a document that brings its own heading.
    public var title = ""
    /// The sentence under the title; empty for none.
    public var summary = ""
    /// Sentences under the title: a missing translation, a missing review.
    public var notes: [String] = []
    /// Shows `[!STAFF]` callouts.
    public var showsStaff = false
    /// Blocks (items of the document) whose box the reader turned over.
    public var ticked: Set<Int> = []
    /// The longest line of running text in cells; wider windows get margins.
    public var measure = 72
    /// Fills lines to an even right edge; ragged otherwise. Booklets begin with even, all else with ragged.
    public var isJustified = false
    /// Divides words at the ends of lines that would come out short; headings never.
    public var hyphenates = true
    /// Rows of one page of a booklet; nil lays it out as one scroll.
    public var pageHeight: Int?
    /// Draws with ASCII only: for terminals without box characters.
    public var isASCII = false

    /// For paper and for reading aloud, where nothing has a style: numbers the links and lists where they lead at the end,
    /// draws lines under headings of level 1 and 2 and leaves a blank line behind the others.
    public var isPlainText = false
    /// What happens to tables that are wider than the page.
    public var tables = TableLayout.ladder
    /// Leaves out what only the eye needs (frames, block digits, bars of progress): for screen readers, braille
    /// displays and reading aloud.
    public var isLinear = false

    /// The options that a form begins with: booklets have an even right edge.
    public init(form: Form, width: Int, language: Language) {
        self.form = form
        self.width = width
        self.language = language
        isJustified = form == .booklet
    }
}

extension Document {
    /// Whether a block is for those who see a page with these options.
    func shows(_ block: Int, _ options: PageOptions) -> Bool { options.showsStaff || !isForStaff(block) }
}
