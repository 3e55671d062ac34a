public import Markdown

/// Which block of a text stands for which block of its translation, so that a switch of language keeps the place and
/// two languages can stand side by side.
///
/// Headings are matched first, by their order, level and the length of their sections; the blocks of two matched
/// sections then by kind and length; the children of matched lists, quotes and tables the same way. Each time the
/// cheapest alignment is taken, as William Gale and Kenneth Church align sentences ("A Program for Aligning Sentences
/// in Bilingual Corpora", 1993): texts that say the same are about as long.
public struct BlockMatching: Sendable, Equatable {
    /// What stands on one line of a display side by side: ranges of block indices, empty where a side has nothing.
    public struct Row: Sendable, Equatable {
        public var left: Range<Int>
        public var right: Range<Int>

        public init(left: Range<Int>, right: Range<Int>) {
            self.left = left
            self.right = right
        }
    }

    private let left: BlockSide
    private let right: BlockSide

    /// Matches two documents. Cost is bounded: where a text has too many blocks side by side they are matched by
    /// their order alone.
    public init(_ left: Document, _ right: Document) {
        var alignment = BlockAlignment(left, right)
        alignment.run()
        self.left = BlockSide(left, matches: alignment.matches.map(\.left), alignment.matches.map(\.right))
        self.right = BlockSide(right, matches: alignment.matches.map(\.right), alignment.matches.map(\.left))
    }

    private init(left: BlockSide, right: BlockSide) {
        self.left = left
        self.right = right
    }

    /// The block of the right text that stands for `block` of the left one; nil where the left has more.
    public func match(of block: Int) -> Int? {
        left.matches.indices.contains(block) ? left.matches[block] : nil
    }

    /// The block of the right text to show where `block` of the left one was shown: its match, else that of the
    /// nearest block before it, else the first.
    public func counterpart(of block: Int) -> Int {
        guard !left.nearest.isEmpty else { return 0 }
        return left.nearest[min(max(0, block), left.nearest.count - 1)]
    }

    /// The same matching seen from the other text.
    public var reversed: BlockMatching { BlockMatching(left: right, right: left) }

    /// The rows of a display side by side: blocks of the top level and the items of matched lists, in order. Each
    /// block of both texts stands in exactly one row; a list begins in the row of its first item.
    public var rows: [Row] {
        var rows: [Row] = []
        var start = (left: 0, right: 0)
        for block in left.matches.indices where left.isRowStart[block] {
            guard let match = left.matches[block], right.isRowStart[match] else { continue }
            append((block, match), from: start, to: &rows)
            start = (block, match)
        }
        append((left.matches.count, right.matches.count), from: start, to: &rows)
        return rows
    }

    /// Adds the rows between two places that match. Where a side has more rows than one, what is left over stands
    /// opposite nothing.
    private func append(
        _ end: (left: Int, right: Int), from start: (left: Int, right: Int), to rows: inout [Row]
    ) {
        let lefts = left.rows(in: start.left..<end.left)
        let rights = right.rows(in: start.right..<end.right)
        for index in 0..<max(lefts.count, rights.count) {
            rows.append(
                Row(
                    left: index < lefts.count ? lefts[index] : end.left..<end.left,
                    right: index < rights.count ? rights[index] : end.right..<end.right))
        }
    }
}

/// One of two matched texts.
private struct BlockSide: Sendable, Equatable {
    /// By block: its match in the other text.
    private(set) var matches: [Int?]
    /// By block: its match, or that of the nearest block before it that has one.
    private(set) var nearest: [Int] = []
    /// By block: whether a row of a display side by side begins with it.
    private(set) var isRowStart: [Bool]

    init(_ document: Document, matches own: [Int], _ other: [Int]) {
        matches = Array(repeating: nil, count: document.blocks.count)
        for (block, match) in zip(own, other) { matches[block] = match }
        var last = 0
        for match in matches {
            last = match ?? last
            nearest.append(last)
        }
        isRowStart = document.blocks.map { $0.depth == 0 }
        for block in document.blocks.indices where document.isItemOfTopList(block) {
            isRowStart[block] = true
        }
        for block in document.blocks.indices
        where document.isTopList(block) && block + 1 < document.blocks[block].end {
            isRowStart[block + 1] = false
        }
    }

    /// The rows that a range of blocks, which begins with one, falls into.
    func rows(in range: Range<Int>) -> [Range<Int>] {
        let starts = range.filter { isRowStart[$0] || $0 == range.lowerBound }
        return zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<$1 }
    }
}

extension Document {
    fileprivate func isTopList(_ block: Int) -> Bool {
        guard blocks[block].depth == 0, case .list = blocks[block].kind else { return false }
        return true
    }

    fileprivate func isItemOfTopList(_ block: Int) -> Bool {
        guard blocks[block].depth == 1, case .item = blocks[block].kind else { return false }
        return true
    }
}
