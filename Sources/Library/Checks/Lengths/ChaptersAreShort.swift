import Markdown

/// A chapter of a booklet has at most 600 words.
struct ChaptersAreShort: FileRule {
    let name = "chapter-too-long"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Буклеттің бір тарауында 600 сөзден аспайды.",
        ru: "В главе буклета не больше 600 слов.",
        en: "A chapter of a booklet has at most 600 words.")
    let message = Sentence(
        kk: "Тарауда {1} сөз бар, шегі — {2}.",
        ru: "В главе {1} слов, предел — {2}.",
        en: "The chapter has {1} words; the limit is {2}.")

    private static let limit = 600

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        guard text.material.shelf == .booklets else { return [] }
        let document = text.document
        let heads = document.blocks.indices.filter { (document.headingLevel(of: $0) ?? 3) <= 2 }
        let ends = heads.dropFirst() + [document.blocks.count]
        return zip(heads, ends).compactMap { head, end in
            let words = (head..<end).reduce(0) { $0 + WordCount.of(text.text(of: $1)[...]) }
            guard words > Self.limit else { return nil }
            return finding(text.path, line: document.blocks[head].line, "\(words)", "\(Self.limit)")
        }
    }
}
