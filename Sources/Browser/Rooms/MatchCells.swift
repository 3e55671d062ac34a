import Library
import Markdown
import Rendering
import Text

/// Finds the cells in which a stretch of a document's text is drawn on a page.
///
/// A page says from which byte of which block a line is drawn, but layout adds indents and hyphens, takes away soft
/// hyphens and turns line ends into spaces. So the characters that are not spaces are counted from the beginning of
/// the line on both sides. The lines of a row of a table belong to the row: there the characters are counted within the
/// column of the cell.
struct MatchCells {
    private let page: Page
    private let document: Document

    init(_ page: Page, _ document: Document) {
        self.page = page
        self.document = document
    }

    /// The cells of a match by line (0-based), empty where it is not drawn.
    func cells(of match: TextMatcher.Match) -> [(line: Int, columns: Range<Int>)] {
        match.isInTitle ? cells(inTitle: match.bytes) : cells(ofBlock: match.block, bytes: match.bytes)
    }

    /// Lines among which a title stands.
    private static let titleLines = 100

    /// The same for bytes of the title above the text.
    private func cells(inTitle bytes: Range<Int>) -> [(line: Int, columns: Range<Int>)] {
        let text = Array(page.options.title.utf8)
        let wanted = Self.visible(text, bytes)
        let drawn = (0..<min(page.lines.count, Self.titleLines)).flatMap { line in
            characters(onLine: line) { role, _ in role != .title }
        }
        let skipped = Self.visible(text, 0..<min(bytes.lowerBound, text.count)).count
        let found = Self.find(wanted, in: drawn.map(\.character), near: skipped)
        return found.map { Self.ranges(drawn[$0..<$0 + wanted.count]) } ?? []
    }

    /// The cells by line (0-based), empty where the stretch is not drawn.
    /// - Parameter bytes: offsets in the text of the block's runs.
    func cells(ofBlock block: Int, bytes: Range<Int>) -> [(line: Int, columns: Range<Int>)] {
        guard document.blocks.indices.contains(block), !page.lines.isEmpty else { return [] }
        let text = document.drawnBytes(ofBlock: block)
        let wanted = Self.visible(text, bytes)
        let first = page.line(of: Anchor(block: block, offset: bytes.lowerBound))
        let anchor = page.anchor(ofLine: first)
        let cell = document.tableCell(block)
        let start = anchor.block == block ? max(0, anchor.offset) : 0
        let isCounted = anchor.block == block || anchor.block == cell?.row
        let skipped = isCounted ? Self.visible(text, start..<bytes.lowerBound).count : 0
        let drawn = characters(from: first, cell, count: skipped + wanted.count)
        let found = Self.find(wanted, in: drawn.map(\.character), near: skipped)
        return found.map { Self.ranges(drawn[$0..<$0 + wanted.count]) } ?? []
    }

    private struct Drawn {
        var character: Character
        var line: Int
        var columns: Range<Int>

        var isHyphen: Bool { character == "-" || character == "\u{2010}" }
    }

    /// The characters of a text that are drawn as something else than a space.
    private static func visible(_ text: [UInt8], _ range: Range<Int>) -> [Character] {
        let range = range.clamped(to: 0..<text.count)
        let safe = SafeText.printable(String(decoding: text[range], as: UTF8.self).replacingLineFeeds)
        return safe.filter { !isBlank($0) && $0 != "\u{AD}" }.map(folded)
    }

    private static func isBlank(_ character: Character) -> Bool {
        character == " " || character == "\u{A0}" || character == "\u{202F}"
    }

    private static func folded(_ character: Character) -> Character {
        character.lowercased().first ?? character
    }

