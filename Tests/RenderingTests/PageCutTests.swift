import Markdown
import Rendering
import Testing
import Text

/// Where pages are cut for the screens of a presentation.
@Suite struct PageCutTests {
    /// The pieces of a text, each as its lines.
    private func pieces(_ text: String, width: Int = 36, rows: Int) -> [[String]] {
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        let page = Page(document, options: PageOptions(form: .plain, width: width, language: .english))
        return page.cuts(of: 0..<page.lines.count, rows: rows).map { cut in
            (Array(cut.header) + Array(cut.lines)).map { page.lines[$0].text }
        }
    }

    private let cards =
        "Before.\n\n| First | Second | Third | Fourth |\n|---|---|---|---|\n"
        + (1...4).map { "| unmistakably | incomprehensible | internationalisation | end \($0) |\n" }.joined()

    @Test(arguments: 4...12) func `A card is parted where it fits in no piece only`(rows: Int) {
        let pieces = pieces(cards, rows: rows)
        #expect(pieces.allSatisfy { $0.count <= rows })
        for number in 1...4 {
            let piece = pieces.first { $0.contains("Fourth: end \(number)") }
            let end = piece?.firstIndex(of: "Fourth: end \(number)") ?? 0
            #expect(end >= 3 && piece?[end - 3] == "First: unmistakably", "\(pieces)")
        }
    }

    @Test func `No piece begins or ends with the line that parts cards`() {
        #expect(
            pieces(cards, rows: 7).dropFirst() == [
                ["First: unmistakably", "Second: incomprehensible", "Third: internationalisation"]
                    + ["Fourth: end 2"],
                ["First: unmistakably", "Second: incomprehensible", "Third: internationalisation"]
                    + ["Fourth: end 3"],
                ["First: unmistakably", "Second: incomprehensible", "Third: internationalisation"]
                    + ["Fourth: end 4"],
            ])
    }

    @Test func `A card that fits in no piece fills them`() {
        #expect(pieces(cards, rows: 2).allSatisfy { $0.count <= 2 })
        #expect(pieces(cards, rows: 3).joined().filter { $0.hasPrefix("Fourth") }.count == 4)
    }

    @Test func `The first row of a table stays with its header`() {
        let row = "| a name of some words | and a description of more words |\n"
        let table = "Before.\n\n| First | Second |\n|---|---|\n" + row + row
        let pieces = pieces(table, width: 24, rows: 6)
        #expect(pieces[0] == ["Before."])
        #expect(pieces[1].first?.hasPrefix("First") == true)
        #expect(pieces[1].last?.contains("words") == true)
        #expect(pieces.count == 3)
    }
}
