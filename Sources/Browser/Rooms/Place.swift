import Markdown
import Rendering

/// A place in a text said in a way that holds in its translation too: the translations of a material have the same
/// headings and blocks in the same order.
struct Place: Equatable {
    /// How many headings stand at or before the place.
    private let headings: Int
    /// How many blocks after the last of them.
    private let blocks: Int

    init(_ anchor: Anchor, in document: Document) {
        let before = document.blocks.prefix(anchor.block + 1)
        headings = before.count { $0.isHeading }
        blocks = anchor.block - (before.lastIndex { $0.isHeading } ?? 0)
    }

    /// The same place in another edition; a section that is shorter there gives its last block.
    func anchor(in document: Document) -> Anchor {
        guard headings > 0 else {
            return Anchor(block: min(blocks, max(0, document.blocks.count - 1)), offset: 0)
        }
        let starts = document.blocks.indices.filter { document.blocks[$0].isHeading }
        guard headings <= starts.count else { return Anchor(block: starts.last ?? 0, offset: 0) }
        let end = headings < starts.count ? starts[headings] : document.blocks.count
        return Anchor(block: min(starts[headings - 1] + blocks, end - 1), offset: 0)
    }
}

extension Block {
    var isHeading: Bool {
        if case .heading = kind { true } else { false }
    }
}

extension Document {
    /// The words of all blocks, a line each.
    var plainText: String {
        blocks.filter { !$0.runs.isEmpty }.map { block in
            runs[block.runs].map {
                String(decoding: text[Int($0.text.lowerBound)..<Int($0.text.upperBound)], as: UTF8.self)
            }.joined()
        }.joined(separator: "\n")
    }

    var headingCount: Int { blocks.count { $0.isHeading } }
}
