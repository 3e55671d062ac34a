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
    /// What each role looks like.
    public var theme = Theme.named(.dark)
    /// How many colours may be used.
    public var depth = ColorDepth.full
    /// Writes OSC 8 for http, https, mailto and tel links.
    public var writesLinks = false

    /// The dark theme in all colours, without OSC 8.
    public init() {}
}

extension Document {
    /// The document as plain text for paper and for reading aloud, UTF-8: its links are numbered, and listed at the end.
    public func plainText(_ options: PageOptions) -> [UInt8] {
        var options = options
        options.numbersLinks = true
        return Page(self, options: options).text()
    }

    /// Lays the document out and hands its text to `sink` piece by piece, so that no more than a piece is kept, until
    /// `sink` says that it wants no more: the same bytes as those of `Page(self, options: options).ansi(ansi)`.
    public func writeANSI<Failure: Error>(
        _ options: PageOptions, _ ansi: ANSIOptions, to sink: ([UInt8]) throws(Failure) -> Bool
    ) throws(Failure) {
        let writer = ANSIWriter(ansi, links: links)
        try write(options, by: { writer.write($0, to: &$1) }, to: sink)
    }

    /// The same for plain text: the bytes of `Page(self, options: options).text()`.
    public func writeText<Failure: Error>(
        _ options: PageOptions, to sink: ([UInt8]) throws(Failure) -> Bool
    ) throws(Failure) {
        try write(options, by: { $0.writeText(to: &$1) }, to: sink)
    }

    private func write<Failure: Error>(
        _ options: PageOptions, by write: (Sheet, inout [UInt8]) -> Void,
        to sink: ([UInt8]) throws(Failure) -> Bool
    ) throws(Failure) {
        var piece: [UInt8] = []
        func pass(_ sheets: [Sheet]) throws(Failure) -> Bool {
            for sheet in sheets {
                piece.removeAll(keepingCapacity: true)
                write(sheet, &piece)
                guard try sink(piece) else { return false }
            }
            return true
        }
        if options.isRearranged {
            _ = try pass(Page(self, options: options).lines.sheets)
            return
        }
        var flow = Flow(self, options: options, content: PageContent(), walk: Walk(), notesPlaces: false)
        while flow.advance() {
            guard !flow.content.lines.closed.isEmpty else { continue }
            guard try pass(flow.content.lines.takeClosed()) else { return }
            flow.content.forgetPlaces()
        }
        _ = try pass(flow.content.lines.sheets)
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
