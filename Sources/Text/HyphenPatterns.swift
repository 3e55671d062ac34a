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

    /// The ways from node to node: a node is the slot that its way here was put into, and slot 0 is the root. A slot
    /// holds the way as node and letter, or 0 for none. This is the tree of Darragh, Cleary and Witten ("Bonsai: a
    /// compact representation of trees", 1993), with whole keys. A row of letters for each node would be quicker to look
    /// through, but more memory to fill at the start than the text of a booklet takes.
    private var ways: [UInt32]
    /// By node: the number of the pattern that ends there, 0 for none.
    private var ends: [UInt16]
    /// How many more nodes there may be: of the slots a quarter stays free, so that a way that is not there is soon seen to
    /// be missing.
    private var room: Int
    /// Where the digits of each pattern begin in `digits`; pattern 0 is none.
    private var starts: [UInt32] = [0]
    /// The digits of all patterns: how many are 0 before the first other one, how many come from there to the last other
    /// one, and these.
    private var digits: [UInt8] = []
    /// The nodes behind the first letters of the pattern that was added last, as far as they are known.
    private var path = InlineArray<31, UInt32>(repeating: 0)
    private var known = 0

    /// No patterns yet, and room for those of a file of so many lines: Debian's have 1.4 and 1.6 nodes a line.
    init(alphabet: HyphenAlphabet, roomForLines lines: Int) {
        self.alphabet = alphabet
        var slots = 1024
        while slots < lines * 5 / 2, slots < Self.mostSlots { slots *= 2 }
        ways = Array(repeating: 0, count: slots)
        ends = Array(repeating: 0, count: slots)
        room = slots / 4 * 3
    }

    /// A node and the number of a letter, together in a way, fit in 32 bits.
    private static let mostSlots = 1 << 24

    /// Adds a pattern, which shares letters with the one that was added before; one of which nothing is left is none.
    mutating func add(_ pattern: HyphenPattern) {
        known = min(known, pattern.shared)
        var node = known == 0 ? 0 : Int(path[known &- 1])
        while known < pattern.count {
            guard let next = child(to: node, pattern.code(at: known)) else { return }
            node = next
            path[known] = UInt32(truncatingIfNeeded: node)
            known &+= 1
        }
        guard let number = UInt16(exactly: starts.count), let span = pattern.digits else { return }
        ends[node] = number
        starts.append(UInt32(truncatingIfNeeded: digits.count))
        digits.append(UInt8(truncatingIfNeeded: span.lowerBound))
        digits.append(UInt8(truncatingIfNeeded: span.count))
        for place in span { digits.append(pattern.digit(before: place)) }
    }

    /// The node behind `node`, new where there was none; nil where the tree is full.
    private mutating func child(to node: Int, _ code: UInt8) -> Int? {
        let way = Self.way(from: node, code)
        let slot = Self.slot(of: way, in: ways.span)
        if ways[slot] == 0 {
            guard room > 0 else { return nil }
            room -= 1
            ways[slot] = way
        }
        return slot
    }

    /// Never 0: the edge of a word is letter 0, and behind the root it is written as letter 63.
    @inline(__always)
    private static func way(from node: Int, _ code: UInt8) -> UInt32 {
        UInt32(truncatingIfNeeded: node &<< 6) | (node | Int(code) == 0 ? 63 : UInt32(code))
    }

    /// The slot of a way, or the free one where it belongs. Slot 0 is the root and belongs to none.
    @inline(__always)
    private static func slot(of way: UInt32, in ways: Span<UInt32>) -> Int {
        let mask = ways.count &- 1
        // Multiplication with the golden ratio spreads neighbours over the table (Knuth, volume 3, section 6.4).
        var slot = Int((way &* 0x9E37_79B9) &>> 7) & mask
        while slot == 0 || (ways[slot] != way && ways[slot] != 0) { slot = (slot &+ 1) & mask }
        return slot
    }

    /// The places where a word may be divided, as bits: bit n is set where a hyphen may stand behind letter n, from 0.
    func places(in word: HyphenWord) -> UInt64 {
        let ways = ways.span
        let ends = ends.span
        // Before and behind each letter and either edge.
        var strengths = InlineArray<68, UInt8>(repeating: 0)
        for start in 0..<word.count &+ 2 {
            var node = 0
            for position in start..<word.count &+ 2 {
                let way = Self.way(from: node, word[position])
                node = Self.slot(of: way, in: ways)
                if ways[node] == 0 { break }
                let pattern = Int(ends[node])
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
