import Markdown
import Text

/// The form of a booklet: pages of one height, a cover with the contents first, chapters on pages of their own. No
/// page ends behind a heading, no single line of a paragraph is left alone on either side of a page break, and a table
/// that goes on has its header again.
struct Leaves {
    private let content: PageContent
    private let options: PageOptions
    private let column: Column
    private let glyphs: Glyphs
    /// Rows of a page.
    private let height: Int

    init(_ content: PageContent, options: PageOptions, height: Int) {
        self.content = content
        self.options = options
        self.height = max(1, height)
        column = Column(options)
        glyphs = Glyphs(isASCII: options.isASCII)
    }

    func paged() -> PageContent {
        let pages = pages()
        let coverPages = pieces(of: cover(numbers: nil)).count
        let cover = pieces(of: cover(numbers: numbers(of: pages, after: coverPages)))
        var made = Rearrangement(content)
        for piece in cover { place(cover: piece, &made) }
        for (index, page) in pages.enumerated() {
            place(page, number: coverPages + index + 1, &made)
        }
        var paged = made.finished()
        paged.leaves = stride(from: 0, to: paged.lines.count, by: height).map { $0..<$0 + height }
        return paged
    }

    // MARK: Pages

    /// Rows of text on a page: a foot of two rows is left where the page is high enough to have one.
    private var textRows: Int { hasFoot ? height - 2 : height }

    private var hasFoot: Bool { height >= 8 && column.width >= 8 && !options.isLinear }

    /// What stands on a page.
    private struct Leaf {
        /// The header of the table that goes on at its top, shown again; empty for none.
        var header: Range<Int>
        var lines: Range<Int>
    }

    /// The lines of each page.
    private func pages() -> [Leaf] {
        var pages: [Leaf] = []
        var start = 0
        let count = content.lines.count
        while true {
            while start < count, traits(start).contains(.blank) { start += 1 }
            guard start < count else { return pages }
            let header = header(above: start)
            // The line that parts rows would stand below the one of the header.
            if !header.isEmpty, !traits(start).contains(.content) { start += 1 }
            let end = end(ofPageFrom: start, rows: textRows - header.count)
            var last = end
            while last > start, traits(last - 1).contains(.blank) { last -= 1 }
            pages.append(Leaf(header: header, lines: start..<last))
            start = end
        }
    }

    /// The header of the table within which a page begins, unless it would fill more than a third of the page.
    private func header(above start: Int) -> Range<Int> {
        let next = content.grids.firstIndexSorted { $0.lines.upperBound > start }
        guard next < content.grids.count, !options.isLinear else { return 0..<0 }
        let header = content.grids[next].header
        return header.upperBound <= start && header.count * 3 <= textRows ? header : 0..<0
    }

    private func end(ofPageFrom start: Int, rows: Int) -> Int {
        let count = content.lines.count
        let limit = min(start + rows, count)
        let chapter = (start + 1..<max(start + 1, limit)).first { traits($0).contains(.beginsChapter) }
        if let chapter { return chapter }
        guard limit < count, !traits(limit).contains(.beginsChapter) else { return limit }
        let lowest = start + (rows + 1) / 2
        let breaks = stride(from: limit, to: lowest, by: -1).filter { canBreak(before: $0, start) }
        // No word is turned over with the page, where that can be helped.
        if let good = breaks.first(where: { !traits($0 - 1).contains(.hyphenated) }) ?? breaks.first {
            return good
        }
        // A page that is half empty is better than a heading that stands at its end.
        return stride(from: lowest, to: start, by: -1).first { canBreak(before: $0, start) } ?? limit
    }

    private func canBreak(before line: Int, _ start: Int) -> Bool {
        var last = line - 1
        while last > start, traits(last).contains(.blank) { last -= 1 }
        return !traits(last).contains(.keepsWithNext)
    }

    private func traits(_ line: Int) -> LineTraits { content.lines.traits(ofLine: line) }

    /// The page on which each chapter begins, 1-based.
    private func numbers(of pages: [Leaf], after coverPages: Int) -> [Int] {
        chapters.map { heading in
            coverPages + 1 + max(0, pages.firstIndexSorted { $0.lines.lowerBound > heading.line } - 1)
        }
    }

