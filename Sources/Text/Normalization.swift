import CICU

/// Unicode normalization (UAX #15).
public enum Normalization {
    /// `text`, which is UTF-8, in normal form C: letters composed with their marks. Bytes that are no UTF-8 become
    /// U+FFFD. Cost is linear; Latin, Cyrillic and Kazakh letters without combining marks are not even copied.
    public static func nfc(_ text: [UInt8]) -> [UInt8] {
        if isPlainlyComposed(text) { return text }
        let source = Array(String(decoding: text, as: UTF8.self).utf16)
        guard let length = Int32(exactly: source.count), let capacity = Int32(exactly: 3 * source.count)
        else {
            return text
        }
        // Composing makes at most three units of one (UAX #15, section 12.2).
        let composed = [UInt16](unsafeUninitializedCapacity: 3 * source.count) { buffer, count in
            count = max(0, Int(icu_normalize(ICU_FORM_C, source, length, buffer.baseAddress, capacity)))
        }
        return composed.isEmpty ? text : Array(String(decoding: composed, as: UTF16.self).utf8)
    }

    /// Whether `text` holds nothing but scalars that are composed already and compose with nothing before them: those
    /// under U+0300, most of Cyrillic, and the dashes, quotes and dots of general punctuation.
    private static func isPlainlyComposed(_ text: [UInt8]) -> Bool {
        var index = 0
        while index < text.count {
            let lead = text[index]
            let next = index + 1 < text.count ? text[index + 1] : 0
            switch lead {
            case 0...0x7F: index += 1
            case 0xC2...0xCB where isContinuation(next), 0xD0 where isContinuation(next),
                0xD1 where isContinuation(next), 0xD2 where (0x8A...0xBF).contains(next),
                0xD3 where isContinuation(next), 0xD4 where (0x80...0xAF).contains(next):
                index += 2
            case 0xE2 where next == 0x80 && index + 2 < text.count && (0x90...0xA7).contains(text[index + 2]):
                index += 3
            default: return false
            }
        }
        return true
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
