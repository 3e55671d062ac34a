/// A heading in large letters for presentation: capitals of a pixel font in half blocks, one pixel a cell wide and two
/// pixels a cell high.
///
/// There are letters for Kazakh, Russian and English, digits and the punctuation of headings. A line of letters takes
/// four rows, five where any letter of the text hangs below the line, as Қ, Ц and the comma do.
public struct BlockLetters: Sendable, Equatable {
    /// From top to bottom, all ``cells`` wide, of `█`, `▀`, `▄` and spaces; of `#` and spaces in the ASCII form.
    public let rows: [String]
    /// The width of every row in cells: that of the widest line of letters, at most the width asked for.
    public let cells: Int
    /// Longer texts are no headings: the limit bounds the time that any text takes.
    static let maximumBytes = 4096

    /// Sets `text`, in upper case, in as few lines of letters as `width` cells allow, and those as evenly filled as
    /// that number of lines allows, with one empty row between them.
    ///
    /// Lines break at spaces, after the hyphen of a compound, and never before a dash. Between letters is one cell;
    /// a space is three more cells, and five with those beside it.
    /// - Parameters:
    ///   - text: up to 4,096 bytes of UTF-8; white space at its ends is dropped, and runs of it count as one space.
    ///   - isCentred: whether shorter lines stand in the middle of the widest one, else at its left.
    ///   - isASCII: one row for each of the eight or ten pixels of height, since ASCII has no half blocks.
    /// - Returns: nil for a text without words or longer than that, where a character has no letter drawn, where a
    ///   word is wider than `width`, and where more than `maximumLines` lines are needed.
    public init?(
        _ text: String, width: Int, maximumLines: Int, isCentred: Bool = false, isASCII: Bool = false
    ) {
        guard text.utf8.count <= Self.maximumBytes else { return nil }
        guard let words = LetterWord.words(of: text.uppercased()) else { return nil }
        guard let lines = LetterLines(words, width: width, maximum: maximumLines) else { return nil }
        let descends = lines.lines.contains { $0.contains(where: \.descends) }
        let height = descends ? LetterPicture.height : LetterPicture.heightAboveLine
        cells = lines.width
        var rows: [String] = []
        for line in lines.lines {
            if !rows.isEmpty { rows.append(String(repeating: " ", count: cells)) }
            let pixels = Self.pixels(of: line, height: height, width: cells, isCentred: isCentred)
            rows += isASCII ? Self.asciiRows(pixels) : Self.halfBlockRows(pixels)
        }
        self.rows = rows
    }

    private static func pixels(
        of line: [LetterPicture], height: Int, width: Int, isCentred: Bool
    ) -> [[Bool]] {
        let free = width - LetterLines.width(of: line)
        let left = isCentred ? free / 2 : 0
        return (0..<height).map { row in
            [Bool](repeating: false, count: left) + line.map { $0.rows[row] }.joined(separator: [false])
                + [Bool](repeating: false, count: free - left)
        }
    }

    private static func asciiRows(_ pixels: [[Bool]]) -> [String] {
        pixels.map { row in String(row.map { $0 ? "#" : " " }) }
    }

    private static func halfBlockRows(_ pixels: [[Bool]]) -> [String] {
        stride(from: 0, to: pixels.count, by: 2).map { row in
            String(zip(pixels[row], pixels[row + 1]).map(halfBlock))
        }
    }

    private static func halfBlock(upper: Bool, lower: Bool) -> Character {
        switch (upper, lower) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
    }
}