    private func place(_ page: Leaf, number: Int, _ made: inout Rearrangement) {
        for line in page.header { made.placeAgain(line) }
        for line in page.lines { made.place(line) }
        finish(page.header.count + page.lines.count, number: number, &made)
    }

    /// Fills a page of which `rows` rows are taken.
    private func finish(_ rows: Int, number: Int?, _ made: inout Rearrangement) {
        let foot = hasFoot && number != nil
        for _ in rows..<max(rows, foot ? height - 1 : height) { made.decorate([], at: .opening) }
        guard foot, let number else { return }
        made.decorate(centered("\(number)", .pageNumber), at: .opening)
    }

    // MARK: Cover

    private typealias Spans = [(String, Role)]

    private struct Row {
        var spans: Spans = []
        /// No page ends behind it.
        var keepsWithNext = false
    }

    /// The chapters: headings at the level that parts the text.
    private var chapters: [Heading] {
        content.outline.filter { traits($0.line).contains(.beginsChapter) }
    }

    /// Title, summary, notes and contents, as high as they are.
    /// - Parameter numbers: the pages of the chapters; nil while they are not known.
    private func cover(numbers: [Int]?) -> [Row] {
        var rows = words(options.title, .title)
        if !rows.isEmpty, !options.isLinear {
            rows.append(Row(spans: centered(glyphs.rule(cells: min(12, column.width)), .rule)))
        }
        rows += words(options.summary, .meta)
        for note in options.notes {
            if !rows.isEmpty { rows.append(Row()) }
            rows += words(note, .meta)
        }
        guard !chapters.isEmpty else { return rows }
        if !rows.isEmpty { rows += [Row(), Row()] }
        let label = words(Label.contents.text(in: options.language), .subheading, isCentered: false) + [Row()]
        rows += label.map { Row(spans: $0.spans, keepsWithNext: true) }
        for (index, chapter) in chapters.enumerated() {
            rows += entry(chapter.text, number: numbers?[index] ?? 0)
        }
        return rows
    }

    private func words(_ text: String, _ role: Role, isCentered: Bool = true) -> [Row] {
        Fitter.lines(of: text, width: column.width, options.language).map { line in
            Row(spans: isCentered ? centered(line, role) : [(margin, .body), (line, role)])
        }
    }

    private var margin: String { String(repeating: " ", count: column.margin) }

    private func centered(_ text: String, _ role: Role) -> Spans {
        let left = column.margin + max(0, (column.width - CellWidth.of(text)) / 2)
        return [(String(repeating: " ", count: left), .body), (text, role)]
    }

    /// A line of the contents with its leaders; a long name is broken, the number stands behind its end.
    private func entry(_ name: String, number: Int) -> [Row] {
        let digits = "\(number)"
        let room = column.width - 8
        guard room >= 8 else { return words(name, .body, isCentered: false) }
        let lines = Fitter.lines(of: name, width: room, options.language)
        return lines.enumerated().map { index, line in
            guard index == lines.count - 1 else {
                return Row(spans: [(margin, .body), (line, .body)], keepsWithNext: true)
            }
            let dots = column.width - CellWidth.of(line) - digits.utf8.count - 2
            let leader = options.isLinear ? "" : String(repeating: ".", count: max(0, dots))
            return Row(spans: [
                (margin, .body), (line + " ", .body), (leader + " ", .rule), (digits, .pageNumber),
            ])
        }
    }

    /// The cover cut into pages, which have no foot.
    private func pieces(of rows: [Row]) -> [[Row]] {
        var pieces: [[Row]] = []
        var start = 0
        while start < rows.count {
            let limit = min(rows.count, start + height)
            var end = limit
            while end > start, end < rows.count, rows[end - 1].keepsWithNext { end -= 1 }
            if end == start { end = limit }
            pieces.append(Array(rows[start..<end]))
            start = end
            while start < rows.count, rows[start].spans.isEmpty { start += 1 }
        }
        return pieces
    }

    /// A cover that leaves rows empty stands a little above the middle.
    private func place(cover rows: [Row], _ made: inout Rearrangement) {
        let above = (height - rows.count) / 3
        for _ in 0..<above { made.decorate([], at: .opening) }
        for row in rows { made.decorate(row.spans, at: .opening) }
        finish(above + rows.count, number: nil, &made)
    }
}

extension Anchor {
    /// What stands above the text.
    static let opening = Anchor(block: 0, offset: -1)
}
