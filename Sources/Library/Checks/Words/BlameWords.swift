import Text

/// Words that put the blame on the person who was hurt, or make her choice for her.
struct BlameWords {
    /// Words in lower case that follow each other; a star stands for any ending.
    var words: [String]
    /// What to say instead, in the language of the words.
    var instead: String

    static func all(in language: Language) -> [BlameWords] {
        switch language {
        case .kazakh: kazakhBlame
        case .russian: russianBlame
        case .english: englishBlame
        }
    }

    /// Whether `word` in lower case is the word at `index`.
    func matches(_ word: String, at index: Int) -> Bool {
        let pattern = words[index]
        return pattern.hasSuffix("*") ? word.hasPrefix(pattern.dropLast()) : word == pattern
    }
}

extension Prose {
    /// Where the words stand, neither quoted nor denied.
    func places(of blame: BlameWords) -> [(text: String, line: Int, column: Int)] {
        words.indices.compactMap { start in
            let end = start + blame.words.count
            guard end <= words.count, !words[start].isQuoted,
                blame.words.indices.allSatisfy({ blame.matches(words[start + $0].lowered, at: $0) }),
                !Self.isDenied(
                    before: start > 0 ? words[start - 1].lowered : "",
                    after: end < words.count ? words[end].lowered : "")
            else { return nil }
            let text = words[start..<end].map(\.text).joined(separator: " ")
            return (text, words[start].line, words[start].column)
        }
    }

    /// «не виновата», «кінәлі емес».
    private static func isDenied(before: String, after: String) -> Bool {
        ["не", "ни", "not", "never"].contains(before) || after.hasPrefix("емес")
    }
}
