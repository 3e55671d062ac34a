import Library
import Markdown
import Rendering
import Text

/// A material shown to a group, a page at a time, with large headings and nothing cut off.
struct Presentation: Room {
    let scope = Scope.presentation
    /// The text that is shown, as it was open for reading.
    private(set) var reader: Reader
    private var page: Page
    private var slides: [Slide] = []
    private(set) var index = 0
    /// The screen is blank: a pause, or a page not to be read yet.
    private(set) var isBlank = false
    /// The selected link.
    private var stop: Stops.Stop?

    /// A heading and lines of the page below it.
    private struct Slide {
        var heading: String
        /// The line of the heading, for a slide that goes on the first one of its own.
        var start: Int
        /// Whether it goes on from the slide before.
        var isContinued: Bool
        /// The header of the table that goes on here.
        var header = 0..<0
        var lines: Range<Int>
    }

    init(of reader: Reader, _ around: Surroundings) {
        self.reader = reader
        page = Page(Document(), options: PageOptions(form: .plain, width: 1, language: .russian))
        layOut(around)
        if reader.top > 0 { index = slide(of: reader.place) }
    }

    private var title: String { reader.edition.title }

    /// The slide on which a place of the text stands.
    private func slide(of anchor: Anchor) -> Int {
        let line = page.line(of: anchor)
        return slides.lastIndex { $0.start <= line } ?? 0
    }

    /// Running text of a slide is narrower than a page: it is read from a distance.
    private static let measure = 60
    /// Above a text a heading has at most so many lines of block letters.
    private static let headingLines = 2

    private func area(_ around: Surroundings) -> Area {
        Area(rows: 1..<max(2, around.size.rows - 2), columns: 2..<max(3, around.size.columns - 2))
    }

    private mutating func layOut(_ around: Surroundings) {
        let area = area(around)
        var options = PageOptions(
            form: .plain, width: area.columns.count, language: reader.edition.language ?? around.language)
        options.measure = Self.measure
        options.isASCII = around.settings.isASCII
        options.showsStaff = false
        page = Page(reader.document, options: options)
        slides = makeSlides(rows: area.rows.count, around)
    }

    /// Cuts the page at headings of the first two levels, and where a part is higher than the screen.
    private func makeSlides(rows: Int, _ around: Surroundings) -> [Slide] {
        let headings = page.outline.filter { $0.level <= 2 }
        var slides = [Slide(heading: title, start: 0, isContinued: false, lines: 0..<0)]
        let first = headings.first?.line ?? page.lines.count
        slides += cut(0..<first, heading: title, rows: rows, around)
        for (place, heading) in headings.enumerated() {
            let end = place + 1 < headings.count ? headings[place + 1].line : page.lines.count
            let body = (heading.line..<end).first { page.lines[$0].anchor.block > heading.block } ?? end
            var parts = cut(body..<end, heading: heading.text, rows: rows, around)
            if parts.isEmpty {
                parts = [Slide(heading: heading.text, start: 0, isContinued: false, lines: end..<end)]
            }
            parts[0].start = heading.line
            slides += parts
        }
        return slides
    }

    private func cut(_ lines: Range<Int>, heading: String, rows: Int, _ around: Surroundings) -> [Slide] {
        let room = max(1, rows - headingRows(heading, around).count - 1)
        return page.cuts(of: lines, rows: room).enumerated().map { index, cut in
            Slide(
                heading: heading, start: cut.lines.lowerBound, isContinued: index > 0, header: cut.header,
                lines: cut.lines)
        }
    }

    /// The heading as it is drawn: in block letters where they fit, else lines of text. Alone on its page it may take
    /// the whole of it, above a text a third.
    private func headingRows(_ heading: String, isAlone: Bool = false, _ around: Surroundings) -> [String] {
        let area = area(around)
        let room = isAlone ? area.rows.count : area.rows.count / 3
        let letters = BlockLetters(
            heading, width: area.columns.count, maximumLines: isAlone ? 4 : Self.headingLines,
            isCentred: true,
            isASCII: around.settings.isASCII)
        if let letters, letters.rows.count <= room { return letters.rows }
        return Sheet.wrapped(heading, width: area.columns.count)
    }

    func crumbs(_ around: Surroundings) -> [String] { [title] }

    func landmarks(_ around: Surroundings) -> [String] {
        [title, around.text(.pageOf(index + 1, of: slides.count))]
    }

    mutating func fit(_ around: Surroundings) {
        let anchor = place
        let wasFirst = index == 0
        layOut(around)
        index = wasFirst ? 0 : slide(of: anchor)
        stop = stop.flatMap { stops.find($0.kind) }
    }

    private var place: Anchor {
        page.anchor(ofLine: slides.indices.contains(index) ? slides[index].start : 0)
    }

    /// Shows another edition of the text at the place that matches this one.
    mutating func replace(edition: Edition, file: MarkdownFile, _ around: Surroundings) {
        let block = BlockMatching(reader.document, file.document).counterpart(of: place.block)
        let wasFirst = index == 0
        reader.replace(edition: edition, file: file, around)
        stop = nil
        layOut(around)
        index = wasFirst ? 0 : slide(of: Anchor(block: block, offset: 0))
    }

