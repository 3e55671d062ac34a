import TestSupport
import Testing

@testable import Text

@Suite struct HyphenatorTests {
    @Test func kazakhWordsDivideBySyllables() {
        for line in KazakhHyphenation.table {
            #expect(divided(line.filter { $0 != "-" }, .kazakh) == line)
        }
        #expect(Set(KazakhHyphenation.table).count >= 200)
        #expect(Set(KazakhHyphenation.table).count == KazakhHyphenation.table.count)
    }

    /// Neighbours share letters, so what cannot be read must not be taken for shared.
    @Test func linesThatAreNoPatternsAreLeftOut() {
        let long = String(repeating: "а", count: 40)
        let lines = [
            "UTF-8", "LEFTHYPHENMIN 2", "ба1ва", "б\(long)1", "б\(long)", "ба1ва/=,1,2", "", "бW1", "б1аг",
            "баг1а",
            "а1б\r",
        ]
        let patterns = HyphenDictionary(Array(lines.joined(separator: "\n").utf8)).patterns(
            alphabet: HyphenAlphabet(language: .russian))
        #expect(places(of: "бава", patterns) == [2])
        #expect(places(of: "багаб", patterns) == [3])
        #expect(places(of: "ваба", patterns) == [2])
        #expect(places(of: "вага", patterns) == [])
    }

    private func places(of word: String, _ patterns: HyphenPatterns) -> [Int] {
        var letters = HyphenWord()
        for scalar in word.unicodeScalars { _ = letters.append(patterns.alphabet.code(of: scalar.value)) }
        let places = patterns.places(in: letters)
        return (0..<word.count).filter { places & 1 << UInt64($0) != 0 }.map { $0 + 1 }
    }

    @Test(
        .enabled(if: Hyphenator.of(.russian) != nil, "needs Debian's hyphen-ru"),
        arguments: [
            "без-опас-ность", "двух-этап-ная", "про-вер-ка", "те-ле-фо-на", "на-си-лие", "пси-хо-лог",
            "подъ-езд",
            "объ-яв-ле-ние", "ёл-ка", "зе-лё-ный", "се-мья", "рай-он", "рас-сказ", "про-грам-ма",
            "со-об-ще-ние",
            "вос-ста-нов-ле-ние", "пе-ре-сы-лать", "пред-при-я-тие", "ма-ма", "яма", "дом",
        ])
    func russianWordsDivideByDebiansPatterns(picture: String) {
        #expect(divided(picture.filter { $0 != "-" }, .russian) == picture)
    }

    @Test(
        .enabled(if: Hyphenator.of(.english) != nil, "needs Debian's hyphen-en-us"),
        arguments: [
            "hy-phen-ation", "se-cu-rity", "pass-word", "com-puter", "chil-dren", "al-go-rithm",
            "in-ter-na-tional",
            "au-then-ti-ca-tion", "Se-cu-rity", "the", "area",
        ])
    func englishWordsDivideByDebiansPatterns(picture: String) {
        #expect(divided(picture.filter { $0 != "-" }, .english) == picture)
    }

    @Test(arguments: [
        ("«қоғам», (балалар)!", "«қо~ғам», (ба~ла~лар)!"),
        ("Қауіпсіздік", "Қа~уіп~сіз~дік"),
        ("өз үйінде қалады", "өз үйін~де қа~ла~ды"),
        ("ата-анасы бала-шаға", "ата-ана~сы ба~ла-ша~ға"),
        ("қала\u{301}да", "қа~ла\u{301}~да"),
    ])
    func signsAroundAWordAreLeftAlone(text: String, picture: String) {
        #expect(divided(text, .kazakh, by: "~") == picture)
    }

    @Test(arguments: [
        "ҚАЗАҚСТАН", "БҰҰ", "ЮНИСЕФтің", "WhatsApp", "қалаBook", "hello", "https://kk.example.org/балалар",
        "bala@qala.kz", "qala.балалар.kz", "балалар2026", "Абай’балалар", "балалар'қала", "т.б.",
        "bala_balalar", "日本語日本語", "", "-", " ",
        "\u{301}", "ўзбекистон", "a/балалар",
    ])
    func whatIsNoOrdinaryWordIsNotDivided(text: String) {
        #expect(divided(text, .kazakh) == text)
    }

    @Test func wordsPastTheLongestAreNotDivided() {
        let long = String(repeating: "бала", count: 16)
        #expect(divided(long, .kazakh) == long)
        #expect(divided(String(long.dropLast()), .kazakh).hasPrefix("ба-ла-ба"))
    }

    @Test func anyBytesAreDividedBetweenCharacters() {
        var random = SeededRandom(seed: 7)
        let pieces = Pieces.all + ["ба", "ла", "қаз", "ақ", "стан", "pass", "word", "без", "опас"]
        for _ in 0..<5000 {
            let text = random.text(of: pieces, count: 12, spoiling: true)
            for language in Language.allCases {
                var last = 0
                Hyphenator.of(language)?.forEachBreak(in: text.span) { place in
                    #expect(place > last && place < text.count && text[place] & 0xC0 != 0x80, "\(text)")
                    last = place
                }
            }
        }
    }

    @Test func manyThreadsMayUseOneHyphenator() async {
        await withTaskGroup(of: String.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<200).reduce("") { _, _ in divided("қауіпсіздік", .kazakh) }
                }
            }
            for await picture in group { #expect(picture == "қа-уіп-сіз-дік") }
        }
    }

}

/// `word` with a sign at each place where it may be divided.
private func divided(_ word: String, _ language: Language, by sign: String = "-") -> String {
    let bytes = Array(word.utf8)
    var places: [Int] = []
    Hyphenator.of(language)?.forEachBreak(in: bytes.span) { places.append($0) }
    var start = 0
    return (places + [bytes.count]).map { end in
        defer { start = end }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }.joined(separator: sign)
}
