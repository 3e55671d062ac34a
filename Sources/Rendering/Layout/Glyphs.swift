/// The characters that layout draws of its own, each one cell wide; every one has a stand-in in ASCII.
struct Glyphs: Sendable {
    let isASCII: Bool
    /// A horizontal line, long enough for most.
    private let longRule: [UInt8]
    private static let longRuleCells = 128

    init(isASCII: Bool) {
        self.isASCII = isASCII
        let rule = isASCII ? "-" : "\u{2500}"
        longRule = Array(String(repeating: rule, count: Glyphs.longRuleCells).utf8)
    }

    var quoteBar: String { isASCII ? "|" : "\u{2502}" }
    var calloutBar: String { isASCII ? "|" : "\u{2503}" }
    var rule: String { isASCII ? "-" : "\u{2500}" }
    /// The boxes of steps, with a space.
    var openBox: String { isASCII ? "[ ] " : "\u{2610} " }
    var doneBox: String { isASCII ? "[x] " : "\u{2611} " }

    var thickRule: String { isASCII ? "=" : "\u{2501}" }
    var vertical: String { isASCII ? "|" : "\u{2502}" }
    /// The mark of a noticeable step.
    var noticeable: String { isASCII ? "(!)" : "\u{26A0}" }
    /// Where a line of code goes on below.
    var continuation: String { isASCII ? "\\" : "\u{21B5}" }
    var block: String { isASCII ? "#" : "\u{2588}" }
    /// The corners of a frame: top left, top right, bottom left, bottom right.
    var corners: [String] {
        isASCII ? ["+", "+", "+", "+"] : ["\u{256D}", "\u{256E}", "\u{2570}", "\u{256F}"]
    }

    /// The bullet of an unordered list at a depth, 0 outermost, with a space.
    func bullet(atDepth depth: Int) -> String {
        switch depth % 3 {
        case 0: isASCII ? "* " : "\u{2022} "
        case 1: isASCII ? "- " : "\u{25E6} "
        default: isASCII ? "+ " : "\u{25AA} "
        }
    }

    /// Between two columns of a table, and where a line crosses there.
    var columnSeparator: String { isASCII ? " | " : " \u{2502} " }
    var crossing: String { isASCII ? "-+-" : "\u{2500}\u{253C}\u{2500}" }

    /// Writes a horizontal line of `cells` cells.
    func writeRule(cells: Int, _ role: Role, to sheet: inout Sheet) {
        var left = cells
        while left > 0 {
            let cells = min(left, Glyphs.longRuleCells)
            sheet.append(longRule, 0..<cells * longRule.count / Glyphs.longRuleCells, Look(role))
            left -= cells
        }
    }

    /// A horizontal line of `cells` cells.
    func rule(cells: Int) -> String { String(repeating: rule, count: max(0, cells)) }
}
