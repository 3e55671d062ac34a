import Markdown
import Testing

@Suite struct FrontMatterTests {
    @Test func theMappingBetweenTheLinesIsRead() {
        let file = MarkdownFile(parsing: Array("---\ntitle: Памятка\nlevel: 2\n---\n\nText\n".utf8))
        #expect(file.frontMatter?["title"]?.string == "Памятка")
        #expect(file.frontMatter?["level"]?.line == 3)
        #expect(file.bodyLine == 5)
        #expect(file.problems.isEmpty)
    }

    @Test(arguments: [
        "---\na: b\n...\n", "\u{FEFF}--- \t\na: b\n---  \n", "---\r\na: b\r\n---\r\n", "---\na: b\n---",
        "--- \n# remark\n\na: b\n---\nrest",
    ])
    func theLinesMayBeWrittenDifferently(_ text: String) {
        #expect(MarkdownFile.frontMatter(of: Array(text.utf8)).yaml?["a"]?.string == "b")
    }

    @Test(arguments: ["---\n\n---\nText", "---\n# remark\n---\n"])
    func emptyFrontMatterIsAnEmptyMapping(_ text: String) {
        #expect(MarkdownFile.frontMatter(of: Array(text.utf8)).yaml?.value == .mapping([]))
    }

    @Test(arguments: [
        "", "---", "---\n", "---\n\nA thematic break.\n", "---\n\nOne: that: is no key\n\n---\n",
        "---\n- list\n---\n",
        "----\na: b\n----\n", " ---\na: b\n---\n", "\n---\na: b\n---\n", "--- x\na: b\n---\n", "+++",
        "---\n---\n",
    ])
    func thematicBreaksAreBody(_ text: String) {
        let file = MarkdownFile(parsing: Array(text.utf8))
        #expect(file.frontMatter == nil)
        #expect(file.bodyLine == 1)
        #expect(file.problems.isEmpty)
    }

    @Test func brokenFrontMatterIsAProblemAndNoBody() {
        let file = MarkdownFile(parsing: Array("---\ntitle: a: b\n---\nText\n".utf8))
        #expect(file.frontMatter == nil)
        #expect(file.bodyLine == 4)
        let cause = "mapping values are not allowed in this context"
        #expect(file.problems == [Problem(kind: .frontMatter(cause: cause), line: 2, column: 9)])
    }

    @Test func frontMatterThatIsNeverClosedIsBody() {
        let bytes = Array("---\ntitle: a\nText\n".utf8)
        let unclosed = Problem(
            kind: .frontMatter(cause: MarkdownFile.unclosedFrontMatter), line: 1, column: 1)
        #expect(MarkdownFile(parsing: bytes).problems == [unclosed])
        #expect(MarkdownFile(parsing: bytes).bodyLine == 1)
        #expect(MarkdownFile.frontMatter(of: bytes).problems.last == unclosed)
    }

    @Test func theBeginningOfAFileIsEnough() {
        let bytes = Array("---\ntitle: ж\n---\nтекст".utf8)
        for length in 18...bytes.count {
            let (yaml, problems) = MarkdownFile.frontMatter(of: Array(bytes.prefix(length)))
            #expect(yaml?["title"]?.string == "ж")
            #expect(problems.isEmpty)
        }
        for length in 10..<17 {
            #expect(MarkdownFile.frontMatter(of: Array(bytes.prefix(length))).yaml == nil)
        }
    }

    @Test func tomlOfOtherToolsIsReadWhereItIsSimple() {
        let text = """
            +++
            title = "A \\"good\\" book"  # remark
            path = 'C:\\x'
            date = 2026-11-23 # today
            tags = ["a"]
            text = \"\"\"
            more
            [extra]
            other = 1
            +++
            Text
            """
        let file = MarkdownFile(parsing: Array(text.utf8))
        #expect(file.frontMatter?.pairs.map(\.key) == ["title", "path", "date"])
        #expect(file.frontMatter?["title"]?.string == "A \"good\" book")
        #expect(file.frontMatter?["path"]?.string == "C:\\x")
        #expect(file.frontMatter?["date"]?.string == "2026-11-23")
        #expect(file.frontMatter?["title"]?.line == 2)
        #expect(file.bodyLine == 11)
    }
}
