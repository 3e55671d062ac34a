/// The places where a line must not end although UAX #14 allows it: what Russian, Kazakh and English typesetting keeps
/// together. Short prepositions stay with the next word, particles and dashes with the last one, numbers with their
/// groups, signs and units, abbreviations and initials with what they belong to.
///
/// The rules look at a few letters on either side, never further, so that their cost does not depend on the text.
public struct NoBreak: Sendable {
    private let words: NoBreakWords

    /// The rules of a language.
    public init(language: Language) {
        words = NoBreakWords.of(language)
    }

    /// Whether no line may end behind `word`, a word of the UTF-8 `text` behind which UAX #14 allows it.
    public func forbidsBreak(behind word: Word, of text: Span<UInt8>) -> Bool {
        judge(word, of: text, mayCling: true, mayTrail: true)
    }

    /// The same where it is known with how many letters that word ends and the next one begins, or fewer; `.max` for signs
    /// that no rule looks at. Most words have more letters than a preposition, a particle or an initial.
    @inline(__always)
    func forbidsBreak(behind word: Word, letters before: Int, _ behind: Int, of text: Span<UInt8>) -> Bool {
        let mayCling =
            before == 0
            || before <= words.longestClinging && words.clinging.mayEnd(with: text[Int(word.end) &- 1])
        let mayTrail =
            behind == 0 || mayTrail(text, from: Int(word.next), letters: behind)
            || behind == 1 && Self.mayBeInitial(text, from: Int(word.next))
        guard mayCling || mayTrail else { return false }
        return judge(word, of: text, mayCling: mayCling, mayTrail: mayTrail)
    }

    private func judge(_ word: Word, of text: Span<UInt8>, mayCling: Bool, mayTrail: Bool) -> Bool {
        let end = Int(word.end)
        let next = Int(word.next)
        guard word.ending == .allowed, word.start < word.end, next < text.count else { return false }
        let last = text[end &- 1]
        let first = text[next]
        if word.cells == 0, word.spaceCells == 0 { return true }
        if first == 0xE2, Self.isDash(text, at: next) { return true }
        if end == next { return tiesHyphen(text, at: next) }
        if mayCling, clings(word, of: text) { return true }
        if last.isDigit || first.isDigit || last == UInt8(ascii: ".") {
            return joinsNumberOrAbbreviation(text, before: end, from: next)
        }
        return mayTrail && (trails(text, behind: word) || Self.isInitial(text, from: next, behind: last))
    }

    // What is rare stays out of line: the judgement is part of the loop over the words of a text.
    @inline(never)
    private func tiesHyphen(_ text: Span<UInt8>, at next: Int) -> Bool {
        Self.isRange(text, before: next, from: next) || hyphenates(text, at: next)
    }

    @inline(never)
    private func joinsNumberOrAbbreviation(_ text: Span<UInt8>, before end: Int, from next: Int) -> Bool {
        let last = text[end &- 1]
        let first = text[next]
        if last.isDigit {
            if first.isDigit || first == UInt8(ascii: "(") {
                return Self.isGroup(text, before: end, from: next)
            }
            return Self.isSignOfNumber(text, at: next) || isUnit(text, from: next)
                || isDate(text, from: next)
        }
        if last == UInt8(ascii: ".") { return abbreviates(text, before: end, from: next) }
        return Self.announcesNumber(text, before: end)
            || last == UInt8(ascii: ")") && end > 1 && text[end &- 2].isDigit
    }

    // MARK: Words

    private func clings(_ word: Word, of text: Span<UInt8>) -> Bool {
        // Two opening signs may stand before the letters.
        guard word.cells <= words.longestClinging &+ 2, words.clinging.mayEnd(with: text[Int(word.end) &- 1]),
            let short = ShortWord(in: text, before: Int(word.end), longest: words.longestClinging)
        else { return false }
        return words.clinging.contains(short.letters)
    }

    private func trails(_ text: Span<UInt8>, behind last: Word) -> Bool {
        let next = Int(last.next)
        // All particles are Cyrillic.
        guard text[next] & 0xF0 == 0xD0,
            let word = ShortWord(in: text, from: next, longest: words.longestTrailing), !word.isCapitalized
        else { return false }
        if words.trailing.contains(word.letters) { return true }
        return word.end < text.count && text[word.end] == UInt8(ascii: ".")
            && words.behindNames.contains(word.letters) && Self.isName(last, of: text)
    }

