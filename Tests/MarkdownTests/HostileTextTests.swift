import Testing

@testable import Markdown

@Suite struct HostileTextTests {
    @Test func refusedTextIsShownAsItIs() {
        let text = "# a\n\n" + "[" * 7072 + "\n"
        let file = MarkdownFile(parsing: Array(("---\nx: y\n---\n" + text).utf8))
        #expect(file.document.refusal == .costly)
        #expect(file.document.blocks.map(\.kind) == [.code(language: "")])
        #expect(file.document.text == Array(text.utf8))
        #expect(file.document.blocks[0].line == 4)
        #expect(file.problems == [Problem(kind: .refused(.costly), line: 4, column: 1)])
        #expect(file.frontMatter?["x"]?.string == "y")
    }

    @Test func bracketsCostTheirSquareInAParagraph() {
        // 7070 · 7071 < 5·10⁷ < 7071 · 7072
        #expect(!isCostly("[" * 7070))
        #expect(isCostly("[" * 7071))
        #expect(isCostly("]" * 7071))
        // 5000 · (5000 + 5000) = 5·10⁷
        #expect(!isCostly("[\n" * 5000))
        #expect(isCostly("[\n" * 5001))
        #expect(isCostly(("[" * 3000 + "\n\n") * 6))
        #expect(!isCostly(("[" * 2000 + "\n\n") * 6))
    }

    @Test func tildesCostTheirSquareInAParagraph() {
        // 31622² < 10⁹ < 31623²
        #expect(!isCostly("~" * 31622))
        #expect(isCostly("~" * 31623))
    }

    @Test func itemsOnALineAreLimited() {
        #expect(!isCostly("- " * 64 + "a"))
        #expect(isCostly("- " * 65 + "a"))
        #expect(isCostly("a\n\n  " + "1) " * 65 + "a\n\nb"))
        #expect(!isCostly("a" + "- " * 65))
        #expect(!isCostly("> " * 1000 + "- " * 64 + "a"))
    }

    @Test func whatCostsMd4cNoMoreThanItsSizeIsNotLimited() {
        #expect(!isCostly(">" * 1000 + "a"))
        #expect(!isCostly("```\n" + "|" * 1000 + "\n```"))
        #expect(!isCostly("a|" * 10_000))
        #expect(!isCostly("|a|b|\n|-|-|\n" + "|a|b|\n" * 70_000))
        #expect(!isCostly("[a]: https://example.org/b_(c)\n" * 6000))
        #expect(!isCostly("[а]: b \"title\"\n" * 6000))
    }

    @Test func whatIsSurelyNoSingleParagraphIsNotCountedAsOne() {
        #expect(!isCostly("- [a](b)\n" * 5000))
        #expect(!isCostly("1. [a](b)\n" * 5000))
        #expect(!isCostly("7. [a](b)\n   more\n" * 5000))
        #expect(!isCostly("| a |\n|---|\n" + "| [a](b) |\n" * 5000))
        #expect(!isCostly("# [a](b)\n" * 5000))
    }

    @Test(arguments: [
        // Lines that look like items or rows and go on with a paragraph.
        "[[[[\n" * 500 + "2. [[[[\n" * 1500,
        "    - [[[[\n" * 2000,
        "a\n" + "    1. [[[[\n" * 2000,
        "a\n" + "-[[[[\n" * 2000,
        "# a\n|---|\n" + "| [[[[\n" * 2000,
        "| a |\n|---|---|\n" + "| [[[[\n" * 2000,
        "```\n\n| a |\n|---|\n```\n" + "| [[[[\n" * 2000,
        "<!--\n\n| a |\n|---|\n| -->\n" + "| [[[[\n" * 2000,
        "```\n\n1. a\n```\n" + "2. [[[[\n" * 2000,
        "<!--\n\n1. a\n-->\n" + "2. [[[[\n" * 2000,
        "> [[[[\n" * 2000,
        "- a\n" + "  [[[[\n" * 2000,
        "- a\n" + "#[[[[\n" * 2000,
        // Lines that look like definitions.
        "a\n" + "[a]: b\n" * 6000, "[ ]: b\n" * 6000, "[a]: b)\n" * 6000, "[a]: b c\n" * 6000,
        "[a]: b 'c'd\n" * 6000, "[a]: b'c'[\n" * 6000 + "[[" * 5000, "[a]:\n" * 6000,
    ])
    func whatMayBeASingleParagraphIsCountedAsOne(_ text: String) {
        #expect(isCostly(text))
    }

    @Test func missingCellsAreCountedAsEvents() {
        let document = document("|a" * 500 + "|\n" + "|---" * 500 + "|\n" + "a\n" * 10_000)
        #expect(document.refusal == .overBudget)
        expectSound(document)
    }

    @Test func longAddressesAreCountedWhereTheyAreRepeated() {
        let document = document("[a]: " + "x" * 1_000_000 + "\n\n" + "[a] b\n\n" * 3000)
        #expect(document.refusal == .overBudget)
    }

    @Test func theDeadlineEndsAParse() {
        let limits = ParserLimits(events: 1_000_000, eventsPerByte: 4, nanoseconds: 0)
        let document = paragraphs(2000, limits)
        #expect(document.refusal == .overBudget)
        #expect(document.text.count == 10_000)
    }

