/// Words of block letters broken into as few lines as a width allows, and those as even as that number allows.
struct LetterLines {
    /// The pictures of each line from left to right, spaces among them.
    let lines: [[LetterPicture]]
    /// The widest line, in pixels.
    let width: Int

    /// Nil for no words, for words wider than `width` pixels and for more than `maximum` lines. Costs the words times
    /// the logarithm of the width.
    init?(_ words: [LetterWord], width: Int, maximum: Int) {
        guard let widest = words.map(\.width).max(), widest <= width else { return nil }
        let whole = words.reduce(0) { $0 + $1.width + Self.gap(before: $1) }
        let count = Self.ends(words, width: width).count
        guard count <= maximum else { return nil }
        var (low, high) = (widest, min(width, whole))
        while low < high {
            let middle = (low + high) / 2
            if Self.ends(words, width: middle).count > count { low = middle + 1 } else { high = middle }
        }
        let ends = Self.ends(words, width: low)
        lines = zip([0] + ends, ends).map { Self.line(words[$0..<$1]) }
        self.width = lines.map(Self.width(of:)).max() ?? 0
    }

    /// Pixels of `line`, one between letters.
    static func width(of line: [LetterPicture]) -> Int {
        max(0, line.reduce(-1) { $0 + $1.width + 1 })
    }

    /// Where lines filled one after the other end, as counts of words; no word may be wider than `width`.
    private static func ends(_ words: [LetterWord], width: Int) -> [Int] {
        var ends: [Int] = []
        var filled = 0
        for (index, word) in words.enumerated() {
            let needed = gap(before: word) + word.width
            if index > 0, filled > width - needed {
                ends.append(index)
                filled = word.width
            } else {
                filled += index > 0 ? needed : word.width
            }
        }
        return ends + [words.count]
    }

    private static func gap(before word: LetterWord) -> Int {
        word.followsSpace ? LetterPicture.space.width + 2 : 1
    }

    private static func line(_ words: ArraySlice<LetterWord>) -> [LetterPicture] {
        var line: [LetterPicture] = []
        for word in words {
            if word.followsSpace, !line.isEmpty { line.append(.space) }
            line += word.pictures
        }
        return line
    }
}
