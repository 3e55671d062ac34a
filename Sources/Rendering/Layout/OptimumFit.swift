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
    private var nodes: [Node] = []

    /// A place where a line may end, and what the best way to it costs.
    private struct Node {
        /// Where a line that begins with this word begins, in cells from the start of the paragraph.
        var left = 0
        /// Where a line that ends with this word ends, with its hyphen.
        var right = 0
        /// Gaps before this word.
        var gaps = 0
        var isHyphen = false
        var isHanging = false
        /// No line begins behind this word but must.
        var isRequired = false
        /// The cost of the lines up to this word, this word the last of them.
        var cost = Int.max
        /// The first word of the line that ends with this word.
        var first = 0
    }

    private static let hyphenCost = 40
    private static let secondHyphenCost = 200
    private static let widowCost = 400
    /// A word or hyphen that overhangs a line for want of any other way.
    private static let overfullCost = 1_000_000

    /// Replaces `lines` by the best lines for `words`.
    mutating func fit(_ words: [Word], _ text: Swift.Span<UInt8>, _ manner: Fitter.Manner) {
        lines.removeAll(keepingCapacity: true)
        measure(words, text, manner)
        var start = 0
        for end in nodes.indices where nodes[end].isRequired || end == nodes.count - 1 {
            fit(start...end, manner)
            start = end + 1
        }
    }

    private mutating func measure(_ words: [Word], _ text: Swift.Span<UInt8>, _ manner: Fitter.Manner) {
        nodes.removeAll(keepingCapacity: true)
        nodes.reserveCapacity(words.count)
        var cells = 0
        var gaps = 0
        for word in words {
            var node = Node(left: cells, right: cells + Int(word.cells), gaps: gaps)
            node.isHyphen = word.ending == .hyphen
            node.isRequired = word.ending == .required
            if node.isHyphen { node.right += 1 }
            if manner.hangsLeft, Hanging.isOpening(text, word) {
                node.left += 1
                node.isHanging = true
            }
            if manner.hangsRight, node.isHyphen || Hanging.isClosing(text, word) { node.right -= 1 }
            nodes.append(node)
            cells += Int(word.cells) + Int(word.spaceCells)
            if word.spaceCells > 0 { gaps += 1 }
        }
    }

    /// Fits the words between two forced breaks.
    private mutating func fit(_ range: ClosedRange<Int>, _ manner: Fitter.Manner) {
        let first = range.lowerBound
        let last = range.upperBound
        if nodes[last].right - nodes[first].left <= manner.width {
            return append(first...last, manner, isLast: true)
        }
        var oldest = first
        for end in range {
            while oldest < end, nodes[end].right - nodes[oldest].left > manner.width { oldest += 1 }
            weigh(end, from: oldest, first: first, isLast: end == last, manner)
        }
        trace(range, manner)
    }

    /// Finds the best beginning for a line that ends with the word `end`.
    private mutating func weigh(
        _ end: Int, from oldest: Int, first: Int, isLast: Bool, _ manner: Fitter.Manner
    ) {
        let right = nodes[end].right
        let isHyphen = nodes[end].isHyphen
        let leastFull = isLast ? Int.max : manner.width * 2 / 5
        var best = Int.max
        var bestStart = oldest
        for start in oldest...end {
            let slack = manner.width - (right - nodes[start].left)
            if slack > leastFull, best < .max { break }
            let before = start == first ? 0 : nodes[start - 1].cost
            guard before < .max else { continue }
            var cost = before &+ lineCost(slack, start...end, isLast: isLast, manner)
            if isHyphen {
                let isSecond = start > first && nodes[start - 1].isHyphen
                cost &+= OptimumFit.hyphenCost &+ (isSecond ? OptimumFit.secondHyphenCost : 0)
            }
            if cost < best {
                best = cost
                bestStart = start
            }
        }
        nodes[end].cost = best
        nodes[end].first = bestStart
    }

    private func lineCost(
        _ slack: Int, _ words: ClosedRange<Int>, isLast: Bool, _ manner: Fitter.Manner
    ) -> Int {
        if slack < 0 { return OptimumFit.overfullCost }
        if isLast { return words.count == 1 && slack > manner.width / 2 ? OptimumFit.widowCost : 0 }
        let empty = min(slack, 1000)
        guard manner.isJustified else { return empty &* empty }
        let gaps = nodes[words.upperBound].gaps - nodes[words.lowerBound].gaps
        return empty &* empty &* 8 / max(1, gaps)
    }

    /// Follows the best way back from the last word and appends its lines in order.
    private mutating func trace(_ range: ClosedRange<Int>, _ manner: Fitter.Manner) {
        let place = lines.count
        var end = range.upperBound
        while end >= range.lowerBound {
            let start = nodes[end].first
            append(start...end, manner, isLast: end == range.upperBound)
            end = start - 1
        }
        lines[place...].reverse()
    }

    private mutating func append(_ words: ClosedRange<Int>, _ manner: Fitter.Manner, isLast: Bool) {
        let slack = manner.width - (nodes[words.upperBound].right - nodes[words.lowerBound].left)
        let gaps = nodes[words.upperBound].gaps - nodes[words.lowerBound].gaps
        // Wider gaps than this are rivers: better a ragged line.
        let isFilled = manner.isJustified && !isLast && slack > 0 && slack <= 2 * gaps
        lines.append(
            Line(
                words: words.lowerBound..<words.upperBound + 1, slack: slack, gaps: gaps,
                isHyphenated: nodes[words.upperBound].isHyphen && slack >= 0 && !isLast,
                isHanging: nodes[words.lowerBound].isHanging, isFilled: isFilled))
    }

    /// The words that begin the lines behind lines that came out so short that hyphenating is worth its hyphen.
    func shortLines(_ manner: Fitter.Manner) -> [Int] {
        lines.indices.dropLast().compactMap { index in
            let line = lines[index]
            let limit = manner.isJustified ? max(2, line.gaps) : max(4, manner.width / 8)
            return line.slack > limit ? line.words.upperBound : nil
        }
    }
}

/// Which signs hang outside the text block.
enum Hanging {
    /// A word that begins with a quotation mark.
    static func isOpening(_ text: Swift.Span<UInt8>, _ word: Word) -> Bool {
        let start = Int(word.start)
        guard start < Int(word.end) else { return false }
        switch text[start] {
        case 0x22: return true
        case 0xC2: return text[start + 1] == 0xAB
        case 0xE2:
            let last = text[start + 2]
            return text[start + 1] == 0x80 && (last == 0x9C || last == 0x9E || last == 0x98)
        default: return false
        }
    }

    /// A word that ends with a full stop, a comma or a hyphen.
    static func isClosing(_ text: Swift.Span<UInt8>, _ word: Word) -> Bool {
        guard word.end > word.start else { return false }
        let last = text[Int(word.end) - 1]
        return last == 0x2E || last == 0x2C || last == 0x2D
    }
}
