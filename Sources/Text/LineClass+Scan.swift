extension LineClass {
    /// The longest run of the commonest letters (ASCII and Cyrillic) from `start`: how many, and the place behind them.
    @inline(__always)
    static func letters(in text: Span<UInt8>, from start: Int) -> (count: Int, end: Int) {
        var position = start
        var count = 0
        while position < text.count {
            let russian = Self.russianLetters(in: text, at: position)
            position &+= 2 &* russian
            count &+= russian
            if russian == 4 { continue }
            let length = letterLength(in: text, at: position)
            if length == 0 { break }
            let latin = length == 1 ? Self.latinLetters(in: text, at: position) : 0
            position &+= max(length, latin)
            count &+= max(1, latin)
        }
        return (count, min(position, text.count))
    }

    /// How many of the next four letters begin with D0 or D1, as those of Russian do: one comparison for all four. 0 where
    /// less than eight bytes are left.
    @inline(__always)
    private static func russianLetters(in text: Span<UInt8>, at position: Int) -> Int {
        guard let bytes = eightBytes(of: text, at: position) else { return 0 }
        let other = (bytes ^ 0x00D0_00D0_00D0_00D0) & 0x00FE_00FE_00FE_00FE
        return other.trailingZeroBitCount &>> 4
    }

    /// How many of the next eight bytes are letters of ASCII before the first that is none; 0 where less are left. In a byte
    /// of seven bits, adding what a limit lacks to 80 sets the highest bit of all that are not below it.
    @inline(__always)
    private static func latinLetters(in text: Span<UInt8>, at position: Int) -> Int {
        guard let bytes = eightBytes(of: text, at: position) else { return 0 }
        let highest: UInt64 = 0x8080_8080_8080_8080
        let small = (bytes | 0x2020_2020_2020_2020) & ~highest
        let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
        let behindZ = small &+ 0x0505_0505_0505_0505
        let letters = fromA & ~behindZ & ~bytes & highest
        return (letters ^ highest).trailingZeroBitCount &>> 3
    }

    @inline(__always)
    private static func eightBytes(of text: Span<UInt8>, at position: Int) -> UInt64? {
        guard position &+ 8 <= text.count else { return nil }
        return UInt64(
            littleEndian: text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt64.self))
    }

    /// How many bytes the letter of the commonest at `position` takes; 0 where something else stands there.
    @inline(__always)
    static func letterLength(in text: Span<UInt8>, at position: Int) -> Int {
        let byte = text[position]
        if (byte | 0x20) &- 0x61 < 26 { return 1 }
        if byte & 0xFC != 0xD0 { return 0 }
        // D2 80 to 89 are a letter of old, a sign and marks.
        return byte != 0xD2 || position &+ 1 < text.count && text[position &+ 1] >= 0x8A ? 2 : 0
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
