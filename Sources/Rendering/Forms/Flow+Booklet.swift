import Markdown
import Text

/// What a booklet does otherwise than a plain text.
extension Flow {
    /// A paged booklet gets its cover when its pages are known; one that is a scroll begins with title and contents.
    mutating func layOutBookletOpening() {
        walk.chapterLevel = document.chapterLevel(options)
        guard options.pageHeight == nil else { return }
        layOutOpening()
        guard let level = walk.chapterLevel else { return }
        layOutWords(Label.contents.text(in: options.language), Look(.subheading), of: 0, .keepsWithNext)
        for index in document.blocks.indices
        where document.blocks[index].kind == .heading(level: level) && document.shows(index, options) {
            layOutWords(document.safeText(of: index), Look(.body), of: 0, [])
        }
        oweGap(1)
    }
}

extension Document {
    /// The level of the headings that part the text into chapters, of those that are shown: the highest that occurs more
    /// than once, else the highest that occurs; nil without headings.
    func chapterLevel(_ options: PageOptions) -> Int? {
        var counts = Array(repeating: 0, count: 7)
        for (index, block) in blocks.enumerated() {
            if case .heading(let level) = block.kind, shows(index, options) {
                counts[min(6, max(1, level))] += 1
            }
        }
        return counts.firstIndex { $0 > 1 } ?? counts.firstIndex { $0 > 0 }
    }
}
