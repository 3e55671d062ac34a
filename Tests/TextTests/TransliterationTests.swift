import Testing
import Text

@Suite struct TransliterationTests {
    /// Each word must be found by one of the candidates as its beginning.
    @Test(arguments: [
        ("parol", "пароль"), ("bezopasnost", "безопасность"), ("telefon", "телефон"), ("nasilie", "насилие"),
        ("policiya", "полиция"), ("politsia", "полиция"), ("zhaloba", "жалоба"), ("pomoshch", "помощь"),
        ("pomosch", "помощь"), ("bolnica", "больница"), ("semya", "семья"), ("podyem", "подъём"),
        ("yolka", "ёлка"),
        ("cifrovoj", "цифровой"), ("kharakter", "характер"), ("moy", "мой"), ("Advokat", "адвокат"),
    ])
    func russianWordsAreFound(latin: String, word: String) {
        expectFound(word, by: latin, .russian)
    }

    @Test(arguments: [
        ("qauipsizdik", "қауіпсіздік"), ("kauipsizdik", "қауіпсіздік"), ("qupiasoz", "құпиясөз"),
        ("qūpiasöz", "құпиясөз"), ("zhabirlenushi", "жәбірленуші"), ("jábirlenýshi", "жәбірленуші"),
        ("qazaqstan", "Қазақстан"),
        ("komek", "көмек"), ("kómek", "көмек"), ("tañ", "таң"), ("tang", "таң"), ("uiali", "ұялы"),
        ("şağym", "шағым"), ("otbasy", "отбасы"),
        ("sandyq", "сандық"), ("zan'", "заң"),
    ])
    func kazakhWordsAreFound(latin: String, word: String) {
        expectFound(word, by: latin, .kazakh)
    }

    @Test(arguments: ["", "слово", "a1", "wi-fi", "日"])
    func whatIsNotLatinHasNoCandidates(word: String) {
        for language in Language.allCases {
            #expect(Transliteration.candidates(for: word, in: language).isEmpty)
        }
    }

    @Test func candidatesAreFewAndDifferent() {
        let candidates = Transliteration.candidates(for: String(repeating: "cyexh", count: 20), in: .russian)
        #expect(candidates.count == 12)
        #expect(Set(candidates).count == 12)
        #expect(Transliteration.candidates(for: "parol", in: .english).isEmpty)
    }

    private func expectFound(_ word: String, by latin: String, _ language: Language) {
        let folded = Folding.keyboard.fold(word)
        let candidates = Transliteration.candidates(for: latin, in: language)
        #expect(candidates.contains { folded.hasPrefix($0) }, "\(candidates)")
    }
}
