import Foundation
import Markdown
import TestSupport
import Testing

/// The examples of the CommonMark specification give the blocks, texts and links of its HTML.
@Suite struct SpecificationTests {
    @Test(
        .enabled(if: CommonMarkExample.areInstalled, "needs Debian's golang-github-yuin-goldmark-dev"),
        arguments: CommonMarkExample.all)
    func `The example is understood`(_ example: CommonMarkExample) {
        let document = document(example.markdown)
        expectSound(document)
        #expect(document.refusal == nil)
        // Raw HTML is text here and no element.
        if document.runs.contains(where: { $0.kind == .html }) || example.html.contains("<!--") { return }
        let (ours, theirs) = (Outline(of: document), Outline(of: example.html))
        #expect(ours.blocks == theirs.blocks, "\(example.markdown)")
        // Beside the links of the reference there are those inside the text of images, and bare addresses.
        var extra = ours.links
        for link in theirs.links {
            let index = extra.firstIndex(of: link)
            #expect(index != nil, "\(link) is missing in \(example.markdown)")
            if let index { extra.remove(at: index) }
        }
        #expect(
            extra.isEmpty || example.html.contains("<img")
                || extra.allSatisfy { isBare($0, in: example.html) })
    }

    @Test(.enabled(if: CommonMarkExample.areInstalled, "needs Debian's golang-github-yuin-goldmark-dev"))
    func `All examples are there`() {
        #expect(CommonMarkExample.all.count == 652)
    }

    private func isBare(_ link: String, in html: String) -> Bool {
        html.contains(
            link.replacingOccurrences(of: "mailto:", with: "").replacingOccurrences(of: "|", with: ""))
    }
}
