import Markdown

extension Document {
    var headingCount: Int {
        blocks.count { block in
            if case .heading = block.kind { true } else { false }
        }
    }

    /// The words of the document, a line for each block at the top.
    var plainText: String { children(of: nil).map(plainText(of:)).joined(separator: "\n") }

    /// The text of a block's own runs, as anchors count it.
    func bytes(ofBlock block: Int) -> [UInt8] {
        runs[blocks[block].runs].flatMap { text[Int($0.text.lowerBound)..<Int($0.text.upperBound)] }
    }
}
