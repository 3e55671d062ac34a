/// Where a word may be divided at the end of a line, by the patterns of its language.
public final class Hyphenator: Sendable {
    /// The hyphenator of `language`, loaded on first use, or nil where its patterns are not installed.
    public static func of(_ language: Language) -> Hyphenator? { nil }

    /// Calls `body` with each place in `word` (UTF-8 byte offset behind which a hyphen may stand), in order.
    /// At least two letters stay before a break and two after it.
    public func forEachBreak(in word: Span<UInt8>, _ body: (Int) -> Void) {}
}
