/// The fast scan over plain text: printable ASCII, Latin-1 from U+00A0 and Cyrillic (U+0400 to U+047F, U+0490 to
/// U+04FF), well-formed. Every scalar of it is safe to draw, none is a mark, and all but the soft hyphen take one
/// cell.
enum PlainText {
    /// The end of the plain text that begins at `start`, where a scalar begins: before the first scalar that is anything
    /// else, or somewhat earlier.
    @inline(__always)
    static func end(in bytes: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while let block = PlainBlock(in: bytes, from: position) {
            guard block.isPlain else { return position &+ block.plainLength }
            position &+= block.length
        }
        return position
    }
}

/// The next bytes of text, up to sixteen, which are looked at all at once. The first one begins a scalar.
struct PlainBlock {
    private typealias Bytes = SIMD16<UInt8>
    private typealias Mask = SIMDMask<Bytes.MaskStorage>

    /// Spaces stand for those behind the end of the text.
    private let bytes: Bytes
    /// For each of them the one before it.
    private let previous: Bytes
    /// The bytes of the scalars that end in the block: all, or one less where the last one begins a scalar.
    let length: Int

    /// The bytes from `position` on; nil at the end of the text, and where the whole text is shorter than eight bytes.
    @inline(__always)
    init?(in text: Span<UInt8>, from position: Int) {
        let rest = text.count &- position
        if rest >= 16, position > 0 {
            bytes = Self.load(text, at: position)
            previous = Self.load(text, at: position &- 1)
        } else {
            guard rest > 0, text.count >= 8 else { return nil }
            let first: UInt64 = rest >= 8 ? Self.load(text, at: position) : Self.end(of: text, count: rest)
            let second: UInt64 =
                rest >= 16 ? Self.load(text, at: position &+ 8) : Self.end(of: text, count: rest &- 8)
            bytes = Self.bytes(first, second)
            previous = Self.bytes(first << 8 | 0x20, second << 8 | first >> 56)
        }
        length = min(rest, 16) &- (bytes[15] >= 0xC0 ? 1 : 0)
    }

    @inline(__always)
    private static func load<Value: BitwiseCopyable>(_ text: Span<UInt8>, at position: Int) -> Value {
        text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: Value.self)
    }

    /// The last bytes of a text, less than eight of them, the first one lowest, and spaces.
    @inline(__always)
    private static func end(of text: Span<UInt8>, count: Int) -> UInt64 {
        let spaces: UInt64 = 0x2020_2020_2020_2020
        guard count > 0 else { return spaces }
        let missing = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
        let word: UInt64 = load(text, at: text.count &- 8)
        return UInt64(littleEndian: word) &>> missing | ~(UInt64.max &>> missing) & spaces
    }

    @inline(__always)
    private static func bytes(_ first: UInt64, _ second: UInt64) -> Bytes {
        unsafeBitCast(SIMD2(first.littleEndian, second.littleEndian), to: Bytes.self)
    }

    /// The byte sixteen times. Operators of a vector and a number are loops, those of two vectors single instructions.
    @inline(__always)
    private static func all(_ byte: UInt8) -> Bytes { Bytes(repeating: byte) }

    /// Whether all its scalars are plain; one that is cut by the end of the block counts by its first byte.
    @inline(__always)
    var isPlain: Bool { Self.isEmpty(foreign) }

    /// Whether all its scalars are plain and take one cell each.
    @inline(__always)
    var isPlainAndNarrow: Bool {
        // A soft hyphen is C2 AD.
        Self.isEmpty(foreign .| (previous .== Self.all(0xC2)) .& (bytes .== Self.all(0xAD)))
    }

    /// The bytes before the first scalar that is not plain; `length` where there is none.
    var plainLength: Int {
        let foreign = foreign
        guard let index = (0..<16).first(where: { foreign[$0] }) else { return length }
        return previous[index] >= 0xC0 ? max(0, index - 1) : index
    }

    /// The scalars that begin in the first `length` bytes.
    @inline(__always)
    var scalars: Int {
        let marked = Self.words(continues) & SIMD2(repeating: 0x0101_0101_0101_0101)
        // Sums the bytes of both words into the highest one.
        let sum = (marked[0] &+ marked[1]) &* 0x0101_0101_0101_0101
        return length &- Int(truncatingIfNeeded: sum >> 56)
    }

    /// From 80 to BF.
    @inline(__always)
    private var continues: Mask { isBelow(0xC0) }

    /// The bytes from 80 on that are less than `byte`, which is above that. One comparison of signed numbers, for which
    /// processors have an instruction; for others it takes three.
    @inline(__always)
    private func isBelow(_ byte: UInt8) -> Mask {
        unsafeBitCast(bytes, to: SIMD16<Int8>.self) .< SIMD16(repeating: Int8(truncatingIfNeeded: byte))
    }

    /// The bytes at which it shows that a scalar is not plain: its first one, or the second.
    @inline(__always)
    private var foreign: Mask {
        let isBegun = Self.begins(previous)
        let printable = (bytes .>= Self.all(0x20)) .& (bytes .< Self.all(0x7F))
        // C1 controls are C2 80 to 9F; the marks among the Cyrillic letters lie in D2 80 to 8F.
        let control = (previous .== Self.all(0xC2)) .& isBelow(0xA0)
        let mark = (previous .== Self.all(0xD2)) .& isBelow(0x90)
        return .!(printable .| Self.begins(bytes) .| continues) .| (continues .^ isBegun) .| control .| mark
    }

    /// D0 to D3, C2 and C3.
    @inline(__always)
    private static func begins(_ bytes: Bytes) -> Mask {
        (bytes & all(0xFC) .== all(0xD0)) .| (bytes & all(0xFE) .== all(0xC2))
    }

    @inline(__always)
    private static func words(_ mask: Mask) -> SIMD2<UInt64> { unsafeBitCast(mask, to: SIMD2<UInt64>.self) }

    @inline(__always)
    private static func isEmpty(_ mask: Mask) -> Bool {
        let words = words(mask)
        return words[0] | words[1] == 0
    }
}
