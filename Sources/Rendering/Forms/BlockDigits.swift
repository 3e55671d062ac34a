/// Numbers drawn five rows high, for the call to action of a flyer.
struct BlockDigits {
    /// The rows from top to bottom, all of one width.
    let rows: [String]
    /// The width of a row in cells.
    let cells: Int

    static let height = 5

    /// - Parameter block: the character to draw with, one cell wide.
    /// - Returns: nil where `number` holds anything but digits, `+`, `-` and spaces, or is wider than `width` cells.
    init?(_ number: String, width: Int, block: String) {
        var glyphs: [[String]] = []
        for character in number {
            guard let glyph = BlockDigits.glyph(of: character) else { return nil }
            glyphs.append(glyph)
        }
        guard !glyphs.isEmpty else { return nil }
        let points = glyphs.reduce(0) { $0 + $1[0].count } + glyphs.count - 1
        // A cell is half as wide as it is high, so a point of two cells is square.
        let scale = points * 2 <= width ? 2 : 1
        guard points * scale <= width else { return nil }
        cells = points * scale
        rows = (0..<BlockDigits.height).map { row in
            let line = glyphs.map { $0[row] }.joined(separator: " ")
            return line.map { String(repeating: $0 == " " ? " " : block, count: scale) }.joined()
        }
    }

    private static func glyph(of character: Character) -> [String]? {
        switch character {
        case "0": ["###", "# #", "# #", "# #", "###"]
        case "1": ["## ", " # ", " # ", " # ", "###"]
        case "2": ["###", "  #", "###", "#  ", "###"]
        case "3": ["###", "  #", " ##", "  #", "###"]
        case "4": ["# #", "# #", "###", "  #", "  #"]
        case "5": ["###", "#  ", "###", "  #", "###"]
        case "6": ["###", "#  ", "###", "# #", "###"]
        case "7": ["###", "  #", "  #", "  #", "  #"]
        case "8": ["###", "# #", "###", "# #", "###"]
        case "9": ["###", "# #", "###", "  #", "###"]
        case "+": ["   ", " # ", "###", " # ", "   "]
        case "-", "\u{2011}", "\u{2013}": ["  ", "  ", "##", "  ", "  "]
        case " ", "\u{A0}": [" ", " ", " ", " ", " "]
        default: nil
        }
    }
}
