import Foundation
import Markdown
import Rendering
import Testing
import Text

/// The worked example of the article is true.
@Suite struct ArticleTests {
    private static let article = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Rendering/Rendering.docc/Rendering.md")

    @Test func `The example prints what the article says`() throws {
        let text = """
            ## Save the proof

            1. [ ] Take a screenshot of the chat, with name and date.
            2. [ ] ⚠ Block the number. Call [102](tel:102).
            """
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        var options = PageOptions(form: .memo, width: 34, language: .english)
        options.title = "Block and report"
        options.ticked = [Page(document, options: options).steps[1].block]
        let page = Page(document, options: options)

        let article = try String(contentsOf: Self.article, encoding: .utf8)
        let blocks = article.components(separatedBy: "```")
        #expect(blocks[5] == "\n" + page.lines.map(\.text).joined(separator: "\n") + "\n")
        for line in text.split(separator: "\n") { #expect(blocks[3].contains(line)) }
    }
}
