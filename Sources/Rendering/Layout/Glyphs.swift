/// The characters that layout draws of its own, each one cell wide; every one has a stand-in in ASCII.
struct Glyphs: Sendable {
    let isASCII: Bool

    var quoteBar: String { isASCII ? "|" : "\u{2502}" }
    var calloutBar: String { isASCII ? "|" : "\u{2503}" }
    var rule: String { isASCII ? "-" : "\u{2500}" }
    var openBox: String { isASCII ? "[ ]" : "\u{2610}" }
    var doneBox: String { isASCII ? "[x]" : "\u{2611}" }

    var thickRule: String { isASCII ? "=" : "\u{2501}" }
    var vertical: String { isASCII ? "|" : "\u{2502}" }
    /// The mark of a noticeable step.
    var noticeable: String { isASCII ? "(!)" : "\u{26A0}" }
    var block: String { isASCII ? "#" : "\u{2588}" }
    /// The corners of a frame: top left, top right, bottom left, bottom right.
    var corners: [String] {
        isASCII ? ["+", "+", "+", "+"] : ["\u{256D}", "\u{256E}", "\u{2570}", "\u{256F}"]
    }

    /// The bullet of an unordered list at a depth, 0 outermost.
    func bullet(atDepth depth: Int) -> String {
        if isASCII { return ["*", "-", "+"][depth % 3] }
        return ["\u{2022}", "\u{25E6}", "\u{25AA}"][depth % 3]
    }

    /// A horizontal line of `cells` cells.
    func rule(cells: Int) -> String { String(repeating: rule, count: max(0, cells)) }
}
