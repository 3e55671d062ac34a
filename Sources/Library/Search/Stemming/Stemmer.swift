import CStemmer
import Text

/// Finds the stems of folded words: Russian and English by Snowball, Kazakh by ``KazakhStemmer``. Which language a
/// word has is seen by its letters; Cyrillic ones that Kazakh and Russian share count as the language of the text.
///
/// Keeps the state of the C library's stemmers, so each user has its own.
final class Stemmer {
    /// Words of more bytes are their own stems.
    private static let limit = 80

    private let isKazakh: Bool
    private let russian = sb_stemmer_new("russian", "UTF_8")
    private let english = sb_stemmer_new("english", "UTF_8")
    private var codes: [UInt8] = []

    /// A stemmer for texts in `language`.
    init(for language: Language?) {
        isKazakh = language == .kazakh
    }

    deinit {
        sb_stemmer_delete(russian)
        sb_stemmer_delete(english)
    }

    /// Replaces `stem` by the stem of `word`, which is folded UTF-8. Never empty for a word that is not.
    func stem(_ word: ArraySlice<UInt8>, into stem: inout [UInt8]) {
        stem.removeAll(keepingCapacity: true)
        switch word.count > Self.limit ? .other : Script(of: word) {
        case .kazakh: appendKazakh(word, to: &stem)
        case .cyrillic: isKazakh ? appendKazakh(word, to: &stem) : append(word, by: russian, to: &stem)
        case .latin: append(word, by: english, to: &stem)
        case .other: stem += word
        }
    }

    /// The stem of a folded word.
    func stem(of word: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        stem(word[...], into: &result)
        return result
    }

    private func appendKazakh(_ word: ArraySlice<UInt8>, to stem: inout [UInt8]) {
        codes.removeAll(keepingCapacity: true)
        guard KazakhAlphabet.append(word, to: &codes) else {
            stem += word
            return
        }
        KazakhStemmer.stem(&codes)
        KazakhAlphabet.append(wordOf: codes, to: &stem)
    }

    private func append(_ word: ArraySlice<UInt8>, by stemmer: OpaquePointer?, to stem: inout [UInt8]) {
        word.withUnsafeBufferPointer { word in
            guard let stemmer, let result = sb_stemmer_stem(stemmer, word.baseAddress, Int32(word.count))
            else {
                stem += word
                return
            }
            let length = Int(sb_stemmer_length(stemmer))
            stem += length > 0 ? UnsafeBufferPointer(start: result, count: length) : word
        }
    }
}

/// What letters a word is of.
private enum Script {
    case latin
    /// Letters that Russian and Kazakh share.
    case cyrillic
    /// Cyrillic with at least one letter that only Kazakh has.
    case kazakh
    case other

    init(of word: ArraySlice<UInt8>) {
        var script: Script?
        var lead: UInt8 = 0
        for byte in word where byte != UInt8(ascii: "'") {
            let letter = Script(byte, behind: lead)
            lead = byte
            guard let letter else { continue }
            if script == nil || (script == .cyrillic && letter == .kazakh) {
                script = letter
            } else if letter != script, !(script == .kazakh && letter == .cyrillic) {
                script = .other
            }
        }
        self = script ?? .other
    }

    /// The script of the letter that ends in `byte`; nil for a byte that begins a longer letter.
    private init?(_ byte: UInt8, behind lead: UInt8) {
        switch (lead, byte) {
        case (_, 0xD0...0xD4): return nil
        case (_, 0x61...0x7A): self = .latin
        case (0xD0, 0x80...0xBF): self = .cyrillic
        case (0xD1, 0x96): self = .kazakh
        case (0xD1, 0x80...0xBF): self = .cyrillic
        case (0xD2, 0x80...0xBF), (0xD3, 0x80...0xBF): self = .kazakh
        default: self = .other
        }
    }
}