    func offers(_ action: Action, _ around: Surroundings) -> Bool {
        switch action {
        case .move(.nextStop): !page.links.isEmpty
        case .changeTray: false
        default: true
        }
    }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        isBlank = false
        switch movement {
        case .nextStop:
            return select(stop.map { stops.next(after: $0) } ?? stops.first(from: lines.lowerBound))
        case .previousStop:
            return select(stop.map { stops.previous(before: $0) } ?? stops.last(before: lines.upperBound))
        case .down, .right, .pageDown, .halfPageDown, .nextSection: index += 1
        case .up, .left, .pageUp, .halfPageUp, .previousSection: index -= 1
        case .start: index = 0
        case .end: index = slides.count - 1
        }
        index = max(0, min(index, slides.count - 1))
        stop = nil
    }

    // MARK: Links

    private var stops: Stops { Stops(page: page) }

    private var lines: Range<Int> { slides.indices.contains(index) ? slides[index].lines : 0..<0 }

    /// Selects a link and turns to the slide it stands on.
    private mutating func select(_ next: Stops.Stop?) {
        guard let next else { return }
        stop = next
        index = slides.lastIndex { $0.lines.contains(next.line) } ?? index
    }

    mutating func enter(_ around: Surroundings) -> Request {
        guard case .link(let link) = stop?.kind else {
            move(.down, around)
            return .none
        }
        let request = reader.follow(link, around)
        guard case .jump(let anchor) = request else { return request }
        index = slide(of: anchor)
        stop = nil
        return .none
    }

    mutating func press(_ target: Target, _ around: Surroundings) -> Request {
        guard case .stop(let pressed) = target else { return .none }
        stop = pressed
        return enter(around)
    }

    mutating func toggleBlank() { isBlank.toggle() }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        let size = around.size
        frame.screen.fill(rows: 0..<size.rows - 1, columns: 0..<size.columns, style: frame.look.style(.plain))
        frame.screen.cursor = nil
        guard !isBlank, slides.indices.contains(index) else { return }
        let area = area(around)
        let slide = slides[index]
        let heading = headingRows(slide.heading, isAlone: slide.lines.isEmpty, around)
        let height =
            heading.count + (slide.lines.isEmpty ? 0 : slide.header.count + slide.lines.count + 1)
        var row = area.rows.lowerBound + max(0, (area.rows.count - height) / 3)
        for line in heading {
            let left = area.columns.lowerBound + max(0, (area.columns.count - CellWidth.of(line)) / 2)
            frame.put(line, .heading, row: row, columns: left..<area.columns.upperBound)
            row += 1
        }
        let lines = Array(slide.header) + Array(slide.lines)
        for (row, line) in zip(row + 1..<max(row + 1, area.rows.upperBound), lines) {
            frame.draw(page.lines[line], row: row, column: area.columns.lowerBound)
            guard slide.lines.contains(line) else { continue }
            drawLinks(ofLine: line, row: row, column: area.columns.lowerBound, on: &frame)
        }
        if reader.edition.isNoticeable {
            // The row of the head, which is free here.
            frame.putNoticeableMark(row: 0, columns: 1..<max(2, size.columns - 1), around)
        }
        drawFoot(on: &frame, around)
    }

    private func drawLinks(ofLine line: Int, row: Int, column: Int, on frame: inout Frame) {
        for stop in stops.on(line..<line + 1) {
            let columns = column + stop.columns.lowerBound..<column + stop.columns.upperBound
            frame.answer(.stop(stop), row: row, columns: columns)
            guard stop.kind == self.stop?.kind else { continue }
            frame.screen.restyle(row: row, columns: columns) {
                $0.attributes.formSymmetricDifference(.reverse)
            }
            if stop == self.stop { frame.screen.cursor = Position(column: columns.lowerBound, row: row) }
        }
    }

    /// Where one is, and what comes next.
    private func drawFoot(on frame: inout Frame, _ around: Surroundings) {
        let row = around.size.rows - 2
        let columns = 1..<max(2, around.size.columns - 1)
        frame.screen.fill(
            rows: row..<row + 1, columns: 0..<around.size.columns, style: frame.look.style(.plain))
        let (place, next) = foot(width: columns.count, around)
        frame.put(place, .quiet, row: row, columns: columns)
        frame.putRight(next, .quiet, row: row, columns: columns.dropFirst(CellWidth.of(place) + Self.footGap))
    }

    private static let footGap = 3

    /// The place and the name of the next page, in fewer words where they do not fit.
    private func foot(width: Int, _ around: Surroundings) -> (place: String, next: String) {
        let places = [around.text(.pageOf(index + 1, of: slides.count)), "\(index + 1)/\(slides.count)"]
        guard index + 1 < slides.count else { return (places[0], "") }
        let slide = slides[index + 1]
        let into = Look(around.settings).glyphs.into
        let names =
            slide.isContinued
            ? [around.text(.toBeContinued)]
            : [around.text(.nextPage(slide.heading)), "\(into) \(slide.heading)"]
        let feet = places.flatMap { place in names.map { (place, $0) } }
        let fitting = feet.first { CellWidth.of($0.0) + Self.footGap + CellWidth.of($0.1) <= width }
        return fitting ?? feet[feet.count - 1]
    }
}
