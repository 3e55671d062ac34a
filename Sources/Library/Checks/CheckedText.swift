import Markdown
import Text

/// One file of a material as rules look at it: parsed, and as lines in which places are found.
struct CheckedText {
    let material: Material
    let edition: Edition
    let bytes: [UInt8]
    let file: MarkdownFile
    /// All lines of the file in scalars, so that an index is a column less one.
    let lines: [[Unicode.Scalar]]
    /// What a reader sees: title, summary, note and body without code, addresses and marks.
    let prose: Prose

    /// Takes the file of `edition`, of which `bytes` are all, apart.
    init(_ bytes: [UInt8], _ edition: Edition, of material: Material) {
        self.material = material
        self.edition = edition
        self.bytes = bytes
        file = MarkdownFile(parsing: bytes)
        lines = SourceLines.split(bytes)
        prose = Prose(of: file, lines, edition)
    }

    var path: String { edition.path }
    var document: Document { file.document }

    /// Whether the lines are those of the document; a text in UTF-16 is parsed, but its places are unknown.
    var isReadable: Bool { !file.problems.contains { $0.kind == .utf16 } && lines.count >= file.bodyLine }

    /// The text of a leaf block as bytes, a line feed where the source has one.
    func text(of block: Int) -> [UInt8] {
        document.runs[document.blocks[block].runs].flatMap { run -> [UInt8] in
            switch run.kind {
            case .text, .code, .image:
                Array(document.text[Int(run.text.lowerBound)..<Int(run.text.upperBound)])
            case .hardBreak: [.lineFeed]
            case .html, .footnoteReference: []
            }
        }
    }

    /// The place of a field of the front matter, or of its value; the first line where it has none.
    func place(ofField key: String) -> (line: Int, column: Int) {
        file.frontMatter?[key].map { ($0.line, $0.column) } ?? (1, 1)
    }

    /// The place of the member `text` of a list in the front matter.
    func place(of text: String, in key: String) -> (line: Int, column: Int) {
        let field = file.frontMatter?[key]
        let member = field?.members.first { $0.string == text } ?? field
        return member.map { ($0.line, $0.column) } ?? (1, 1)
    }

    /// The place where `text` stands, from the 1-based `line` on and not behind `last`; the start of `line` where it
    /// does not stand there as it is.
    func place(of text: String, from line: Int, through last: Int? = nil) -> (line: Int, column: Int) {
        let needle = Array(text.unicodeScalars)
        guard !needle.isEmpty, line >= 1, line <= lines.count else { return (max(1, line), 1) }
        for number in line...max(line, min(last ?? line, lines.count)) {
            if let index = SourceLines.firstIndex(of: needle, in: lines[number - 1]) {
                return (number, index + 1)
            }
        }
        let indent = lines[line - 1].prefix { $0 == " " }.count
        return (line, indent + 1)
    }

    /// The last line of a block, as far as the next one tells.
    func lastLine(of block: Int) -> Int {
        let next = document.blocks[block].end
        return max(
            document.blocks[block].line,
            next < document.blocks.count ? document.blocks[next].line : lines.count)
    }

    /// The place of the destination of link `index` of the document, which stands in `block`.
    func place(ofLink index: Int, in block: Int) -> (line: Int, column: Int) {
        let (line, last) = (document.blocks[block].line, lastLine(of: block))
        let destination = document.links[index].destination
        let place = place(of: "](" + destination, from: line, through: last)
        let isThere = SourceLines.holds("](", at: place, in: lines)
        return isThere
            ? (place.line, place.column + 2) : self.place(of: destination, from: line, through: last)
    }

    /// The links of the document with the block each stands in.
    var links: [(index: Int, block: Int)] {
        var links: [(Int, Int)] = []
        for block in document.blocks.indices {
            for run in document.runs[document.blocks[block].runs] where run.link >= 0 {
                if links.last?.0 != Int(run.link) { links.append((Int(run.link), block)) }
            }
        }
        return links
    }

    /// The text of a link as the reader sees it.
    func text(ofLink index: Int, in block: Int) -> String {
        let runs = document.runs[document.blocks[block].runs].filter { $0.link == Int32(index) }
        let bytes = runs.flatMap { document.text[Int($0.text.lowerBound)..<Int($0.text.upperBound)] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