    /// Whether a word of so many letters begins and ends like a particle or an abbreviation that stays with the word before
    /// it, all of which are Cyrillic.
    @inline(__always)
    private func mayTrail(_ text: Span<UInt8>, from next: Int, letters: Int) -> Bool {
        let last = next &+ 2 &* letters &- 1
        guard letters <= words.longestTrailing, last < text.count, text[next] & 0xF0 == 0xD0 else {
            return false
        }
        return words.trailing.mayHold(text[next &+ 1], text[last])
            || words.behindNames.mayHold(text[next &+ 1], text[last])
    }

    /// Whether a word begins with a capital letter, behind an opening sign too: a name, a number in Roman figures.
    private static func isName(_ word: Word, of text: Span<UInt8>) -> Bool {
        var start = Int(word.start)
        for _ in 0..<3 where start < Int(word.end) {
            if let letter = FirstLetter(in: text, from: start) { return letter.isCapital }
            start &+= DecodedScalar(in: text, at: start).length
        }
        return false
    }

    private func isUnit(_ text: Span<UInt8>, from next: Int) -> Bool {
        guard let word = ShortWord(in: text, from: next) else { return false }
        return words.units.contains(word.letters) || word.count == 1 && Self.isHalfOfDay(text, from: next)
    }

    /// `a.m.` and `p.m.`
    private static func isHalfOfDay(_ text: Span<UInt8>, from next: Int) -> Bool {
        next &+ 3 < text.count
            && (text[next] | 0x20 == UInt8(ascii: "a") || text[next] | 0x20 == UInt8(ascii: "p"))
            && text[next &+ 1] == UInt8(ascii: ".") && text[next &+ 2] | 0x20 == UInt8(ascii: "m")
            && text[next &+ 3] == UInt8(ascii: ".")
    }

    /// A month or a year in any of its forms.
    private func isDate(_ text: Span<UInt8>, from next: Int) -> Bool {
        guard let stem = ShortWord(beginningOfWordIn: text, from: next) else { return false }
        return words.dates.contains(stem.letters)
    }

    /// Whether a word is too short to be torn at the hyphen before `next`: «кто-то», «из-за», «2000-х», «2-бөлігі».
    private func hyphenates(_ text: Span<UInt8>, at next: Int) -> Bool {
        guard words.keepsShortHyphenated, let hyphen = Self.hyphen(in: text, before: next), hyphen > 0,
            FirstLetter(in: text, from: next) != nil
        else { return false }
        return text[hyphen &- 1].isDigit || ShortWord(in: text, before: hyphen, longest: 3) != nil
            || ShortWord(in: text, from: next, longest: 2) != nil
    }

    /// Where the hyphen (ASCII or U+2010) that ends before `next` begins.
    private static func hyphen(in text: Span<UInt8>, before next: Int) -> Int? {
        if text[next &- 1] == UInt8(ascii: "-") { return next &- 1 }
        guard next > 2, text[next &- 1] == 0x90, text[next &- 2] == 0x80, text[next &- 3] == 0xE2 else {
            return nil
        }
        return next &- 3
    }

    /// «ст. 115», «г. Орал», «т. е.», «А. С. Пушкин»; but not «2026 г. Затем».
    private func abbreviates(_ text: Span<UInt8>, before end: Int, from next: Int) -> Bool {
        guard let word = ShortWord(in: text, before: end &- 1) else { return false }
        if text[next].isDigit { return words.beforeNumbers.contains(word.letters) }
        guard let other = FirstLetter(in: text, from: next) else { return false }
        if word.count == 1, other.isCapital == word.isCapitalized, other.isInitial || word.isCapitalized {
            return true
        }
        return other.isCapital && words.beforeNames.contains(word.letters)
            && !Self.isCounted(text, before: word.start)
    }

    /// Whether a number stands before the word that begins at `start`.
    private static func isCounted(_ text: Span<UInt8>, before start: Int) -> Bool {
        start >= 2 && text[start &- 1] == 0x20 && text[start &- 2].isDigit
    }

    /// Whether a full stop stands behind the first letter, of one byte or two.
    @inline(__always)
    private static func mayBeInitial(_ text: Span<UInt8>, from next: Int) -> Bool {
        next &+ 2 < text.count
            && (text[next &+ 1] == UInt8(ascii: ".") || text[next &+ 2] == UInt8(ascii: "."))
    }

