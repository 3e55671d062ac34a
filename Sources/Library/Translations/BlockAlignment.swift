import Markdown

/// Finds the matches of two documents level by level, without recursion and within a budget.
struct BlockAlignment {
    /// Cells of cost tables that are computed at most.
    private static let budget = 4_000_000

    private let left: BlockLengths
    private let right: BlockLengths
    private var pending: [(left: [Int], right: [Int])] = []
    private var budget = Self.budget
    /// Pairs of blocks in no particular order.
    private(set) var matches: [(left: Int, right: Int)] = []

    init(_ left: Document, _ right: Document) {
        self.left = BlockLengths(left)
        self.right = BlockLengths(right)
    }

    /// Matches everything.
    mutating func run() {
        matchSections(left.children(of: nil), right.children(of: nil))
        while let (lefts, rights) = pending.popLast() {
            for (leftIndex, rightIndex) in align(lefts, rights, cost: blockCost) {
                take(lefts[leftIndex], rights[rightIndex])
            }
        }
    }

    private mutating func take(_ leftBlock: Int, _ rightBlock: Int) {
        matches.append((leftBlock, rightBlock))
        let children = (left.children(of: leftBlock), right.children(of: rightBlock))
        if !children.0.isEmpty, !children.1.isEmpty { pending.append(children) }
    }

    /// Matches the headings among the blocks of the top level, and leaves what stands between two of them to be
    /// matched block by block.
    private mutating func matchSections(_ lefts: [Int], _ rights: [Int]) {
        let leftHeads = left.sections(lefts)
        let rightHeads = right.sections(rights)
        var start = (0, 0)
        for (leftHead, rightHead) in align(leftHeads, rightHeads, cost: sectionCost) {
            let (next, other) = (leftHeads[leftHead].start, rightHeads[rightHead].start)
            pending.append((Array(lefts[start.0..<next]), Array(rights[start.1..<other])))
            take(lefts[next], rights[other])
            start = (next + 1, other + 1)
        }
        pending.append((Array(lefts[start.0...]), Array(rights[start.1...])))
    }

    /// The cost of matching two headings with their sections; nil for different levels.
    private func sectionCost(_ one: BlockLengths.Section, _ other: BlockLengths.Section) -> Int? {
        one.level == other.level ? Self.lengthCost(one.length, other.length) : nil
    }

    /// The cost of matching two blocks; nil where their kinds have nothing in common.
    private func blockCost(_ one: Int, _ other: Int) -> Int? {
        Self.kindCost(left.kind(of: one), right.kind(of: other)).map {
            $0 + Self.lengthCost(left.length(of: one), right.length(of: other))
        }
    }

    /// What it costs to leave a block without a match: more than the worst of lengths, less than half of all.
    private static let gap = 4

    private static func lengthCost(_ one: Int, _ other: Int) -> Int {
        let (short, long) = (min(one, other) + 16, max(one, other) + 16)
        if long <= short * 3 / 2 { return 0 }
        if long <= short * 2 { return 1 }
        return long <= short * 4 ? 2 : 3
    }

    private static func kindCost(_ one: Block.Kind, _ other: Block.Kind) -> Int? {
        switch (one, other) {
        case (.heading(let one), .heading(let other)): one == other ? 0 : 2
        case (.list(let one, _), .list(let other, _)): (one == nil) == (other == nil) ? 0 : 2
        case (.item(let one), .item(let other)): (one == nil) == (other == nil) ? 0 : 1
        case (.callout(let one), .callout(let other)): one == other ? 0 : 2
        case (.quote, .callout), (.callout, .quote): 3
        case (.paragraph, .paragraph), (.quote, .quote), (.code, .code), (.html, .html), (.rule, .rule),
            (.table, .table), (.row, .row), (.cell, .cell), (.footnotes, .footnotes), (.footnote, .footnote):
            0
        default: nil
        }
    }

