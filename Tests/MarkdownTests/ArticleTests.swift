import Foundation
import Markdown
import Testing

/// The worked example of the article is true.
@Suite struct ArticleTests {
    private static let article = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Markdown/Markdown.docc/Markdown.md")

    @Test func `The example prints what the article says`() throws {
        let blocks = try String(contentsOf: Self.article, encoding: .utf8).components(separatedBy: "```")
        let text = try #require(blocks[3].components(separatedBy: "\"\"\"\n").dropFirst().first)
        let lines = text.components(separatedBy: "\n").dropLast().map { $0.dropFirst(4) }
        let file = MarkdownFile(parsing: Array(lines.joined(separator: "\n").utf8))
        let title = file.frontMatter?["title"]?.string ?? ""
        #expect("\n\(title)\n\(file.document.tree())" == blocks[5])
    }
}
