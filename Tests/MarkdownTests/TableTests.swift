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
}
