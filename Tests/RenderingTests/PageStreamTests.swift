import TestSupport
import Testing
import Text

@testable import Markdown
@testable import Rendering

/// A document written portion by portion is the page that is laid out at once.
struct PageStreamTests {
    @Test(arguments: GoldenPage.all)
    func `However small the portions, the bytes are those of the page`(golden: GoldenPage) {
        let page = golden.page(width: 60)
        for portionBytes in [1, 40, 1 << 20] {
            let text = PageStream(
                golden.file.document, options: page.options, as: .text, portionBytes: portionBytes)
            #expect(text.bytes == page.text())
            let look = ANSIOptions()
            let ansi = PageStream(
                golden.file.document, options: page.options, as: .ansi(look), portionBytes: portionBytes)
            #expect(ansi.bytes == page.ansi(look))
        }
    }

    @Test(arguments: GoldenPage.all)
    func `However small the portions, together they are the page`(golden: GoldenPage) {
        for width in [20, 60] {
            let page = golden.page(width: width)
            for portionBytes in [1, 40, 1 << 20] {
                let portions = PagePortions(of: page, portionBytes: portionBytes)
                // Laid out from the last to the first: none knows of another.
                let made = (0..<portions.count).reversed().map(portions.layOut)
                let whole = portions.whole(of: made.reversed())
                #expect(whole.isComplete)
                #expect(whole.lines.elementsEqual(page.lines))
                #expect(whole.outline == page.outline)
                #expect(whole.links == page.links)
                #expect(whole.steps == page.steps)
                #expect(whole.wideTables == page.wideTables)
                #expect(whole.cardTables == page.cardTables)
                #expect(whole.leaves == page.leaves)
                for line in page.lines.indices {
                    #expect(
                        whole.line(of: page.anchor(ofLine: line)) == page.line(of: page.anchor(ofLine: line)))
                }
            }
        }
    }

    @Test func `Portions part behind paragraphs that have a line`() {
        let text = """
            Title
            =====

            First paragraph.

            ## Section

            &#x200b;

            - item

              with a paragraph

            Second paragraph.

            > [!STAFF]
            > Hidden.

            Third paragraph.[^1]

            [^1]: A footnote.
            """
        #expect(
            portions(of: text) == [
                "Title\n\nFirst paragraph.\n",
                "\n\nSection\n\n• item\n\n  with a paragraph\n\nSecond paragraph.\n",
                "\nThird paragraph.[1]\n",
                "\n────────────\n[1] A footnote.\n",
            ])
    }

    @Test func `A text that draws nothing is not cut`() {
        #expect(portions(of: "&#x200b;\n\n&#x200b;\n\nWords.") == ["Words.\n"])
    }

    @Test func `A sink that has enough gets no more`() {
        let document = Sketch { sketch in
            for number in 0..<3000 { sketch.paragraph(Sketch.Piece("Paragraph \(number) of a long text.")) }
        }.document
        let options = PageOptions(form: .plain, width: 40, language: .english)
        let stream = PageStream(document, options: options, as: .text, portionBytes: 10_000)
        #expect(stream.portionCount > 5)
        var count = 0
        stream.write { _ in
            count += 1
            return count < 2
        }
        #expect(count == 2)
    }

    @Test(arguments: Form.allCases)
    func `Parsed part by part, the bytes are those of the whole`(form: Form) {
        var random = SeededRandom(seed: 31)
        for round in 0..<60 {
            let text = "---\ntitle: Title\nsummary: Summary\n---\n" + Self.text(&random)
            let file = MarkdownParts(parsing: Array(text.utf8), shortest: 0, partBytes: 100)
            #expect(file.count > 1)
            var options = PageOptions(form: form, width: 20 + round, language: .russian)
            options.title = "Title"
            options.summary = "Summary"
            var links = ANSIOptions()
            links.writesLinks = true
            for style in [PageStream.Style.text, .ansi(ANSIOptions()), .ansi(links)] {
                let whole = PageStream(file.whole.document, options: options, as: style).bytes
                let stream = PageStream(file, options: options, as: style)
                let isSame = stream.bytes == whole
                #expect(isSame, "\(text)")
                // From the last to the first: none knows of another.
                let made = (0..<stream.portionCount).reversed().map(stream.bytes(ofPortion:))
                let isSameBackwards = Array(made.reversed().joined()) == whole
                #expect(isSameBackwards)
            }
        }
    }

    /// A text of all kinds of blocks that may be cut in many places.
    private static func text(_ random: inout SeededRandom) -> String {
        (0..<40).map { _ in blocks.randomElement(using: &random) ?? "" }.joined(separator: "\n\n")
            + "\n\nText\n\nText\n"
    }

    private static let blocks = [
        "One paragraph.", "Второй абзац, в котором несколько слов больше\nи две строки.", "## Heading",
        "### Подзаголовок",
        "- item\n- item", "1. item\n\n   with a paragraph\n2. item", "- [x] task", "> quote\n\n> quote",
        "---",
        "> [!STAFF]\n> Hidden.", "> [!NOTE]\n> A note.", "```sh\nls\n\nls\n```",
        "<div>\n\nA [link](http://a.example).",
        "| a | b |\n| --- | --- |\n| 1 | 2 |", "&#x200b;", "![image](b.png)", "<!-- hidden -->",
        "Call 102 or *111*.",
        "Paragraph", "Абзац", "Paragraph", "Абзац",
    ]

    private func portions(of text: String) -> [String] {
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        let options = PageOptions(form: .plain, width: 40, language: .english)
        let stream = PageStream(document, options: options, as: .text, portionBytes: 1)
        return (0..<stream.portionCount).map { String(decoding: stream.bytes(ofPortion: $0), as: UTF8.self) }
    }
}

extension PageStream {
    /// What all portions hold.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write { (piece: [UInt8]) throws(Never) in
            bytes += piece
            return true
        }
        return bytes
    }
}
