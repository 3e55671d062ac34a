/// A part of a text in block letters that is not broken: a word, or one half of a hyphenated compound.
struct LetterWord {
    private(set) var pictures: [LetterPicture] = []
    /// In pixels, one between letters.
    private(set) var width = 0
    /// Whether a space stands before it when it does not begin a line.
    let followsSpace: Bool

    /// The words of an upper-case text; nil where a character has no picture.
    ///
    /// Text breaks at spaces that are not no-break spaces, and after a hyphen between a letter and another one. A
    /// dash stays at the end of the line before, as Russian and Kazakh set it.
    static func words(of text: String) -> [LetterWord]? {
        var words: [LetterWord] = []
        for run in text.split(whereSeparator: { $0.isWhitespace && !isNoBreakSpace($0) }) {
            if isDash(run), let last = words.indices.last {
                words[last].append(.space)
                guard words[last].append(run) else { return nil }
            } else {
                for (index, part) in parts(ofCompound: run).enumerated() {
                    var word = LetterWord(followsSpace: index == 0)
                    guard word.append(part) else { return nil }
                    words.append(word)
                }
            }
        }
        return words
    }

    private init(followsSpace: Bool) {
        self.followsSpace = followsSpace
    }

    private mutating func append(_ picture: LetterPicture) {
        width += (pictures.isEmpty ? 0 : 1) + picture.width
        pictures.append(picture)
    }

    private mutating func append(_ text: Substring) -> Bool {
        for character in text {
            let picture = isNoBreakSpace(character) ? .space : LetterPictures.picture(of: character)
            guard let picture else { return false }
            append(picture)
        }
        return true
    }

    private static func parts(ofCompound run: Substring) -> [Substring] {
        var parts: [Substring] = []
        var start = run.startIndex
        for index in run.indices where run[index] == "-" {
            let next = run.index(after: index)
            guard index > start, next < run.endIndex, run[next].isLetter else { continue }
            guard run[run.index(before: index)].isLetter else { continue }
            parts.append(run[start..<next])
            start = next
        }
        return parts + [run[start...]]
    }
}

private func isNoBreakSpace(_ character: Character) -> Bool {
    character == "\u{A0}" || character == "\u{202F}"
}

private func isDash(_ run: Substring) -> Bool {
    run == "-" || run == "–" || run == "—"
}
