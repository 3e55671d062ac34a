/// A generator of the same numbers every time (SplitMix64, Steele, Lea and Flood, 2014).
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of the range.
    public mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// True once in so many times.
    public mutating func oneIn(_ count: Int) -> Bool { number(in: 1...count) == 1 }

    /// One of the choices, which are never none.
    public mutating func choice<Choice>(of choices: [Choice]) -> Choice {
        choices[number(in: 0...choices.count - 1)]
    }
}
