/// The words of one language as UTF-8, the most frequent first.
struct Vocabulary {
    let language: String
    /// As inside a sentence.
    let words: [[UInt8]]
    /// The same words as a sentence begins with them.
    let starts: [[UInt8]]

    /// Stems, to make rare words of: one in front of any other word.
    let stems: [[UInt8]]

    init(_ table: WordTable) {
        let stems = Vocabulary.split(table.stems)
        let endings = [""] + Vocabulary.split(table.endings)
        let long = endings.flatMap { ending in stems.map { $0 + ending } }
        let all = Vocabulary.split(table.short) + long
        language = table.language
        self.stems = stems.map { Array($0.utf8) }
        words = all.map { Array($0.utf8) }
        starts = all.map { Array(($0.prefix(1).uppercased() + $0.dropFirst()).utf8) }
    }

    private static func split(_ text: String) -> [String] {
        text.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
