extension LineClass {
    /// The longest run of the commonest letters (ASCII and Cyrillic) from `start`: how many, and the place behind them.
    @inline(__always)
    static func letters(in text: Span<UInt8>, from start: Int) -> (count: Int, end: Int) {
        var position = start
        var count = 0
        while position < text.count {
            let byte = text[position]
            if byte & 0xFE == 0xD0 || byte == 0xD3 {
                let letters = max(1, Self.russianLetters(in: text, at: position))
                position &+= 2 &* letters
                count &+= letters
            } else if (byte | 0x20) &- 0x61 < 26 {
                position &+= 1
                count &+= 1
            } else if byte == 0xD2, position &+ 1 < text.count, text[position &+ 1] >= 0x8A {
                position &+= 2
                count &+= 1
            } else {
                break
            }
        }
        return (count, min(position, text.count))
    }

    /// How many of the next four letters begin with D0 or D1, as those of Russian do: one comparison for all four. 0 where
    /// less than eight bytes are left.
    @inline(__always)
    private static func russianLetters(in text: Span<UInt8>, at position: Int) -> Int {
        guard position &+ 8 <= text.count else { return 0 }
        let word = text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt64.self)
        let other = (UInt64(littleEndian: word) ^ 0x00D0_00D0_00D0_00D0) & 0x00FE_00FE_00FE_00FE
        return other.trailingZeroBitCount &>> 4
    }

    /// What comes from `start` on: a digit if a number does (LB25 allows one separator before it), foreign if ICU must
    /// tell, else any other class.
    static func ofNumber(in text: Span<UInt8>, from start: Int, behindSeparator: Bool) -> LineClass {
        var position = start
        var mayBeSeparator = !behindSeparator
        while position < text.count {
            let scalar = DecodedScalar(in: text, at: position)
            let found = LineClass(scalar.value)
            guard found == .mark || found == .infix && mayBeSeparator else { return found }
            mayBeSeparator = mayBeSeparator && found == .mark
            position += scalar.length
        }
        return .letter
    }

    /// Whether any scalar of `text` is foreign.
    static func holdsForeign(_ text: Span<UInt8>) -> Bool {
        var position = 0
        while position < text.count {
            let scalar = DecodedScalar(in: text, at: position)
            if LineClass(scalar.value) == .foreign { return true }
            position += scalar.length
        }
        return false
    }
}
