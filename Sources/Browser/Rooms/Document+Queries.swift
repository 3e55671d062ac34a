import Markdown

/// What is known of the headings of a text before it is laid out. Takes a walk over all blocks: not for every frame.
struct HeadingSummary {
    private(set) var count = 0
    /// The level of the highest, 1 where there is none.
    private(set) var shallowest = 1

    init(_ document: Document) {
        var levels = 0
        for case .heading(let level) in document.blocks.lazy.map(\.kind) {
            count += 1
            levels |= 1 << level
        }
        if levels > 0 { shallowest = levels.trailingZeroBitCount }
    }
}

extension Document {
    /// The words of the document, a line for each block at the top.
    var plainText: String { children(of: nil).map(plainText(of:)).joined(separator: "\n") }

    /// The text of a block's own runs, as anchors count it.
    func bytes(ofBlock block: Int) -> [UInt8] {
        runs[blocks[block].runs].flatMap { text[Int($0.text.lowerBound)..<Int($0.text.upperBound)] }
    }
}
