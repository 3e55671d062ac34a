extension KeyboardLayout {
    /// `text`, typed under this layout, as the same keys give it under another one. Characters that this layout does not
    /// have stay.
    public func retyped(_ text: String, on other: KeyboardLayout) -> String {
        String(text.map { position(of: $0).flatMap(other.character(at:)) ?? $0 })
    }

    /// What was meant by `text` if it was typed under the wrong layout, the likeliest first: `gfhjkm` is «пароль», «ифтл»
    /// is `bank`. Empty where the text has letters of two alphabets or none.
    public static func retypings(of text: String) -> [String] {
        let letters = text.unicodeScalars.filter { Letter.isLetter($0.value) }
        let isCyrillic = letters.map { $0.value >= 0x400 }
        guard let first = isCyrillic.first, isCyrillic.allSatisfy({ $0 == first }) else { return [] }
        let retypings: [String] =
            first
            ? [russian.retyped(text, on: latin), kazakh.retyped(text, on: latin)]
            : [latin.retyped(text, on: russian), latin.retyped(text, on: kazakh)]
        return retypings[0] == retypings[1] ? [retypings[0]] : retypings
    }
}
