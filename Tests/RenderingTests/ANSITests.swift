import Markdown
import Testing
import Text

@testable import Rendering

@Suite struct ANSITests {
    private func ansi(_ document: Document, _ change: (inout ANSIOptions) -> Void) -> String {
        var options = ANSIOptions()
        change(&options)
        let page = Page(document, options: PageOptions(form: .plain, width: 40, language: .english))
        return String(decoding: page.ansi(options), as: UTF8.self)
            .replacing("\u{1B}", with: "^")
    }

    private let call = Sketch {
        $0.paragraph("Call ", Sketch.Piece("102", to: "tel:102"), " now")
    }.document

    @Test func `Styles change where looks change and end with the line`() {
        #expect(ansi(call) { $0.depth = .none } == "Call ^[1m102^[0m now\n")
        #expect(ansi(call) { $0.depth = .eight } == "Call ^[1;33m102^[0m now\n")
        #expect(ansi(call) { $0.depth = .full } == "Call ^[1;38;2;255;198;109m102^[0m now\n")
    }

    @Test func `Links are written only when asked for and only with known schemes`() {
        let document = Sketch {
            $0.paragraph(
                Sketch.Piece("a", to: "https://x.kz/ә?b\u{1B}"), Sketch.Piece("b", to: "javascript:x"),
                Sketch.Piece("c", to: "../c.md"))
        }.document
        #expect(!ansi(document) { $0.depth = .none }.contains("]8;"))
        #expect(
            ansi(document) {
                $0.theme = .named(.monochrome)
                $0.writesLinks = true
            } == "^[4m^]8;id=0;https://x.kz/%D3%99?b%1B^\\a^]8;;^\\bc^[0m\n")
    }

    @Test func `A theme with its own ground paints the line to its end`() {
        let text = ansi(call) {
            $0.theme = .named(.contrast)
            $0.depth = .eight
        }
        #expect(text == "^[37;40mCall ^[0m^[1;37;40m102^[0m^[37;40m now^[K^[0m\n")
    }

    @Test func `No escape of the content gets out`() {
        let document = Sketch { $0.paragraph("a\u{1B}[31mb\u{9B}31m\u{202E}c") }.document
        let page = Page(document, options: PageOptions(form: .plain, width: 40, language: .english))
        #expect(!page.text().contains(0x1B))
    }
}
