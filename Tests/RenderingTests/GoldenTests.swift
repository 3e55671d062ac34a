import Foundation
import Markdown
import Rendering
import Testing
import Text

/// Compares every page of `Pages` with its pictures at 40 and 80 cells. `RECORD=1` draws them anew: look at them
/// before you commit them.
@Suite struct GoldenTests {
    @Test(arguments: GoldenPage.all, [40, 80])
    func `The page is drawn as in its picture`(golden: GoldenPage, width: Int) throws {
        let drawn = golden.page(width: width).picture
        let file = golden.pictureFile(width: width)
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try drawn.write(to: file, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(drawn == expected, "\(file.lastPathComponent)")
    }

    @Test func `There are pages`() {
        #expect(GoldenPage.all.count > 20)
    }
}
