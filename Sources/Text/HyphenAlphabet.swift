/// The letters that the patterns of a language know, numbered from 1.
struct HyphenAlphabet: Sendable {
    /// One more than the number of letters: 0 stands for the edge of a word.
    let size: Int
    /// By scalar below `end`: the number of a small letter, that of a capital one with `capital` set, 0 for all others.
    private let codes: [UInt8]

    private static let end = 0x500
    /// Marks the code of a capital letter.
    static let capital: UInt8 = 0x80

    init(language: Language) {
        let letters =
            switch language {
            case .english: "abcdefghijklmnopqrstuvwxyz"
            case .russian: "абвгдежзийклмнопрстуфхцчшщъыьэюя"
            case .kazakh: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
            }
        var codes = [UInt8](repeating: 0, count: Self.end)
        for (place, letter) in letters.unicodeScalars.enumerated() {
            codes[Int(letter.value)] = UInt8(place + 1)
        }
        // The Russian patterns have no ё, which divides as е does.
        if language == .russian { codes[0x451] = codes[0x435] }
        for scalar in codes.indices where Letter.isCapital(UInt32(scalar)) {
            let small = codes[Int(Letter.lowercase(UInt32(scalar)))]
            if small > 0 { codes[scalar] = small | Self.capital }
        }
        self.codes = codes
        size = letters.unicodeScalars.count + 1
    }

    /// The number of a letter, with `capital` set where it is one; 0 where the scalar is no letter of the language.
    @inline(__always)
    func code(of scalar: UInt32) -> UInt8 {
        scalar < UInt32(codes.count) ? codes[Int(scalar)] : 0
    }
}
