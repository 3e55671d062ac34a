import Markdown
import TestSupport
import Testing
import Text

@testable import Rendering

/// Renders every example of the CommonMark specification.
@Suite(.enabled(if: CommonMarkExample.areInstalled, "needs Debian's golang-github-yuin-goldmark-dev"))
struct SpecificationTests {
    @Test(arguments: CommonMarkExample.all, [20, 40, 80])
    func `No word of the reference HTML is lost and no line too wide`(
        _ example: CommonMarkExample, _ width: Int
    ) {
        var options = PageOptions(form: .plain, width: width, language: .english)
        options.hyphenates = false
        let page = Page(
            MarkdownFile(parsing: Array(example.markdown.utf8)).document, options: options)
        #expect(page.lines.allSatisfy { CellWidth.of($0.text) <= width })
        // Words are cut where lines are short, so letters are compared, in their order.
        var shown = page.lines.flatMap { $0.text.unicodeScalars }.filter(\.isWordLike)[...]
        for scalar in words(of: example.html) {
            guard let place = shown.firstIndex(of: scalar) else {
                Issue.record("lost \(scalar) of\n\(example.markdown)")
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
