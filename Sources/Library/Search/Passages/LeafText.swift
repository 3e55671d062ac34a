import Markdown

/// The text of a leaf block as it is searched, with the way back to the bytes that anchors count.
///
/// A line break that the author asked for is a blank here and no byte there. The number of a footnote is some bytes
/// there and belongs to no sentence, so here it is zero bytes, which no text holds: who searches passes over them.
struct LeafText {
    private(set) var bytes: [UInt8] = []
    /// Where in `bytes` a line break stands.
    private var breaks: [Int] = []

    init(_ block: Int, of document: Document) {
        for run in document.runs[document.blocks[block].runs] {
            let text = document.text[Int(run.text.lowerBound)..<Int(run.text.upperBound)]
            switch run.kind {
            case .hardBreak:
                breaks.append(bytes.count)
                bytes.append(0x20)
            case .footnoteReference: bytes.append(contentsOf: repeatElement(0, count: text.count))
            case .text, .code, .image, .html: bytes += text
            }
        }
    }

    /// The bytes of the text of the block's runs that a range of `bytes` stands for.
    func source(of range: Range<Int>) -> Range<Int> {
        if breaks.isEmpty { return range }
        let before = breaks.count { $0 < range.lowerBound }
        let within = breaks.count { range.contains($0) }
        return range.lowerBound - before..<range.upperBound - before - within
    }
}

extension Document {
    /// The blocks that hold text.
    func leaves(hidesStaff: Bool) -> [Int] {
        var leaves: [Int] = []
        var index = 0
        while index < blocks.count {
            if hidesStaff, let end = endOfStaffPart(at: index) {
                index = end
                continue
            }
            if !blocks[index].runs.isEmpty { leaves.append(index) }
            index += 1
        }
        return leaves
    }
}
