import Markdown
import Testing

/// Checks what holds for every document whatever it was made of.
func expectSound(
    _ document: Document, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(
        unsoundness(of: document) == nil, comment ?? "\(document.tree().prefix(2000))",
        sourceLocation: sourceLocation)
}

private func unsoundness(of document: Document) -> String? {
    if String(validating: document.text, as: UTF8.self) == nil { return "the text is no UTF-8" }
    var open: [Int] = []
    var nextRun = 0
    var nextByte = 0
    for (index, block) in document.blocks.enumerated() {
        while let last = open.last, document.blocks[last].end <= index { open.removeLast() }
        if block.depth != min(open.count, Document.deepest) {
            return "block \(index) has depth \(block.depth)"
        }
        guard block.end > index,
            block.end <= open.last.map({ document.blocks[$0].end }) ?? document.blocks.count
        else { return "block \(index) ends at \(block.end)" }
        open.append(index)
        if block.line < 1 { return "block \(index) is on line \(block.line)" }
        if block.runs.isEmpty { continue }
        if block.end != index + 1 { return "container \(index) has runs" }
        if block.runs.lowerBound < nextRun { return "runs of block \(index) go back" }
        nextRun = block.runs.upperBound
        for run in document.runs[block.runs] {
            if Int(run.text.lowerBound) < nextByte { return "text of block \(index) goes back" }
            nextByte = Int(run.text.upperBound)
            if nextByte > document.text.count { return "text of block \(index) ends outside" }
            if nextByte < document.text.count, document.text[nextByte] & 0xC0 == 0x80 {
                return "a character is cut"
            }
            if run.link < -1 || Int(run.link) >= document.links.count { return "link \(run.link)" }
            if run.text.isEmpty != (run.kind == .hardBreak) { return "an empty run in block \(index)" }
        }
    }
    return unsoundness(ofStaffPartsOf: document)
}

private func unsoundness(ofStaffPartsOf document: Document) -> String? {
    var end = 0
    for part in document.staffParts {
        guard part.lowerBound >= end, document.blocks.indices.contains(part.lowerBound),
            part.upperBound == document.blocks[part.lowerBound].end
        else { return "the part for staff \(part) begins before \(end) or is no block" }
        end = part.upperBound
    }
    let open = document.blocks.indices.first {
        document.blocks[$0].kind == .callout(.staff) && !document.isForStaff($0)
    }
    return open.map { "block \($0) is for staff and shown" }
}

/// The document of a text.
func document(_ text: String) -> Document { MarkdownFile(parsing: Array(text.utf8)).document }

extension String {
    static func * (text: String, count: Int) -> String { String(repeating: text, count: count) }
}
