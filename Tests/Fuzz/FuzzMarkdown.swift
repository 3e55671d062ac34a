// What libFuzzer feeds with bytes (see scripts/fuzz): everything that a file goes through on its way to the screen.
// Whatever is fed, nothing may trap, no line may be wider than asked, and the same input must give the same page.

import Markdown
import Rendering
import Text

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let file = MarkdownFile(parsing: bytes)
    checkQueries(file, bytes)
    checkTree(file.document)
    // The first byte chooses how the page is laid out.
    let choice = Int(bytes.first ?? 0)
    checkPage(file.document, width: 1 + choice % 100, form: Form.allCases[choice % Form.allCases.count])
    return 0
}

private func checkQueries(_ file: MarkdownFile, _ bytes: [UInt8]) {
    let document = file.document
    precondition(MarkdownFile.frontMatter(of: bytes).yaml == file.frontMatter)
    precondition(String(validating: document.text, as: UTF8.self) != nil)
    precondition(MarkdownFile.canonicalBody(of: bytes).last == 0x0A)
    precondition(Set(document.headings.map(\.slug)).count == document.headings.count)
    _ = document.wordCount
    for line in document.tree().split(separator: "\n") {
        precondition(SafeText.printable(String(line)) == line)
    }
}

private func checkTree(_ document: Document) {
    var open: [Int] = []
    var nextByte = 0
    for (index, block) in document.blocks.enumerated() {
        while let last = open.last, last <= index { open.removeLast() }
        precondition(block.depth == min(open.count, Document.deepest))
        precondition(block.end > index && block.end <= (open.last ?? document.blocks.count))
        precondition(block.line >= 1 && (block.runs.isEmpty || block.end == index + 1))
        open.append(block.end)
        for run in document.runs[block.runs] {
            precondition(run.text.isEmpty == (run.kind == .hardBreak) && Int(run.text.lowerBound) >= nextByte)
            precondition(run.link >= -1 && Int(run.link) < document.links.count)
            nextByte = Int(run.text.upperBound)
        }
    }
    precondition(nextByte <= document.text.count)
}

private func checkPage(_ document: Document, width: Int, form: Form) {
    let options = PageOptions(form: form, width: width, language: .russian)
    let page = Page(document, options: options)
    precondition(page.isComplete)
    var texts: [String] = []
    for line in page.lines {
        precondition(CellWidth.of(line.text) <= width && !line.text.unicodeScalars.contains("\u{AD}"))
        texts.append(line.text)
    }
    precondition(Page(document, options: options).lines.map(\.text) == texts)
}
