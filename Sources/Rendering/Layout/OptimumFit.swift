import Text

/// Chooses the breaks of a paragraph so that the whole of it looks best.
///
/// The method is that of Knuth and Plass, "Breaking Paragraphs into Lines" (Software: Practice and Experience 11,
/// 1981), for cells of one width: the cost of a line is the square of the cells it leaves empty (for an even right edge
/// divided by its gaps, which share them), the last line is free, and hyphens and a single word on the last line cost
/// extra. Words that are a line too far back drop out of the window, and of those left only the lines that are fairly
/// full are weighed, so the cost is linear in the number of words.
struct OptimumFit {
    /// A line as a range of words.
    struct Line {
        var words: Range<Int>
        /// Cells it leaves empty.
        var slack: Int
        var gaps: Int
        var isHyphenated: Bool
        var isHanging: Bool
        /// Whether the empty cells are spread over the gaps.
        var isFilled: Bool

        /// How many spaces a gap gets: all the same, and what is left over at even distances, from either side by turns.
        func spaces(inGap gap: Int, isLeftFirst: Bool) -> Int {
            guard isFilled else { return 0 }
            let place = isLeftFirst ? gap : gaps - 1 - gap
            let left = slack % gaps
            return slack / gaps + (place + 1) * left / gaps - place * left / gaps
        }
    }

    private(set) var lines: [Line] = []
    /// One for each word; those behind them are of an earlier paragraph.
    private var nodes: [Node] = []

    /// A word as a place where a line may begin or end. Positions are cells from the start of the paragraph.
    private struct Node {
        /// Where a line that begins with this word begins.
        var left: Int32
        /// Where a line that ends with this word ends, with its hyphen.
        var right: Int32
        /// Gaps before this word, and with those inside it; counted for an even edge only.
        var gapsBefore: Int32 = 0
        var gapsThrough: Int32 = 0
        /// The first word of the line that best ends with this word.
        var first: Int32 = 0
        var isHyphen: Bool
        var isHanging = false
        /// The cost of the best lines up to the word before this one.
        var costBefore = 0
    }

    private static let hyphenCost = 40
    private static let secondHyphenCost = 200
    private static let widowCost = 400
    /// A line that stays ragged among even ones.
    private static let raggedCost = 600
    /// A word or hyphen that overhangs a line for want of any other way.
    private static let overfullCost = 1_000_000

    /// Replaces `lines` by the best lines for `words`. All positions are those of safe text of at most 2 GB.
    mutating func fit(_ words: [Word], _ text: Swift.Span<UInt8>, _ manner: Fitter.Manner) {
        lines.removeAll(keepingCapacity: true)
        measure(words, text, manner)
        var start = 0
        for end in words.indices where words[end].ending == .required || end == words.count - 1 {
            fit(start...end, manner)
            start = end + 1
        }
    }

    private mutating func measure(_ words: [Word], _ text: Swift.Span<UInt8>, _ manner: Fitter.Manner) {
        if nodes.count < words.count {
            let node = Node(left: 0, right: 0, isHyphen: false)
            nodes.append(contentsOf: repeatElement(node, count: words.count - nodes.count))
        }
        let hangs = manner.hangsLeft || manner.hangsRight
        var cells: Int32 = 0
        nodes.withUnsafeMutableBufferPointer { nodes in
            for index in words.indices {
                let word = words[index]
                let isHyphen = word.ending == .hyphen
                let right = cells &+ word.cells &+ (isHyphen ? 1 : 0)
                nodes[index] = Node(left: cells, right: right, isHyphen: isHyphen)
                if hangs { OptimumFit.hang(&nodes[index], word, text, manner) }
                cells = cells &+ word.cells &+ word.spaceCells
            }
        }
        if manner.isJustified { countGaps(words, text) }
    }

    /// Words that stay together are one word with gaps inside.
    private mutating func countGaps(_ words: [Word], _ text: Swift.Span<UInt8>) {
        var gaps: Int32 = 0
        for (index, word) in words.enumerated() {
            nodes[index].gapsBefore = gaps
            word.forEachGap(in: text) { _ in gaps &+= 1 }
            nodes[index].gapsThrough = gaps
            if word.spaceCells > 0 { gaps &+= 1 }
        }
    }

    private static func hang(
        _ node: inout Node, _ word: Word, _ text: Swift.Span<UInt8>, _ manner: Fitter.Manner
    ) {
        if manner.hangsLeft, Hanging.isOpening(text, from: Int(word.start), to: Int(word.end)) {
            node.left &+= 1
            node.isHanging = true
        }
        if manner.hangsRight, node.isHyphen || Hanging.isClosing(text, word) { node.right &-= 1 }
    }

