/// A letter as a person drew it: rows of pixels, `true` where there is ink.
struct LetterPicture: Equatable {
    /// From top to bottom, ``height`` rows of ``width`` pixels: one row for marks above, seven for the capital, two
    /// for what hangs below the line. A capital with a mark is six pixels high.
    let rows: [[Bool]]
    /// In pixels, which are cells.
    let width: Int

    /// The pixels a letter has from its mark to its hook.
    static let height = 10
    /// The pixels above the line on which letters stand.
    static let heightAboveLine = 8
    /// The blank that stands for a space, beside the pixel that follows each letter.
    static let space = LetterPicture(
        rows: [[Bool]](repeating: [false, false, false], count: height), width: 3)

    private init(rows: [[Bool]], width: Int) {
        self.rows = rows
        self.width = width
    }

    /// Reads rows of `#` for ink and `.` for ground; nil unless there are ``height`` of them, all equally wide.
    init?(drawn lines: [Substring]) {
        guard lines.count == Self.height, let width = lines.first?.count else { return nil }
        guard lines.allSatisfy({ $0.count == width && $0.allSatisfy { $0 == "#" || $0 == "." } }) else {
            return nil
        }
        rows = lines.map { $0.map { $0 == "#" } }
        self.width = width
    }

    /// Whether anything hangs below the line on which letters stand.
    var descends: Bool {
        rows[Self.heightAboveLine...].contains { $0.contains(true) }
    }
}
