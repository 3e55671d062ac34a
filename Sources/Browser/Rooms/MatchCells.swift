import Markdown
import Rendering
import Text

/// Finds the cells in which a stretch of a document's text is drawn on a page.
///
/// A page says from which byte of which block a line is drawn, but layout adds indents and hyphens, takes away soft
/// hyphens and turns line ends into spaces. So the characters that are not spaces are counted from the beginning of
/// the line on both sides; where several blocks share a line (the cells of a table) they are looked for.
struct MatchCells {
    private let page: Page
    private let document: Document

    init(_ page: Page, _ document: Document) {
        self.page = page
        self.document = document
    }

    /// The cells by line (0-based), empty where the stretch is not drawn.
    /// - Parameter bytes: offsets in the text of the block's runs.
    func cells(ofBlock block: Int, bytes: Range<Int>) -> [(line: Int, columns: Range<Int>)] {
        guard document.blocks.indices.contains(block), !page.lines.isEmpty else { return [] }
        let text = document.bytes(ofBlock: block)
        let wanted = Self.visible(text, bytes)
        let first = page.line(of: Anchor(block: block, offset: bytes.lowerBound))
        let anchor = page.anchor(ofLine: first)
        let skipped = anchor.block == block ? Self.visible(text, anchor.offset..<bytes.lowerBound).count : 0
        let drawn = characters(from: first, count: skipped + wanted.count)
        let start = Self.find(wanted, in: drawn.map(\.character), near: skipped)
        return start.map { Self.ranges(drawn[$0..<$0 + wanted.count]) } ?? []
    }

    private struct Drawn {
        var character: Character
        var line: Int
        var columns: Range<Int>
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

    /// The visible characters of the text on the lines from `first` on: at least `count` of them, and the rest of the
    /// last line.
    private func characters(from first: Int, count: Int) -> [Drawn] {
        var drawn: [Drawn] = []
        var line = first
        while line < page.lines.count, drawn.count < count || line == first {
            var column = 0
            for span in page.lines[line].spans {
                for grapheme in span.text.graphemes {
                    if !Self.isDecoration(span.role), !Self.isBlank(grapheme.text) {
                        let columns = column..<column + max(1, grapheme.cells)
                        drawn.append(
                            Drawn(character: Self.folded(grapheme.text), line: line, columns: columns))
                    }
                    column += grapheme.cells
                }
            }
            if let last = drawn.last, last.line == line,
                last.character == "-" || last.character == "\u{2010}",
                drawn.count < count
            {
                drawn.removeLast()
            }
            line += 1
        }
        return drawn
    }

    /// What layout draws around text.
    private static func isDecoration(_ role: Role) -> Bool {
        switch role {
        case .marker, .stepNumber, .tickBox, .tickDone, .quoteBar, .border, .rule, .pageNumber, .codeLabel:
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

extension String {
    /// Line ends as spaces.
    fileprivate var replacingLineFeeds: String { String(map { $0.isNewline ? " " : $0 }) }
}
