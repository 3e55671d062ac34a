import TestSupport
import Testing

/// What `ITEM` may be, and what is said of one that cannot be shown.
struct ItemTests {
    @Test func theSummaryStandsAboveATextThatBringsItsTitleToo() {
        let text = "---\ntitle: One\nsummary: What it is about\n---\n# One\n\nWords.\n"
        let show = { (format: String) in
            Jadnama.run("show", "-", "--format", format, "--width", "40", input: text).text
        }
        let rule = String(repeating: "─", count: 40)
        #expect(show("text") == "What it is about\n\(rule)\n\nOne\n━━━\n\nWords.\n")
        #expect(show("html").contains("<header>\n<p>What it is about</p>\n</header>\n<h1 id=\"one\">"))
        let file = TemporaryFile(Array(text.utf8))
        let session = Session(file.path)
        #expect(session.waitFor("What it is about"))
    }
}
