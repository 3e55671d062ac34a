import Foundation
import Markdown
import Testing
import Text

@testable import Rendering

/// What holds for every page at every width.
@Suite struct PropertyTests {
    @Test(arguments: GoldenPage.all)
    func `No line is too wide and no letter is lost at any width`(golden: GoldenPage) {
        for width in 1...120 {
            let page = golden.page(width: width)
            if page.options.tables == .ladder { check(widthOf: page) }
            check(lettersOf: page, golden.file.document)
        }
    }

    @Test(arguments: GoldenPage.all)
    func `The same page comes out twice, whole or piece by piece`(golden: GoldenPage) {
        for width in [1, 7, 40, 80, 120] {
            let once = golden.page(width: width)
            var piecewise = Page(startingWith: golden.file.document, options: golden.options(width: width))
            var line = 0
            while !piecewise.isComplete {
                piecewise.layOut(throughLine: line)
                line += 3
            }
            #expect(Array(once.lines) == Array(piecewise.lines))
            #expect(once.outline == piecewise.outline)
            #expect(once.links == piecewise.links)
            #expect(once.steps == piecewise.steps)
        }
    }

    @Test(arguments: GoldenPage.all)
    func `Lines and places of content lead to each other at every width`(golden: GoldenPage) {
        for width in 1...120 {
            let page = golden.page(width: width)
            var last = Anchor.opening
            for line in page.lines.indices {
                let anchor = page.anchor(ofLine: line)
                #expect(anchor >= last, "line \(line) at \(width)")
                #expect(page.anchor(ofLine: page.line(of: anchor)) == anchor, "line \(line) at \(width)")
                last = anchor
            }
        }
    }

    @Test(arguments: GoldenPage.all)
    func `Headings, links and steps are where the page says`(golden: GoldenPage) {
        for width in [20, 40, 80, 120] {
            let page = golden.page(width: width)
            for heading in page.outline {
                #expect(
                    page.lines[heading.line].spans.contains { $0.role == .heading || $0.role == .subheading })
            }
            for step in page.steps {
                #expect(page.lines[step.line].spans.contains { $0.role == .tickBox || $0.role == .tickDone })
            }
            for link in page.links { check(link, page) }
        }
    }

    @Test(arguments: GoldenPage.all)
    func `The outline has the headings of the document`(golden: GoldenPage) {
        let page = golden.page(width: 80)
        let document = golden.file.document
        let shown = document.headings.filter { heading in
            !heading.text.isEmpty && (page.options.showsStaff || !document.isForStaff(heading.block))
        }
        #expect(page.outline.map(\.block) == shown.map(\.block))
        #expect(page.outline.map(\.level) == shown.map(\.level))
    }

    // MARK: Checks

    private func check(widthOf page: Page) {
        for line in page.lines {
            #expect(CellWidth.of(line.text) <= page.options.width, "\(page.options.width): \(line.text)")
        }
    }

    private func check(_ link: PageLink, _ page: Page) {
        var column = 0
        for span in page.lines[link.line].spans {
            let cells = CellWidth.of(span.text)
            if span.link == link.link, column < link.columns.upperBound,
                column + cells > link.columns.lowerBound
            {
                return
            }
            column += cells
        }
        Issue.record("link \(link.link) is not on line \(link.line) at \(link.columns)")
    }

    /// Every letter of the document is on the page as often as in the document. (Numbers can be drawn as blocks.)
    private func check(lettersOf page: Page, _ document: Document) {
        guard page.options.width > 1 else { return }
        var missing: [Unicode.Scalar: Int] = [:]
        for block in document.shownLeaves(withStaff: page.options.showsStaff) {
            for scalar in document.safeText(of: block).letters { missing[scalar, default: 0] += 1 }
        }
        for line in page.lines {
            for scalar in line.text.letters { missing[scalar, default: 0] -= 1 }
        }
        let lost = missing.filter { $0.value > 0 }.keys.map(String.init)
        #expect(lost.isEmpty, "\(page.options.width): \(lost)")
    }
}

extension String {
    fileprivate var letters: [Unicode.Scalar] {
        unicodeScalars.filter { $0.properties.isAlphabetic && !$0.properties.isDiacritic }
    }
}

extension Document {
    /// The leaf blocks that a reader is shown.
    fileprivate func shownLeaves(withStaff: Bool) -> [Int] {
        var leaves: [Int] = []
        var index = 0
        while index < blocks.count {
            if case .callout(.staff) = blocks[index].kind, !withStaff {
                index = blocks[index].end
                continue
            }
            if !blocks[index].runs.isEmpty { leaves.append(index) }
            index += 1
        }
        return leaves
    }
}
