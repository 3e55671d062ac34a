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
        options.isPlainText = true
        return Page(self, options: options).text()
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
