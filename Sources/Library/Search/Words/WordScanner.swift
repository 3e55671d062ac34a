/// Walks over the words of UTF-8 text and folds them: small letters, ё as е, letters of Latin without their accents;
/// й stays apart from и.
///
/// A word is a run of letters, digits and marks, as in UAX #29, with an apostrophe between letters; ideographs and
/// kana are a word each. Numbers are cut at full stops and commas, so that a year is found in a date. Soft hyphens,
/// joiners and accents inside a word are not seen. Letters and digits of ASCII and Cyrillic take a fast path; bytes
/// that are no UTF-8 separate words.
struct WordScanner {
    /// Bytes of a folded word; what is longer is cut off.
    static let limit = 128

    /// The bytes of the word found last.
    private(set) var range = 0..<0
    private var position: Int
    private var buffer = InlineArray<128, UInt8>(repeating: 0)
    private var count = 0

    /// A scanner that begins at byte `position`.
    init(at position: Int = 0) {
        self.position = position
    }

    /// The word found last, folded.
    var word: [UInt8] { withWord { Array($0) } }

    /// Calls `body` with the bytes of the word found last, folded.
    @inline(__always)
    func withWord<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        buffer.span.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }

    /// Finds the next word that begins before `end`; false where there is none.
    mutating func next(in text: Span<UInt8>, before end: Int) -> Bool {
        count = 0
        while position < end, count == 0 {
            let start = position
            takeWord(text, end)
            range = start..<position
            if count == 0, position == start { position += 1 }
        }
        return count > 0
    }

    private mutating func takeWord(_ text: Span<UInt8>, _ end: Int) {
        while position < end {
            let byte = text[position]
            if byte < 0x80 {
                let folded = Self.foldedASCII(byte)
                if folded == 0 {
                    guard takeApostrophe(text, end, length: 1) else { return }
                } else {
                    append(folded)
                    position += 1
                }
            } else if byte & 0xFC == 0xD0, position + 1 < end,
                let folded = Self.cyrillic(byte, text[position + 1])
            {
                append(
                    UInt8(truncatingIfNeeded: 0xC0 | folded >> 6),
                    UInt8(truncatingIfNeeded: 0x80 | folded & 0x3F))
                position += 2
            } else if takeForeign(text, end) {
                return
            }
        }
    }

    /// 0 for what is no letter and no digit.
    @inline(__always)
    private static func foldedASCII(_ byte: UInt8) -> UInt8 {
        let small = byte | 0x20
        if small &- 0x61 < 26 { return small }
        return byte &- 0x30 < 10 ? byte : 0
    }

    /// The small letter of a letter between U+0400 and U+04FF in UTF-8; ё becomes е. nil for what is none.
    @inline(__always)
    private static func cyrillic(_ lead: UInt8, _ last: UInt8) -> UInt32? {
        let scalar = UInt32(lead & 0x1F) << 6 | UInt32(last & 0x3F)
        guard last & 0xC0 == 0x80 else { return nil }
        switch scalar {
        case 0x430...0x44F: return scalar
        case 0x410...0x42F: return scalar &+ 0x20
        case 0x400, 0x401, 0x450, 0x451: return 0x435
        case 0x402...0x40F: return scalar &+ 0x50
        case 0x452...0x45F: return scalar
        case 0x482...0x489: return nil
        case 0x4C0: return 0x4CF
        case 0x4C1...0x4CE: return scalar &+ (scalar & 1)
        default: return scalar | 1
        }
    }
}

// MARK: Everything else

extension WordScanner {
    /// Takes an apostrophe between two letters as `'`; false where it is none.
    private mutating func takeApostrophe(_ text: Span<UInt8>, _ end: Int, length: Int) -> Bool {
        let next = position + length
        guard count > 0, next < end, length > 1 || text[position] == UInt8(ascii: "'"),
            Self.isLetter(buffer[count - 1]), Self.isLetter(text[next])
        else { return false }
        append(UInt8(ascii: "'"))
        position = next
        return true
    }

    /// Whether a byte belongs to a letter of ASCII or to any other scalar.
    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || foldedASCII(byte) > 0x39 }

    /// Takes the scalar at `position`, if it belongs to the word; returns whether the word ends here.
    private mutating func takeForeign(_ text: Span<UInt8>, _ end: Int) -> Bool {
        guard let (scalar, length) = Self.decode(text, at: position, end: end) else { return true }
        switch WordLetter(scalar) {
        case .separator: return true
        case .invisible:
            if count == 0 { return true }
        case .apostrophe: return !takeApostrophe(text, end, length: length)
        case .mark:
            if count == 0 { return true }
            if !takeMark(scalar) { append(scalar) }
        case .letter(let folded): for scalar in folded { append(scalar) }
        case .ideograph:
            if count > 0 { return true }
            append(scalar)
            position += length
            return true
        }
        position += length
        return false
    }

    /// Composes a breve with и to й and drops other accents; false for marks that are letters in their script.
    private mutating func takeMark(_ mark: Unicode.Scalar) -> Bool {
        guard (0x300...0x36F).contains(mark.value) else { return false }
        if mark.value == 0x306, count >= 2, buffer[count - 2] == 0xD0, buffer[count - 1] == 0xB8 {
            buffer[count - 1] = 0xB9
        }
        return true
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        guard count < Self.limit else { return }
        buffer[count] = byte
        count &+= 1
    }

    @inline(__always)
    private mutating func append(_ first: UInt8, _ second: UInt8) {
        guard count < Self.limit - 1 else { return }
        buffer[count] = first
        buffer[count &+ 1] = second
        count &+= 2
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        let bytes = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        guard count + bytes.count <= Self.limit else { return }
        for byte in bytes { append(byte) }
    }

    /// The scalar at `index` and its bytes; nil for what is no UTF-8.
    private static func decode(
        _ text: Span<UInt8>, at index: Int, end: Int
    ) -> (Unicode.Scalar, length: Int)? {
        let lead = text[index]
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, index + length <= end else { return nil }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for place in 1..<length {
            guard text[index + place] & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(text[index + place] & 0x3F)
        }
        return Unicode.Scalar(value).map { ($0, length) }
    }
}
