/// What a scalar of ordinary Latin and Cyrillic text is folded to by itself.
struct FoldedScalar {
    /// Nil where it counts for nothing.
    let scalar: UInt32?

    /// Nil where the scalar is not plain: ICU must be asked.
    @inline(__always)
    init?(_ scalar: UInt32, _ folding: Folding) {
        switch scalar {
        case 0...0x7F: self.init(scalar: Letter.lowercase(scalar))
        case 0x400...0x481, 0x48A...0x52F: self.init(scalar: Self.letter(Letter.lowercase(scalar), folding))
        default: self.init(sign: scalar)
        }
    }

    private init(scalar: UInt32?) {
        self.scalar = scalar
    }

    private init?(sign: UInt32) {
        switch sign {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self.init(scalar: 0x20)
        case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: self.init(scalar: nil)
        case 0xAB, 0xBB, 0x201C...0x201F: self.init(scalar: 0x22)
        case 0x2018...0x201B, 0x2BC: self.init(scalar: 0x27)
        case 0x2010...0x2015, 0x2212: self.init(scalar: 0x2D)
        case 0xA7, 0x2116, 0x2022, 0x2026, 0x4E00...0x9FFF, 0xFFFD: self.init(scalar: sign)
        default: return nil
        }
    }

    /// A small Cyrillic letter.
    @inline(__always)
    private static func letter(_ letter: UInt32, _ folding: Folding) -> UInt32 {
        if letter < 0x450 { return letter }
        if let plain = withoutAccent(letter) { return plain }
        return folding == .keyboard ? russian(letter) : letter
    }

    /// ѐ and ё are е, ѝ is и.
    private static func withoutAccent(_ letter: UInt32) -> UInt32? {
        switch letter {
        case 0x450, 0x451: 0x435
        case 0x45D: 0x438
        default: nil
        }
    }

    /// The Russian letter that people type for a Kazakh one.
    private static func russian(_ letter: UInt32) -> UInt32 {
        switch Unicode.Scalar(letter) {
        case "ә": 0x430
        case "ғ": 0x433
        case "қ": 0x43A
        case "ң": 0x43D
        case "ө": 0x43E
        case "ұ", "ү": 0x443
        case "һ": 0x445
        case "і": 0x438
        default: letter
        }
    }
}