    /// A name and the initial behind it: «Абаев А. С.»
    private static func isInitial(_ text: Span<UInt8>, from next: Int, behind last: UInt8) -> Bool {
        guard mayBeInitial(text, from: next), let letter = FirstLetter(in: text, from: next),
            letter.isCapital, letter.isInitial
        else { return false }
        return last >= 0x80 || Letter.isLetter(UInt32(last))
    }

    // MARK: Numbers and signs

    /// A dash: an em dash, or an en dash between spaces.
    private static func isDash(_ text: Span<UInt8>, at next: Int) -> Bool {
        guard next &+ 2 < text.count, text[next] == 0xE2, text[next &+ 1] == 0x80 else { return false }
        let isSpaced = next &+ 3 < text.count && text[next &+ 3] == 0x20 && text[next &- 1] == 0x20
        return text[next &+ 2] == 0x94 || text[next &+ 2] == 0x93 && isSpaced
    }

    /// Digits on both sides of a dash without spaces: «10–15».
    private static func isRange(_ text: Span<UInt8>, before end: Int, from next: Int) -> Bool {
        guard end > 3, text[end &- 3] == 0xE2, text[end &- 2] == 0x80 else { return false }
        return text[end &- 1] & 0xFE == 0x92 && text[end &- 4].isDigit && text[next].isDigit
    }

    /// The groups of a number or of a telephone number: «5 000», «+7 701 123 45 67», «8 (727) 250», «8 7112 50 50 50».
    private static func isGroup(_ text: Span<UInt8>, before end: Int, from next: Int) -> Bool {
        var start = end
        while start > 0, text[start &- 1].isDigit, end &- start < 5 { start &-= 1 }
        let isParenthesis = text[next] == UInt8(ascii: "(")
        var behind = isParenthesis ? next &+ 1 : next
        let first = behind
        while behind < text.count, text[behind].isDigit, behind &- first < 5 { behind &+= 1 }
        let isClosed = behind < text.count && text[behind] == UInt8(ascii: ")")
        switch (end &- start, behind &- first) {
        case (1...3, 3): return !isParenthesis || isClosed
        case (2...3, 2): return !isParenthesis
        // Codes of towns have up to four digits.
        case (1, 4): return isTrunk(text, at: start) && (!isParenthesis || isClosed)
        case (4, 2): return !isParenthesis && start > 1 && isTrunk(text, at: start &- 2)
        default: return false
        }
    }

    /// The 8 or +7 with which a number for calls within Kazakhstan and Russia begins, and a space.
    private static func isTrunk(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index &+ 1 < text.count, text[index &+ 1] == 0x20 else { return false }
        let isBehindDigit = index > 0 && text[index &- 1].isDigit
        return text[index] == UInt8(ascii: "8") && !isBehindDigit
            || text[index] == UInt8(ascii: "7") && index > 0 && text[index &- 1] == UInt8(ascii: "+")
    }

    /// % ‰ and the degree; a sign of money unless it belongs to the number behind it.
    private static func isSignOfNumber(_ text: Span<UInt8>, at next: Int) -> Bool {
        let sign = DecodedScalar(in: text, at: next)
        switch sign.value {
        case 0x25, 0xB0, 0x2030: return true
        case 0x24, 0xA2...0xA5, 0x20A0...0x20CF:
            return next &+ sign.length >= text.count || !text[next &+ sign.length].isDigit
        default: return false
        }
    }

    /// № and §.
    private static func announcesNumber(_ text: Span<UInt8>, before end: Int) -> Bool {
        let last = text[end &- 1]
        if last == 0xA7 { return end > 1 && text[end &- 2] == 0xC2 }
        return last == 0x96 && end > 2 && text[end &- 2] == 0x84 && text[end &- 3] == 0xE2
    }
}

/// The letter with which a word begins.
private struct FirstLetter {
    let isCapital: Bool
    /// Whether a full stop comes right behind it.
    let isInitial: Bool

    init?(in text: Span<UInt8>, from start: Int) {
        let scalar = DecodedScalar(in: text, at: start)
        guard Letter.isLetter(scalar.value) else { return nil }
        let behind = start &+ scalar.length
        isCapital = Letter.isCapital(scalar.value)
        isInitial = behind < text.count && text[behind] == UInt8(ascii: ".")
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { self &- 0x30 < 10 }
}
