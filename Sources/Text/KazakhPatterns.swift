/// Patterns for the hyphenation of Kazakh in the format of libhyphen, built on its syllables: V, CV, VC, CVC, VCC, CVCC.
/// One consonant between vowels opens the next syllable, of more the last does; nothing else decides, but for у, the
/// signs ь and ъ, and clusters of borrowed words. The method is Liang's (1983): an odd digit allows a break, an even one
/// forbids it, and the highest digit at a place wins.
///
/// The dictionary has a line for each combination of letters; here capitals stand for classes of letters.
enum KazakhPatterns {
    /// The dictionary as libhyphen reads it, in UTF-8.
    static func dictionary() -> String {
        let patterns = rules.split(separator: "\n").flatMap { line in
            expand(line.prefix { $0 != "#" }.filter { $0 != " " })
        }
        return (["UTF-8", "LEFTHYPHENMIN 2", "RIGHTHYPHENMIN 2"] + patterns).joined(separator: "\n") + "\n"
    }

    private static let classes: [Character: String] = [
        "V": "аәеёиоөуұүыіэюя",
        "C": "бвгғджзйкқлмнңпрстфхһцчшщ",
        // Stops and liquids that begin a syllable together in borrowed words.
        "T": "бвгдкптф",
        "R": "лр",
    ]

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

    /// The lines of a rule: each class in it replaced by each of its letters.
    private static func expand(_ rule: String) -> [String] {
        rule.reduce([""]) { lines, letter in
            guard let members = classes[letter] else { return lines.map { $0 + String(letter) } }
            return lines.flatMap { line in members.map { line + String($0) } }
        }
    }
}
