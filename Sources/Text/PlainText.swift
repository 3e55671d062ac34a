/// The fast scan over plain text: printable ASCII, Latin-1 from U+00A0 and Cyrillic (U+0400 to U+047F, U+0490 to
/// U+04FF), well-formed. Every scalar of it is safe to draw, none is a mark, and all but the soft hyphen take one
/// cell.
///
/// Eight bytes are looked at in one integer, by the method of Mycroft (1987): a property of a byte is computed in
/// its highest bit, for which the bit that decides is shifted there.
enum PlainText {
    /// The end of the plain text that begins at `start`, to the block: it stops before the block of eight bytes that
    /// holds anything else, and always between scalars. A scalar must begin at `start`.
    @inline(__always)
    static func end(in bytes: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while let block = PlainBlock(in: bytes, at: position) {
            guard block.isPlain else { return position }
            position &+= block.length
        }
        if let block = PlainBlock(endOf: bytes, from: position), block.isPlain { position &+= block.length }
        return position
    }
}

/// Up to eight bytes of text that begin with a scalar.
struct PlainBlock {
    private let bits: UInt64
    private let isHigh: UInt64
    /// How many bytes of text are in it; spaces stand for those behind the end.
    private let count: Int

    private static let highest: UInt64 = 0x8080_8080_8080_8080
    private static let lowest: UInt64 = 0x0101_0101_0101_0101

    /// Eight bytes; nil where fewer are left.
    @inline(__always)
    init?(in bytes: Span<UInt8>, at position: Int) {
        guard position &+ 8 <= bytes.count else { return nil }
        count = 8
        bits = Self.load(bytes, at: position)
        isHigh = bits & Self.highest
    }

    /// What is left where it is less than eight bytes, cut from the last eight; nil where the text is shorter.
    @inline(__always)
    init?(endOf bytes: Span<UInt8>, from position: Int) {
        count = bytes.count &- position
        guard count > 0, count < 8, bytes.count >= 8 else { return nil }
        let missing = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
        let word = Self.load(bytes, at: bytes.count &- 8)
        bits = word &>> missing | ~(UInt64.max &>> missing) & Self.lowest &* 0x20
        isHigh = bits & Self.highest
    }

    @inline(__always)
    private static func load(_ bytes: Span<UInt8>, at position: Int) -> UInt64 {
        UInt64(
            littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt64.self))
    }

    /// The bytes of the scalars that end in the block: all, or seven where the eighth begins a scalar.
    @inline(__always)
    var length: Int { bits >> 56 >= 0xC0 ? 7 : count }

    /// The scalars that begin in the first `length` bytes.
    @inline(__always)
    var scalars: Int { length &- (isHigh & ~(bits << 1)).nonzeroBitCount }

    /// Whether all its scalars are plain and take one cell each.
    @inline(__always)
    var isPlainAndNarrow: Bool {
        // Holds the byte AD: a soft hyphen is C2 AD. (So is Э, D0 AD, which costs no more than a slower look.)
        let hyphen = bits ^ Self.lowest &* 0xAD
        return isPlain && (hyphen &- Self.lowest) & ~hyphen & Self.highest == 0
    }

    /// Whether all its scalars are plain; the cut one at the end counts by its first byte.
    @inline(__always)
    var isPlain: Bool {
        let control = (bits &- Self.lowest &* 0x20) & ~bits
        let delete = bits ^ Self.lowest &* 0x7F
        let ascii = (control | (delete &- Self.lowest) & ~delete) & Self.highest
        return isHigh == 0 ? ascii == 0 : ascii | unsound == 0
    }

    /// Marks the bytes above ASCII that are not plain.
    @inline(__always)
    private var unsound: UInt64 {
        let bit5 = bits << 2
        let bit4 = bits << 3
        let bit1 = bits << 6
        let bit0 = bits << 7
        let begins = isHigh & (bits << 1)
        let goesOn = isHigh & ~(bits << 1)
        // C2, C3 and D0 to D3.
        let foreign = begins & (bit5 | bits << 4 | bits << 5 | ~(bit4 | bit1))
        // C1 controls are C2 80 to 9F; the marks among the Cyrillic letters lie in D2 80 to 8F.
        let control = (begins & ~bit4 & ~bit0) << 8 & ~bit5
        let mark = (begins & bit4 & bit1 & ~bit0) << 8 & ~bit5 & ~bit4
        return foreign | control | mark | (goesOn ^ begins << 8)
    }
}
