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

    /// The word of a sentence that makes it such a step; nil where it is none, or tells not to do it.
    static func match(_ steps: [NoticeableStep], _ sentence: String, _ language: Language) -> String? {
        let scalars = Array(sentence.unicodeScalars)
        let words = WordRuns.of(scalars).map { range in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[range])
            return String(text)
        }
        let lowered = words.map { $0.lowercased() }
        for step in steps {
            if let index = step.firstIndex(in: lowered, language) { return words[index] }
        }
        return nil
    }

    private func firstIndex(in words: [String], _ language: Language) -> Int? {
        let hasObject = objects.isEmpty || words.contains { word in objects.contains { word.hasPrefix($0) } }
        guard hasObject else { return nil }
        return words.indices.first { index in
            verbs.contains(words[index]) && !Self.isDenied(words, at: index, language)
        }
    }

    /// «Не удаляйте», "do not delete". Kazakh denies in the verb itself.
    private static func isDenied(_ words: [String], at index: Int, _ language: Language) -> Bool {
        let before = words[..<index].suffix(2)
        switch language {
        case .russian: return before.last == "не"
        case .english:
            return before.contains { ["not", "never", "don't", "don\u{2019}t", "without"].contains($0) }
        case .kazakh: return false
        }
    }
}
