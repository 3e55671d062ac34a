public import Markdown

/// The formats that a document can be written in besides the screen.
public enum Format: String, Sendable, CaseIterable {
    /// Plain text for printing and reading aloud.
    case text
    /// Text with ANSI styles.
    case ansi
    /// One self-contained page.
    case html
    /// The document tree, for people who debug.
    case tree
}

/// Settings of the `ansi` format.
public struct ANSIOptions: Sendable {
    public var theme = Theme.named(.dark)
    public var depth = ColorDepth.full
    /// Writes OSC 8 for http, https, mailto and tel links.
    public var writesLinks = false

    public init() {}
}

extension Document {
    /// The document as plain text for paper and for reading aloud, UTF-8: its links are numbered, and listed at the end.
    public func plainText(_ options: PageOptions) -> [UInt8] {
        var options = options
        options.numbersLinks = true
        return Page(self, options: options).text()
    }

    /// Lays the document out and hands its text to `sink` piece by piece, so that no more than a piece is kept: the
    /// same bytes as those of `Page(self, options: options).ansi(ansi)`.
    public func writeANSI(_ options: PageOptions, _ ansi: ANSIOptions, to sink: ([UInt8]) -> Void) {
        let writer = ANSIWriter(ansi, links: links)
        write(options, to: sink) { writer.write($0, to: &$1) }
    }

    /// The same for plain text: the bytes of `Page(self, options: options).text()`.
    public func writeText(_ options: PageOptions, to sink: ([UInt8]) -> Void) {
        write(options, to: sink) { $0.writeText(to: &$1) }
    }

    private func write(
        _ options: PageOptions, to sink: ([UInt8]) -> Void, by write: (Sheet, inout [UInt8]) -> Void
    ) {
        var piece: [UInt8] = []
        func pass(_ sheets: [Sheet]) {
            for sheet in sheets {
                write(sheet, &piece)
                sink(piece)
                piece.removeAll(keepingCapacity: true)
            }
        }
        guard !options.isRearranged else { return pass(Page(self, options: options).lines.sheets) }
        var flow = Flow(
            self, options: options, content: PageContent(), walk: Walk(), notesPlaces: false)
        while flow.advance() {
            guard !flow.content.lines.closed.isEmpty else { continue }
            pass(flow.content.lines.takeClosed())
            flow.content.forgetPlaces()
        }
        pass(flow.content.lines.sheets)
    }
}

extension Page {
    /// The page as plain text, UTF-8, each line ended by a line feed, without spaces at the ends of lines.
    public func text() -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(lines.sheets.reduce(0) { $0 + $1.bytes.count + $1.lines.count })
        for sheet in lines.sheets { sheet.writeText(to: &output) }
        return output
    }

    /// The page with ANSI styles, UTF-8. Every line ends in the terminal's own style.
    public func ansi(_ options: ANSIOptions) -> [UInt8] {
        let writer = ANSIWriter(options, links: document.links)
        var output: [UInt8] = []
        output.reserveCapacity(
            lines.sheets.reduce(0) { $0 + $1.bytes.count + 8 * ($1.lines.count + $1.spans.count) })
        for sheet in lines.sheets { writer.write(sheet, to: &output) }
        return output
    }
}

extension Sheet {
    func writeText(to output: inout [UInt8]) {
        for line in lines.indices {
            let range = byteRange(ofLine: line)
            var end = range.upperBound
            while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
            output.append(contentsOf: bytes[range.lowerBound..<end])
            output.append(0x0A)
        }
    }
}
