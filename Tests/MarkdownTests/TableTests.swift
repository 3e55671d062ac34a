import Foundation
import Markdown
import Testing

@Suite struct TableTests {
    @Test(arguments: [
        ("|a|b|\n|-|-|\n|c|d|", "- -"), ("a | b\n-|--\nc | d", "- -"), ("| a |\n|--|\n| c |", "-"),
        ("|a|b|c|\n|:-|:-:|-:|\n|c|d|e|", ":- :-: -:"), ("> |a|b|\n> |-|-|\n> |c|d|", "- -"),
        ("- |a|\n  |:-|\n  |c|", ":-"), ("|a|b|\n| - | ---- |", "- -"), ("|a|b|\n|-|-", "- -"),
    ])
    func delimiterRowsMayBeShort(_ text: String, columns: String) {
        let drawn = tree(text)
        #expect(drawn.contains("table \(columns)\n"), "\(drawn)")
        #expect(!drawn.contains("--"))
    }

    @Test(arguments: [
        "a\n|-|-|", "|a|b|\n\n|-|-|", "a\n-|", "- -|-", "|a|\n|-|x|", "|a|\n||", "|a|\n|:|", "|a|\n|-:-|",
        "    |a|\n    |-|", "~~~\n|a|\n|-|\n~~~", "<div>\n|a|\n|-|\n</div>", "`|a|\n|-|x",
    ])
    func otherLinesStayWhatTheyWere(_ text: String) {
        let drawn = tree(text)
        #expect(!drawn.contains("table"), "\(drawn)")
        #expect(!drawn.contains("--"), "\(drawn)")
    }

