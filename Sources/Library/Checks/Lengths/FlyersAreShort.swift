import Markdown

/// A flyer has at most 120 words.
struct FlyersAreShort: FileRule {
    let name = "flyer-too-long"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Флаерде 120 сөзден аспайды.",
        ru: "Во флаере не больше 120 слов.",
        en: "A flyer has at most 120 words.")
    let message = Sentence(
        kk: "Флаерде {1} сөз бар, шегі — {2}.",
        ru: "Во флаере {1} слов, предел — {2}.",
        en: "The flyer has {1} words; the limit is {2}.")

    private static let limit = 120

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        guard text.material.shelf == .flyers else { return [] }
        let words = text.document.wordCount
        guard words > Self.limit else { return [] }
        return [finding(text.path, line: text.file.bodyLine, "\(words)", "\(Self.limit)")]
    }
}
