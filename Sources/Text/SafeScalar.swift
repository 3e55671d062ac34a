/// What a scalar is to a terminal.
enum SafeScalar {
    /// It takes cells of its own, as many as every terminal believes.
    case drawn
    case softHyphen
    /// It takes no cell and stands on the scalar before it.
    case mark
    /// A Korean vowel or final consonant that joins the syllable before it.
    case jamo
    /// It shows nothing and changes at most the look of its neighbours.
    case invisible
    /// U+200D, which makes one picture of two emoji.
    case joiner
    case tag
    /// This one is drawn in its place.
    case standsFor(UInt32)
    /// It is not drawn: a control, a private or unknown scalar.
    case foreign

    @inline(__always)
    init(_ scalar: UInt32) {
        switch scalar {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x400...0x482, 0x48A...0x52F, 0x2010...0x2027,
            0x202F...0x205E, 0x2190...0x2319, 0x2500...0x25FC, 0xAC00...0xD7A3, 0x3400...0x9FFF:
            self = .drawn
        case 0x300...0x34E: self = .mark
        default: self.init(uncommon: scalar)
        }
    }

    private init(uncommon scalar: UInt32) {
        switch scalar {
        case 0x09, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F: self = .standsFor(0x20)
        case 0x2007: self = .standsFor(0xA0)
        case 0xAD: self = .softHyphen
        case 0x200D: self = .joiner
        case 0x1161...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: self = .jamo
        // Regional indicators: A to Z.
        case 0x1F1E6...0x1F1FF: self = .standsFor(scalar - 0x1F1E6 + 0x41)
        case 0xE0001, 0xE0020...0xE007F: self = .tag
        case _ where Self.isInvisible(scalar): self = .invisible
        case _ where Self.isForeign(scalar): self = .foreign
        default: self.init(byWidthOf: scalar)
        }
    }

    private init(byWidthOf scalar: UInt32) {
        switch WidthTable.width(of: scalar) {
        case nil: self = .foreign
        case 0: self = .mark
        default: self = .drawn
        }
    }

    private static func isInvisible(_ scalar: UInt32) -> Bool {
        switch scalar {
        // The grapheme joiner, a Korean filler, unwritten Khmer vowels.
        case 0x34F, 0x1160, 0x17B4...0x17B5: true
        // Zero-width space and non-joiner, word joiner, invisible operators, byte order mark.
        case 0x200B...0x200C, 0x2060...0x2064, 0xFEFF: true
        // Variation selectors, with those of Mongolian.
        case 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        // The frame of a keycap and the skin tones.
        case 0x20E3, 0x1F3FB...0x1F3FF: true
        default: false
        }
    }

    private static func isForeign(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x20, 0x7F..<0xA0: true
        // Line and paragraph separator, bidirectional controls and their deprecated kin.
        case 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F: true
        // Fillers of two cells that show nothing.
        case 0x115F, 0x3164, 0xFFA0: true
        // Marks of ruby, hieroglyphs, shorthand and music that only format.
        case 0xFFF9...0xFFFB, 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
        // Private use, noncharacters, and what the end of the code space reserves.
        case 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xE0000...0x10FFFF: true
        default: scalar & 0xFFFE == 0xFFFE
        }
    }

    /// Whether a joiner may make one picture of this scalar and another.
    static func isEmoji(_ scalar: UInt32) -> Bool {
        guard scalar > 0xA8, let scalar = Unicode.Scalar(scalar) else { return false }
        return scalar.properties.isEmoji
    }
}
