public import Markdown
import Text

/// A document laid out: lines of spans with roles, none wider than asked. Pure and total: any document gives a page
/// at any width from 1 up, and the same one each time.
public struct Page: Sendable {
    public let options: PageOptions
    /// The lines laid out so far; all of them when `isComplete`.
    public private(set) var lines: [Line] = []
    /// The headings laid out so far, in order.
    public private(set) var outline: [Heading] = []
    /// The links laid out so far, in order; one that is broken over two lines stands twice with the same `link`.
    public private(set) var links: [PageLink] = []
    /// The tickable steps laid out so far.
    public private(set) var steps: [Step] = []
    /// The pages of a booklet as ranges of lines, covering all lines; one range for every other form.
    public var leaves: [Range<Int>] { [0..<lines.count] }
    /// Whether the whole document is laid out.
    public private(set) var isComplete = false
    private let document: Document

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

    /// Lays out at least the lines up to `line` (0-based), or all that are left if there are fewer.
    public mutating func layOut(throughLine line: Int) {
        guard !isComplete else { return }
        for (index, block) in document.blocks.enumerated() where !block.runs.isEmpty {
            let text = document.runs[block.runs].map { run in
                String(
                    decoding: document.text[Int(run.text.lowerBound)..<Int(run.text.upperBound)],
                    as: UTF8.self)
            }.joined()
            let anchor = Anchor(block: index, offset: 0)
            if case .heading(let level) = block.kind {
                outline.append(
                    Heading(
                        text: SafeText.printable(text), level: level, line: lines.count, block: index,
                        slug: ""))
            }
            let safe = SafeText.printable(text).truncated(toCells: options.width)
            lines.append(Line(spans: [Span(text: safe, role: .body)], anchor: anchor))
            lines.append(Line(spans: [], anchor: anchor))
        }
        isComplete = true
    }

    /// The content position of a line (0-based): which block it shows and from which byte of the block's text.
    /// Lines that show no content (blank lines, frames) belong to the block that follows, or the last one.
    public func anchor(ofLine line: Int) -> Anchor {
        guard !lines.isEmpty else { return Anchor(block: 0, offset: 0) }
        return lines[min(max(0, line), lines.count - 1)].anchor
    }

    /// The line (0-based) that shows a content position, the nearest before it where the position itself is not
    /// drawn; 0 in an empty page.
    public func line(of anchor: Anchor) -> Int {
        let behind = lines.firstIndex { $0.anchor > anchor } ?? lines.count
        let found = max(0, behind - 1)
        return lines.isEmpty ? 0 : (lines.firstIndex { $0.anchor == lines[found].anchor } ?? found)
    }
}

/// A place in a document that survives another width, form, theme or ticking.
public struct Anchor: Sendable, Hashable, Comparable {
    /// Index of the block in the document.
    public var block: Int
    /// UTF-8 byte offset in the text of the block's runs.
    public var offset: Int

    public init(block: Int, offset: Int) {
        self.block = block
        self.offset = offset
    }

    public static func < (left: Anchor, right: Anchor) -> Bool {
        (left.block, left.offset) < (right.block, right.offset)
    }
}

/// One line of a page.
public struct Line: Sendable, Equatable {
    /// From left to right without gaps; margins and indents are spans of spaces.
    public var spans: [Span]
    public var anchor: Anchor

    public init(spans: [Span], anchor: Anchor) {
        self.spans = spans
        self.anchor = anchor
    }

    /// The text of the line without its roles.
    public var text: String { spans.map(\.text).joined() }
}

/// A stretch of a line of one role. Its text is safe (see `SafeText`).
public struct Span: Sendable, Equatable {
    public var text: String
    public var role: Role
    public var emphasis: Emphasis
    /// Index into the document's links, nil where the span is no link.
    public var link: Int?

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
    /// The anchor for `#slug` links, stable for the same text and unique within the document.
    public var slug: String

    public init(text: String, level: Int, line: Int, block: Int, slug: String) {
        self.text = text
        self.level = level
        self.line = line
        self.block = block
        self.slug = slug
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
    public var isDone: Bool

    public init(block: Int, line: Int, isDone: Bool) {
        self.block = block
        self.line = line
        self.isDone = isDone
    }
}
