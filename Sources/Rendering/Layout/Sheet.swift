import Markdown
import Text

/// A run of lines in flat arrays over one byte buffer. A page is a list of sheets, so growing a page that was copied
/// copies one sheet and never the whole text.
struct Sheet: Sendable {
    /// The text of all lines, one behind the other, safe UTF-8.
    private(set) var bytes: [UInt8] = []
    private(set) var spans: [SpanRecord] = []
    private(set) var lines: [LineRecord] = []

    struct SpanRecord {
        /// Behind the last byte.
        var end: UInt32
        var look: Look
    }

    struct LineRecord {
        /// Behind the last span.
        var spanEnd: UInt32
        var block: Int32
        var offset: Int32
        var traits: LineTraits
    }

    /// A sheet of this many bytes or lines is closed and the next one begun.
    static let fullBytes = 48 << 10
    static let fullLines = 1 << 10

    init() {}

    /// A sheet with room for as much as another one holds.
    init(like other: Sheet) {
        bytes.reserveCapacity(other.bytes.count + 128)
        spans.reserveCapacity(other.spans.count + 16)
        lines.reserveCapacity(other.lines.count + 16)
    }

    var isFull: Bool { bytes.count >= Sheet.fullBytes || lines.count >= Sheet.fullLines }

    /// Adds text to the open line; neighbours of one look become one span.
    mutating func append(_ source: [UInt8], _ range: Range<Int>, _ look: Look) {
        guard !range.isEmpty else { return }
        source.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
        closeSpan(look)
    }

    mutating func append(_ text: String, _ look: Look) {
        guard !text.isEmpty else { return }
        bytes.append(contentsOf: text.utf8)
        closeSpan(look)
    }

    /// Adds `count` times one ASCII character.
    mutating func append(_ byte: UInt8, count: Int, _ look: Look) {
        guard count > 0 else { return }
        bytes.append(contentsOf: repeatElement(byte, count: count))
        closeSpan(look)
    }

    /// Adds characters to the span written last.
    mutating func appendMore(_ byte: UInt8, count: Int) {
        guard count > 0, let last = spans.last else { return }
        append(byte, count: count, last.look)
    }

    private mutating func closeSpan(_ look: Look) {
        let end = UInt32(truncatingIfNeeded: bytes.count)
        let last = spans.count - 1
        if last >= firstOpenSpan, spans[last].look == look {
            spans[last].end = end
        } else {
            spans.append(SpanRecord(end: end, look: look))
        }
    }

    mutating func endLine(at anchor: Anchor, _ traits: LineTraits) {
        lines.append(
            LineRecord(
                spanEnd: UInt32(truncatingIfNeeded: spans.count),
                block: Int32(clamping: anchor.block), offset: Int32(clamping: anchor.offset),
                traits: traits))
    }

    /// The first span of the line that is being written.
    private var firstOpenSpan: Int { Int(lines.last?.spanEnd ?? 0) }

    /// The spans of a line.
    func spanRange(ofLine line: Int) -> Range<Int> {
        let start = line == 0 ? 0 : Int(lines[line - 1].spanEnd)
        return start..<Int(lines[line].spanEnd)
    }

    /// The bytes of a span.
    func byteRange(ofSpan span: Int) -> Range<Int> {
        let start = span == 0 ? 0 : Int(spans[span - 1].end)
        return start..<Int(spans[span].end)
    }

    /// The bytes of a line.
    func byteRange(ofLine line: Int) -> Range<Int> {
        let spans = spanRange(ofLine: line)
        guard let last = spans.last else { return 0..<0 }
        return byteRange(ofSpan: spans.lowerBound).lowerBound..<byteRange(ofSpan: last).upperBound
    }

    /// The cells written to the open line so far.
    var cellsOfOpenLine: Int {
        let start = firstOpenSpan == 0 ? 0 : Int(spans[firstOpenSpan - 1].end)
        return CellWidth.of(utf8: bytes.span.extracting(start..<bytes.count))
    }

    func anchor(ofLine line: Int) -> Anchor {
        Anchor(block: Int(lines[line].block), offset: Int(lines[line].offset))
    }

    func line(_ line: Int) -> Line {
        let made = spanRange(ofLine: line).map { index in
            let look = spans[index].look
            return Span(
                text: String(decoding: bytes[byteRange(ofSpan: index)], as: UTF8.self), role: look.role,
                emphasis: look.emphasis, link: look.link < 0 ? nil : Int(look.link))
        }
        return Line(spans: made, anchor: anchor(ofLine: line))
    }
}

/// What a theme and a reader need to know of a span.
struct Look: Sendable, Equatable {
    /// Index into the document's links, or -1.
    var link: Int32 = -1
    var role: Role
    var emphasis: Emphasis = []

    init(_ role: Role, emphasis: Emphasis = [], link: Int32 = -1) {
        self.role = role
        self.emphasis = emphasis
        self.link = link
    }
}

/// What paging and anchors need to know of a line.
struct LineTraits: OptionSet, Sendable {
    let rawValue: UInt8
    /// Shows content of its block; else a blank line or decoration.
    static let content = LineTraits(rawValue: 1)
    /// A page must not end behind this line (headings, the first of several lines).
    static let keepsWithNext = LineTraits(rawValue: 2)
    /// A chapter of a booklet begins here.
    static let beginsChapter = LineTraits(rawValue: 4)
    /// Stands in the middle of a poster.
    static let centered = LineTraits(rawValue: 16)
    /// A row of large digits.
    static let digits = LineTraits(rawValue: 32)
    /// Ends in the middle of a word.
    static let hyphenated = LineTraits(rawValue: 64)
    /// A blank line between blocks, dropped at the top of a page.
    static let blank = LineTraits(rawValue: 8)
}
