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
                #expect(KazakhStemmer.stem(form) == stem, "\(form)")
            }
        }
    }

    @Test func differentWordsStayApart() {
        for line in KazakhForms.apart.split(separator: "\n") {
            let stems = line.split(separator: " ").map { KazakhStemmer.stem(String($0)) }
            #expect(stems[0] != stems[1], "\(line)")
        }
    }

    @Test func tableIsLong() {
        let words = (KazakhForms.nouns + KazakhForms.verbs + KazakhForms.derived).split(
            whereSeparator: \.isWhitespace)
        #expect(words.filter { !$0.hasSuffix(":") }.count >= 370)
    }

    @Test(arguments: ["", "а", "сіз", "лар", "лары", "ның", "Instagram", "2фа", "ъъъъ", "ыыыыыыыыы"])
    func oddWordsAreLeftOrCutButNeverEmptied(_ word: String) {
        #expect(KazakhStemmer.stem(word).isEmpty == word.isEmpty)
    }

    @Test func longWordIsLeftAlone() {
        let word = String(repeating: "лар", count: 2000)
        #expect(KazakhStemmer.stem(word) == word)
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
