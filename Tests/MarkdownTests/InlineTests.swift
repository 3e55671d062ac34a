import Foundation
import Markdown
import Testing

@Suite struct InlineTests {
    @Test func textOfOneLookIsOneRun() {
        #expect(
            tree("a \\* &amp; b\nc *d **e** f* `g  h` ~~i~~ ***j***\\\nk  \nl") == """
                1 paragraph
                    text "a * & b\\nc "
                    text emphasis "d "
                    text emphasis strong "e"
                    text emphasis " f"
                    text " "
                    code "g  h"
                    text " "
                    text strikethrough "i"
                    text " "
                    text emphasis strong "j"
                    hardBreak
                    text "k"
                    hardBreak
                    text "l"

                """)
    }

    @Test func stressInStressEndsOnce() {
        #expect(
            tree("**a **b** c** d") == """
                1 paragraph
                    text strong "a b c"
                    text " d"

                """)
    }

    @Test func linksKnowWhereTheyLead() {
        let text = """
            [a *b*](http://x.kz "t&quot;\\*") [r] [q][R] <https://a.b> <me@x.kz> [c](<a b>) [](e)
            [tel](tel:111)[next](#x&auml;)

            [r]: ../memos/a.ru.md 'title'
            """
        #expect(
            tree(text) == """
                1 paragraph
                    text link 0 "a "
                    text emphasis link 0 "b"
                    text " "
                    text link 1 "r"
                    text " "
                    text link 2 "q"
                    text " "
                    text link 3 "https://a.b"
                    text " "
                    text link 4 "me@x.kz"
                    text " "
                    text link 5 "c"
                    text " \\n"
                    text link 7 "tel"
                    text link 8 "next"
                link 0 <http://x.kz> "t\\"*"
                link 1 <../memos/a.ru.md> "title"
                link 2 <../memos/a.ru.md> "title"
                link 3 <https://a.b>
                link 4 <mailto:me@x.kz>
                link 5 <a b>
                link 6 <e>
                link 7 <tel:111>
                link 8 <#xä>

                """)
    }

    @Test func imagesAreTheirText() {
        #expect(
            tree("![alt *x*\ny](a.png 't') ![](p/b.png) [![im](i.png) c](u) ![a ![b](c) [d](e)](f) ![]()")
                == """
                1 paragraph
                    image link 0 "alt "
                    image emphasis link 0 "x"
                    image link 0 "\\ny"
                    text " "
                    image link 1 "b.png"
                    text " "
                    image link 2 "im"
                    text link 2 " c"
                    text " "
                    image link 4 "a b d"
                    text " "
                    image link 7 "image"
                image 0 <a.png> "t"
                image 1 <p/b.png>
                link 2 <u>
                image 3 <i.png>
                image 4 <f>
                image 5 <c>
                link 6 <e>
                image 7 <>

                """)
    }

    @Test func htmlIsVisibleText() {
        #expect(
            tree("a <b class='x'>c</b>\n<br\n/>d\n\n<div>\n*e* &amp;\n</div>\n") == """
                1 paragraph
                    text "a "
                    html "<b class='x'>"
                    text "c"
                    html "</b>"
                    text "\\n"
                    html "<br\\n/>"
                    text "d"
                5 html
                    html "<div>\\n*e* &amp;\\n</div>\\n"

                """)
    }

    @Test func commentsAreHidden() {
        #expect(
            tree(
                "a<!-- x -->b<!-- y\nz --><i><!-- v -->c\n\n<!-- block\n\nmore --> rest\n\n<p><!-- --> d<!-- e\n"
            ) == """
                1 paragraph
                    text "ab"
                    html "<i>"
                    text "c"
                6 html
                    html " rest\\n"
                8 html
                    html "<p> d<!-- e\\n"

                """)
        #expect(tree("<!-- only -->\n") == "")
        #expect(tree("<!-->\n<!--->\n") == "")
    }

    @Test func whatIsNeverClosedIsNoComment() {
        #expect(
            tree("# a\n<!-- never *closed*\n\n# b\n\n<!-- again <!--\n- c\n") == """
                1 heading 1
                    text "a"
                2 paragraph
                    text "<!-- never "
                    text emphasis "closed"
                4 heading 1
                    text "b"
                6 paragraph
                    text "<!-- again <!--"
                7 list
                7   item
                7     paragraph
                        text "c"

                """)
        #expect(
            tree("> <!-- a\r\n> - b\r\n\r\n- <!-- c\r\n- d\r\n\r\n<!-- e -->\r\nf<!--") == """
                1 quote
                1   paragraph
                      text "<!-- a"
                2   list
                2     item
                2       paragraph
                          text "b"
                4 list
                4   item
                4     paragraph
                        text "<!-- c"
                5   item
                5     paragraph
                        text "d"
                8 paragraph
                    text "f<!--"

                """)
    }

    @Test(arguments: [
        "<!--", "<!-- a", "<!-- a --", "<!-- a\n\nb", "<!-- a\n```\n<!-- b\n```", "<!-- a\n[^<!--]: b",
        "x[^1]\n\n[^1]: <!-- a",
        "<!-- a\n|b|\n|-|\n<!-- c\n# d", "|b|\n|-|\n<!-- c\n|d||", "<!-- a\n\n\\<!-- b",
        "<!-- a\n\n`<!-- b`\n\n<div><!-- c",
        "<!-- a --> b <!-- c\n\nd", "<!-- a\nb --> c <!-- d", "<div>\n<!-- a\n\nb", "   <!-- a\n    b",
        "<!-- a\n\n    <!-- b",
        "<!-- a\n\n[b]: <!-- \"<!--\"\n\n[b]", "<?php\n?>\n<!-- a\n\n# b", "<div>\n  <!-- a\n</div>\n\n# b",
    ])
    func nothingThatIsNeverClosedIsHidden(_ text: String) {
        let document = document(text)
        expectSound(document)
        let comments = text.components(separatedBy: "<!--").count - text.components(separatedBy: "-->").count
        let shown = String(decoding: document.text, as: UTF8.self)
        for word in ["a", "b", "c", "d"] where text.contains(word) && !text.contains("\(word) -->") {
            if !text.contains("a\nb -->") { #expect(shown.contains(word), "\(tree(text))") }
        }
        #expect(!shown.contains("\\"), "\(tree(text))")
        if !text.contains("[b]:"), !text.contains("[^<!--]") {
            #expect(shown.components(separatedBy: "<!--").count == comments + 1, "\(tree(text))")
        }
    }

    @Test(arguments: [
        ("<!-- a -->\n<!-- never\n\n# b", 4), ("<!-->\n  <!-- never\n\n# b", 4),
        ("<!-- a\na -->\n<!-- never\n\n# b", 5),
        ("> <!-- a -->\n> <!-- never\n>\n> # b", 4),
    ])
    func whatIsNeverClosedBehindAClosedCommentIsNoComment(_ text: String, line: Int) {
        let document = document(text)
        expectSound(document)
        #expect(tree(text).contains("text \"<!-- never\""), "\(tree(text))")
        #expect(
            document.blocks.contains { $0.kind == .heading(level: 1) && $0.line == line }, "\(tree(text))")
        #expect(!document.text.contains(UInt8(ascii: "a")) && !document.text.contains(UInt8(ascii: "\\")))
    }

    @Test(arguments: [
        "<details>\n<!-- a\n\na -->\n</details>\n\nb", "> <div>\n> <!-- a\n>\n> a -->\n>\n> b",
        "- <div>\n  <!-- a\n\n  a -->\n\n  b",
        "<p>\n  <!-- a\n\n# a\n\n-->\n<!-- a -->\n\nb\n\n<p>\n<!-- a\n\na\n-->",
    ])
    func aCommentInOtherHTMLMayHoldBlankLines(_ text: String) {
        let document = document(text)
        expectSound(document)
        let words = document.runs.filter { $0.kind == .text }.map(document.text)
        #expect(words == ["b"] && !tree(text).contains("--"), "\(tree(text))")
    }

    @Test(arguments: [
        "<!-- a -->\n<div>\n", "<!-- a\n\na --> <!-- a -->\n\n<!-- -->\n  <div>\n",
        "> <!-- a -->\n>  <div>\n",
    ])
    func htmlBehindCommentsBeginsOnItsLine(_ text: String) {
        let html = document(text).blocks.first { $0.kind == .html }
        #expect(html?.line == text.count { $0 == "\n" }, "\(tree(text))")
        #expect(!tree(text).contains("\"\\n"))
    }

    @Test func aCommentInOtherHTMLEndsBeforeTheNextOne() {
        let drawn = tree("<div>\n<!-- a\n</div>\n\nb\n\n<!-- c -->\n")
        #expect(drawn.contains("text \"b\"") && drawn.contains("<!-- a"), "\(drawn)")
    }

    @Test func entitiesAreResolved() {
        #expect(
            tree(
                "&copy;&AElig;&nGt;&CounterClockwiseContourIntegral;&nope;&Copy;&#x41;&#1078;&#0;&#xD800;&#9999999;&#27;"
            ) == """
                1 paragraph
                    text "©Æ≫⃒∳&nope;&Copy;Aж\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"

                """)
        let document = MarkdownFile(parsing: Array("&#27;&zwnj;".utf8)).document
        #expect(document.text == [0x1B, 0xE2, 0x80, 0x8C])
    }
}
