/// The patterns of one language as a tree of letters, and the places they find in a word, after Liang ("Word Hy-phen-a-tion
/// by Com-put-er", 1983): every pattern that occurs in the word says something about the places between its letters,
/// the highest digit at a place wins, and an odd one allows a break.
///
/// The patterns are those of libhyphen, which would leave out most breaks of Debian's Russian file: it wants the
/// patterns within a pattern merged into it beforehand, which nobody did there.
struct HyphenPatterns: Sendable {
    let alphabet: HyphenAlphabet
    /// The fewest letters before a break and behind it, at least 2.
    var fewestBefore = 2
    var fewestBehind = 2

    /// For each node a row: by letter the node behind it, or 0; at the end the number of the pattern that ends here, 0 for
    /// none. Node 0 is the root, which is behind none.
    private var nodes: [UInt16]
    private let rowLength: Int
    private let emptyRow: [UInt16]
    /// Where the digits of each pattern begin in `digits`; pattern 0 is none.
    private var starts: [UInt32] = [0]
    /// The digits of all patterns: how many are 0 before the first other one, how many come from there to the last other
    /// one, and these.
    private var digits: [UInt8] = []

    /// No patterns yet, and room for those of a file of `bytes` bytes: it has a node for about four of them.
    init(alphabet: HyphenAlphabet, roomForBytes bytes: Int = 0) {
        self.alphabet = alphabet
        rowLength = alphabet.size + 1
        emptyRow = Array(repeating: 0, count: rowLength)
        nodes = []
        nodes.reserveCapacity(max(1, bytes / 4) * rowLength)
        nodes += emptyRow
    }

    /// Adds a pattern; one of which nothing is left is none.
    mutating func add(_ pattern: HyphenPattern) {
        var node = 0
        for place in 0..<pattern.count {
            let code = pattern.code(at: place)
            guard let next = child(of: node, code) ?? addChild(to: node, code) else { return }
            node = next
        }
        guard let number = UInt16(exactly: starts.count), let span = pattern.digits else { return }
        nodes[node &* rowLength &+ alphabet.size] = number
        starts.append(UInt32(truncatingIfNeeded: digits.count))
        digits.append(UInt8(truncatingIfNeeded: span.lowerBound))
        digits.append(UInt8(truncatingIfNeeded: span.count))
        for place in span { digits.append(pattern.digit(before: place)) }
    }

    private func child(of node: Int, _ code: UInt8) -> Int? {
        let child = nodes[node &* rowLength &+ Int(code)]
        return child == 0 ? nil : Int(child)
    }

    /// Nil where the tree is full.
    private mutating func addChild(to node: Int, _ code: UInt8) -> Int? {
        guard let added = UInt16(exactly: nodes.count / rowLength) else { return nil }
        nodes[node * rowLength + Int(code)] = added
        nodes += emptyRow
        return Int(added)
    }

    /// The places where a word may be divided, as bits: bit n is set where a hyphen may stand behind letter n, from 0.
    func places(in word: HyphenWord) -> UInt64 {
        let nodes = nodes.span
        // Before and behind each letter and either edge.
        var strengths = InlineArray<68, UInt8>(repeating: 0)
        for start in 0..<word.count &+ 2 {
            var row = 0
            for position in start..<word.count &+ 2 {
                row = Int(nodes[row &+ Int(word[position])]) &* rowLength
                if row == 0 { break }
                let pattern = Int(nodes[row &+ alphabet.size])
                if pattern > 0 { strengthen(&strengths, from: start, by: Int(starts[pattern])) }
            }
        }
        return breaks(strengths, count: word.count)
    }

    @inline(__always)
    private func strengthen(_ strengths: inout InlineArray<68, UInt8>, from start: Int, by place: Int) {
        let digits = digits.span
        let first = start &+ Int(digits[place])
        for offset in 0..<Int(digits[place &+ 1]) {
            strengths[first &+ offset] = max(strengths[first &+ offset], digits[place &+ 2 &+ offset])
        }
    }

    private func breaks(_ strengths: InlineArray<68, UInt8>, count: Int) -> UInt64 {
        var breaks: UInt64 = 0
        for before in stride(from: fewestBefore, through: count &- fewestBehind, by: 1)
        where strengths[before &+ 1] & 1 == 1 {
            breaks |= 1 << UInt64(before &- 1)
        }
        return breaks
    }
}

/// A word as codes of its letters, with a 0 at either edge.
struct HyphenWord {
    /// Longer words are not divided.
    static let longest = 63

    private var codes = InlineArray<66, UInt8>(repeating: 0)
    private(set) var count = 0

    @inline(__always)
    subscript(position: Int) -> UInt8 { codes[position] }

    /// - Returns: false where the word is too long.
    @inline(__always)
    mutating func append(_ code: UInt8) -> Bool {
        guard count < Self.longest else { return false }
        count &+= 1
        codes[count] = code
        return true
    }
}
