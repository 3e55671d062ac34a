/// The sentences of a block of text.
enum Sentences {
    struct Sentence: Equatable {
        var text: String
        /// Line feeds of the block before the sentence.
        var linesBefore: Int
    }

    /// Divides `text` behind full stops, question and exclamation marks and dots, with closing quotes and brackets,
    /// where a space follows and then no small letter: «т. е. это» goes on.
    static func of(_ text: String) -> [Sentence] {
        let characters = Array(text)
        var sentences: [Sentence] = []
        var (start, lines) = (0, 0)
        for index in characters.indices where isEnd(characters, at: index) {
            append(characters[start...index], &sentences, &lines)
            start = index + 1
        }
        append(characters[start...], &sentences, &lines)
        return sentences
    }

    private static func append(
        _ characters: ArraySlice<Character>, _ sentences: inout [Sentence], _ lines: inout Int
    ) {
        let leading = characters.prefix { $0.isWhitespace }
        let before = lines + leading.count { $0.isNewline }
        lines += characters.count { $0.isNewline }
        let text = String(characters.dropFirst(leading.count))
        if !text.isEmpty { sentences.append(Sentence(text: text, linesBefore: before)) }
    }

    private static func isEnd(_ characters: [Character], at index: Int) -> Bool {
        guard index + 1 < characters.count, characters[index + 1].isWhitespace else { return false }
        var last = index
        while last > 0, "»”\")]".contains(characters[last]) { last -= 1 }
        guard ".!?…".contains(characters[last]) else { return false }
        let next = characters[(index + 1)...].first { !$0.isWhitespace && !"«“\"([—".contains($0) }
        return next.map { !$0.isLowercase } ?? true
    }
}
