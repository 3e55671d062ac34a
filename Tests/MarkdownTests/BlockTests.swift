import Markdown
import Testing

@Suite struct BlockTests {
    @Test func blocksBeginOnTheirLines() {
        let text = """
            # One

            Two
            ===

            A paragraph
            of two lines.

            > A quote

            * * *

            ```swift
            let x = 1

            ```

                indented
            <div>
            html
            </div>

            ~~~


            after blanks
            ~~~
            ***
            end
            """
        #expect(
            tree(text) == """
                 1 heading 1
                     text "One"
                 3 heading 1
                     text "Two"
                 6 paragraph
                     text "A paragraph\\nof two lines."
                 9 quote
                 9   paragraph
                       text "A quote"
                11 rule
                13 code "swift"
                     code "let x = 1\\n\\n"
                18 code
                     code "indented\\n"
                19 html
                     html "<div>\\nhtml\\n</div>\\n"
                23 code
                     code "\\n\\nafter blanks\\n"
                28 rule
                29 paragraph
                     text "end"

                """)
    }

    @Test func listsAreNestedTightAndLoose() {
        let text = """
            - a
              - b
                c
            - [x] done
            - [ ] open

            3. x

               y
            4. z
            """
        #expect(
            tree(text) == """
                 1 list
                 1   item
                 1     paragraph
                         text "a"
                 2     list
                 2       item
                 2         paragraph
                             text "b\\nc"
                 4   item [x]
                 4     paragraph
                         text "done"
                 5   item [ ]
                 5     paragraph
                         text "open"
                 7 list from 3 loose
                 7   item
                 7     paragraph
                         text "x"
                 9     paragraph
                         text "y"
                10   item
                10     paragraph
                         text "z"

                """)
    }

    @Test func `Numbers keep what the author wrote behind them`() {
        #expect(tree("1. a").hasPrefix("1 list from 1\n"))
        #expect(tree("1) a").hasPrefix("1 list from 1)\n"))
        #expect(tree("7) a\n\n8) b").hasPrefix("1 list from 7) loose\n"))
    }

    @Test func blocksWithoutTextTakeTheirLineFromTheirNeighbours() {
        #expect(
            tree("text\n\n-\n- \n\n#\n\n---\n\n>\n\n``` \n```\n\nlast\n") == """
                 1 paragraph
                     text "text"
                 3 list
                 3   item
                 4   item
                 6 heading 1
                 8 rule
                10 quote
                12 code
                15 paragraph
                     text "last"

                """)
    }

    @Test func anEmptyHeadingHasNoUnderline() {
        #expect(
            tree("#\n---\ntext\n\n---\n") == """
                1 heading 1
                2 rule
                3 paragraph
                    text "text"
                5 rule

                """)
    }

    @Test func aGuessedLineMisleadsNoOtherBlock() {
        #expect(
            tree("- - -\n\ntext\n\n***\n\nends in __\\___\n") == """
                1 rule
                3 paragraph
                    text "text"
                5 rule
                7 paragraph
                    text "ends in "
                    text strong "_"

                """)
    }

    @Test func tablesHaveColumnsRowsAndCells() {
        #expect(
            tree("| a | *b* | c | d |\n|:---|:---:|---:|---|\n| 1 | `x|y` |\n| | 2 | 3 \\| | 4 | 5 |\n")
                == """
                1 table :- :-: -: -
                1   row
                1     cell
                        text "a"
                1     cell
                        text emphasis "b"
                1     cell
                        text "c"
                1     cell
                        text "d"
                3   row
                3     cell
                        text "1"
                3     cell
                        code "x|y"
                3     cell
                3     cell
                4   row
                4     cell
                4     cell
                        text "2"
                4     cell
                        text "3 |"
                4     cell
                        text "4"

                """)
    }

    @Test func calloutsAreQuotesWithAMark() {
        let text = """
            > [!warning]
            > Text

            > [!Note]\u{20}\u{20}
            > *hard*

            > [!STAFF] same line

            > [!TIP]
            >
            > - item

            > [!CAUTION]

            - > [!IMPORTANT]
              > nested
            """
        #expect(
            tree(text) == """
                 1 callout WARNING
                 1   paragraph
                       text "Text"
                 4 callout NOTE
                 4   paragraph
                       text emphasis "hard"
                 7 callout STAFF
                 7   paragraph
                       text "same line"
                 9 callout TIP
                11   list
                11     item
                11       paragraph
                           text "item"
                13 callout CAUTION
                15 list
                15   item
                15     callout IMPORTANT
                15       paragraph
                           text "nested"

                """)
    }

    @Test func otherQuotesStayQuotes() {
        let text =
            "> [!OTHER]\n> a\n\n> [!NOTE]b\n\n> a\n>\n> [!NOTE]\n\n> \\[!NOTE]\n\n[!NOTE]\n\n> # [!NOTE]\n"
        #expect(
            tree(text) == """
                 1 quote
                 1   paragraph
                       text "[!OTHER]\\na"
                 4 quote
                 4   paragraph
                       text "[!NOTE]b"
                 6 quote
                 6   paragraph
                       text "a"
                 8   paragraph
                       text "[!NOTE]"
                10 quote
                10   paragraph
                       text "[!NOTE]"
                12 paragraph
                     text "[!NOTE]"
                14 quote
                14   heading 1
                       text "[!NOTE]"

                """)
    }

    @Test func deepNestingIsDrawnAtDepthAHundred() {
        let file = MarkdownFile(parsing: Array((String(repeating: "> ", count: 60) + "a\n").utf8))
        #expect(file.document.blocks.map(\.depth) == Array(0...60))
        var text = ""
        for level in 0..<150 { text += String(repeating: "  ", count: level) + "- a\n" }
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        #expect(document.blocks.count == 3 * 150)
        #expect(document.blocks.map(\.depth).max() == Document.deepest)
    }
}