    /// Fits the words between two forced breaks.
    private mutating func fit(_ range: ClosedRange<Int>, _ manner: Fitter.Manner) {
        let first = range.lowerBound
        let last = range.upperBound
        if Int(nodes[last].right &- nodes[first].left) <= manner.width {
            return append(first...last, manner, isLast: true)
        }
        nodes.withUnsafeMutableBufferPointer { nodes in
            nodes[first].costBefore = 0
            var oldest = first
            for end in first..<last {
                let best = OptimumFit.weigh(end, from: &oldest, nodes, manner)
                nodes[end].first = Int32(truncatingIfNeeded: best.start)
                nodes[end + 1].costBefore = best.cost
            }
            let best = OptimumFit.weighLast(last, from: &oldest, nodes, manner)
            nodes[last].first = Int32(truncatingIfNeeded: best)
        }
        trace(range, manner)
    }

    /// Finds the best beginning for a line that ends with the word `end`.
    /// - Parameter oldest: the first word that still fits on that line, moved on from that of the line before.
    private static func weigh(
        _ end: Int, from oldest: inout Int, _ nodes: UnsafeMutableBufferPointer<Node>, _ manner: Fitter.Manner
    ) -> (start: Int, cost: Int) {
        // The slack of a line is what its left edge lies behind this.
        let edge = Int(nodes[end].right) &- manner.width
        while oldest < end, Int(nodes[oldest].left) < edge { oldest &+= 1 }
        let slack = Int(nodes[oldest].left) &- edge
        if slack < 0 { return (oldest, nodes[oldest].costBefore &+ overfullCost) }
        // Emptier lines than this are weighed only where there is no other.
        let limit = edge &+ max(12, manner.width / 4)
        let isHyphen = nodes[end].isHyphen
        var best = (start: oldest, cost: Int.max)
        var start = oldest
        repeat {
            let empty = min(Int(nodes[start].left) &- edge, 1000)
            var cost = empty &* empty
            if manner.isJustified {
                let gaps = Int(nodes[end].gapsThrough &- nodes[start].gapsBefore)
                cost = cost &* 8 / max(1, gaps) &+ (isFillable(empty, gaps) ? 0 : raggedCost)
            }
            if isHyphen { cost &+= hyphenCost(before: start, nodes) }
            cost &+= nodes[start].costBefore
            if cost < best.cost { best = (start, cost) }
            start &+= 1
        } while start <= end && Int(nodes[start].left) <= limit
        return best
    }

    /// Whether so many empty cells can be spread over gaps without making rivers of them.
    @inline(__always)
    private static func isFillable(_ empty: Int, _ gaps: Int) -> Bool { empty &* 2 <= gaps &* 3 }

    private static func hyphenCost(before start: Int, _ nodes: UnsafeMutableBufferPointer<Node>) -> Int {
        start > 0 && nodes[start - 1].isHyphen ? hyphenCost + secondHyphenCost : hyphenCost
    }

    /// The best beginning for the last line, which may be as short as it is, but for a single word.
    private static func weighLast(
        _ last: Int, from oldest: inout Int, _ nodes: UnsafeMutableBufferPointer<Node>,
        _ manner: Fitter.Manner
    ) -> Int {
        let edge = Int(nodes[last].right) - manner.width
        while oldest < last, Int(nodes[oldest].left) < edge { oldest += 1 }
        var best = (start: oldest, cost: Int.max)
        for start in oldest...last {
            let slack = Int(nodes[start].left) - edge
            let isWidow = start == last && slack > manner.width / 2
            let cost = nodes[start].costBefore &+ (slack < 0 ? overfullCost : isWidow ? widowCost : 0)
            if cost < best.cost { best = (start, cost) }
        }
        return best.start
    }

    /// Follows the best way back from the last word and appends its lines in order.
    private mutating func trace(_ range: ClosedRange<Int>, _ manner: Fitter.Manner) {
        let place = lines.count
        var end = range.upperBound
        while end >= range.lowerBound {
            let start = Int(nodes[end].first)
            append(start...end, manner, isLast: end == range.upperBound)
            end = start - 1
        }
        lines[place...].reverse()
    }

    private mutating func append(_ words: ClosedRange<Int>, _ manner: Fitter.Manner, isLast: Bool) {
        let first = nodes[words.lowerBound]
        let last = nodes[words.upperBound]
        let slack = manner.width - Int(last.right &- first.left)
        let gaps = Int(last.gapsThrough &- first.gapsBefore)
        let isFilled = manner.isJustified && !isLast && slack > 0 && OptimumFit.isFillable(slack, gaps)
        lines.append(
            Line(
                words: words.lowerBound..<words.upperBound + 1, slack: slack, gaps: gaps,
                isHyphenated: last.isHyphen && slack >= 0 && !isLast, isHanging: first.isHanging,
                isFilled: isFilled))
    }

    /// The words that begin the lines behind lines that came out so short that hyphenating is worth its hyphen.
    func shortLines(_ manner: Fitter.Manner) -> [Int] {
        // A ragged paragraph of two lines has two however its words are divided.
        if !manner.isJustified, lines.count == 2 { return [] }
        return lines.indices.dropLast().compactMap { index in
            let line = lines[index]
            let limit = manner.isJustified ? max(2, line.gaps) : max(6, manner.width / 6)
            return line.slack > limit ? line.words.upperBound : nil
        }
    }
}
