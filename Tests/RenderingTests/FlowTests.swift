import Markdown
import Testing
import Text

@testable import Rendering

/// The picture of a page: its lines, without the spaces at their ends.
func picture(
    _ document: Document, form: Form = .plain, width: Int = 24,
    _ change: (inout PageOptions) -> Void = { _ in }
)
    -> String
{
    var options = PageOptions(form: form, width: width, language: .english)
    change(&options)
    let page = Page(document, options: options)
    return page.lines.map { line in
        var text = line.text
        while text.last == " " { text.removeLast() }
        return text
    }.joined(separator: "\n")
}

@Suite struct FlowTests {
    @Test func `Blocks stand apart by one line and headings by two`() {
        let document = Sketch {
            $0.leaf(.heading(level: 1), "Signs of control")
            $0.paragraph("You are not to blame, and you are not alone.")
            $0.paragraph("Ask.")
            $0.leaf(.heading(level: 2), "Then")
            $0.leaf(.rule)
        }.document
        #expect(
            picture(document) == """
                Signs of control

                You are not to blame,
                and you are not alone.

                Ask.


                Then

                        ────────
                """)
    }

    @Test func `Lists hang their text behind the widest number`() {
        let document = Sketch {
            $0.block(.list(start: ListStart(9), isTight: true)) {
                $0.block(.item(isDone: nil)) { $0.paragraph("Open the settings of the phone") }
                $0.block(.item(isDone: nil)) {
                    $0.paragraph("Look")
                    $0.block(.list(start: nil, isTight: true)) {
                        $0.block(.item(isDone: nil)) { $0.paragraph("one") }
                        $0.block(.item(isDone: nil)) { _ in }
                        $0.block(.item(isDone: true)) { $0.paragraph("two") }
                    }
                }
            }
        }.document
        #expect(
            picture(document) == """
                 9. Open the settings of
                    the phone
                10. Look
                    ◦ one
                    ◦
                    ☑ two
                """)
    }

    @Test func `Quotes keep their bar between paragraphs and callouts say what they are`() {
        let document = Sketch {
            $0.block(.quote) {
                $0.paragraph("One")
                $0.paragraph("two")
            }
            $0.block(.callout(.warning)) { $0.paragraph("Talk to us first, please.") }
            $0.block(.callout(.staff)) { $0.paragraph("Hidden") }
        }.document
        #expect(
            picture(document) == """
                │ One
                │
                │ two

                ┃ Warning
                ┃ Talk to us
                ┃ first, please.
                """)
    }

    @Test func `Code stands between rules under its language`() {
        let document = Sketch {
            $0.leaf(.code(language: "sh"), "cd x\n\n\tls a very long line of code\n")
        }.document
        #expect(
            picture(document) == """
                ── sh ──────────────────
                cd x

                    ls a very long line↵
                 of code
                ────────────────────────
                """)
    }

    @Test func `No line is wider than asked at any width`() {
        let document = Sketch {
            $0.leaf(.heading(level: 2), "Unbelievably-long-heading 漢字漢字")
            $0.block(.list(start: ListStart(998), isTight: false)) {
                for _ in 0..<3 {
                    $0.block(.item(isDone: false)) {
                        $0.paragraph(
                            "Some text ", Sketch.Piece("102", to: "tel:102"), Sketch.Piece.hardBreak, "more")
                        $0.block(.quote) { $0.block(.quote) { $0.paragraph("deep text") } }
                        $0.leaf(.code(language: "swift"), "let a = 1\n")
                    }
                }
            }
            $0.leaf(.rule)
        }.document
        for width in 1...120 {
            let page = Page(document, options: PageOptions(form: .plain, width: width, language: .english))
            for line in page.lines where width > 1 {
                #expect(CellWidth.of(line.text) <= width, "\(width): \(line.text)")
            }
            for index in page.lines.indices {
                let anchor = page.anchor(ofLine: index)
                #expect(page.anchor(ofLine: page.line(of: anchor)) == anchor)
            }
        }
    }

    @Test func `Wider windows centre the column`() {
        let document = Sketch { $0.paragraph("abc ", Sketch.Piece("Call 102", to: "tel:102")) }.document
        var options = PageOptions(form: .plain, width: 30, language: .english)
        options.measure = 20
        let page = Page(document, options: options)
        #expect(
            page.lines[0].spans == [
                Span(text: "     abc ", role: .body), Span(text: "Call 102", role: .phone, link: 0),
            ])
        #expect(page.links == [PageLink(link: 0, line: 0, columns: 9..<17)])
    }

    @Test(arguments: [
        "👀|\n-|", "👀", "# 👀", "> 👀", "- 👀", "> - 👀", "`👀`", "    👀", "```👀\n```", "![👀](a)", "<b title=👀>",
    ])
    func `On lines of one cell a replacement stands for a wide character`(_ text: String) {
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        for form in Form.allCases {
            for width in 1...6 {
                var options = PageOptions(form: form, width: width, language: .english)
                options.title = "👀"
                for line in Page(document, options: options).lines {
                    #expect(CellWidth.of(line.text) <= width, "\(form) \(width): \(line.text)")
                }
            }
        }
    }

    @Test func `An image in a cell has the room of what is drawn for it`() {
        let text = "| Build | Status |\n|-|-|\n| Mac | ![passing](b.svg) |\n"
        let drawn = picture(MarkdownFile(parsing: Array(text.utf8)).document, width: 40)
        #expect(
            drawn == """
                Build │ Status
                ──────┼───────────────────
                Mac   │ [Picture: passing]
                """)
    }

    @Test func `Numbers and addresses that the text does not show stand at its end`() {
        let text =
            "[police](tel:102) or [102](tel:102), [8 7112 50-50-50](tel:+77112505050), [mail](mailto:a@b.kz)"
        let drawn = picture(MarkdownFile(parsing: Array(text.utf8)).document, width: 60) {
            $0.isPlainText = true
        }
        #expect(
            drawn == """
                police[1] or 102, 8 7112 50-50-50, mail[2]

                Links
                [1] 102
                [2] mailto:a@b.kz
                """)
    }

    @Test(arguments: [
        ("кабинет 50", "+77112505050", false), ("служба 02", "+77112500202", false), ("102", "102", true),
        ("0", "0", true),
        ("505050", "+77112505050", true), ("50-50", "+77112505050", false),
        ("8 (7112) 50-50-50", "+77112505050", true),
        ("позвоните", "102", false),
    ])
    func `A number is shown where all of it is`(_ text: String, _ number: String, isShown: Bool) {
        let document = MarkdownFile(parsing: Array("[\(text)](tel:\(number))".utf8)).document
        #expect(LinkNotes.shownAddresses(in: document) == [isShown])
        let drawn = picture(document, width: 60) { $0.isPlainText = true }
        #expect(drawn.hasSuffix("[1] \(number)") != isShown, "\(drawn)")
    }

    /// A footnote or address to which nothing but a part for staff leads is for staff too.
    @Test func `What is for staff leaves nothing behind`() {
        let text = """
            > [!STAFF]
            > [l](http://staff.example) secret[^s]

            Seen[^v]

            [^s]: hidden[^t]
            [^t]: hidden too

                > [!STAFF]
                > hidden within
            [^v]: shown [a](http://a.example)
            """
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        let drawn = picture(document, width: 40) { $0.isPlainText = true }
        #expect(
            drawn == """
                Seen[2]

                ────────────
                [2] shown a[4]

                Links
                [4] http://a.example
                """)
        let options = PageOptions(form: .plain, width: 40, language: .english)
        for other in [
            String(decoding: document.html(options), as: UTF8.self), document.tree(hidesStaff: true),
        ] {
            #expect(!other.contains("hidden") && !other.contains("staff.example") && other.contains("shown"))
        }
        let all = picture(document, width: 40) {
            $0.isPlainText = true
            $0.showsStaff = true
        }
        #expect(all.contains("hidden too") && all.contains("http://staff.example"))
    }

    @Test func `The numbers at the end of a long table have room in their column`() throws {
        let rows = (1...12_000).map { "| \($0) | value |\n" }.joined()
        let document = MarkdownFile(parsing: Array("| A | B |\n|---|---|\n\(rows)".utf8)).document
        let page = Page(document, options: PageOptions(form: .plain, width: 60, language: .english))
        #expect(page.lines.count == 12_002)
        #expect(try #require(page.lines.last).text.contains("12000 │ value"))
    }

    @Test func `A wide character far down a table has room in its column`() {
        let rows = String(repeating: "| a b | \(String(repeating: "c ", count: 60)) |\n", count: 200)
        let text = "| a | c |\n|---|---|\n" + rows + "| 👀 👀 | c |\n"
        let page = Page(
            MarkdownFile(parsing: Array(text.utf8)).document,
            options: PageOptions(form: .plain, width: 40, language: .english))
        #expect(page.lines.allSatisfy { CellWidth.of($0.text) <= 40 })
        #expect(page.lines.contains { $0.text.contains("👀") })
    }

    @Test(arguments: ["\u{AD}", " ", "\u{AD} "])
    func `A long stretch of nothing to draw ends`(_ nothing: String) {
        let text = "a" + String(repeating: nothing, count: 3 * InlineText.portion / 2) + "b"
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        #expect(picture(document).filter(\.isLetter) == "ab")
    }

    @Test func `Soft hyphens are drawn where a line ends and nowhere else`() {
        let text = """
            # Hea\u{AD}ding

            The con\u{AD}, the cor\u{AD}res\u{AD}pon\u{AD}dence.

                co\u{AD}de

            ```la\u{AD}bel
            ```

            | ce\u{AD}ll |
            |---|
            """
        #expect(
            picture(MarkdownFile(parsing: Array(text.utf8)).document, width: 12) == """
                Heading

                The con, the
                correspon-
                dence.

                ────────────
                code
                ────────────

                ── label ───
                ────────────

                cell
                """)
    }

    @Test func `Cards name a column without a second colon and leave empty rows out`() {
        let row = { (sketch: inout Sketch, cells: [String]) in
            sketch.block(.row) { row in
                for cell in cells {
                    if cell.isEmpty { row.leaf(.cell) } else { row.leaf(.cell, Sketch.Piece(cell)) }
                }
            }
        }
        let document = Sketch { sketch in
            sketch.block(.table(columns: [.natural, .natural])) {
                row(&$0, ["A long name:", "Another name"])
                row(&$0, ["one", "two"])
                row(&$0, ["", ""])
                row(&$0, ["incomprehensibilities", "incomprehensibilities"])
            }
        }.document
        #expect(
            picture(document) == """
                A long name: one
                Another name: two
                ────────────────────────
                A long name:
                incomprehensibilities
                Another name:
                incomprehensibilities
                """)
    }

    @Test func `A table of fifty columns becomes cards that name every cell and part every row`() {
        let columns = 1...50
        let rows = 1...3
        func row(_ cell: (Int) -> String) -> String { "|" + columns.map(cell).joined(separator: "|") + "|\n" }
        let text =
            row { "column \($0)" } + row { _ in "-" } + rows.map { line in row { "\(line).\($0)" } }.joined()
        let cards = rows.map { line in columns.map { "column \($0): \(line).\($0)" }.joined(separator: "\n") }
        let rule = "\n" + String(repeating: "─", count: 24) + "\n"
        let page = picture(MarkdownFile(parsing: Array(text.utf8)).document, width: 72)
        #expect(page == cards.joined(separator: rule))
    }
}
