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
        "x\n|a|b|\n|-|-|", "    |a|\n    |-|", "~~~\n|a|\n|-|\n~~~", "<div>\n|a|\n|-|\n</div>", "`|a|\n|-|x",
    ])
    func otherLinesStayWhatTheyWere(_ text: String) {
        let drawn = tree(text)
        #expect(!drawn.contains("table"), "\(drawn)")
        #expect(!drawn.contains("--"), "\(drawn)")
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
        ("| 102 || x |", "102,,x"), ("|| x |", ",x,"), ("| x ||", "x,,"), ("a||b", "a,,b"), ("|||x", ",,x"),
        ("||||", ",,"), ("a|b||", "a,b,"), (#"a\||b"#, "a|,b,"), (#"a\|||b"#, "a|,,b"),
        (#"a\\||b"#, #"a\,,b"#),
        ("`||` || x", "||,,x"), ("a||b|c|d", "a,,b"), ("|a|<i t='||'>|", "a,<i t='||'>,"),
        ("|| ||x", ",,"),
    ])
    func cellsWithoutAByteAreEmpty(_ row: String, texts: String) {
        #expect(cells("|a|b|c|\n|-|-|-|\n\(row)").dropFirst(3).joined(separator: ",") == texts)
        #expect(cells("\(row)\n|---|---|---|").joined(separator: ",") == texts)
        #expect(cells("> |a|b|c|\r\n> |-|-|-|\r\n> \(row)").dropFirst(3).joined(separator: ",") == texts)
        #expect(cells("- \(row)\n  |-|-|-|\n").joined(separator: ",") == texts)
        #expect(cells("[^1]: \(row)\n    |-|-|-|\n").joined(separator: ",") == texts)
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
}
