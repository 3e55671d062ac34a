import Foundation
import Markdown
import Testing
import Text

@testable import Rendering

/// What the fuzzer starts from (see `scripts/fuzz`), laid out with each choice of options that it can make.
@Suite struct SeedTests {
    static let seeds: [URL] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fuzz/seeds")
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).sorted { $0.path < $1.path }
    }()

    static func options(_ bits: Int, width: Int) -> PageOptions {
        var options = PageOptions(form: Form.allCases[bits % 4], width: width, language: .russian)
        options.isASCII = bits & 4 != 0
        options.isLinear = bits & 8 != 0
        options.tables = bits & 16 != 0 ? .wide : .ladder
        options.isPlainText = bits & 32 != 0
        options.pageHeight = bits & 64 != 0 ? 9 : nil
        return options
    }

    @Test(arguments: seeds) func formatsAgreeAndNoLineIsTooWide(_ seed: URL) throws {
        let document = MarkdownFile(parsing: Array(try Data(contentsOf: seed))).document
        for bits in 0..<128 {
            let options = Self.options(bits, width: 1 + bits * 7 % 60)
            let page = Page(document, options: options)
            for (index, line) in page.lines.enumerated() {
                let table = page.wideTables.first { $0.lines.contains(index) }
                #expect(CellWidth.of(line.text) <= table?.cells ?? options.width)
            }
            #expect(PageStream(document, options: options, as: .text, portionBytes: 1).bytes == page.text())
            let html = String(decoding: document.html(options), as: UTF8.self)
            #expect(!html.contains("<script") && !html.contains("href=\"javascript:"))
        }
    }
}