    @Test func theEventBudgetEndsAParse() {
        // The document and each paragraph open and close, each stress opens and closes, and text is in it.
        let events = 2 + 5 * 2000
        let enough = ParserLimits(events: events, eventsPerByte: 0, nanoseconds: .max)
        #expect(paragraphs(2000, enough).refusal == nil)
        let tooFew = ParserLimits(events: events - 1, eventsPerByte: 0, nanoseconds: .max)
        #expect(paragraphs(2000, tooFew).refusal == .overBudget)
        #expect(paragraphs(2000, ParserLimits(events: 2, eventsPerByte: 1, nanoseconds: .max)).refusal == nil)
    }

    @Test func honestTextHasMoreThanEnoughOfBoth() {
        // A gigabyte, on a machine on which parsing takes 500 nanoseconds a byte, as under valgrind.
        let limits = ParserLimits.standard(bytes: 1 << 30)
        #expect(limits.nanoseconds > 500 << 30)
        #expect(limits.eventsPerByte >= 4)
    }

    private func paragraphs(_ count: Int, _ limits: ParserLimits) -> Document {
        var source = SourceText(decoding: Array(("*a*\n\n" * count).utf8))
        return source.withTerminatedBytes(from: 0) { body in
            Document(body, SourceSurvey(of: body), line: 1, limits: limits, threads: 1)
        }
    }

    /// What makes parsers of Markdown slow, at any size.
    static let patterns: [(name: String, text: @Sendable (Int) -> String)] = [
        ("openers of emphasis", { "*a " * $0 }), ("closers of emphasis", { "a* " * $0 }),
        ("nested emphasis", { "*a **a " * ($0 / 2) + "b" + " a** a*" * ($0 / 2) }),
        ("crossing emphasis", { "*a_ " * $0 }), ("multiples of three", { "a***" * $0 }),
        ("brackets that open", { "[a" * $0 }), ("brackets that close", { "a]" * $0 }),
        ("nested brackets", { "[" * $0 + "a" + "]" * $0 }), ("broken links", { "[ (](" * $0 }),
        ("brackets and emphasis", { "[ a_" * $0 }), ("images", { "![a" * $0 }),
        ("code spans of growing length", { n in (0...n / 20).map { "e" + "`" * ($0 % 200) }.joined() }),
        ("backticks", { "`" * $0 }), ("escaped backticks", { "\\``" * $0 }), ("tildes", { "~~a" * $0 }),
        ("angle brackets", { "<>" * $0 }), ("processing instructions", { "x" + "<?" * $0 }),
        ("CDATA", { "x" + "<![CDATA[" * $0 }), ("declarations", { "x" + "<!A " * $0 }),
        ("comments", { "x" + "<!--" * $0 }), ("open comments", { "<!--" * $0 }),
        ("open comments in quotes", { "> <!--\n\n" * $0 }),
        ("comments in HTML blocks", { "<div>" + "<!--" * $0 }),
        ("ends of comments", { "<div>" + "<!-- --" * $0 }), ("autolinks", { "<http:" * $0 }),
        ("quotes", { "> " * $0 + "a" }), ("quotes on many lines", { "> > a\n" * $0 }),
        ("lists on a line", { "- " * $0 + "a" }),
        (
            "deepening lists",
            { n in
                (0..<min(n, 700)).map { "  " * $0 + "- a\n" }.joined()
            }
        ),
        ("definitions", { n in (0..<n).map { "[\($0)]: u\n" }.joined() + "[0] " * n }),
        ("definition with a long label", { "[" + "a" * $0 + "]: u\n" }),
        ("definition with a long title", { "[a]: u '" + "b\n" * $0 }),
        ("rows", { "a | b\n-|-\n" + "x | y\n" * $0 }), ("short rows", { "|a|b|c\n|-|-|-\n" + "x\n" * $0 }),
        ("delimiter rows", { "a|b\n" + "-|" * 256 + "\n" + "-|-\n" * $0 }),
        ("empty cells", { "|a|\n|-|\n" + "|" * $0 }), ("empty header cells", { "|" * $0 + "\n|-|" }),
        ("tables behind text", { "a\n|b|\n|-|\n" * $0 }), ("tables of one row", { "a\n|b|\n|-|\n\n" * $0 }),
        ("rows without a table", { "|a|b|\n|---|\n" * $0 }), ("empty footnotes", { "[^a]:\n" * $0 }),
        ("code spans in a header", { n in (0..<n / 40).map { "`" * ($0 % 40) + "|" }.joined() + "\n|-|-|" }),
        ("entities", { "&amp;" * $0 }), ("ampersands", { "&a" * $0 }), ("blank lines", { "\n" * $0 }),
        ("line feeds in a paragraph", { "a\n" * $0 }), ("one line", { "a" * $0 }),
        ("fences", { "```\n" * $0 }),
        ("hard breaks", { "a  \n" * $0 }), ("empty items", { "-\n" * $0 }), ("rules", { "***\n" * $0 }),
        ("callouts", { "> [!NOTE]\n\n" * $0 }), ("half a callout", { "> [!NOTE" * $0 }),
        ("heading underlines", { "a\n---\n" * $0 }), ("headings", { "#\n" * $0 }),
        ("tabs", { "\t" * $0 + "a" }), ("tabs of code", { "\ta\n" * $0 }),
    ]

    @Test(arguments: patterns.indices)
    func hostilePatternsGiveADocument(_ index: Int) {
        for count in [1, 20, 3000] {
            expectSound(document(Self.patterns[index].text(count)), "\(Self.patterns[index].name) × \(count)")
        }
    }

    private func isCostly(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBytes { SourceSurvey(of: $0).isCostly }
    }
}
