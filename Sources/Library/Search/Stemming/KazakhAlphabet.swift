/// The Kazakh alphabet as codes of six bits, so that up to ten letters are one number; vowel harmony and the classes
/// of sounds that decide which form of a suffix follows.
enum KazakhAlphabet {
    /// One more than the largest code.
    static let codeCount = 43

    /// Appends the codes of a word in lower-case UTF-8; false where it holds anything but letters of the alphabet.
    /// ё counts as е. ю and я behind a vowel, which are two sounds each, become й and у or а, so that an ending can
    /// be cut between them.
    static func append(_ word: some Collection<UInt8>, to codes: inout [UInt8]) -> Bool {
        var lead: UInt32 = 0
        for byte in word {
            if byte >= 0xD0, byte <= 0xD3 {
                lead = UInt32(byte & 0x1F) << 6
                continue
            }
            let place = Int(lead | UInt32(byte & 0x3F)) - firstScalar
            guard lead != 0, byte & 0xC0 == 0x80, codeOfScalar.indices.contains(place),
                codeOfScalar[place] != 0
            else { return false }
            append(codeOfScalar[place], to: &codes)
            lead = 0
        }
        return true
    }

    /// Appends the word of codes in UTF-8, with ю and я as they are written.
    static func append(wordOf codes: [UInt8], to word: inout [UInt8]) {
        var previous: UInt8 = 0
        for code in codes {
            let written = previous == glide ? writtenBehindGlide[Int(code)] : 0
            if written != 0 { word.removeLast(2) }
            let scalar = scalarOfCode[Int(written != 0 ? written : code)]
            word.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
            word.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
            previous = code
        }
    }

    /// The codes of a word of the tables, empty where it holds a foreign letter.
    static func codes(of word: some StringProtocol) -> [UInt8] {
        var codes: [UInt8] = []
        return append(Array(word.utf8), to: &codes) ? codes : []
    }

    /// Up to ten letters as one number; nil for more.
    static func packed(_ codes: some Collection<UInt8>) -> UInt64? {
        codes.count > 10 ? nil : codes.reduce(0) { $0 << 6 | UInt64($1) }
    }

    /// The sound of a letter, as the first letter of a suffix follows it.
    static func sound(of code: UInt8) -> KazakhSound { sounds[Int(code)] }

    /// The harmony of a letter: nil for consonants.
    static func harmony(of code: UInt8) -> KazakhHarmony? { harmonies[Int(code)] }

    /// The harmony of a letter of a word in Russian letters alone, some of which stand for others.
    static func plainHarmony(of code: UInt8) -> KazakhHarmony? {
        isWrittenForOther[Int(code)] ? .either : harmony(of: code)
    }

    static func isVowel(_ code: UInt8) -> Bool { harmonies[Int(code)] != nil }

    /// ы and і.
    static func isNarrow(_ code: UInt8) -> Bool { code == narrow.back || code == narrow.front }

    /// The Russian letter that is typed for one that only Kazakh has; else the letter itself.
    static func plain(_ code: UInt8) -> UInt8 { plainOf[Int(code)] }

    /// п, к, қ for б, г, ғ: a root as it is spoken and written without an ending; else the letter itself.
    static func voiceless(_ code: UInt8) -> UInt8 { voicelessOf[Int(code)] }

    /// п, к, қ, which are voiced there; й, which becomes one letter with а and у; ь and ы, і, which fall out.
    static func changesBeforeEnding(_ code: UInt8) -> Bool {
        isNarrow(code) || code == glide || code == softSign || isHard[Int(code)]
    }

    static let softSign = code(of: "ь")

    private static func append(_ code: UInt8, to codes: inout [UInt8]) {
        let second = secondSound[Int(code)]
        if second != 0, let last = codes.last, isVowel(last) {
            codes.append(glide)
            codes.append(second)
        } else {
            codes.append(code)
        }
    }

    private static let alphabet = Array("аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя".unicodeScalars)
    private static let firstScalar = 0x430
    private static let scalarOfCode: [UInt32] = [0] + alphabet.map(\.value)

