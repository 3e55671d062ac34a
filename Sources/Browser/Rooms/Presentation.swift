import Library
import Markdown
import Rendering
import Text

/// A material shown to a group, a page at a time, with large headings and nothing cut off.
struct Presentation: Room {
    let scope = Scope.presentation
    let title: String
    private let document: Document
    private let language: Language
    private let showsStaff: Bool
    private var page: Page
    private var slides: [Slide] = []
    private(set) var index = 0
    /// The screen is blank: a pause, or a page not to be read yet.
    private(set) var isBlank = false

    /// A heading and lines of the page below it.
    private struct Slide {
        var heading: String
        /// Whether it goes on from the slide before.
        var isContinued: Bool
        var lines: Range<Int>
    }

    init(of reader: Reader, _ around: Surroundings) {
        title = reader.edition.title
        document = reader.document
        language = reader.edition.language ?? around.language
        showsStaff = false
        page = Page(Document(), options: PageOptions(form: .plain, width: 1, language: .russian))
        layOut(around)
        let line = page.line(of: reader.place)
        index = slides.lastIndex { $0.lines.lowerBound <= line } ?? 0
        if reader.top == 0 { index = 0 }
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
        var options = PageOptions(form: .plain, width: area.columns.count, language: language)
        options.measure = Self.measure
        options.isASCII = around.settings.isASCII
        options.showsStaff = showsStaff
        page = Page(document, options: options)
        slides = makeSlides(rows: area.rows.count, around)
    }

    /// Cuts the page at headings of the first two levels, and where a part is higher than the screen.
    private func makeSlides(rows: Int, _ around: Surroundings) -> [Slide] {
        let headings = page.outline.filter { $0.level <= 2 }
        var slides = [Slide(heading: title, isContinued: false, lines: 0..<0)]
        let first = headings.first?.line ?? page.lines.count
        slides += cut(0..<first, heading: title, rows: rows, around)
        for (place, heading) in headings.enumerated() {
            let end = place + 1 < headings.count ? headings[place + 1].line : page.lines.count
            let body = (heading.line..<end).first { page.lines[$0].anchor.block > heading.block } ?? end
            let parts = cut(body..<end, heading: heading.text, rows: rows, around)
            slides +=
                parts.isEmpty ? [Slide(heading: heading.text, isContinued: false, lines: end..<end)] : parts
        }
        return slides
    }

    private func cut(_ lines: Range<Int>, heading: String, rows: Int, _ around: Surroundings) -> [Slide] {
        let room = max(1, rows - headingRows(heading, around).count - 1)
        var slides: [Slide] = []
        var rest = trimmed(lines)
        while !rest.isEmpty {
            let end = rest.count <= room ? rest.upperBound : goodEnd(from: rest.lowerBound, room: room)
            let isContinued = !slides.isEmpty
            slides.append(
                Slide(heading: heading, isContinued: isContinued, lines: trimmed(rest.lowerBound..<end)))
            rest = trimmed(end..<rest.upperBound)
        }
        return slides
    }

    /// The end of a slide that begins at `first` and is full: behind the last blank line in its second half.
    private func goodEnd(from first: Int, room: Int) -> Int {
        let last = first + room
        return (first + room / 2..<last).last { isEmpty($0) } ?? last
    }

    private func isEmpty(_ line: Int) -> Bool {
        page.lines[line].spans.allSatisfy { $0.text.allSatisfy { $0 == " " } }
    }

    private func trimmed(_ lines: Range<Int>) -> Range<Int> {
        let first = lines.first { !isEmpty($0) } ?? lines.upperBound
        let last = lines.last { !isEmpty($0) } ?? first
        return first..<max(first, min(lines.upperBound, last + 1))
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

    mutating func fit(_ around: Surroundings) {
        let place = slides.indices.contains(index) ? slides[index].lines.lowerBound : 0
        let anchor = page.anchor(ofLine: place)
        let wasFirst = index == 0
        layOut(around)
        let line = page.line(of: anchor)
        index = wasFirst ? 0 : slides.lastIndex { $0.lines.lowerBound <= line } ?? 0
    }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        isBlank = false
        switch movement {
        case .down, .right, .pageDown, .halfPageDown, .nextSection, .nextStop: index += 1
        case .up, .left, .pageUp, .halfPageUp, .previousSection, .previousStop: index -= 1
        case .start: index = 0
        case .end: index = slides.count - 1
        }
        index = max(0, min(index, slides.count - 1))
    }

    mutating func enter(_ around: Surroundings) -> Request {
        move(.down, around)
        return .none
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
        let height = heading.count + (slide.lines.isEmpty ? 0 : slide.lines.count + 1)
        var row = area.rows.lowerBound + max(0, (area.rows.count - height) / 3)
        for line in heading {
            let left = area.columns.lowerBound + max(0, (area.columns.count - CellWidth.of(line)) / 2)
            frame.put(line, .heading, row: row, columns: left..<area.columns.upperBound)
            row += 1
        }
        for (row, line) in zip(row + 1..<max(row + 1, area.rows.upperBound), slide.lines) {
            frame.draw(page.lines[line], row: row, column: area.columns.lowerBound)
        }
        drawFoot(on: &frame, around)
    }

    /// Where one is, and what comes next.
    private func drawFoot(on frame: inout Frame, _ around: Surroundings) {
        let row = around.size.rows - 2
        let columns = 1..<max(2, around.size.columns - 1)
        frame.screen.fill(
            rows: row..<row + 1, columns: 0..<around.size.columns, style: frame.look.style(.plain))
        let place = around.text(.pageOf(index + 1, of: slides.count))
        frame.put(place, .quiet, row: row, columns: columns)
        guard index + 1 < slides.count else { return }
        let next = slides[index + 1]
        let name = next.isContinued ? around.text(.toBeContinued) : around.text(.nextPage(next.heading))
        let room = columns.dropFirst(CellWidth.of(place) + 3)
        frame.putRight(name.truncated(toCells: room.count), .quiet, row: row, columns: room)
    }
}
