import Markdown
import Text

/// What a flyer does otherwise than a plain text.
extension Flow {
    /// The headline and what the reader must know of this edition. The summary stays in the catalogue.
    mutating func layOutFlyerOpening() {
        if !options.title.isEmpty {
            layOutWords(options.title, Look(.title), of: 0, [.keepsWithNext, .centered])
            if !options.isLinear {
                decorate(rule: min(width, 12), .rule, of: 0, [.keepsWithNext, .centered])
            }
        }
        for note in options.notes where !note.isEmpty {
            layOutWords(note, Look(.meta), of: 0, [.keepsWithNext, .centered])
        }
        if options.isLinear || !options.notes.isEmpty { oweGap(1) }
    }

    /// A poster has no room for more than one blank line, and none below its headings and above its digits.
    func flyerDistance(from elder: Sibling, to younger: Sibling, _ block: Block, spacing: Int) -> Int {
        if elder == .heading || elder == .subheading { return 0 }
        return call(in: block) != nil ? 0 : spacing
    }

    /// The paragraphs of a poster stand in the middle.
    var posterTraits: LineTraits {
        options.form == .flyer && walk.containers.count == 1 ? .centered : []
    }

    /// The number that a paragraph tells to call, if it is nothing else.
    func call(in block: Block) -> String? {
        guard !options.isLinear, walk.containers.count == 1 else { return nil }
        return document.call(in: block)
    }

    /// Draws a number in large digits; one that does not fit stays text. The link is noted once, at the middle row.
    mutating func layOutCall(_ index: Int, number: String) {
        guard let digits = BlockDigits(number, width: width, block: glyphs.block) else {
            layOutText(index, role: .phone, posterTraits)
            return
        }
        let link = document.runs[document.blocks[index].runs.lowerBound].link
        for (row, line) in digits.rows.enumerated() {
            beginLine(of: index)
            if row == BlockDigits.height / 2 {
                let left = content.lines.open.cellsOfOpenLine
                content.links.append(
                    PageLink(
                        link: Int(link), line: content.lines.count, columns: left..<left + digits.cells))
            }
            content.lines.open.append(line, Look(.digits, link: link))
            content.lines.endLine(
                at: anchor(of: index), [.content, .keepsWithNext, .centered, .digits])
        }
    }
}

extension Document {
    /// The number of a paragraph that is one phone link and nothing else.
    func call(in block: Block) -> String? {
        guard case .paragraph = block.kind, let first = runs[block.runs].first, first.link >= 0,
            runs[block.runs].allSatisfy({ $0.link == first.link && $0.kind == .text }),
            Int(first.link) < links.count, links[Int(first.link)].isPhone
        else { return nil }
        return runs[block.runs].map { text(of: $0) }.joined()
    }
}
