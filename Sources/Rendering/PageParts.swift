public import Markdown

/// A place in a document that survives another width, form, theme or ticking.
public struct Anchor: Sendable, Hashable, Comparable {
    /// Index of the block in the document.
    public var block: Int
    /// UTF-8 byte offset in the text of the block's runs; -1 for what stands above the text (title, cover, contents).
    public var offset: Int

    /// The place at a byte of the text of a block.
    public init(block: Int, offset: Int) {
        self.block = block
        self.offset = offset
    }

    /// By block, then by offset.
    public static func < (left: Anchor, right: Anchor) -> Bool {
        (left.block, left.offset) < (right.block, right.offset)
    }
}

/// One line of a page.
public struct Line: Sendable, Equatable {
    /// From left to right without gaps; margins and indents are spaces of the role `body`.
    public var spans: [Span]
    /// The place of the document that the line begins with.
    public var anchor: Anchor

    /// A line of these spans.
    public init(spans: [Span], anchor: Anchor) {
        self.spans = spans
        self.anchor = anchor
    }

    /// The text of the line without its roles.
    public var text: String { spans.map(\.text).joined() }
}

/// A stretch of a line of one role. Its text is safe (see `SafeText`).
public struct Span: Sendable, Equatable {
    /// Safe and without control characters; its width is that of `CellWidth`.
    public var text: String
    /// What it is; a theme says how that looks.
    public var role: Role
    /// How it is stressed beside its role.
    public var emphasis: Emphasis
    /// Index into the document's links, nil where the span is no link.
    public var link: Int?

    /// A span of safe text.
    public init(text: String, role: Role, emphasis: Emphasis = [], link: Int? = nil) {
        self.text = text
        self.role = role
        self.emphasis = emphasis
        self.link = link
    }
}

/// A heading of a page.
public struct Heading: Sendable, Equatable {
    /// Safe text on one line.
    public var text: String
    /// 1 to 6.
    public var level: Int
    /// The first line of the heading, 0-based.
    public var line: Int
    /// Index of its block in the document.
    public var block: Int

    /// A heading at that line.
    public init(text: String, level: Int, line: Int, block: Int) {
        self.text = text
        self.level = level
        self.line = line
        self.block = block
    }
}

/// Where a link is drawn.
public struct PageLink: Sendable, Equatable {
    /// Index into the document's links.
    public var link: Int
    /// 0-based.
    public var line: Int
    /// The cells it takes on that line.
    public var columns: Range<Int>

    /// A link at these cells of that line.
    public init(link: Int, line: Int, columns: Range<Int>) {
        self.link = link
        self.line = line
        self.columns = columns
    }
}

/// A step of a memo that can be ticked.
public struct Step: Sendable, Equatable {
    /// Index of the item's block.
    public var block: Int
    /// The line of its tick box, 0-based.
    public var line: Int
    /// Whether it is ticked, by its author or by the reader.
    public var isDone: Bool

    /// A step with its box on that line.
    public init(block: Int, line: Int, isDone: Bool) {
        self.block = block
        self.line = line
        self.isDone = isDone
    }
}
