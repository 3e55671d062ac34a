import Markdown
import Testing
import Text

@testable import Rendering

@Suite struct FormTests {
    private let flyer = Sketch {
        $0.paragraph("You may call even if you are not sure.")
        $0.block(.list(start: nil, isTight: true)) {
            $0.block(.item(isDone: nil)) {
                $0.paragraph(Sketch.Piece("102", to: "tel:102"), " police: threats")
            }
            $0.block(.item(isDone: nil)) {
                $0.paragraph(Sketch.Piece("112", to: "tel:112"), " danger now, without a SIM card too")
            }
        }
        $0.paragraph("Danger now? Call")
        $0.paragraph(Sketch.Piece("102", to: "tel:102"))
    }.document

    /// Rows of more than three lines too, which may be divided where they alone are too high.
    @Test func `A booklet is turned between the rows of a table`() {
        let row = "| begin | one two three four five six seven eight nine ten eleven end |\n"
        let text = "| a | b |\n|---|---|\n" + String(repeating: row, count: 9)
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        var options = PageOptions(form: .booklet, width: 24, language: .english)
        for height in 12...24 {
            options.pageHeight = height
            let page = Page(document, options: options)
            for leaf in page.leaves {
                let rows = page.lines[leaf].filter { $0.text.contains("begin") }.count
                #expect(page.lines[leaf].filter { $0.text.contains("end") }.count == rows, "\(height)")
            }
        }
    }

