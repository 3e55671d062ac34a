import Markdown
import Testing

@Suite struct QueryTests {
    @Test func plainTextIsOneLine() {
        let file = MarkdownFile(parsing: Array("> a *b*\n> c\\\n> d `e` ![f](g)\n>\n> - h\n".utf8))
        #expect(file.document.plainText(of: 0) == "a b c d e f h")
        #expect(file.document.plainText(of: 1) == "a b c d e f")
    }

    @Test func childrenAreWalkedWithoutTheirDescendants() {
        let document = MarkdownFile(parsing: Array("a\n\n- b\n\n  c\n- d\n\n# e\n".utf8)).document
        #expect(Array(document.children(of: nil)) == [0, 1, 7])
        #expect(Array(document.children(of: 1)) == [2, 5])
        #expect(Array(document.children(of: 2)) == [3, 4])
        #expect(Array(document.children(of: 7)) == [])
        #expect(Array(Document().children(of: nil)) == [])
    }

    @Test func wordsHaveALetterOrADigit() {
        let count = { (text: String) in MarkdownFile(parsing: Array(text.utf8)).document.wordCount }
        #expect(count("") == 0)
        #expect(count("Позвоните — 102, «скорая» и т. д…") == 6)
        #expect(count("a*b*c `d e`\nf\\\ng — ... !") == 5)
        #expect(count("10\u{A0}минут ұзақ") == 3)
        #expect(count("- a\n- b <b>c</b>\n\n<div>x</div>\n") == 3)
        #expect(count("日本 — ”x” …") == 2)
    }

    @Test func headingsHaveSlugsLikeThoseOfGitHub() {
        let text = """
            # Что делать: первые шаги
            ## Шаг 1. *Пароль* & `код`
            # Что делать, первые шаги!
            Қауіпсіз_орта - 2
            ---
            > # Что делать первые шаги
            # Что делать первые шаги 1
            # !!!
            # и\u{306} ![x](y)<b> <!-- z -->
            """
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        #expect(
            document.headings.map(\.slug) == [
                "что-делать-первые-шаги", "шаг-1-пароль--код", "что-делать-первые-шаги-1",
                "қауіпсіз_орта---2", "что-делать-первые-шаги-2", "что-делать-первые-шаги-1-1", "",
                "и\u{306}--",
            ])
        #expect(document.headings.map(\.level) == [1, 2, 1, 2, 1, 1, 1, 1])
        #expect(document.slug(ofHeading: document.headings[1].block) == "шаг-1-пароль--код")
        #expect(document.slug(ofHeading: document.blocks.count) == nil)
        for heading in document.headings {
            #expect(document.heading(ofSlug: heading.slug) == heading.block)
        }
        #expect(document.heading(ofSlug: "что-делать-первые-шаги-3") == nil)
    }

    @Test func aLineBreakInAHeadingPartsWords() {
        let document = MarkdownFile(parsing: Array("A first\\\nsecond line\n===".utf8)).document
        #expect(document.headings.map(\.slug) == ["a-first-second-line"])
    }
}
