import CStemmer
import Text

/// Finds the stems of folded words: Russian and English by Snowball, Russian with what ``RussianStems`` adds, Kazakh by
/// ``KazakhStemmer``. Which language a word has is seen by its letters; Cyrillic ones that Kazakh and Russian share count
/// as the language of the text.
///
/// Keeps the state of the C library's stemmers, so each user has its own.
final class Stemmer {
    /// Words of more bytes are their own stems.
    private static let limit = 80

    private let isKazakh: Bool
    private let russian = sb_stemmer_new("russian", "UTF_8")
    private let english = sb_stemmer_new("english", "UTF_8")
    private var codes: [UInt8] = []
    private var stem: [UInt8] = []

    /// A stemmer for texts in `language`.
    init(for language: Language?) {
        isKazakh = language == .kazakh
    }

    deinit {
        sb_stemmer_delete(russian)
        sb_stemmer_delete(english)
    }

    /// The stem of a folded word; never empty for a word that is not.
    func stem(of word: [UInt8]) -> [UInt8] {
        word.withUnsafeBufferPointer { withStem(of: $0) { Array($0) } }
    }

    /// Calls `body` with the stem of a folded word. Cost is linear in its length.
    func withStem<Result>(
        of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        switch kind(of: word) {
        case .kazakh: withKazakhStem(of: word, body)
        case .cyrillic: withRussianStem(of: word, body)
        case .latin: withStem(of: word, by: english, body)
        case .other: body(word)
        }
    }

    /// The stem of a word by its key of second rank, as Kazakh: what forms typed with Russian letters have in common with
    /// those spelled with Kazakh ones. nil where the word is not Kazakh, or has no letters that can be typed so.
    func plainStem(of word: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard kind(of: word) == .kazakh else { return nil }
        codes.removeAll(keepingCapacity: true)
        guard KazakhAlphabet.append(word, to: &codes) else { return nil }
        for index in codes.indices { codes[index] = KazakhAlphabet.plain(codes[index]) }
        KazakhStemmer.plain.stem(&codes)
        stem.removeAll(keepingCapacity: true)
        KazakhAlphabet.append(wordOf: codes, to: &stem)
        return stem
    }

    /// What the forms of a word with `stem` begin with, all together: the stem without the letters that change before an
    /// ending.
    func beginnings(ofFormsWith stem: [UInt8]) -> [[UInt8]] {
        switch stem.withUnsafeBufferPointer(kind) {
        case .latin: [stem.count > 2 && (stem.last == 0x69 || stem.last == 0x65) ? stem.dropLast() : stem]
        case .kazakh: [KazakhStemmer.own.beginning(ofFormsWith: stem)]
        case .cyrillic: RussianStems.beginnings(ofFormsWith: stem)
        case .other: [stem]
        }
    }

    /// The stem of a Russian verb made of a noun by `-ировать`, as that of the noun: шантажируют as шантаж.
    private static func withoutVerb(
        _ stem: UnsafeBufferPointer<UInt8>, of word: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        let isInfinitive = stem.suffix(infinitive.count).elementsEqual(infinitive)
        let end = stem.count - (isInfinitive ? infinitive.count - verb.count : 0)
        guard stem[..<end].suffix(verb.count).elementsEqual(verb),
            isInfinitive || verbEndings.contains(where: word[min(end, word.count)...].starts)
        else { return stem }
        let noun = end - verb.count
        return UnsafeBufferPointer(rebasing: stem[..<(noun >= 10 ? noun : end)])
    }

    private static let verb = Array("ир".utf8)
    private static let infinitive = Array("ирова".utf8)
    private static let verbEndings = ["ова", "ую", "уе", "уй"].map { Array($0.utf8) }

    private func kind(of word: UnsafeBufferPointer<UInt8>) -> Script {
        let script = word.count > Self.limit ? .other : Script(of: word)
        return isKazakh && script == .cyrillic ? .kazakh : script
    }

    private func withRussianStem<Result>(
        of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        withStem(of: word, by: russian) { found in
            let plain = Self.withoutVerb(found, of: word)
            stem.removeAll(keepingCapacity: true)
            guard RussianStems.append(plain, of: word, to: &stem) else { return body(plain) }
            return stem.withUnsafeBufferPointer(body)
        }
    }

    private func withKazakhStem<Result>(
        of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        codes.removeAll(keepingCapacity: true)
        guard KazakhAlphabet.append(word, to: &codes) else { return body(word) }
        KazakhStemmer.own.stem(&codes)
        stem.removeAll(keepingCapacity: true)
        KazakhAlphabet.append(wordOf: codes, to: &stem)
        return stem.withUnsafeBufferPointer(body)
    }

    private func withStem<Result>(
        of word: UnsafeBufferPointer<UInt8>, by stemmer: OpaquePointer?,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        guard let stemmer, let result = sb_stemmer_stem(stemmer, word.baseAddress, Int32(word.count)) else {
            return body(word)
        }
        let length = Int(sb_stemmer_length(stemmer))
        return body(length > 0 ? UnsafeBufferPointer(start: result, count: length) : word)
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

    init(of word: UnsafeBufferPointer<UInt8>) {
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
