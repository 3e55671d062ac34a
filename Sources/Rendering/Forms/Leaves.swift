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

    /// The lines of each page.
    private func pages() -> [PageCut] {
        PageCutter(content, rows: textRows, repeatsHeaders: !options.isLinear)
            .cuts(of: 0..<content.lines.count)
    }

    private func traits(_ line: Int) -> LineTraits { content.lines.traits(ofLine: line) }

    /// The page on which each chapter begins, 1-based.
    private func numbers(of pages: [PageCut], after coverPages: Int) -> [Int] {
        chapters.map { heading in
            coverPages + 1 + max(0, pages.firstIndexSorted { $0.lines.lowerBound > heading.line } - 1)
        }
    }

    private func place(_ page: PageCut, number: Int, _ made: inout Rearrangement) {
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
