/// Where a long text may be cut so that its parts can be parsed by themselves: behind a paragraph of the top level, before
/// a line that begins another block of the top level.
///
/// A line that begins with a letter in its first column is no mark of a container or block, so that behind a blank line
/// it begins a paragraph of the top level, unless it stands in fenced code or raw HTML of the top level, the only blocks
/// that go on behind a blank line without being indented (CommonMark 0.30, chapters 4 and 5). Lines behind it that begin
/// like that too are of the same paragraph. Where it is not certain what a line begins, the text has no seams at all.
struct SourceSeams {
    /// A line that begins a block of the top level, behind a paragraph and a blank line.
    struct Seam: Equatable {
        /// Its first byte.
        var start: Int
        /// The lines of the text before it.
        var line: Int
    }

    /// In order of place; none where something in the text is not certain.
    var seams: [Seam] { isUncertain ? [] : found }

    private let stretch: Int
    private var found: [Seam] = []
    private var isUncertain = false
    private var lines = 0
    private var before = Before.blank
    /// The fence of the top level that stands open, if any does.
    private var fence: (byte: UInt8, length: Int)?
    /// A line since the last blank one may have begun raw HTML, in which fences are none.
    private var isInHTML = false

    /// What stands before a line.
    private enum Before {
        /// Lines that make a paragraph of the top level, which begins with a letter.
        case paragraph
        /// The blank lines behind one.
        case blankBehindParagraph
        /// Blank lines, or nothing.
        case blank
        case other
    }

    /// - Parameter stretch: the fewest bytes between two seams.
    init(stretch: Int) {
        self.stretch = stretch
    }

    /// Takes the next line of the text.
    /// - Parameter mayBeMisread: whether it depends on the place of the line what md4c makes of it (``MisreadLines``).
    mutating func look(at line: SourceLine, mayBeMisread: Bool) {
        guard !isUncertain else { return }
        if before == .blankBehindParagraph, fence == nil, line.start - (found.last?.start ?? 0) >= stretch,
            line.beginsLikeText || line.beginsLikeHeading
        {
            found.append(Seam(start: line.start, line: lines))
        }
        if mayBeMisread, fence == nil { isUncertain = true }
        pass(line)
        lines += 1
    }

    private mutating func pass(_ line: SourceLine) {
        if line.isBlank {
            before = before == .paragraph || before == .blankBehindParagraph ? .blankBehindParagraph : .blank
            isInHTML = false
            return
        }
        let isBehindBlank = before == .blank || before == .blankBehindParagraph
        let isParagraph = isBehindBlank ? line.beginsWithLetter : before == .paragraph && line.beginsLikeText
        before = isParagraph && fence == nil ? .paragraph : .other
        switch line.first {
        case 0x60, 0x7E: passFence(line)
        case 0x3C where fence == nil: isInHTML = true
        case 0x2A, 0x2B, 0x2D, 0x30...0x39, 0x3E:
            if fence == nil, line.holdsFence { isUncertain = true }
        default: break
        }
    }

    private mutating func passFence(_ line: SourceLine) {
        let length = line.bytes[(line.content - line.start)...].prefix { $0 == line.first }.count
        if let open = fence {
            // md4c allows no tab behind it.
            let rest = line.text[(line.content + length)..<line.end]
            let closes = line.first == open.byte && length >= open.length && line.indent != nil
            if closes, rest.allSatisfy({ $0 == 0x20 }) { fence = nil }
            return
        }
        guard length >= 3 else { return }
        let isCodeSpan = line.first == 0x60 && line.text[(line.content + length)..<line.end].contains(0x60)
        if isInHTML || line.content > line.start {
            // It may belong to HTML or to a container, whose fences md4c does not always end with it.
            isUncertain = true
        } else if !isCodeSpan {
            fence = (line.first, length)
        }
    }
}

extension SourceLine {
    /// Whether it begins in its first column with a letter of ASCII or of the Cyrillic block.
    fileprivate var beginsWithLetter: Bool { content == start && Self.isLetter(first) }

    /// Whether it begins with `#` and has a letter behind the blank: a heading without text does not say where it stands.
    fileprivate var beginsLikeHeading: Bool {
        guard content == start, first == 0x23, let blank = bytes.firstIndex(where: { $0 != 0x23 }) else {
            return false
        }
        return bytes[blank] == 0x20 && blank + 1 < bytes.count && Self.isLetter(bytes[blank + 1])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0xD0...0xD3: true
        default: false
        }
    }

    /// The first byte behind marks of items and quotes that is no blank, or `end`.
    private var innerContent: Int {
        var position = content
        while let mark = containerMark(at: position) {
            position = Self.skipBlanks(in: text, from: mark.end, to: end)
        }
        return position
    }

    /// Whether a fence stands behind marks of items and quotes.
    fileprivate var holdsFence: Bool {
        let position = innerContent
        guard end - position >= 3, text[position] == 0x60 || text[position] == 0x7E else { return false }
        return text[position] == text[position + 1] && text[position] == text[position + 2]
    }

    /// Whether it begins in its first column with a letter of ASCII or with anything else than ASCII.
    fileprivate var beginsLikeText: Bool { beginsWithLetter || content == start && first >= 0xC3 }
}
