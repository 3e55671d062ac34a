/// What ``SafeText`` does with one scalar after another: it knows on which base the next mark would stand.
struct SafeFilter {
    enum Verdict {
        case kept
        case dropped
        /// Another scalar is drawn in its place.
        case replaced(UInt32)
        /// It is kept behind a dotted circle that carries it.
        case marksCircle
        /// It melts with the scalar before it into this syllable.
        case composed(UInt32)

        @inline(__always)
        var isChange: Bool {
            if case .kept = self { false } else { true }
        }
    }

    static let dottedCircle: UInt32 = 0x25CC
    private static let replacement: UInt32 = 0xFFFD
    /// A cell of ncurses holds a base and four marks (CCHARW_MAX).
    private static let mostMarks = 4

    /// The last scalar that takes cells; 0 where there is none that could carry a mark.
    private var base: UInt32 = 0
    private var marks = 0
    /// A joiner stands behind an emoji: the next emoji is a part of the same picture.
    private var isJoined = false
    private var isAmongTags = false

    /// Takes note of plain text (see ``PlainText``) that is kept.
    @inline(__always)
    mutating func passPlain(lastIn bytes: Span<UInt8>) {
        let byte = bytes[bytes.count &- 1]
        let isTwo = byte >= 0x80 && bytes.count > 1
        stand(on: isTwo ? UInt32(bytes[bytes.count &- 2] & 0x1F) << 6 | UInt32(byte & 0x3F) : UInt32(byte))
    }

    @inline(__always)
    mutating func judge(_ scalar: UInt32) -> Verdict {
        switch SafeScalar(scalar) {
        case .drawn: draw(scalar)
        case .softHyphen: keep(scalar)
        case .mark: mark()
        case .jamo: join(jamo: scalar)
        case .invisible: .dropped
        case .joiner: join()
        case .tag: tag()
        case .standsFor(let other): draw(instead: other)
        case .foreign: replace()
        }
    }

    /// Draws U+FFFD.
    mutating func replace() -> Verdict { draw(instead: Self.replacement) }

    @inline(__always)
    private mutating func draw(_ scalar: UInt32) -> Verdict {
        if isJoined, SafeScalar.isEmoji(scalar) {
            isJoined = false
            return .dropped
        }
        return keep(scalar)
    }

    @inline(__always)
    private mutating func keep(_ scalar: UInt32) -> Verdict {
        stand(on: scalar)
        return .kept
    }

    private mutating func draw(instead scalar: UInt32) -> Verdict {
        stand(on: scalar)
        return .replaced(scalar)
    }

    /// A space and a soft hyphen carry no marks: a line may end there.
    @inline(__always)
    private mutating func stand(on scalar: UInt32) {
        base = scalar == 0x20 || scalar == 0xAD ? 0 : scalar
        marks = 0
        isJoined = false
        isAmongTags = false
    }

    private mutating func mark() -> Verdict {
        if base == 0 {
            stand(on: Self.dottedCircle)
            marks = 1
            return .marksCircle
        }
        guard marks < Self.mostMarks else { return .dropped }
        marks += 1
        isJoined = false
        isAmongTags = false
        return .kept
    }

    private mutating func join() -> Verdict {
        isJoined = SafeScalar.isEmoji(base)
        return .dropped
    }

    private mutating func tag() -> Verdict {
        if isAmongTags { return .dropped }
        let verdict = replace()
        isAmongTags = true
        return verdict
    }

    /// A vowel or a final consonant that joins the syllable before it.
    private mutating func join(jamo: UInt32) -> Verdict {
        guard Hangul.isSyllableOrLeading(base) else { return replace() }
        if marks == 0, let syllable = Hangul.compose(base, jamo) {
            base = syllable
            return .composed(syllable)
        }
        return mark()
    }
}

/// Korean syllables, after section 3.12 of the Unicode Standard.
enum Hangul {
    static func isSyllableOrLeading(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x1100...0x115E, 0xA960...0xA97C, 0xAC00...0xD7A3: true
        default: false
        }
    }

    /// The syllable of a leading consonant and a vowel, or of an open syllable and a final consonant.
    static func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
        switch (first, second) {
        case (0x1100...0x1112, 0x1161...0x1175):
            0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
        case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (first - 0xAC00).isMultiple(of: 28):
            first + second - 0x11A7
        default: nil
        }
    }
}
