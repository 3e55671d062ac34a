/// A parsed Markdown text as flat arrays over one buffer: no recursive tree, so a document of any depth can be
/// walked and freed without recursion.
///
/// `blocks` stand in document order, each before its children; `blocks[i].end` is the index behind its last
/// descendant. Leaf blocks (paragraph, heading, code, html, cell) own a range of `runs`; a run is a range of bytes
/// in `text`. The text is decoded (entities resolved, UTF-8 valid) but not yet safe to draw: see `SafeText`.
public struct Document: Sendable, Equatable {
    /// The text of all runs in UTF-8. A soft line break is a line feed inside a run.
    public internal(set) var text: [UInt8]
    /// In document order, each before its children.
    public internal(set) var blocks: [Block]
    /// In the order of their leaves; the runs of one leaf stand together.
    public internal(set) var runs: [Run]
    /// In the order in which they begin; runs name them by index.
    public internal(set) var links: [Link]
    /// The blocks that are for staff alone, each with all that it holds, in order and without overlap: whoever hides
    /// something asks here, by ``endOfStaffPart(at:)`` or ``isForStaff(_:)``.
    public internal(set) var staffParts: [Range<Int>] = []
    /// Whether it has a callout `[!STAFF]`.
    var holdsStaffCallout = false
    /// Why the text was not parsed but is shown as one plain code block; nil for every ordinary text.
    public internal(set) var refusal: Refusal?

    /// The depth at which blocks that lie deeper are drawn.
    public static let deepest = 100

    /// A document without any block.
    public init() {
        text = []
        blocks = []
        runs = []
        links = []
    }
}

/// Why a text is shown unparsed.
public enum Refusal: Sendable, Equatable {
    /// Parsing would take quadratic time (see `HostileText`).
    case costly
    /// The parser gave up at its deadline or event budget.
    case overBudget
}

/// A block of a document.
public struct Block: Sendable, Equatable {
    /// What a block is.
    public enum Kind: Sendable, Equatable {
        /// 1 to 6.
        case heading(level: Int)
        /// Running text.
        case paragraph
        /// `start` is nil for a bullet list; `isTight` as CommonMark says.
        case list(start: ListStart?, isTight: Bool)
        /// `isDone` is nil where the item has no tick box.
        case item(isDone: Bool?)
        /// A block quote that is no callout.
        case quote
        /// A quote that begins with `[!NOTE]` or one of its kind; the mark is no part of the text.
        case callout(Callout)
        /// The first word of the info string, empty where there is none. One run, lines end in a line feed.
        case code(language: String)
        /// Raw HTML that is not a comment; drawn as visible text.
        case html
        /// A thematic break, without children or runs.
        case rule
        /// Children: rows; the first is the header.
        case table(columns: [Alignment])
        /// A row of a table; children: one cell for each column.
        case row
        /// A leaf.
        case cell
        /// The footnotes of the document in order of first reference; children: `footnote`.
        case footnotes
        /// 1-based number.
        case footnote(number: Int)
    }

    /// What the block is.
    public var kind: Kind
    // Numbers of 32 bits: each cell of a table is a block.
    private var endIndex: Int32
    private var firstRun: Int32
    private var endOfRuns: Int32
    private var sourceLine: Int32
    private var nesting: Int32

    /// Index behind the last descendant of this block.
    public var end: Int {
        get { Int(endIndex) }
        set { endIndex = Int32(newValue) }
    }

    /// The runs of a leaf block; empty for containers.
    public var runs: Range<Int> {
        get { Int(firstRun)..<Int(endOfRuns) }
        set { (firstRun, endOfRuns) = (Int32(newValue.lowerBound), Int32(newValue.upperBound)) }
    }

    /// The 1-based line of the source file on which the block begins.
    public var line: Int {
        get { Int(sourceLine) }
        set { sourceLine = Int32(newValue) }
    }

