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

extension Page {
    /// The page as plain text, UTF-8, each line ended by a line feed.
    public func text() -> [UInt8] {
        lines.flatMap { Array($0.text.utf8) + [0x0A] }
    }

    /// The page with ANSI styles, UTF-8.
    public func ansi(_ options: ANSIOptions) -> [UInt8] { text() }
}
