/// What a scalar outside of ASCII and Russian is to a word.
enum WordLetter {
    /// A letter or digit, folded.
    case letter([Unicode.Scalar])
    /// A combining mark.
    case mark
    /// Joins or divides lines inside a word and is not seen.
    case invisible
    case apostrophe
    /// A word by itself.
    case ideograph
    case separator

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F: self = .invisible
        case 0x2019, 0x2BC: self = .apostrophe
        case 0xC0...0x17F where Self.base(of: scalar) != nil: self = .letter(Self.base(of: scalar) ?? [])
        case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            self = .ideograph
        default: self.init(byCategoryOf: scalar)
        }
    }

    private init(byCategoryOf scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter:
            self = .letter(Array(scalar.properties.lowercaseMapping.unicodeScalars))
        case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber:
            self = .letter([scalar])
        case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
        default: self = .separator
        }
    }

    /// The letters of ASCII that a letter of Latin-1 or Latin Extended-A is written for; nil for signs.
    private static func base(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch scalar {
        case "ß": return ["s", "s"]
        case "Æ", "æ": return ["a", "e"]
        case "Œ", "œ": return ["o", "e"]
        case "Ĳ", "ĳ": return ["i", "j"]
        default: break
        }
        let letter = bases[Int(scalar.value) - 0xC0]
        return letter == "-" ? nil : [letter]
    }

    /// For U+00C0 to U+017F.
    private static let bases = Array(
        ("aaaaaa-ceeeeiiiidnooooo-ouuuuyt-aaaaaa-ceeeeiiiidnooooo-ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkkllllllllll"
            + "nnnnnnnnnoooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").unicodeScalars)
}