    @Test(arguments: [
        "| Один | Two |\n|---|\n| z |", "a|b\n:-|\nc|d", "|a|\n|---|---|\n|c|", "a\n|---|---|",
        "|a|b\n---|\nc",
        "> |a|b|\n> |---|\n> |c|", "- |a|b|\n  |---|\n", "[^1]: |a|b|\n    |---|", "|a|b|\r\n|:--:|\r\n|c|",
        "`a|b\n|---|", "`a|b` | ``c|d`\n|---|---|", "|a\\|b|\n|---|---|", "|a\\\\|b|\n|---|",
        "<i t='`'> | b ` | c |\n|---|---|",
    ])
    func aDelimiterRowHasAsManyCellsAsTheHeader(_ text: String) {
        let drawn = tree(text)
        #expect(!drawn.contains("table"), "\(drawn)")
        let shown = document(text).text
        for byte in text.utf8 where (0x61...0x7A).contains(byte) { #expect(shown.contains(byte)) }
        #expect(!drawn.contains(#"\\-"#), "\(drawn)")
        #expect(text.contains(":--:") || drawn.contains("-|"), "\(drawn)")
    }

    @Test(arguments: [
        ("`a|b` | c\n|---|---|", 2), ("`a|b` | c\n|---|---|---|", 3), ("a | ``b|`|c``\n|---|---|", 2),
        ("\\`a|b`\n|---|---|", 2), ("- [ ] |a|b|\n  |---|---|", 2), ("1. > |a|b|  \n   > |-|-|", 2),
        ("a\\|b|c\n|---|---|", 2), ("|||\n|-|-|", 2), ("a\n|---|", 1), ("|a|b|c|\n|:--|--:|:-:|", 3),
    ])
    func theHeaderIsCountedAsItIsRead(_ text: String, columns: Int) {
        let tables = document(text).blocks.compactMap { block in
            if case .table(let columns) = block.kind { columns.count } else { nil }
        }
        #expect(tables == [columns], "\(tree(text))")
    }

    @Test func aRowOfDashesStaysARow() {
        let rows = "|a|b|\n|---|---|\n|---|\n|:---|---|---|\n|--|--|"
        #expect(cells(rows) == ["a", "b", "---", "", ":---", "---", "--", "--"])
    }

    @Test(arguments: [
        (#"`x\|y`"#, "x|y"), (#"b `\|` az"#, "b | az"), (#"b **\|** im"#, "b | im"), (#"`\|\|` \|"#, "|| |"),
        (#"<i t='\|'>"#, "<i t='|'>"), (#"`\a\\|`"#, #"\a\|"#),
    ])
    func anEscapedPipeIsAPipe(_ cell: String, text: String) {
        #expect(cells("|a|\n|---|\n| \(cell) |") == ["a", text])
        #expect(cells("| \(cell) |\n|-|") == [text])
        #expect(!tree("\(cell)\n").contains("table"))
    }

    @Test func aBackslashInOtherCodeStays() {
        #expect(tree(#"`x\|y`"#).contains(#"x\\|y"#))
    }

    @Test func rowsHaveAsManyCellsAsTheTable() {
        #expect(
            tree("|a|b|\n|-|-|\n|c|\n|d|e|f|\n") == """
                1 table - -
                1   row
                1     cell
                        text "a"
                1     cell
                        text "b"
                3   row
                3     cell
                        text "c"
                3     cell
                4   row
                4     cell
                        text "d"
                4     cell
                        text "e"

                """)
    }

    @Test(arguments: [
        ("| 102 || x |", "102,,x", 3), ("|| x |", ",x,", 2), ("| x ||", "x,,", 2), ("a||b", "a,,b", 3),
        ("|||x", ",,x", 3), ("||||", ",,", 3), ("a|b||", "a,b,", 3), (#"a\||b"#, "a|,b,", 2),
        (#"a\|||b"#, "a|,,b", 3), (#"a\\||b"#, #"a\,,b"#, 3), ("`||` || x", "||,,x", 3),
        ("a||b|c|d", "a,,b", 5), ("|a|<i t='||'>|", "a,<i t='||'>,", 4), ("|| ||x", ",,", 4),
    ])
    func cellsWithoutAByteAreEmpty(_ row: String, texts: String, columns: Int) {
        let texts = texts.components(separatedBy: ",")
        #expect(cells("|a|b|c|\n|-|-|-|\n\(row)").dropFirst(3) == texts[...])
        #expect(cells("> |a|b|c|\r\n> |-|-|-|\r\n> \(row)").dropFirst(3) == texts[...])
        let header = texts.prefix(columns)
        let delimiters = "|" + "---|" * columns
        #expect(cells("\(row)\n\(delimiters)").prefix(3) == header)
        #expect(cells("- \(row)\n  \(delimiters)\n").prefix(3) == header)
        #expect(cells("[^1]: \(row)\n    \(delimiters)\n").prefix(3) == header)
    }

    @Test(arguments: ["```\n|a|\n|-|\nx || y\n```", "|a|\n|-|\n```x||y\nz || z\n```", "|a|\n|-|\n# x || y"])
    func pipesWithoutACellBetweenThemStayTogether(_ text: String) {
        let document = document(text)
        #expect(!tree(text).contains("| |"), "\(tree(text))")
        #expect(document.blocks.allSatisfy { $0.kind != .code(language: "x|") })
    }

    /// The texts of the cells of a document.
    private func cells(_ text: String) -> [String] {
        let document = document(text)
        return document.blocks.filter { $0.kind == .cell }.map { cell in
            document.runs[cell.runs].map(document.text).joined()
        }
    }

    @Test(arguments: [
        ("```sh\nx | y\n```\nend", "code \"sh\""), ("~~~\nx | y\n~~~\nend", "code"),
        ("# x\nend", "heading 1"),
        ("<details>\n\nend", "html"), ("</div>\n\nend", "html"),
    ])
    func aBlockEndsTheTableBeforeIt(_ block: String, kind: String) {
        let drawn = tree("|a|b|\n|-|-|\n|c|d|\n" + block)
        #expect(drawn.contains("\n4 \(kind)\n"), "\(drawn)")
        #expect(drawn.contains("paragraph\n    text \"end\""), "\(drawn)")
    }

    @Test func aCommentEndsTheTableBeforeIt() {
        #expect(!tree("|a|b|\n|-|-|\n<!-- end -->\nc").contains("3   row"))
    }

    @Test(arguments: [
        "<b>c</b> | d", "#c | d", "`` | d", "    # c", "<summaryx> | d", "~~c~~ | d", "<a> <p>",
    ])
    func aRowIsNoBlock(_ row: String) {
        #expect(tree("|a|b|\n|-|-|\n" + row).contains("3   row"))
    }

    @Test(arguments: [
        "```\n|a|\n|-|\n# c\n```", "<pre>\n|a|\n|-|\n# c\n</pre>", "- ```\n  |a|\n  |-|\n  # c\n  ```",
    ])
    func whatIsNoTableStaysAsItWas(_ text: String) {
        let drawn = tree(text)
        #expect(drawn.contains("|-|\\n# c\\n"), "\(drawn)")
    }

    @Test func severalTablesInOneBreathAreAllEnded() {
        let drawn = tree("|a|\n|-|\n|b|\n# c\n|d|\n|-|\n|e|\n## f\n\n|g|\n|-|\n# h\n|i|")
        #expect(drawn.contains("4 heading 1") && drawn.contains("8 heading 2"), "\(drawn)")
        #expect(drawn.contains("12 heading 1"), "\(drawn)")
    }

    @Test func aTableBeginsRightBehindTextOfAParagraph() {
        #expect(
            tree("Список:\n*Two* lines\n| a || c |\n|-|---|:-|\n| 1 | 2 |\n\nlast") == """
                1 paragraph
                    text "Список:\\n"
                    text emphasis "Two"
                    text " lines"
                3 table - - :-
                3   row
                3     cell
                        text "a"
                3     cell
                3     cell
                        text "c"
                5   row
                5     cell
                        text "1"
                5     cell
                        text "2"
                5     cell
                7 paragraph
                    text "last"

                """)
    }

    @Test(arguments: [
        ("x\r\n|a|\r\n|-|\r\n|b|", 2), ("x\na|b\n---|---", 2), ("> x\n> |a|\n> |-|", 2),
        ("> > x\n> >|a|\n>> |-|\nb", 2),
        ("> [!NOTE]\n> |a|\n> |-|", 2), ("x\n  |a|\n   |-|", 2), ("- x\n\ny\n|a|\n|-|", 4),
        ("x[^1]\n|a|\n|-|\n\n[^1]: y", 2),
        ("|a|\n|-|\n# b\nx\n|c|\n|-|\n# d", 5), ("x  \n|a|\n|-|", 2), ("~~~\nx\n~~~\ny\n`|` | b\n-|-", 5),
        ("<!-- x\ny\n|a|\n|-|\n|b|", 3), ("x\n[a](b) | c\n-|-", 2), ("[x]: y\n|c|\n|-|", 2),
        ("x\n-|-\n-|-", 2),
        ("# x\ny\n|a|\n|-|", 3), ("x\n|a|\n|-|\n|b|\n---", 2), ("x\n|a|\n|-|\n- \n", 2),
        ("x\ny\n|a|\n|-|\n===", 3), ("> x\n> |a|\n> |-|\n> ---", 2),
    ])
    func aTableBehindText(_ text: String, line: Int) {
        let document = document(text)
        expectSound(document)
        #expect(
            document.blocks.contains { if case .table = $0.kind { $0.line == line } else { false } },
            "\(tree(text))")
        let quotes = document.blocks.count { block in
            switch block.kind {
            case .quote, .callout: true
            default: false
            }
        }
        #expect(quotes == text.prefix { $0 != "x" && $0 != "[" }.count { $0 == ">" })
    }

    @Test(arguments: [
        "`x\n`a|b\n|-|", "~~~\nx\n|a|\n|-|\n~~~", "x\n    |a|\n    |-|", "<pre>\nx\n|a|\n|-|\n</pre>",
        "x\n|a|\n|-|-|",
        "x\n\t|a|\n|-|", "> x\n|a|\n|-|", "> x\n> |a|\n|-|", "x\na\n|-|", "x\n2. |a|\n|-|",
        "- ~~~\n  x\n  |a|\n  |-|\n  ~~~",
        "<!--\nx\n|a|\n|-|\n-->", "# x\n<pre>\n|a|\n|-|\n</pre>",
    ])
    func noTableBehindText(_ text: String) {
        let document = document(text)
        #expect(!document.blocks.contains { $0.kind == .row }, "\(tree(text))")
        #expect(!document.text.contains(0x0D))
        expectSound(document)
    }

    @Test func aTableBehindTextKeepsItsRowsOfDashes() {
        #expect(cells("x\n|a|b|\n|-|-|\n|c|d|\n|-|-|\n|e|f|") == ["a", "b", "c", "d", "-", "-", "e", "f"])
        #expect(cells("x\n|a|b|\n|---|---|\n|---|---|\n|c|d|").count == 6)
    }

    @Test func aLineOfDashesBehindATableBehindTextIsARule() {
        #expect(document("x\n|a|\n|-|\n|b|\n---\ny").blocks.last?.kind == .paragraph)
        #expect(document("x\n|a|\n|-|\n|b|\n---").blocks.last?.kind == .rule)
    }

    /// Only between the cells of a row stands nothing for something.
    @Test(arguments: [
        "- [l](/?a||b)", "> <http://x.kz/?a||b>", "# [l](/?a||b)", "---\n[l](/?a||b)", "***\n[l](/?a||b)",
        "<div>\n</div>\n\n[l](/?a||b)", "1. [l](/?a||b)", "# b\n[l](/?a||b)",
    ])
    func addressesBehindATableKeepTheirPipes(_ text: String) {
        #expect(document("|a|b|\n|-|-|\n" + text).links.first?.destination.hasSuffix("a||b") == true)
        let quoted = text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }.joined(
            separator: "\n")
        let links = document("> |a|b|\n> |-|-|\n\(quoted)").links
        #expect(links.first?.destination.hasSuffix("a||b") == true)
    }

    @Test func aDefinitionBehindAQuotedTableKeepsItsPipes() {
        #expect(document("> |a|\n> |-|\n>\n> [l]\n>\n> [l]: /a||b").links.map(\.destination) == ["/a||b"])
    }

    @Test func codeBehindATableKeepsItsLines() {
        let code = "code\n\nx\n| a | b |\n|---|---|\n"
        for text in [
            "| x |\n|---|\n```\n\(code)```\ny\n|z|\n|-|", "|x|\n|-|\n~~~~\n\(code)~~~~\n\n|x|\n|-|\n# a",
        ] {
            let drawn = tree(text)
            #expect(drawn.contains(#"code "code\n\nx\n| a | b |\n|---|---|\n""#), "\(drawn)")
            #expect(document(text).blocks.count { if case .table = $0.kind { true } else { false } } == 2)
        }
    }

    @Test(arguments: [
        "# b\n|c|\n|-|\n|d|\n", "```\n\nx\n```\n\n|c|\n|-|\n", "<!-- x -->\n|c|\n|-|\n",
        "<div>\n\n|c|\n|-|\n",
        "~~~\n# x\n~~~\n|c|\n|-|\n",
    ])
    func manyTablesWithoutBlankLinesAreAllEnded(_ block: String) {
        let document = document("|a|\n|-|\n" + block * 6 + "# end")
        expectSound(document)
        #expect(document.blocks.count { if case .table = $0.kind { true } else { false } } == 7)
        #expect(document.blocks.last { $0.depth == 0 }?.kind == .heading(level: 1))
    }

    @Test(arguments: [
        ("# x", "heading 1"), ("```\n> x\n> ```", "code"), ("<div>", "html"), ("## x\n> y", "heading 2"),
    ])
    func aBlockEndsTheTableBeforeItInItsQuote(_ block: String, kind: String) {
        for quote in ["> ", "> > "] {
            let inner = block.components(separatedBy: "\n> ")
            let lines = ["[!NOTE]", "", "|a|", "|-|", "|b|"] + inner
            let text = lines.map { quote + $0 }.joined(separator: "\n")
            let drawn = tree(text)
            #expect(drawn.contains(" \(kind)\n") && drawn.contains("6 "), "\(drawn)")
            #expect(document(text).blocks.count { $0.depth == 0 } == 1)
        }
    }

    @Test func aListWithATableBehindTextStaysTight() {
        #expect(tree("- x\n  |a|\n  |-|\n- y").contains("1 list\n"))
    }
}
