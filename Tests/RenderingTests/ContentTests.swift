import Foundation
import Markdown
import Rendering
import Testing
import Text

/// The materials of the bundled library, as readers see them.
@Suite struct ContentTests {
    private static let content = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content")

    private static func materials(_ folder: String) -> [URL] {
        let path = content.appending(path: folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path.path)) ?? []
        return names.filter { $0.hasSuffix(".md") }.sorted().map { path.appending(path: $0) }
    }

    private func page(_ path: URL, _ form: Form, width: Int) throws -> Page {
        let file = MarkdownFile(parsing: Array(try Data(contentsOf: path)))
        let language = Language(rawValue: String(path.deletingPathExtension().pathExtension)) ?? .russian
        var options = PageOptions(form: form, width: width, language: language)
        options.title = file.frontMatter?["title"]?.string ?? ""
        options.summary = file.frontMatter?["summary"]?.string ?? ""
        if form == .booklet { options.pageHeight = 18 }
        return Page(file.document, options: options)
    }

    @Test(arguments: materials("flyers"))
    func `A flyer fits its screen`(path: URL) throws {
        let page = try page(path, .flyer, width: 78)
        #expect(page.fits(columns: 78, rows: 20), "\(path.lastPathComponent): \(page.lines.count) rows")
    }

    @Test(arguments: materials("memos") + materials("booklets"))
    func `Memos and booklets keep to the width of the screen`(path: URL) throws {
        let form = path.path.contains("/memos/") ? Form.memo : .booklet
        for width in [20, 38, 60, 78, 118] {
            let page = try page(path, form, width: width)
            let widest = page.lines.map { CellWidth.of($0.text) }.max() ?? 0
            #expect(widest <= width, "\(path.lastPathComponent) at \(width)")
        }
    }

    @Test(arguments: materials("booklets"))
    func `No page of a booklet ends with a heading`(path: URL) throws {
        let page = try page(path, .booklet, width: 72)
        for leaf in page.leaves {
            let text = leaf.dropLast(2).map { page.lines[$0] }.last { !$0.spans.isEmpty }
            let roles = text?.spans.map(\.role) ?? []
            #expect(
                !roles.contains(.heading) && !roles.contains(.subheading), "\(path.lastPathComponent) \(leaf)"
            )
        }
    }
}
