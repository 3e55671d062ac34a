/// Russian and Kazakh words written in Latin letters, back in Cyrillic ones.
///
/// There are many ways to write them: passports, the Kazakh alphabets of 2018 and 2021, messages on a telephone. Where a
/// letter stands for several, the candidates try each; a search takes them as beginnings of words under
/// ``Folding/keyboard``, so that Kazakh letters are given by the Russian ones they fold to.
public enum Transliteration {
    private static let mostCandidates = 12
    /// What is longer is cut: candidates are beginnings of words.
    private static let longestWord = 24

    /// What a word in Latin letters may be in small Cyrillic ones, the likeliest first, at most twelve. Empty for English,
    /// and for a word with anything but Latin letters and apostrophes.
    public static func candidates(for word: String, in language: Language) -> [String] {
        switch language {
        case .english: []
        case .russian: candidates(for: word, by: TransliterationTable.russian)
        case .kazakh: candidates(for: word, by: TransliterationTable.kazakh)
        }
    }

    /// A beginning of a word, and how often it took not the likeliest reading.
    private struct Candidate {
        var text: String
        var doubts: Int
    }

    private static func candidates(for word: String, by table: TransliterationTable) -> [String] {
        var rest = word.lowercased().prefix(longestWord)
        guard !rest.isEmpty else { return [] }
        var candidates = [Candidate(text: "", doubts: 0)]
        while !rest.isEmpty {
            guard let (letters, readings) = table.readings(atStartOf: rest) else { return [] }
            rest = rest.dropFirst(letters)
            let longer = candidates.flatMap { candidate in
                readings.enumerated().map {
                    Candidate(text: candidate.text + $1, doubts: candidate.doubts + $0)
                }
            }
            candidates = Array(longer.sorted { $0.doubts < $1.doubts }.prefix(mostCandidates))
        }
        return candidates.map(\.text)
    }
}

/// What Latin letters and groups of them stand for, the likeliest first.
struct TransliterationTable: Sendable {
    private let readings: [String: [String]]
    private let longest: Int

    /// A line has a group of Latin letters and its readings, `-` for none.
    init(_ lines: String) {
        var readings: [String: [String]] = [:]
        for line in lines.split(separator: ";") {
            let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
            readings[words[0]] = words.dropFirst().map { $0 == "-" ? "" : $0 }
        }
        self.readings = readings
        longest = readings.keys.map(\.count).max() ?? 0
    }

    /// The readings of the longest group with which `word` begins, and how many letters it has.
    func readings(atStartOf word: Substring) -> (letters: Int, readings: [String])? {
        for letters in stride(from: min(longest, word.count), to: 0, by: -1) {
            if let found = readings[String(word.prefix(letters))] { return (letters, found) }
        }
        return nil
    }

    static let russian = TransliterationTable(
        """
        a а; b б; v в; w в; g г; d д; e е э; z з; i и й; y ы й и; k к; l л ль; m м; n н; o о; p п; r р; s с; t т;
        u у; f ф; h х г; c ц к с; j й ж; x кс х; q к; ' ь;
        zh ж; kh х; ts ц тс; tz ц; ch ч; sh ш; sch щ; shch щ;
        ya я ья; ja я; ia ия я; iya ия; yu ю ью; ju ю; iu ю; yo е ъе ье; jo е; ye е ъе ье; je е; yy ый; iy ий;
        ii ии ий
        """)

    static let kazakh = TransliterationTable(
        """
        a а; ä а; á а; b б; v в; w у в; g г; ğ г; ǵ г; gh г; d д; e е э; z з; i и ы; í и; y ы й у; ı ы; ý у; k к; q к;
        l л; m м; n н; ñ н; ń н; ng н нг; o о; ö о; ó о; p п; r р; s с; t т; u у; ū у; ü у; ú у; f ф; h х; kh х; x х кс;
        c ц с; j ж; zh ж; ch ч; ç ч; sh ш; ş ш; ts ц; ya я; ia ия я; yu ю; iu ию ю; yo е; ' - ь
        """)
}
