import Markdown

/// A sentence has at most 25 words.
struct SentencesAreShort: FileRule {
    let name = "long-sentence"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Сөйлемде 25 сөзден аспайды.",
        ru: "В предложении не больше 25 слов.",
        en: "A sentence has at most 25 words.")
    let message = Sentence(
        kk: "Сөйлемде {1} сөз бар, шегі — {2}.",
        ru: "В предложении {1} слов, предел — {2}.",
        en: "The sentence has {1} words; the limit is {2}.")

    private static let limit = 25

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        text.document.blocks.indices.flatMap { block in
            Sentences.of(String(decoding: text.text(of: block), as: UTF8.self)).compactMap { sentence in
                let words = WordCount.of(Array(sentence.text.utf8)[...])
                guard words > Self.limit else { return nil }
                let line = text.document.blocks[block].line + sentence.linesBefore
                let start = sentence.text.split(whereSeparator: \.isWhitespace).first ?? ""
                let place = text.place(of: String(start), from: line, through: line)
                return finding(text.path, line: place.line, column: place.column, "\(words)", "\(Self.limit)")
            }
        }
    }
}