    @Test func `A flyer is a poster`() {
        let drawn = picture(flyer, form: .flyer, width: 52) { $0.title = "Who to call now" }
        #expect(
            drawn == """
                ╭──────────────────────────────────────────────────╮
                │                                                  │
                │                 Who to call now                  │
                │                   ────────────                   │
                │      You may call even if you are not sure.      │
                │                                                  │
                │     • 102 police: threats                        │
                │     • 112 danger now, without a SIM card too     │
                │                                                  │
                │                 Danger now? Call                 │
                │                                                  │
                │              ████    ██████  ██████              │
                │                ██    ██  ██      ██              │
                │                ██    ██  ██  ██████              │
                │                ██    ██  ██  ██                  │
                │              ██████  ██████  ██████              │
                │                                                  │
                ╰──────────────────────────────────────────────────╯
                """)
    }

    @Test func `A flyer for the ear has no frame and says the number`() {
        let drawn = picture(flyer, form: .flyer, width: 52) {
            $0.title = "Who to call now"
            $0.isLinear = true
        }
        #expect(
            drawn == """
                Who to call now

                You may call even if you are not sure.

                • 102 police: threats
                • 112 danger now, without a SIM card too

                Danger now? Call

                102
                """)
    }

    @Test func `The links of a flyer lie where they are drawn`() throws {
        let page = Page(flyer, options: PageOptions(form: .flyer, width: 80, language: .english))
        for place in page.links {
            let line = page.lines[place.line]
            var column = 0
            let span = try #require(
                line.spans.first { span in
                    defer { column += CellWidth.of(span.text) }
                    return column == place.columns.lowerBound && span.link == place.link
                })
            #expect(CellWidth.of(span.text) == place.columns.count)
        }
        #expect(page.links.map(\.link) == [0, 1, 2])
        #expect(page.fits(columns: 80, rows: 20))
        #expect(!page.fits(columns: 78, rows: 20))
    }

    @Test func `Numbers that are too long for large digits are drawn smaller, then as text`() {
        let number = "+7 7112 50"
        #expect(BlockDigits(number, width: 80, block: "#")?.cells == 70)
        #expect(BlockDigits(number, width: 40, block: "#")?.cells == 35)
        #expect(BlockDigits(number, width: 30, block: "#") == nil)
        #expect(BlockDigits("112 help", width: 80, block: "#") == nil)
    }

    private let memo = Sketch {
        $0.block(.callout(.warning)) { $0.paragraph("Talk to us first.") }
        $0.leaf(.heading(level: 2), "Save")
        $0.block(.list(start: ListStart(1), isTight: true)) {
            $0.block(.item(isDone: false)) { $0.paragraph("Take a screenshot of the chat.") }
            $0.block(.item(isDone: true)) { $0.paragraph("⚠ Block the number.") }
            $0.block(.item(isDone: false)) { $0.paragraph("Rest.") }
        }
    }.document

    @Test func `A memo counts its steps`() {
        let drawn = picture(memo, form: .memo, width: 30) {
            $0.title = "Block"
            $0.ticked = [8]
        }
        #expect(
            drawn == """
                Block

                2 of 3 done  ━━━━━━━━━━━──────
                A step marked ⚠ may be noticed
                by the other person.
                ──────────────────────────────

                ┃ Warning
                ┃ Talk to us first.


                Save

                1. ☐ Take a screenshot of
                     the chat.
                2. ☑ ⚠ Block the number.
                3. ☑ Rest.
                """)
    }

    @Test func `Steps tell where their boxes are and whether they are done`() {
        var options = PageOptions(form: .memo, width: 30, language: .english)
        options.ticked = [6]
        let page = Page(memo, options: options)
        #expect(
            page.steps == [
                Step(block: 4, line: 11, isDone: false), Step(block: 6, line: 13, isDone: false),
                Step(block: 8, line: 14, isDone: false),
            ])
        #expect(
            page.lines[13].spans.map(\.role) == [.stepNumber, .tickBox, .noticeable, .body])
    }

    @Test func `A memo is drawn in ASCII where nothing else is to be had`() {
        let drawn = picture(memo, form: .memo, width: 40) { $0.isASCII = true }
        #expect(
            drawn == """
                1 of 3 done  ======--------------
                A step marked (!) may be noticed by the
                other person.
                ----------------------------------------

                | Warning
                | Talk to us first.


                Save

                1. [ ] Take a screenshot of the chat.
                2. [x] (!) Block the number.
                3. [ ] Rest.
                """)
    }

    private let booklet = Sketch {
        $0.leaf(.heading(level: 2), "What it is")
        $0.paragraph("One two three four five six seven eight nine ten eleven twelve thirteen fourteen.")
        $0.paragraph("One two three four five six seven eight nine ten eleven twelve thirteen fourteen.")
        $0.leaf(.heading(level: 3), "Where to begin")
        $0.paragraph("At the beginning.")
        $0.leaf(.heading(level: 2), "Whom to call when it happens")
        $0.paragraph("Us.")
    }.document

    @Test func `A booklet has a cover, chapters and page numbers`() {
        let drawn = picture(booklet, form: .booklet, width: 30) {
            $0.title = "Small book"
            $0.summary = "What to do."
            $0.pageHeight = 11
        }
        #expect(
            drawn == """
                          Small book
                         ────────────
                         What to do.


                Contents

                What it is ................. 2
                Whom to call when
                it happens ................. 4

                What it is

                One two  three four  five  six
                seven  eight  nine  ten eleven
                twelve thirteen fourteen.

                One two  three four  five  six
                seven  eight  nine  ten eleven
                twelve thirteen fourteen.

                              2
                Where to begin
                At the beginning.








                              3
                Whom to call when it happens

                Us.







                              4
                """)
    }

    @Test func `Every leaf of a booklet has the height of the page`() {
        for height in 1...30 {
            var options = PageOptions(form: .booklet, width: 30, language: .english)
            options.title = "Small book"
            options.pageHeight = height
            let page = Page(booklet, options: options)
            #expect(page.leaves.allSatisfy { $0.count == height })
            #expect(page.leaves.last?.upperBound == page.lines.count)
            for heading in page.outline {
                #expect(page.lines[heading.line].text.hasPrefix(String(heading.text.prefix(4))))
            }
        }
    }

    /// Also where a page is so low that a few headings take most of it.
    @Test func `No page of a booklet ends with a heading`() {
        var text = ""
        for chapter in 1...6 {
            text += "# Chapter \(chapter)\n\n"
            for section in 1...3 {
                text += "## Section \(section)\n\n### Part\n\n#### Detail\n\n"
                text += String(repeating: "Some words of text. ", count: 3 * section + chapter) + "\n\n"
            }
        }
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        for height in 8...24 {
            var options = PageOptions(form: .booklet, width: 34, language: .english)
            options.title = "A book of which the title is long"
            options.summary = "And so is what it says of itself."
            options.pageHeight = height
            let page = Page(document, options: options)
            for leaf in page.leaves {
                let lines = leaf.map { page.lines[$0] }.filter { line in
                    line.spans.contains { $0.role != .pageNumber && $0.text.contains { $0 != " " } }
                }
                let isHeading = lines.map { line in
                    line.spans.contains { $0.role == .heading || $0.role == .subheading }
                }
                // Four headings one below the other may fill a page.
                #expect(
                    isHeading.last != true || isHeading.allSatisfy { $0 }, "\(height): \(lines.map(\.text))")
            }
        }
    }

    @Test func `A booklet without a page height is a scroll with its contents`() {
        let drawn = picture(booklet, form: .booklet, width: 30) { $0.title = "Small book" }
        #expect(
            drawn.hasPrefix(
                """
                Small book
                ──────────────────────────────

                Contents
                What it is
                Whom to call when it happens

                What it is
                """))
    }
}
