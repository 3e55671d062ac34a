import Library
import Markdown
import Testing

/// Which block of one text stands for which of the other.
@Suite struct BlockMatchingTests {
    private func document(_ text: String) -> Document { MarkdownFile(parsing: Array(text.utf8)).document }

    /// The rows in words: the text that begins on each side, a dash where there is none.
    private func rows(_ left: String, _ right: String) -> [String] {
        let (one, other) = (document(left), document(right))
        func describe(_ range: Range<Int>, _ document: Document) -> String {
            let leaf = range.first { !document.blocks[$0].runs.isEmpty }
            return leaf.map(document.plainText(of:)) ?? "—"
        }
        return BlockMatching(one, other).rows.map {
            "\(describe($0.left, one)) | \(describe($0.right, other))"
        }
    }

    @Test func sameStructure() {
        let left = "Начало.\n\n## Раз\n\nТекст.\n\n- а\n- б\n\n> [!NOTE]\n> Заметка\n\n## Два\n\nКонец.\n"
        let right = "Бас.\n\n## Бір\n\nМәтін.\n\n- ә\n- в\n\n> [!NOTE]\n> Ескерту\n\n## Екі\n\nСоңы.\n"
        #expect(
            rows(left, right) == [
                "Начало. | Бас.", "Раз | Бір", "Текст. | Мәтін.", "а | ә", "б | в", "Заметка | Ескерту",
                "Два | Екі",
                "Конец. | Соңы.",
            ])
        let matching = BlockMatching(document(left), document(right))
        for block in document(left).blocks.indices {
            #expect(matching.match(of: block) == block)
            #expect(matching.reversed.match(of: block) == block)
        }
    }

    @Test func extraParagraphAndItem() {
        #expect(
            rows(
                "## A\n\nOne.\n\n## B\n\n- x\n- y\n\nEnd.\n",
                "## А\n\nРаз.\n\nЕщё один абзац, которого в оригинале нет совсем.\n\n## Б\n\n- х\n- у\n- ещё\n\nКонец.\n"
            )
                == [
                    "A | А", "One. | Раз.", "— | Ещё один абзац, которого в оригинале нет совсем.", "B | Б",
                    "x | х",
                    "y | у", "— | ещё", "End. | Конец.",
                ])
    }

    @Test func sectionThatIsMissing() {
        let left =
            "## A\n\nShort.\n\n## B\n\n\(String(repeating: "long text ", count: 30))\n\n## C\n\nShort.\n"
        let right = "## А\n\nКратко.\n\n## В\n\nКратко.\n"
        let (one, other) = (document(left), document(right))
        let matching = BlockMatching(one, other)
        #expect(other.plainText(of: matching.counterpart(of: 4)) == "В")
        #expect(matching.match(of: 2) == nil)
        #expect(other.plainText(of: matching.counterpart(of: 3)) == "Кратко.")
    }

    @Test func otherKindsAreNotMatched() {
        #expect(rows("A\n\n```\ncode\n```\n", "А\n\n| a |\n|---|\n| b |\n") == ["A | А", "code  | a"])
        let matching = BlockMatching(
            document("A\n\n```\ncode\n```\n"), document("А\n\n| a |\n|---|\n| b |\n"))
        #expect(matching.match(of: 1) == nil)
        #expect(matching.counterpart(of: 1) == 0)
    }

    @Test func emptyTexts() {
        let matching = BlockMatching(document(""), document("A\n"))
        #expect(matching.counterpart(of: 0) == 0)
        #expect(matching.reversed.counterpart(of: 5) == 0)
        #expect(matching.rows.map(\.right) == [0..<1])
        #expect(BlockMatching(Document(), Document()).rows == [])
    }

    /// Rows cover both texts once and in order, whatever stands beside what.
    @Test(arguments: [
        ("", "a"), ("- a\n- b\n", "- a\n"), ("a\n\n- b\n", "- b\n\na\n"),
        ("# a\n\n# b\n", "# b\n\nc\n\n# d\n\n- e\n- f\n"),
        ("> a\n> - b\n", "- > a\n"), ("1. a\n   - b\n2. c\n", "1. a\n\n   b\n2. c\n3. d\n"),
        ("---\n", "a\n\n---\n\nb\n"),
        ("- a\n\nx\n\n- b\n- c\n", "- b\n- c\n\nx\n"),
    ])
    func rowsCoverEverything(left: String, right: String) {
        let (one, other) = (document(left), document(right))
        let rows = BlockMatching(one, other).rows
        #expect(rows.flatMap(\.left) == Array(one.blocks.indices))
        #expect(rows.flatMap(\.right) == Array(other.blocks.indices))
        #expect(rows.allSatisfy { !$0.left.isEmpty || !$0.right.isEmpty })
        let reversed = BlockMatching(one, other).reversed.rows
        #expect(reversed.flatMap(\.left) == Array(other.blocks.indices))
    }

    @Test func manyBlocksStayWithinBudget() {
        let left = document(String(repeating: "a\n\n", count: 5000))
        let right = document(String(repeating: "б\n\n", count: 6000))
        let matching = BlockMatching(left, right)
        #expect(matching.counterpart(of: 4000) == 4000)
    }

    @Test func deepNesting() {
        let deep = document(String(repeating: "> ", count: 3000) + "a\n")
        let matching = BlockMatching(deep, deep)
        #expect(matching.match(of: deep.blocks.count - 1) == deep.blocks.count - 1)
    }
}
