import TestSupport

/// Pieces of which hostile and ordinary texts are made.
enum Pieces {
    static let scripts: [String] = [
        "a", "Z", "word", "é", "слово", "Қазақ", "ё", "і", "не", "中", "日本", "ภาษา", "한국", "\u{1100}",
        "\u{1161}", "\u{11A8}", "\u{115F}", "שלום", "كتاب", "क्षि", "ﬁ", "𠀀", "ﬀ", "Ω", "\u{4DFF}",
    ]
    static let marks: [String] = [
        "\u{301}", "\u{308}", "\u{34F}", "\u{35C}", "\u{483}", "\u{489}", "\u{5B0}", "\u{20DD}", "\u{20E3}",
        "\u{FE0F}", "\u{FE0E}", "\u{E0100}", "\u{93F}", "\u{94D}", "\u{302A}",
    ]
    static let emoji: [String] = [
        "👩", "🏽", "\u{200D}", "❤", "👩‍👩‍👧", "🇰🇿", "\u{1F1F0}", "1️⃣", "🏴\u{E0067}\u{E007F}", "☎️", "✔",
        "\u{1FAE8}", "©", "\u{1F3FB}", "♂",
    ]
    static let spaces: [String] = [
        " ", "  ", "\t", "\u{A0}", "\u{202F}", "\u{2003}", "\u{2007}", "\u{3000}", "\u{200B}", "\u{200C}",
        "\u{2060}", "\u{FEFF}", "\u{AD}", "\n", "\r", "\u{85}", "\u{2028}",
    ]
    static let controls: [String] = [
        "\0", "\u{1B}[31m", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{E000}",
        "\u{10FFFF}", "\u{E0041}", "\u{378}", "\u{61C}", "\u{FFF9}", "\u{13430}",
    ]
    static let punctuation: [String] = [
        "-", "—", "–", "…", ".", ",", "«", "»", "(", ")", "№", "§", "%", "/", "5", "10", "!", "?", ":", "\"",
    ]
    static let all = scripts + marks + emoji + spaces + controls + punctuation
}

extension SeededRandom {
    /// Bytes without any order.
    mutating func bytes(upTo count: Int) -> [UInt8] {
        (0..<Int.random(in: 0...count, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self) }
    }

    /// A text of pieces drawn by chance, with a byte spoiled here and there where asked.
    mutating func text(of pieces: [String], count: Int, spoiling: Bool = false) -> [UInt8] {
        var text: [UInt8] = []
        for _ in 0..<Int.random(in: 0...count, using: &self) {
            text += Array((pieces.randomElement(using: &self) ?? "").utf8)
        }
        if spoiling, !text.isEmpty, Bool.random(using: &self) {
            text[Int.random(in: 0..<text.count, using: &self)] = UInt8.random(in: 0...255, using: &self)
        }
        return text
    }
}
