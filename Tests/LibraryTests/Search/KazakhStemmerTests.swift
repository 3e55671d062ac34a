import Testing
import Text

@testable import Library

@Suite struct KazakhStemmerTests {
    @Test(arguments: [KazakhForms.nouns, KazakhForms.verbs, KazakhForms.derived])
    func formsHaveTheirStem(_ table: String) {
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            let stem = words[0].dropLast()
            for form in words.dropFirst() {
                #expect(KazakhStemmer.own.stem(form) == stem, "\(form)")
            }
        }
    }

    @Test func differentWordsStayApart() {
        for line in KazakhForms.apart.split(separator: "\n") {
            let stems = line.split(separator: " ").map { KazakhStemmer.own.stem(String($0)) }
            #expect(stems[0] != stems[1], "\(line)")
        }
    }

    @Test func tableIsLong() {
        let words = (KazakhForms.nouns + KazakhForms.verbs + KazakhForms.derived).split(
            whereSeparator: \.isWhitespace)
        #expect(words.filter { !$0.hasSuffix(":") }.count >= 370)
    }

    /// Over the words of the bundled library: a word and the same with an ending of nouns behind it, both written there,
    /// have one stem. Not all such pairs are one word (`сақ` and `сақта`), and verbs and pronouns are among them, so it is
    /// the share that is held; it was 0.91 when it was first measured.
    @Test func wordsOfTheLibraryKeepTheirStem() {
        let words = Set(Self.wordsOfTheLibrary())
        var (pairs, same) = (0, 0)
        for word in words where word.count >= 3 {
            let stem = KazakhStemmer.own.stem(word)
            for ending in KazakhForms.endings where words.contains(word + ending) {
                pairs += 1
                if KazakhStemmer.own.stem(word + ending) == stem { same += 1 }
            }
        }
        print("Kazakh words of the library: \(same) of \(pairs) pairs have one stem")
        #expect(pairs > 1000 && Double(same) >= 0.925 * Double(pairs))
    }

    private static func wordsOfTheLibrary() -> [String] {
        guard let library = try? Library.open(BundledLibrary.path) else { return [] }
        var words: [String] = []
        for edition in library.materials.flatMap(\.editions) where edition.language == .kazakh {
            let bytes = (try? library.bytes(of: edition.path)) ?? []
            var scanner = WordScanner()
            while scanner.next(in: bytes.span, before: bytes.count) {
                words.append(String(decoding: scanner.word, as: UTF8.self))
            }
        }
        return words
    }

    @Test(arguments: ["", "а", "сіз", "лар", "лары", "ның", "Instagram", "2фа", "ъъъъ", "ыыыыыыыыы"])
    func oddWordsAreLeftOrCutButNeverEmptied(_ word: String) {
        #expect(KazakhStemmer.own.stem(word).isEmpty == word.isEmpty)
    }

    @Test func longWordIsLeftAlone() {
        let word = String(repeating: "лар", count: 2000)
        #expect(KazakhStemmer.own.stem(word) == word)
    }
}

@Suite struct StemmerTests {
    /// The language of the text, words that share a stem, words that do not share it.
    @Test(arguments: [
        (Language.russian, "пароль пароля паролями паролям", "пара"),
        (.russian, "угроза угрозы угрозой", "уголь"),
        (.russian, "безопасность безопасности", "опасный"),
        (.russian, "құпиясөз құпиясөздер", "пароль"),
        (.kazakh, "парольдер парольді пароль", "пар"),
        (.russian, "шантаж шантажа шантажируют шантажировал", "шарж"),
        (.russian, "контроль контролирует контролировать", "командир"),
        (.russian, "блокирует блокировать", "блок"),
        (.russian, "денег деньги деньгам деньгами", "день"),
        (.russian, "звонок звонки звонка звонком", "звон"),
        (.russian, "снимок снимки снимков снимками", "сним"),
        (.russian, "отец отца отцу отцом отцы", "отчет"),
        (.russian, "письмо письма писем письмами", "писать"), (.russian, "сын сына сыновья сыновей", "сынок"),
        (.russian, "мать матери матерью матерей", "материал"), (.russian, "печать печати печатью", "печень"),
        (.russian, "дочь дочери дочерью", "доч"), (.russian, "кусок куска куски", "кусать"),
        (.russian, "владелец владельца владельцы", "владеть"), (.russian, "ссылка ссылки ссылок", "ссыл"),
        (.russian, "человек человека человеком", "чело"),
        (.russian, "урок уроки уроком", "уркаган"), (.russian, "век века", "век1"),
        (.english, "password passwords", "pass"),
        (.russian, "phone phones", "фон"),
    ])
    func wordsShareTheirStem(language: Language, words: String, other: String) {
        let stemmer = Stemmer(for: language)
        let stems = Set(words.split(separator: " ").map { stemmer.stem(of: Array($0.utf8)) })
        let otherStem = stemmer.stem(of: Array(other.utf8))
        #expect(stems.count == 1)
        #expect(!stems.contains(otherStem))
    }

    @Test(arguments: ["115", "2fa", "h264", "ωμέγα", "а1б", "wi-fi", "латиница-latin", "'"])
    func wordsOfOtherLettersAreTheirOwnStems(_ word: String) {
        for language in [Language.russian, .kazakh, .english] {
            #expect(Stemmer(for: language).stem(of: Array(word.utf8)) == Array(word.utf8))
        }
    }
}
