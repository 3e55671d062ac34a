@testable import Markdown

/// Builds a document by hand, for tests that are about layout alone.
struct Sketch {
    private(set) var document = Document()
    private var depth = 0

    init(_ build: (inout Sketch) -> Void = { _ in }) {
        build(&self)
        document.findStaffParts()
    }

    /// A container and what stands in it.
    mutating func block(_ kind: Block.Kind, _ build: (inout Sketch) -> Void) {
        let index = document.blocks.count
        document.blocks.append(Block(kind: kind, end: 0, runs: 0..<0, line: index + 1, depth: depth))
        depth += 1
        build(&self)
        depth -= 1
        document.blocks[index].end = document.blocks.count
    }

    /// A leaf block with its runs.
    mutating func leaf(_ kind: Block.Kind, _ pieces: Piece...) {
        let first = document.runs.count
        for piece in pieces { add(piece) }
        let index = document.blocks.count
        document.blocks.append(
            Block(
                kind: kind, end: index + 1, runs: first..<document.runs.count, line: index + 1, depth: depth))
    }

    mutating func paragraph(_ pieces: Piece...) {
        let first = document.runs.count
        for piece in pieces { add(piece) }
        let index = document.blocks.count
        document.blocks.append(
            Block(
                kind: .paragraph, end: index + 1, runs: first..<document.runs.count, line: index + 1,
                depth: depth))
    }

    /// One run.
    struct Piece: ExpressibleByStringLiteral {
        var text: String
        var kind = Run.Kind.text
        var emphasis: Emphasis = []
        var destination: String?

        init(stringLiteral text: String) { self.text = text }
        init(_ text: String, kind: Run.Kind = .text, emphasis: Emphasis = [], to destination: String? = nil) {
            self.text = text
            self.kind = kind
            self.emphasis = emphasis
            self.destination = destination
        }
        static let hardBreak = Piece("", kind: .hardBreak)
    }

    private mutating func add(_ piece: Piece) {
        let start = Int32(document.text.count)
        document.text.append(contentsOf: piece.text.utf8)
        var link: Int32 = -1
        if let destination = piece.destination {
            link = Int32(document.links.count)
            document.links.append(
                Link(destination: destination, title: "", isImage: piece.kind == .image))
        }
        document.runs.append(
            Run(
                text: start..<Int32(document.text.count), kind: piece.kind, emphasis: piece.emphasis,
                link: link))
    }
}
