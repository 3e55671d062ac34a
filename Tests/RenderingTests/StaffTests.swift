import Markdown
import Testing
import Text

@testable import Rendering

/// What is for staff reaches nobody else, in whatever form a text is shown.
@Suite struct StaffTests {
    /// Texts in which `SECRET` is for staff and `shown` for all.
    static let texts = [
        "> [!STAFF]\n> SECRET[^a]\n\nshown\n\n[^a]: SECRET\n\n    > [!STAFF]\n    > SECRET\n",
        "> [!STAFF]\n> SECRET[^a]\n\nshown[^b]\n\n[^a]: SECRET\n\n[^b]: note\n\n    > [!STAFF]\n    > SECRET\n",
        "shown[^a]\n\n[^a]: note\n\n    > [!STAFF]\n    > SECRET[^b]\n\n[^b]: SECRET[^c]\n[^c]: SECRET\n",
        "shown[^a]\n\n[^a]: > [!STAFF]\n    > SECRET[^b]\n\n[^b]: SECRET\n",
        "> [!STAFF]\n> SECRET\n>\n> > [!STAFF]\n> > SECRET\n>\n> SECRET\n\nshown\n",
        "- a\n  > [!STAFF]\n  > # SECRET\n\nshown\n",
    ]

    @Test(arguments: texts) func `Nothing for staff is shown to others`(_ text: String) {
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        for form in Form.allCases {
            var options = PageOptions(form: form, width: 60, language: .english)
            for isPlain in [false, true] {
                options.isPlainText = isPlain
                expectNoSecret(Page(document, options: options).text())
            }
            expectNoSecret(document.html(options))
        }
        expectNoSecret(Array(document.tree(hidesStaff: true).utf8))
        #expect(document.tree().contains("SECRET"))
    }

    @Test func `Headings for staff are no chapters for others`() {
        let text = "> [!STAFF]\n> # SECRET\n>\n> # Two\n\n## First\n\nshown\n\n## Second\n\nshown\n"
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        let options = PageOptions(form: .booklet, width: 60, language: .english)
        let page = String(decoding: Page(document, options: options).text(), as: UTF8.self)
        #expect(page.hasPrefix("Contents\nFirst\nSecond\n"), "\(page)")
        let html = String(decoding: document.html(options), as: UTF8.self)
        #expect(html.contains(">First</a></li>\n") && html.contains("<h2 class=\"chapter\""))
    }

    private func expectNoSecret(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("SECRET") && text.contains("shown"), "\(text)")
    }
}
