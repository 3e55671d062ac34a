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
    let options = PageOptions(chosenBy: bytes)
    checkPage(file.document, options)
    checkFormats(file.document, options)
    return 0
}

extension PageOptions {
    /// The first byte chooses the width and the form, the bits of the last byte all else.
    fileprivate init(chosenBy bytes: [UInt8]) {
        let first = Int(bytes.first ?? 0)
        let bits = bytes.last ?? 0
        let languages: [Language] = [.russian, .kazakh, .english]
        self.init(
            form: Form.allCases[first % Form.allCases.count], width: 1 + first % 100,
            language: languages[first % languages.count])
        isASCII = bits & 1 != 0
        isLinear = bits & 2 != 0
        tables = bits & 4 != 0 ? .wide : .ladder
        isPlainText = bits & 8 != 0
        showsStaff = bits & 16 != 0
        isJustified = bits & 32 != 0
        pageHeight = bits & 64 != 0 ? 1 + first / 4 : nil
        title = bits & 128 != 0 ? "Памятка" : ""
    }
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

private func checkPage(_ document: Document, _ options: PageOptions) {
    let page = Page(document, options: options)
    precondition(page.isComplete)
    var texts: [String] = []
    for (index, line) in page.lines.enumerated() {
        let table = page.wideTables.first { $0.lines.contains(index) }
        precondition(CellWidth.of(line.text) <= table?.cells ?? options.width)
        precondition(!line.text.unicodeScalars.contains("\u{AD}"))
        texts.append(line.text)
    }
    for link in page.links { precondition(page.lines.indices.contains(link.line) && !link.columns.isEmpty) }
    precondition(page.leaves.last?.upperBound == page.lines.count)
    precondition(Page(document, options: options).lines.map(\.text) == texts)
}

/// What is written piece by piece is what is written at once, and no format lets through what a terminal or a
/// browser would obey.
private func checkFormats(_ document: Document, _ options: PageOptions) {
    let page = Page(document, options: options)
    let text = bytes(of: PageStream(document, options: options, as: .text))
    precondition(text == page.text() && !text.contains(0x1B))
    var look = ANSIOptions()
    look.writesLinks = options.isPlainText
    precondition(bytes(of: PageStream(document, options: options, as: .ansi(look))) == page.ansi(look))
    _ = document.plainText(options)
    checkHTML(document.html(options))
}

private func bytes(of stream: PageStream) -> [UInt8] {
    var bytes: [UInt8] = []
    stream.write { (piece: [UInt8]) throws(Never) in
        bytes += piece
        return true
    }
    return bytes
}

private func checkHTML(_ html: [UInt8]) {
    // Tabs inside lines of code stay.
    precondition(!html.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F })
    guard let page = String(validating: html, as: UTF8.self) else { preconditionFailure("bad UTF-8") }
    for forbidden in ["<script", "<iframe", "href=\"javascript:", "href=\"data:"] {
        precondition(!page.contains(forbidden))
    }
}