    private static let codeOfScalar: [UInt8] = {
        var codes = [UInt8](repeating: 0, count: 0x100)
        for (index, letter) in alphabet.enumerated() {
            codes[Int(letter.value) - firstScalar] = UInt8(index + 1)
        }
        codes[0x451 - firstScalar] = codes[0x435 - firstScalar]
        return codes
    }()

    private static func code(of letter: Unicode.Scalar) -> UInt8 {
        codeOfScalar[Int(letter.value) - firstScalar]
    }

    static let plainNarrow = code(of: "и")
    private static let glide = code(of: "й")
    private static let narrow = (back: code(of: "ы"), front: code(of: "і"))
    private static let secondSound = table { $0 == "ю" ? code(of: "у") : $0 == "я" ? code(of: "а") : 0 }
    private static let writtenBehindGlide = table {
        $0 == "у" ? code(of: "ю") : $0 == "а" ? code(of: "я") : 0
    }
    private static let voicelessOf = table { letter in
        switch letter {
        case "б": code(of: "п")
        case "г": code(of: "к")
        case "ғ": code(of: "қ")
        default: code(of: letter)
        }
    }

    private static let plainOf = table { letter in
        switch letter {
        case "ә": code(of: "а")
        case "ғ": code(of: "г")
        case "қ": code(of: "к")
        case "ң": code(of: "н")
        case "ө": code(of: "о")
        case "ұ", "ү": code(of: "у")
        case "һ": code(of: "х")
        case "і": code(of: "и")
        default: code(of: letter)
        }
    }

    /// а, о, for which ә, ө may be meant; у and и stand in words of both kinds anyway.
    private static let isWrittenForOther = table { $0 == "а" || $0 == "о" }

    /// п, к, қ.
    private static let isHard = table { letter in letter == "п" || letter == "к" || letter == "қ" }

    private static let sounds: [KazakhSound] = table { letter in
        switch letter {
        case "и", "у": [.vowel, .glide]
        case "й", "р": .glide
        case "л", "ь": .lateral
        case "м", "н", "ң": .nasal
        case "ж", "з": .buzz
        case "а", "ә", "е", "ы", "і": [.vowel, .open]
        case "о", "ө", "ұ", "ү", "э", "ю", "я": .vowel
        default: .stop
        }
    }

    private static let harmonies: [KazakhHarmony?] = table { letter in
        switch letter {
        case "а", "о", "ұ", "ы": .back
        case "ә", "е", "ө", "ү", "і", "э": .front
        case "и", "у", "ю", "я": .either
        default: nil
        }
    }

    /// A value for each code; code 0 stands for no letter and has that of ъ.
    private static func table<Value>(_ value: (Unicode.Scalar) -> Value) -> [Value] {
        [value("ъ")] + alphabet.map(value)
    }
}

/// Whether a vowel is spoken at the back or in the front of the mouth; a suffix follows the last vowel before it.
enum KazakhHarmony {
    case back
    case front
    /// Letters that stand in words of both kinds.
    case either

    func agrees(with other: KazakhHarmony) -> Bool {
        self == other || self == .either || other == .either
    }
}

/// Classes of sounds; the first consonant of a suffix depends on the one it follows.
struct KazakhSound: OptionSet {
    let rawValue: UInt8

    static let vowel = KazakhSound(rawValue: 1)
    /// й, р, and у and и where they are half vowels.
    static let glide = KazakhSound(rawValue: 2)
    /// л, and ь, which in loan words stands behind л more than behind any other.
    static let lateral = KazakhSound(rawValue: 4)
    static let nasal = KazakhSound(rawValue: 8)
    /// ж and з.
    static let buzz = KazakhSound(rawValue: 16)
    /// Voiceless consonants and the voiced stops, which are spoken without voice at the end of a word.
    static let stop = KazakhSound(rawValue: 32)
    /// The vowels at the end of Kazakh roots (others end loan words).
    static let open = KazakhSound(rawValue: 64)

    static let sonorous: KazakhSound = [.vowel, .glide, .lateral, .nasal, .buzz]
    static let consonant: KazakhSound = [.glide, .lateral, .nasal, .buzz, .stop]
    static let any: KazakhSound = [.vowel, .glide, .lateral, .nasal, .buzz, .stop]
}
