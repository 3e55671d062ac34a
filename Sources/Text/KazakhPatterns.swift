/// Patterns for the hyphenation of Kazakh in the format of libhyphen, built on its syllables: V, CV, VC, CVC, VCC, CVCC.
/// One consonant between vowels opens the next syllable, of more the last does; nothing else decides, but for у, the
/// signs ь and ъ, and clusters of borrowed words. The method is Liang's (1983): an odd digit allows a break, an even one
/// forbids it, and the highest digit at a place wins.
///
/// The dictionary has a line for each combination of letters; here capitals stand for classes of letters.
enum KazakhPatterns {
    /// The dictionary as libhyphen reads it, in UTF-8.
    static func dictionary() -> [UInt8] {
        var dictionary = Array("UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n".utf8)
        for rule in rules.split(separator: "\n") {
            let signs = rule.prefix { $0 != "#" }.filter { $0 != " " }
            append(signs.map { classes[$0] ?? letters(String($0)) }, to: &dictionary)
        }
        return dictionary
    }

    private static let classes: [Character: [[UInt8]]] = [
        "V": letters("аәеёиоөуұүыіэюя"),
        "C": letters("бвгғджзйкқлмнңпрстфхһцчшщ"),
        // Stops and liquids that begin a syllable together in borrowed words.
        "T": letters("бвгдкптф"),
        "R": letters("лр"),
    ]

    private static func letters(_ letters: String) -> [[UInt8]] { letters.map { Array(String($0).utf8) } }

    /// One pattern a line, with words that show it.
    private static let rules = """
        1CV       # ба-ла, мек-теп, айт-ты
        V1V       # ки-ім, ди-а-лог
        V2у       # тау-да: у closes a syllable
        V3у4V     # да-уыс: between vowels it opens one
        .у4V      # уа-қыт
        1CьV      # ком-пью-тер
        ъ1V       # объ-ект
        C3T4R     # элек-трон: after a consonant both go on
        4TRC      # министр-лік: but not before another one
        4TR.
        .CC4      # стра-те-гия: no syllable without a vowel
        .взC4
        .всC4
        қ3с4тан   # қа-зақ-стан
        з3с4тан   # қыр-ғыз-стан
        бек3с4тан # өз-бек-стан
        жік3с4тан # тә-жік-стан
        ған3с4тан # ауған-стан
        кі3с4тан  # түр-кі-стан
        """

    /// Appends the patterns of a rule, each class in it replaced by each of its letters: the last letter changes first.
    private static func append(_ rule: [[[UInt8]]], to dictionary: inout [UInt8]) {
        var choice = Array(repeating: 0, count: rule.count)
        while true {
            for (letters, chosen) in zip(rule, choice) { dictionary += letters[chosen] }
            dictionary.append(0x0A)
            guard let place = rule.indices.last(where: { choice[$0] + 1 < rule[$0].count }) else { return }
            choice[place] += 1
            for later in place + 1..<rule.count { choice[later] = 0 }
        }
    }
}
