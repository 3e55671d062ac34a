import Foundation
import Markdown
import Rendering
import Testing
import Text

/// Books of other people: `make foreign DIR=…` lays out each Markdown file below a folder, and no line may be too wide,
/// no letter be lost. Without a folder there is nothing to do.
@Suite struct ForeignTests {
    static let files: [String] = {
        guard let folder = ProcessInfo.processInfo.environment["FOREIGN"] else { return [] }
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".md") }.sorted().map { folder + "/" + $0 }
    }()

    @Test(arguments: files, [40, 80, 120])
    func `No line is too wide and no letter is lost`(path: String, width: Int) throws {
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        let document = MarkdownFile(parsing: bytes).document
        var options = PageOptions(form: .plain, width: width, language: .russian)
        options.showsStaff = true
        let page = Page(document, options: options)
        for (index, line) in page.lines.enumerated() where CellWidth.of(line.text) > width {
            Issue.record("\(path): line \(index + 1) of the page takes \(CellWidth.of(line.text)) cells")
        }
        var missing = letters(of: document)
        for line in page.lines { for letter in letters(of: line.text) { missing[letter, default: 0] -= 1 } }
        let lost = missing.filter { $0.value > 0 }.keys.map(String.init).sorted()
        #expect(lost.isEmpty, "\(path)")
    }

    private func letters(of document: Document) -> [Unicode.Scalar: Int] {
        var count: [Unicode.Scalar: Int] = [:]
        for run in document.runs {
            let text = document.text[Int(run.text.lowerBound)..<Int(run.text.upperBound)]
            for letter in letters(of: SafeText.printable(String(decoding: text, as: UTF8.self))) {
                count[letter, default: 0] += 1
            }
        }
        return count
    }

    private func letters(of text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0.properties.isAlphabetic && !$0.properties.isDiacritic }
    }
}
