import Text

/// A kind of step that another person may notice: something is deleted, a password changes, a session ends, a
/// location goes dark.
struct NoticeableStep {
    /// What is done, in lower case, whole words.
    var verbs: Set<String>
    /// What it is done to: beginnings of words, one of which stands in the same sentence; empty where the verb says
    /// enough.
    var objects: [String]

    static func all(in language: Language) -> [NoticeableStep] {
        switch language {
        case .kazakh: kazakhNoticeableSteps
        case .russian: russianNoticeableSteps
        case .english: englishNoticeableSteps
        }
    }

    /// The word of a sentence that makes it such a step; nil where it is none, quotes one, or tells not to do it.
    static func match(_ steps: [NoticeableStep], _ sentence: String, _ language: Language) -> String? {
        let words = Prose(sentence, language: language).words
        let lowered = words.map { $0.text.lowercased() }
        for step in steps {
            let index = words.indices.first { index in
                step.verbs.contains(lowered[index]) && !words[index].isQuoted
                    && isCommand(lowered, at: index, language)
            }
            if let index, step.names(lowered) { return words[index].text }
        }
        return nil
    }

    private func names(_ words: [String]) -> Bool {
        objects.isEmpty || words.contains { word in objects.contains { word.hasPrefix($0) } }
    }

    /// Whether a verb commands. Russian and Kazakh say so in its form, and Kazakh denies in it too; in English a
    /// command begins its sentence or follows on another, and "delete nothing" is none.
    private static func isCommand(_ words: [String], at index: Int, _ language: Language) -> Bool {
        switch language {
        case .kazakh: return true
        case .russian: return index == 0 || words[index - 1] != "не"
        case .english:
            let isFirst = index == 0 || ["then", "and", "now", "first"].contains(words[index - 1])
            let isDenied = words[..<index].contains {
                ["not", "never", "don't", "don\u{2019}t"].contains($0)
            }
            return isFirst && !isDenied && words.dropFirst(index + 1).first != "nothing"
        }
    }
}
