/// The drawn alphabets, read once when the first block letter is asked for.
///
/// A table is made of bands: a line that names the letters, then ten lines that show them side by side with `#` and
/// `.`, with spaces between; see ``LetterPicture``. To mend a letter, mend its picture.
enum LetterPictures {
    /// The picture of a capital letter, digit or sign; nil where none is drawn.
    static func picture(of character: Character) -> LetterPicture? {
        pictures[lookAlikes[character] ?? character]
    }

    /// Characters that are drawn as another one is.
    static let lookAlikes: [Character: Character] = [
        "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T",
        "Х": "X", "І": "I", "Ү": "Y",
        "\u{2010}": "-", "\u{2011}": "-", "\u{2212}": "–", "’": "'", "“": "\"", "”": "\"", "„": "\"",
    ]

    /// All tables, each with letters of its own.
    static let tables = [latin, russian, kazakh, signs]

    private static let pictures = Dictionary(
        tables.flatMap(read).map { ($0.name, $0.picture) }, uniquingKeysWith: { first, _ in first })

    /// The letters of one table in their order; those whose picture is not whole are left out.
    static func read(_ table: String) -> [(name: Character, picture: LetterPicture)] {
        let lines = table.split(separator: "\n").map { $0.split(separator: " ") }
        let band = LetterPicture.height + 1
        return stride(from: 0, to: lines.count, by: band).flatMap { start in
            read(names: lines[start], rows: lines[start..<min(start + band, lines.count)].dropFirst())
        }
    }

    private static func read(
        names: [Substring], rows: ArraySlice<[Substring]>
    ) -> [(name: Character, picture: LetterPicture)] {
        names.enumerated().compactMap { column, name in
            let drawn = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
            guard let name = name.first, let picture = LetterPicture(drawn: drawn) else { return nil }
            return (name, picture)
        }
    }
}