    /// The cheapest alignment of two sequences in which nothing crosses: pairs of indices in order. On a tie more
    /// is matched, and earlier. Cost is the product of the counts; beyond the budget the sequences are paired by
    /// position.
    private mutating func align<Element>(
        _ lefts: [Element], _ rights: [Element], cost: (Element, Element) -> Int?
    ) -> [(Int, Int)] {
        let (cells, isHuge) = (lefts.count + 1).multipliedReportingOverflow(by: rights.count + 1)
        guard !isHuge, cells <= budget else {
            return zip(lefts.indices, rights.indices).filter { cost(lefts[$0], rights[$1]) != nil }
        }
        budget -= cells
        let table = costs(lefts, rights, cost: cost)
        return path(through: table, lefts, rights, cost: cost)
    }

    /// `table[i][j]`, flat: the cost of aligning what follows `i` on the left and `j` on the right.
    private func costs<Element>(
        _ lefts: [Element], _ rights: [Element], cost: (Element, Element) -> Int?
    ) -> [Int] {
        let width = rights.count + 1
        var table = Array(repeating: 0, count: (lefts.count + 1) * width)
        for i in stride(from: lefts.count, through: 0, by: -1) {
            for j in stride(from: rights.count, through: 0, by: -1) {
                let (canSkipLeft, canSkipRight) = (i < lefts.count, j < rights.count)
                if !canSkipLeft, !canSkipRight { continue }
                var best = Int.max
                if canSkipLeft { best = min(best, table[(i + 1) * width + j] + Self.gap) }
                if canSkipRight { best = min(best, table[i * width + j + 1] + Self.gap) }
                if canSkipLeft, canSkipRight, let match = cost(lefts[i], rights[j]) {
                    best = min(best, table[(i + 1) * width + j + 1] + match)
                }
                table[i * width + j] = best
            }
        }
        return table
    }

    private func path<Element>(
        through table: [Int], _ lefts: [Element], _ rights: [Element], cost: (Element, Element) -> Int?
    ) -> [(Int, Int)] {
        let width = rights.count + 1
        var pairs: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < lefts.count, j < rights.count {
            let here = table[i * width + j]
            if let match = cost(lefts[i], rights[j]), table[(i + 1) * width + j + 1] + match == here {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            } else if table[(i + 1) * width + j] + Self.gap == here {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}

/// The blocks of a document with the lengths of their texts.
struct BlockLengths {
    private let document: Document
    /// Characters before each block, and at the end of all.
    private let characters: [Int]

    init(_ document: Document) {
        self.document = document
        var sums = [0]
        for block in document.blocks {
            let own = document.runs[block.runs].reduce(0) { sum, run in
                sum
                    + document.text[Int(run.text.lowerBound)..<Int(run.text.upperBound)].reduce(0) {
                        $0 + ($1 & 0xC0 == 0x80 ? 0 : 1)
                    }
            }
            sums.append((sums.last ?? 0) + own)
        }
        characters = sums
    }

    func kind(of block: Int) -> Block.Kind { document.blocks[block].kind }

    /// Characters in a block and all below it.
    func length(of block: Int) -> Int { characters[document.blocks[block].end] - characters[block] }

    /// The blocks directly below `block`, or at the top.
    func children(of block: Int?) -> [Int] { Array(document.children(of: block)) }

    /// A heading and what stands below it.
    struct Section {
        /// Index of the heading in the list of blocks.
        var start: Int
        var level: Int
        /// Characters up to the next heading of the list.
        var length: Int
    }

    /// The headings among `blocks`, which are neighbours.
    func sections(_ blocks: [Int]) -> [Section] {
        let heads = blocks.indices.filter { document.headingLevel(of: blocks[$0]) != nil }
        return zip(heads, heads.dropFirst() + [blocks.count]).map { head, next in
            let end = next < blocks.count ? characters[blocks[next]] : characters[document.blocks.count]
            return Section(
                start: head, level: document.headingLevel(of: blocks[head]) ?? 1,
                length: end - characters[blocks[head]])
        }
    }
}
