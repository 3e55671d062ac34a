import Markdown
import Text

/// Images that stand alone: their text in a frame with a label.
extension Flow {
    mutating func layOutImage(_ index: Int) {
        let label = " " + Label.image.text(in: options.language) + " "
        // The frame carries the word that an image in running text begins with.
        let word = text.imageLabel
        text.imageLabel = []
        text.begin(document.blocks[index].runs)
        text.fillAll(from: document, base: .image)
        text.imageLabel = word
        fitter.fit(text, Fitter.Manner(width: width - 4))
        let widest = fitter.lines.map { cells(of: $0) }.max() ?? 0
        let inner = min(width - 4, max(widest, CellWidth.of(label)))
        writeImageEdge(index, inner: inner, label: label.truncated(toCells: inner), top: true)
        for line in fitter.lines { writeImageLine(index, line, inner: inner) }
        writeImageEdge(index, inner: inner, label: "", top: false)
    }

    /// The cells of a line of the text.
    func cells(of line: Fitter.Fitted) -> Int {
        CellWidth.of(utf8: text.bytes.span.extracting(line.start..<line.end))
    }

    private mutating func writeImageEdge(_ index: Int, inner: Int, label: String, top: Bool) {
        beginLine(of: index)
        let corners = glyphs.corners
        content.lines.open.append(corners[top ? 0 : 2] + (top ? glyphs.rule : ""), Look(.border))
        content.lines.open.append(label, Look(.image))
        let drawn = CellWidth.of(label) + (top ? 1 : 0)
        glyphs.writeRule(cells: inner + 2 - drawn, .border, to: &content.lines.open)
        content.lines.open.append(corners[top ? 1 : 3], Look(.border))
        content.lines.endLine(at: anchor(of: index), top ? .keepsWithNext : [])
    }

    private mutating func writeImageLine(_ index: Int, _ line: Fitter.Fitted, inner: Int) {
        beginLine(of: index)
        content.lines.open.append(glyphs.vertical + " ", Look(.border))
        var mark = 0
        write(line, patches: fitter.patches, from: &mark)
        let empty = max(0, inner - cells(of: line))
        content.lines.open.append(String(repeating: " ", count: empty + 1) + glyphs.vertical, Look(.border))
        content.lines.endLine(
            at: Anchor(block: index, offset: text.offset(at: line.start)), [.content, .keepsWithNext])
    }
}
