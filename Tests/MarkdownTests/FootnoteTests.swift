import Foundation
import Markdown
import Testing

@Suite struct FootnoteTests {
    @Test func footnotesStandAtTheEndInTheOrderOfTheirReferences() {
        let text = """
            Two[^b] and **one[^A]x**, two[^b].

            [^a]: First *note*
            lazy.

                Second paragraph with[^c].

                - list

            [^b]: https://x.kz
            [^c]: Third, see [^a]

            End.
            """
        #expect(
            tree(text) == """
                 1 paragraph
                     text "Two"
                     footnoteReference "1"
                     text " and "
                     text strong "one"
                     footnoteReference strong "2"
                     text strong "x"
                     text ", two"
                     footnoteReference "1"
                     text "."
                13 paragraph
                     text "End."
                 3 footnotes
                10   footnote 1
                10     paragraph
                         text link 0 "https://x.kz"
                 3   footnote 2
                 3     paragraph
                         text "First "
                         text emphasis "note"
                         text "\\nlazy."
                 6     paragraph
                         text "Second paragraph with"
                         footnoteReference "3"
                         text "."
                 8     list
                 8       item
                 8         paragraph
                             text "list"
                11   footnote 3
                11     paragraph
                         text "Third, see "
                         footnoteReference "2"
                link 0 <https://x.kz>

                """)
    }

    @Test func whatNothingRefersToComesLast() {
        #expect(
            tree("[^x]: left\n[^y]: word\n[^x]: again\n\na[^y]\n") == """
                5 paragraph
                    text "a"
                    footnoteReference "1"
                1 footnotes
                2   footnote 1
                2     paragraph
                        text "word"
                1   footnote 2
                1     paragraph
                        text "left"
                3   footnote 3
                3     paragraph
                        text "again"

                """)
    }

    @Test func undefinedReferencesStayText() {
        #expect(
            tree("a[^none] `[^x]` [^x](u) \\[^x] [^ x] [^] ![^x\n\n[^x]: y\n") == """
                1 paragraph
                    text "a[^none] "
                    code "[^x]"
                    text " "
                    text link 0 "^x"
                    text " [^x] [^ x] [^] ![^x"
                3 footnotes
                3   footnote 1
                3     paragraph
                        text "y"
                link 0 <u>

                """)
    }

    @Test func codeAndHTMLKeepWhatLooksLikeAFootnote() {
        let text = """
            a[^x]

            ```
            [^x]: y
            ```

            - ```
              [^x]: y
              ```

            <pre>
            [^x]: y
            </pre>
            """
        #expect(
            tree(text) == """
                 1 paragraph
                     text "a[^x]"
                 3 code
                     code "[^x]: y\\n"
                 7 list
                 7   item
                 7     code
                         code "[^x]: y\\n"
                11 html
                     html "<pre>\\n[^x]: y\\n</pre>\\n"

                """)
    }

    @Test(arguments: ["- a\n- b\n", "+ a\n+ b\n", "* a\n* b\n", "1. a\n2. b\n"])
    func listsAroundFootnotesStayTight(_ list: String) {
        let document = document("\(list)\n[^x]: y\n\n\(list)\n[^z]: y\n\(list)")
        #expect(document.blocks.map(\.kind).filter { if case .list = $0 { true } else { false } }.count == 3)
        for block in document.blocks {
            if case .list(_, let isTight) = block.kind { #expect(isTight) }
        }
        #expect(document.blocks.contains { $0.kind == .footnote(number: 2) })
    }

    @Test func footnotesInterruptParagraphsAndLists() {
        #expect(
            tree("a[^x]\n[^x]: y\n\n- b\n\n  [^z]: in an item\n\n- c\n") == """
                1 paragraph
                    text "a"
                    footnoteReference "1"
                4 list loose
                4   item
                4     paragraph
                        text "b"
                8   item
                8     paragraph
                        text "c"
                2 footnotes
                2   footnote 1
                2     paragraph
                        text "y"
                6   footnote 2
                6     paragraph
                        text "in an item"

                """)
    }

    @Test func footnotesMayBeginWithAnyBlock() {
        #expect(
            tree("[^a]: ~~~\n\n    code\n    ~~~\n[^b]: - x\n[^c]: > y\n") == """
                1 footnotes
                1   footnote 1
                1     code
                        code "\\ncode\\n"
                5   footnote 2
                5     list
                5       item
                5         paragraph
                            text "x"
                6   footnote 3
                6     quote
                6       paragraph
                          text "y"

                """)
    }

    @Test func footnotesMayBeEmpty() {
        #expect(
            tree("a[^b][^c][^d]\n\n[^b]: note\n[^c]:\n[^d]: \t\n[^e]:\n    text\n[^f]:") == """
                1 paragraph
                    text "a"
                    footnoteReference "1"
                    footnoteReference "2"
                    footnoteReference "3"
                3 footnotes
                3   footnote 1
                3     paragraph
                        text "note"
                4   footnote 2
                5   footnote 3
                6   footnote 4
                7     paragraph
                        text "text"
                8   footnote 5

                """)
    }

    @Test(arguments: [
        "[^c]:", "[^c]:\n", "[^b]: ~~~\n    x\n    ~~~\n[^c]:\n", "[^b]: - x\n[^c]:\n",
        "[^b]: + x\r\n[^c]:\r\n", "- a\n\n  [^b]: x\n  [^c]:", "[^b]: x\n  [^c]:",
        "[^c]:\n    text", "[^c]:\n\ttext", "[^b]: x\n[^c]:\n    - y", "[^c]:\r\n    ~~~\r\n\r\n    y",
        "a\n[^c]:\n    # y", "|a|\n|-|\n\n[^c]:",
        "a\n\n***\n\n[^c]:", "-\n\n[^c]:\n\n-\n", "[^b]: ***bold***\n[^c]:",
    ])
    func anEmptyFootnoteIsFound(_ text: String) {
        let document = document(text)
        let number = text.contains("^b") ? 2 : 1
        #expect(document.blocks.contains { $0.kind == .footnote(number: number) }, "\(tree(text))")
        #expect(!tree(text).contains("[^c]"))
        expectSound(document)
    }

    @Test(arguments: [
        "- ```\n  [^x]:\n- b\n", "- a\n\n  ```\n  [^x]:\n- b\n", "- <div>\n  [^x]:\n- b\n",
        "a\n\n    [^x]:\n- b\n",
    ])
    func whatLooksLikeAnEmptyFootnoteTakesNoItem(_ text: String) {
        let document = document(text + "\nsee [^x]\n")
        expectSound(document)
        #expect(!document.blocks.contains { $0.kind == .footnotes })
        #expect(tree(text).contains("text \"b\"") && tree(text + "\nsee [^x]\n").contains("see [^x]"))
    }

    @Test(arguments: [
        "text\n[^x]:\n+ x\n\n", "+ a\n\ntext\n[^x]:\n\n", "* a\n\ntext\n[^x]:\n\n+ b\n\n",
        "+ a\n\ntext\n[^x]:\n* b\n\n",
        "a\n-\n[^x]:\n\n", "text\n[^x]:\n",
    ])
    func anEmptyFootnoteIsNoLineUnderText(_ text: String) {
        let document = document(text + "see [^x]\n")
        expectSound(document)
        #expect(
            tree(text).contains("text \"text\"") || tree(text).contains("heading 2\n    text \"a\""),
            "\(tree(text))")
        #expect(tree(text).contains("heading") == text.hasPrefix("a\n-"))
    }

    @Test(arguments: [
        ("[^x]:\n\n    b\n", "b"), ("a\n[^x]:\n\n    b\n\n    c\n", "b"), ("[^x]:\n\n        b\n", "b\\n"),
        ("  [^x]:  \n\n    - b\n", "b"),
    ])
    func aFootnoteMayBeginBehindABlankLine(_ text: String, first: String) {
        let text = text + "\nsee [^x]\n"
        let document = document(text)
        expectSound(document)
        let drawn = tree(text)
        let note = drawn.components(separatedBy: "footnote 1\n").last ?? ""
        #expect(note.contains("\"\(first)\"") && !document.text.contains(UInt8(ascii: "x")), "\(drawn)")
    }

    @Test func anEmptyFootnoteInAnItemLeavesItsListWhole() {
        let drawn = tree("- a[^x]\n\n  [^x]:\n\n  b\n- c")
        #expect(drawn.components(separatedBy: "list").count == 2, "\(drawn)")
    }

    @Test func aFootnoteMayBeginWithWhatLooksLikeATickBox() {
        let text = "see [^x]\n\n[^x]: [x] y\n\n```\n[^x]: [ ] z\n```"
        #expect(
            tree(text).contains("text \"[x] y\"") && tree(text).contains("code \"[^x]: [ ] z\\n\""),
            "\(tree(text))")
        #expect(tree(text).contains("footnoteReference \"1\""))
    }

    @Test func referencesStandBesidePipesThatWereTakenForCells() {
        #expect(
            tree("|a|b|\n|-|-|\n`- ` || [^1] || [^1]\n- see||[^1]\n\n[^1]: note").contains(
                "footnoteReference"))
        #expect(tree("|a|\n|-|\n\n[^1]: note\n\n`||`[^1]").contains("footnoteReference \"1\""))
        #expect(tree("```\n|a|\n|-|\n```\nsee||[^1] foo\n\n[^1]: note").contains("footnoteReference \"1\""))
    }

    @Test func whatLooksLikeAnEmptyFootnoteInCodeStays() {
        #expect(tree("```\n[^c]:\n```\n").contains("code \"[^c]:\\n\""))
    }

    @Test func footnotesThatReferToEachOtherEnd() {
        let document = document("a[^1]\n\n[^1]: b[^2]\n[^2]: c[^1][^2]\n")
        expectSound(document)
        #expect(
            document.runs.filter { $0.kind == .footnoteReference }.map(document.text) == ["1", "2", "1", "2"])
    }

    @Test func `Footnotes are found in quotes and items, which go where they hold nothing else`() {
        let text = """
            a[^b][^c][^d][^e]

            > [^b]: word
            > > [^c]: word
            > more

            - kept
            - [^d]: word

              - > [^e]: word
            """
        #expect(
            tree(text) == """
                 1 paragraph
                     text "a"
                     footnoteReference "1"
                     footnoteReference "2"
                     footnoteReference "3"
                     footnoteReference "4"
                 7 list loose
                 7   item
                 7     paragraph
                         text "kept"
                 3 footnotes
                 3   footnote 1
                 3     paragraph
                         text "word"
                 4   footnote 2
                 4     paragraph
                         text "word\\nmore"
                 8   footnote 3
                 8     paragraph
                         text "word"
                10   footnote 4
                10     paragraph
                         text "word"

                """)
    }

    @Test func `Footnotes in quotes and items have blocks of their own`() {
        #expect(
            tree("> text\n> [^a]: - b\n>\n>     # c\n>\n> end\n\n10. d\n\n    [^e]: f\n") == """
                 1 quote
                 1   paragraph
                       text "text"
                 6   paragraph
                       text "end"
                 8 list from 10 loose
                 8   item
                 8     paragraph
                         text "d"
                 2 footnotes
                 2   footnote 1
                 2     list
                 2       item
                 2         paragraph
                             text "b"
                 4     heading 1
                         text "c"
                10   footnote 2
                10     paragraph
                         text "f"

                """)
    }

    @Test(arguments: [
        "> ```\n> [^a]: word\n> ```", "-     [^a]: word", "- [x] [^a]: word", "> 1. [ ] [^a]: word",
        "[^b]: [^a]: word", "- [^b]: > [^a]: word", "text\n7. [^a]: word", "-\n\n      [^a]: word",
        "> <pre>\n> [^a]: word\n> </pre>", "- text\n      [^a]: word",
    ])
    func `Where no footnote can begin its mark is text`(_ text: String) {
        #expect(tree(text).contains("[^a]: word"), "\(tree(text))")
        expectSound(document(text))
    }

    @Test(arguments: [
        "> [^c]:", "- [^c]:\n- y", "-\n  [^c]: x", "> [^c]:\n>     - y", "- [^c]:\n      > - [ ] y",
        "- [^c]: 1.", "> - [^c]: >", "1) - [^c]: # y", "+ [^c]: + [x] y", ">\t[^c]: y", "-\t[^c]: y",
        "> [!NOTE]\n> [^c]: y", "- a\n\n    - b\n\n      [^c]: y",
    ])
    func `A footnote is found behind other marks`(_ text: String) {
        let document = document(text)
        #expect(document.blocks.contains { $0.kind == .footnote(number: 1) }, "\(tree(text))")
        #expect(!tree(text).contains("[^c]"))
        expectSound(document)
    }

    @Test func `A row of stars and dashes behind the mark of a footnote is text`() {
        #expect(tree("[^a]: * *\n").contains("text \"[^a]: * *\""))
    }
}
