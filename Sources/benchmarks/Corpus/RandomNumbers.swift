/// Numbers that look random and are the same on every machine for the same seed (SplitMix64; Steele, Lea and Flood,
/// "Fast splittable pseudorandom number generators", 2014).
struct RandomNumbers {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to and without `limit`, which is at least 1.
    mutating func below(_ limit: Int) -> Int {
        Int(((next() >> 32) &* UInt64(limit)) >> 32)
    }

    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// The elements in any order (Fisher and Yates).
    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for place in elements.indices { elements.swapAt(place, place + below(elements.count - place)) }
        return elements
    }

    /// True once in `count` times.
    mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

    /// A rank below `limit` (at most 2^31) that is the less frequent the higher it is, about 1/rank as words in a
    /// text are (Zipf 1949): its number of binary digits is even, and so is the rank among those of as many digits.
    mutating func rank(below limit: Int) -> Int {
        let digits = Int.bitWidth - limit.leadingZeroBitCount
        let step = below(digits)
        let first = (1 << step) - 1
        return first + below(min(1 << step, limit - first))
    }
}
