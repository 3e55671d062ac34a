import Foundation
import Markdown
import Testing
import Text

@testable import Rendering

/// Renders every example of the CommonMark specification: `JADNAMA_SPEC` is the path of its `spec.txt`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["JADNAMA_SPEC"] != nil))
struct SpecificationTests {
    private struct Example {
        var markdown: String
        var html: String
    }

    /// The examples: between fences of 32 backticks, source and HTML parted by a line with a full stop; arrows are tabs.
    private func examples() throws -> [Example] {
        let path = try #require(ProcessInfo.processInfo.environment["JADNAMA_SPEC"])
        let text = try String(contentsOfFile: path, encoding: .utf8).replacing("→", with: "\t")
        let fence = String(repeating: "`", count: 32)
        return text.components(separatedBy: fence + " example\n").dropFirst().map { part in
            let example = part.components(separatedBy: fence)[0]
            let halves = ("\n" + example).components(separatedBy: "\n.\n")
            return Example(markdown: String(halves[0].dropFirst()), html: halves[1])
        }
    }

    @Test func `No word of the reference HTML is lost and no line too wide`() throws {
        let examples = try examples()
        #expect(examples.count > 600)
        for example in examples {
            let document = MarkdownFile(parsing: Array(example.markdown.utf8)).document
            for width in [20, 40, 80] { check(document, example, width) }
        }
    }

    private func check(_ document: Document, _ example: Example, _ width: Int) {
        var options = PageOptions(form: .plain, width: width, language: .english)
        options.hyphenates = false
        let page = Page(document, options: options)
        #expect(page.lines.allSatisfy { CellWidth.of($0.text) <= width })
        // Words are cut where lines are short, so letters are compared, in their order.
        var shown = page.lines.flatMap { $0.text.unicodeScalars }.filter(\.isWordLike)[...]
        for scalar in words(of: example.html) {
            guard let place = shown.firstIndex(of: scalar) else {
                Issue.record("\(width): lost \(scalar) of\n\(example.markdown)")
                return
            }
            shown = shown[(place + 1)...]
        }
    }

    /// The letters and digits of HTML outside its tags.
    private func words(of html: String) -> [Unicode.Scalar] {
        var text = html.replacing(/<!--(.|\n)*?-->|<[^>]*>/, with: "")
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            text = text.replacing(entity, with: character)
        }
        return SafeText.printable(text.replacing("\n", with: " ")).unicodeScalars.filter(\.isWordLike)
    }
}

extension Unicode.Scalar {
    fileprivate var isWordLike: Bool { properties.isAlphabetic || properties.numericType == .decimal }
}
