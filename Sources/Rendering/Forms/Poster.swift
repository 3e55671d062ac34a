import Markdown
import Text

/// The form of a flyer: one framed screen, its headline and its call to action centred, its points a block of their
/// own in the middle. Made from lines that were laid out in the column inside the frame.
struct Poster {
    private let content: PageContent
    private let options: PageOptions
    private let glyphs: Glyphs
    private let frame: Frame

    /// The most rows of a poster that is to be shown on 80×24: what is left beside the bars of a screen.
    static let rows = 20

    /// Where the frame of a poster stands in a window.
    struct Frame {
        /// Cells left of the frame.
        let margin: Int
        /// Cells between the frame and the text on either side; 0 without a frame.
        let padding: Int
        /// Cells of the text.
        let inner: Int

        init(_ options: PageOptions) {
            let window = max(1, options.width)
            let isFramed = window >= 24 && !options.isLinear
            padding = isFramed ? 2 : 0
            let sides = isFramed ? 2 + 2 * padding : 0
            inner = max(1, min(window - sides, options.measure))
            margin = options.isLinear ? 0 : (window - inner - sides) / 2
        }

        var isDrawn: Bool { padding > 0 }
    }

    init(_ content: PageContent, options: PageOptions) {
        self.content = content
        self.options = options
        glyphs = Glyphs(isASCII: options.isASCII)
        frame = Frame(options)
    }

    func framed() -> PageContent {
        var made = Rearrangement(content)
        let air = air
        let shift = blockShift
        edge(top: true, &made)
        if air > 0 { empty(&made) }
        for line in content.lines.indices {
            if air > 2, isFirstOfDigits(line) { empty(&made) }
            place(line, blockShift: shift, &made)
        }
        if air > 1 { empty(&made) }
        edge(top: false, &made)
        return made.finished()
    }

    /// How many of the three blank lines that let a poster breathe fit on the screen: below the upper edge, above the
    /// lower edge, above the digits.
    private var air: Int {
        guard frame.isDrawn else { return 0 }
        return min(3, max(0, Poster.rows - 2 - content.lines.count))
    }

    private func isFirstOfDigits(_ line: Int) -> Bool {
        guard line > 0, content.lines.traits(ofLine: line).contains(.digits) else { return false }
        let before = content.lines.traits(ofLine: line - 1)
        return !before.contains(.digits) && !before.contains(.blank)
    }

    /// How far the lines that are not centred one by one move to the right, all by the same.
    private var blockShift: Int {
        let widest =
            content.lines.indices.lazy
            .filter { !content.lines.traits(ofLine: $0).contains(.centered) }
            .map { cells(of: $0) }.max() ?? 0
        return options.isLinear ? 0 : max(0, (frame.inner - widest) / 2)
    }

    private func cells(of line: Int) -> Int {
        let place = content.lines.place(of: line)
        let sheet = content.lines.sheet(place.sheet)
        return CellWidth.of(utf8: sheet.bytes.span.extracting(sheet.byteRange(ofLine: place.line)))
    }

    private func place(_ line: Int, blockShift: Int, _ made: inout Rearrangement) {
        let cells = cells(of: line)
        let isCentered = content.lines.traits(ofLine: line).contains(.centered) && !options.isLinear
        let shift = isCentered ? max(0, (frame.inner - cells) / 2) : blockShift
        let before = String(repeating: " ", count: frame.margin)
        guard frame.isDrawn else {
            return made.place(line, shiftedBy: shift, left: (before, .body), leftCells: frame.margin)
        }
        let behind = String(repeating: " ", count: max(0, frame.inner - shift - cells) + frame.padding)
        made.place(
            line, shiftedBy: shift + frame.padding, left: (before + glyphs.vertical, .border),
            leftCells: frame.margin + 1, right: (behind + glyphs.vertical, .border))
    }

    private func empty(_ made: inout Rearrangement) {
        let inside = String(repeating: " ", count: frame.inner + 2 * frame.padding)
        decorate(glyphs.vertical + inside + glyphs.vertical, &made)
    }

    private func edge(top: Bool, _ made: inout Rearrangement) {
        guard frame.isDrawn else { return }
        let line = glyphs.rule(cells: frame.inner + 2 * frame.padding)
        decorate(glyphs.corners[top ? 0 : 2] + line + glyphs.corners[top ? 1 : 3], &made)
    }

    private func decorate(_ line: String, _ made: inout Rearrangement) {
        let margin = String(repeating: " ", count: frame.margin)
        made.decorate([(margin, .body), (line, .border)], at: .opening)
    }
}

extension Page {
    /// Whether all of the page is seen at once in a window of that size: what a flyer has to do on 78×20.
    public func fits(columns: Int, rows: Int) -> Bool {
        isComplete && lines.count <= rows && options.width <= columns
    }
}