    /// The visible characters on the lines from `first` on: at least `count` of them, and the rest of the last line;
    /// of a cell those in its column.
    private func characters(from first: Int, _ cell: TableCell?, count: Int) -> [Drawn] {
        let row = cell.flatMap { page.anchor(ofLine: first).block == $0.row ? $0 : nil }
        var drawn: [Drawn] = []
        var line = first
        while line < page.lines.count, drawn.count < count || line == first,
            row == nil || page.anchor(ofLine: line).block == row?.row
        {
            drawn +=
                row.map { characters(onLine: line, of: $0) } ?? characters(onLine: line, isCard: cell != nil)
            if let last = drawn.last, last.line == line, last.isHyphen, drawn.count < count {
                drawn.removeLast()
            }
            line += 1
        }
        return drawn
    }

    /// - Parameter isCard: the name of the column stands before the text.
    private func characters(onLine line: Int, isCard: Bool) -> [Drawn] {
        characters(onLine: line) { role, _ in isCard && role == .tableHeader }
    }

    /// The header of a table stands again above what goes on on the next page.
    private func characters(onLine line: Int, of cell: TableCell) -> [Drawn] {
        let borders = page.lines[line].spans.filter { $0.role == .border }
        // Behind the border between two columns stands a space, behind the frame of a flyer nothing.
        let isFramed = borders.last.map { !$0.text.hasSuffix(" ") } ?? false
        let column = cell.column + (isFramed ? 1 : 0)
        return characters(onLine: line) { role, place in
            place != column || role == .tableHeader && !cell.isInHeader
        }
    }

    /// The visible characters of a line, without the spans that are to be left out by their role and the number of
    /// borders before them.
    private func characters(onLine line: Int, leavingOut isLeftOut: (Role, Int) -> Bool) -> [Drawn] {
        var drawn: [Drawn] = []
        var column = 0
        var borders = 0
        for span in page.lines[line].spans {
            if span.role == .border { borders += 1 }
            let isShown = !Self.isDecoration(span.role) && !isLeftOut(span.role, borders)
            for grapheme in span.text.graphemes {
                if isShown, !Self.isBlank(grapheme.text) {
                    let columns = column..<column + max(1, grapheme.cells)
                    drawn.append(Drawn(character: Self.folded(grapheme.text), line: line, columns: columns))
                }
                column += grapheme.cells
            }
        }
        return drawn
    }

    /// What layout draws around text.
    private static func isDecoration(_ role: Role) -> Bool {
        switch role {
        case .marker, .stepNumber, .tickBox, .tickDone, .quoteBar, .border, .rule, .pageNumber, .codeLabel,
            .footnote:
            true
        default: false
        }
    }

    /// Where `wanted` stands in `drawn`, the place nearest to `place`.
    private static func find(_ wanted: [Character], in drawn: [Character], near place: Int) -> Int? {
        guard !wanted.isEmpty, wanted.count <= drawn.count else { return nil }
        let starts = (0...drawn.count - wanted.count).filter { start in
            drawn[start] == wanted[0] && drawn[start..<start + wanted.count].elementsEqual(wanted)
        }
        return starts.min { abs($0 - place) < abs($1 - place) }
    }

    /// One range a line, from the first cell to the last.
    private static func ranges(_ drawn: ArraySlice<Drawn>) -> [(line: Int, columns: Range<Int>)] {
        var ranges: [(line: Int, columns: Range<Int>)] = []
        for one in drawn {
            if let last = ranges.last, last.line == one.line {
                ranges[ranges.count - 1].columns = last.columns.lowerBound..<one.columns.upperBound
            } else {
                ranges.append((one.line, one.columns))
            }
        }
        return ranges
    }
}

extension TextMatcher.Match {
    /// A match in the title above a text, which is none of its blocks.
    static func inTitle(_ bytes: Range<Int>) -> TextMatcher.Match {
        TextMatcher.Match(block: -1, bytes: bytes)
    }

    var isInTitle: Bool { block < 0 }
}

extension String {
    /// Line ends as spaces.
    fileprivate var replacingLineFeeds: String { String(map { $0.isNewline ? " " : $0 }) }
}
