/// Stems of Russian words that Snowball does not bring together, because a vowel comes and goes between their last
/// consonants, or because the stem itself changes.
///
/// A stem on `-ок`, `-ек` or `-ец` behind a consonant is written without the vowel, as it stands before endings: звонок
/// and звонки, ссылок and ссылки, отец and отца; `ь` before `ц`, which stands for it then, is left out. Words that keep
/// the vowel lose it in all their forms. What no rule tells stands in a table.
enum RussianStems {
    /// Bytes of the shortest stem that loses its vowel: four letters.
    private static let leastBytes = 8

    /// Appends what stands for a stem of Snowball to `result`, where it is another one.
    /// - Returns: whether it is.
    static func append(
        _ stem: UnsafeBufferPointer<UInt8>, of word: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
    ) -> Bool {
        for line in irregular where line.form.count == (line.isWhole ? word : stem).count {
            if line.form.elementsEqual(line.isWhole ? word : stem) {
                result += line.stem
                return true
            }
        }
        let count = stem.count
        guard count >= leastBytes, isLast(of: stem) else { return false }
        let isHard = stem[count - 1] == 0xBA
        switch (stem[count - 4], stem[count - 3]) {
        case (0xD0, 0xB5) where isConsonant(stem[count - 6], stem[count - 5]): break
        case (0xD0, 0xBE) where isHard && isConsonant(stem[count - 6], stem[count - 5]): break
        case (0xD1, 0x8C) where !isHard: break
        default: return false
        }
        result += stem[..<(count - 4)]
        result += stem[(count - 2)...]
        return true
    }

    /// What the forms of the words with a stem begin with, all together.
    static func beginnings(ofFormsWith stem: [UInt8]) -> [[UInt8]] {
        if let line = irregular.first(where: { $0.stem == stem }) { return line.beginnings }
        guard stem.count >= leastBytes - 2, stem.withUnsafeBufferPointer(isLast),
            isConsonant(stem[stem.count - 4], stem[stem.count - 3])
        else { return [stem] }
        let vowels = stem.last == 0xBA ? ["о", "е"] : ["е", "ь"]
        return [stem] + vowels.map { stem.dropLast(2) + Array($0.utf8) + stem.suffix(2) }
    }

    /// Whether a stem ends in к or ц.
    private static func isLast(of stem: UnsafeBufferPointer<UInt8>) -> Bool {
        let (lead, last) = (stem[stem.count - 2], stem[stem.count - 1])
        return lead == 0xD0 && last == 0xBA || lead == 0xD1 && last == 0x86
    }

    private static func isConsonant(_ lead: UInt8, _ last: UInt8) -> Bool {
        switch (lead, last) {
        case (0xD0, 0xB1...0xB4), (0xD0, 0xB6), (0xD0, 0xB7), (0xD0, 0xBA...0xBD), (0xD0, 0xBF): true
        case (0xD1, 0x80...0x82), (0xD1, 0x84...0x89): true
        default: false
        }
    }

    private struct Line {
        /// A stem of Snowball, or a whole word.
        var form: [UInt8]
        var isWhole: Bool
        var stem: [UInt8]
        var beginnings: [[UInt8]]

        /// - Parameter text: the stem of Snowball, or a whole word behind `=`; the stem that stands for it; what the forms
        ///   begin with.
        init?(_ text: Substring) {
            let parts = text.split(separator: ":").map(String.init)
            guard parts.count > 2 else { return nil }
            isWhole = parts[0].hasPrefix("=")
            form = Array(parts[0].drop { $0 == "=" }.utf8)
            stem = Array(parts[1].utf8)
            beginnings = parts.dropFirst(2).map { Array($0.utf8) }
        }
    }

    /// деньги, письмо, сын; мать, дочь and печать, which Snowball takes for other words.
    private static let irregular = """
        денег:деньг:деньг:денег пис:письм:письм:писем сынов:сын:сын
        =мать:матер:матер:мать =дочь:дочер:доч =печать:печат:печат
        """.split(whereSeparator: \.isWhitespace).compactMap(Line.init)
}
