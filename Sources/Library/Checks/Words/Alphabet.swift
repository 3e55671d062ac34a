/// The alphabets of the library's languages.
enum Alphabet {
    private enum Script {
        case latin
        case cyrillic
        /// Greek, and Cyrillic letters of languages that the library is not written in.
        case other
    }

    /// The first letter of `word` that is not of the alphabet of the others, with its offset in scalars and its code
    /// point; nil where all are of one. Parts that a hyphen or an apostrophe joins are words of their own: «SMS-код».
    static func stranger(in word: String) -> (offset: Int, letter: String)? {
        for part in word.unicodeScalars.split(whereSeparator: { !WordRuns.isLetter($0) }) {
            if let found = stranger(inPart: Array(part)) {
                let offset = word.unicodeScalars.distance(
                    from: word.unicodeScalars.startIndex, to: part.startIndex)
                let letter = part[part.index(part.startIndex, offsetBy: found)]
                return (offset + found, "\(letter) (\(letter.codePoint))")
            }
        }
        return nil
    }

    private static func stranger(inPart part: [Unicode.Scalar]) -> Int? {
        let scripts = part.map(script)
        let latin = scripts.count { $0 == .latin }
        let cyrillic = scripts.count { $0 == .cyrillic }
        guard cyrillic > 0 else { return nil }
        return scripts.firstIndex { script in
            guard let script else { return false }
            return script == .other || (latin > 0 && script == (latin > cyrillic ? .cyrillic : .latin))
        }
    }

    /// nil for marks and scripts that are not told apart here.
    private static func script(_ scalar: Unicode.Scalar) -> Script? {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x2AF, 0x1E00...0x1EFF: .latin
        case 0x410...0x44F, 0x401, 0x451: .cyrillic
        case 0x400...0x52F: isKazakh(scalar) ? .cyrillic : .other
        case 0x370...0x3FF: .other
        default: nil
        }
    }

    private static func isKazakh(_ scalar: Unicode.Scalar) -> Bool {
        "ӘәҒғҚқҢңӨөҰұҮүҺһІі".unicodeScalars.contains(scalar)
    }
}
