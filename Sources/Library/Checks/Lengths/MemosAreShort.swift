import Markdown

/// A memo has at most 1,200 words.
struct MemosAreShort: FileRule {
    let name = "memo-too-long"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Жаднамада 1200 сөзден аспайды.",
        ru: "В памятке не больше 1200 слов.",
        en: "A memo has at most 1,200 words.")
    let message = Sentence(
        kk: "Жаднамада {1} сөз бар, шегі — {2}.",
        ru: "В памятке {1} слов, предел — {2}.",
        en: "The memo has {1} words; the limit is {2}.")

    private static let limit = 1200

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        guard text.material.shelf == .memos else { return [] }
        let words = text.document.wordCount
        guard words > Self.limit else { return [] }
        return [finding(text.path, line: text.file.bodyLine, "\(words)", "\(Self.limit)")]
    }
}