    /// Nesting depth, 0 at the top; drawn at depth 100 from there on.
    public var depth: Int {
        get { Int(nesting) }
        set { nesting = Int32(newValue) }
    }

    /// A block with these values, of 32 bits each; nothing else is checked.
    public init(kind: Kind, end: Int, runs: Range<Int>, line: Int, depth: Int) {
        self.kind = kind
        endIndex = Int32(end)
        firstRun = Int32(runs.lowerBound)
        endOfRuns = Int32(runs.upperBound)
        sourceLine = Int32(line)
        nesting = Int32(depth)
    }
}

/// How the first item of an ordered list is numbered; each of the others has one more.
public struct ListStart: Sendable, Equatable {
    /// What stands behind each number.
    public enum Delimiter: Character, Sendable {
        /// `1.`
        case fullStop = "."
        /// `1)`
        case parenthesis = ")"
    }

    /// From 0 to 999,999,999.
    public var number: Int
    /// As the author wrote it.
    public var delimiter: Delimiter

    /// A start with these values; nothing is checked.
    public init(_ number: Int, _ delimiter: Delimiter = .fullStop) {
        self.number = number
        self.delimiter = delimiter
    }
}

/// The kinds of callout, `> [!NOTE]` and so on; `staff` is shown in staff mode only.
public enum Callout: String, Sendable, CaseIterable {
    /// `[!NOTE]`
    case note = "NOTE"
    /// `[!TIP]`
    case tip = "TIP"
    /// `[!IMPORTANT]`
    case important = "IMPORTANT"
    /// `[!WARNING]`
    case warning = "WARNING"
    /// `[!CAUTION]`
    case caution = "CAUTION"
    /// `[!STAFF]`, for those who work with a library
    case staff = "STAFF"
}

/// The alignment of a table column.
public enum Alignment: UInt8, Sendable {
    /// None is asked for: as the language runs.
    case natural
    /// `:--`
    case left
    /// `:-:`
    case center
    /// `--:`
    case right
}

/// A stretch of inline text of one look.
public struct Run: Sendable, Equatable {
    /// What a run is.
    public enum Kind: UInt8, Sendable {
        /// Plain text; the address of a link without a text of its own too.
        case text
        /// A line break the author asked for; its text is empty.
        case hardBreak
        /// A code span, without its backticks.
        case code
        /// The alternative text of an image.
        case image
        /// Raw inline HTML, shown as text.
        case html
        /// A footnote reference; its text is the number in digits.
        case footnoteReference
    }

    /// Bytes in the document's `text`.
    public var text: Range<Int32>
    /// What the run is.
    public var kind: Kind
    /// How it is stressed; nothing for code blocks.
    public var emphasis: Emphasis
    /// Index into the document's `links`, or -1.
    public var link: Int32

    /// A run with these values; nothing is checked.
    public init(text: Range<Int32>, kind: Kind, emphasis: Emphasis, link: Int32) {
        self.text = text
        self.kind = kind
        self.emphasis = emphasis
        self.link = link
    }
}

/// How a run is stressed; the three combine.
public struct Emphasis: OptionSet, Sendable, Hashable {
    /// The bits of the stresses.
    public let rawValue: UInt8
    /// A set of the stresses whose bits are set.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `*…*`
    public static let emphasis = Emphasis(rawValue: 1)
    /// `**…**`
    public static let strong = Emphasis(rawValue: 2)
    /// `~~…~~`
    public static let strikethrough = Emphasis(rawValue: 4)
}

/// Where a link leads, as written and decoded; nothing is resolved here.
public struct Link: Sendable, Equatable {
    /// The address with entities and escapes resolved; of a bare address with the scheme it lacks.
    public var destination: String
    /// Empty where there is none.
    public var title: String
    /// Whether it is the source of an image.
    public var isImage: Bool

    /// A link with these values; nothing is checked.
    public init(destination: String, title: String, isImage: Bool) {
        self.destination = destination
        self.title = title
        self.isImage = isImage
    }
}
