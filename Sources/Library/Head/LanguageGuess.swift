import Text

/// Guesses the language of a text from its letters: cheap, and enough to choose hyphenation and a label.
struct LanguageGuess {
    private var latin = 0
    private var cyrillic = 0
    /// Letters that Kazakh has and Russian has not.
    private var kazakh = 0
    /// Of these, the ones that no other language with many readers here has.
    private var onlyKazakh = 0

    /// Counts the letters of UTF-8 `bytes`.
    init(_ bytes: ArraySlice<UInt8>) {
        var lead: UInt8 = 0
        for byte in bytes {
            switch lead {
            case 0xD0...0xD3: count(lead, byte)
            default: if byte < 0x80, (0x61...0x7A).contains(byte | 0x20) { latin += 1 }
            }
            lead = byte
        }
    }

    /// Kazakh where a twentieth of the Cyrillic letters are Kazakh ones, Russian for other Cyrillic, English for
    /// Latin; nil for a text without these letters. Texts with code in them count as Cyrillic from a fifth on.
    var language: Language? {
        if cyrillic * 4 > latin { return onlyKazakh > 0 && kazakh * 20 >= cyrillic ? .kazakh : .russian }
        return latin > 0 ? .english : nil
    }

    private mutating func count(_ lead: UInt8, _ byte: UInt8) {
        guard byte & 0xC0 == 0x80 else { return }
        cyrillic += 1
        let scalar = UInt32(lead & 0x1F) << 6 | UInt32(byte & 0x3F)
        switch scalar | 1 {
        case 0x493, 0x49B, 0x4B1: onlyKazakh += 1
        case 0x4A3, 0x4AF, 0x4BB, 0x4D9, 0x4E9: break
        default: if scalar != 0x406, scalar != 0x456 { return }
        }
        kazakh += 1
    }
}
