import Markdown
import TestSupport
import Testing
import Text

@testable import Library

/// Which words of a text a word of a query means, and how that is shown.
@Suite struct QueryWordsTests {
    /// An index of one text.
    private func index(of text: String, in language: Language) -> SearchIndex {
        let library = Library(text: Array(text.utf8), name: "note.\(language.rawValue).md")
        let index = SearchIndex(of: library, for: .staff)
        let material = library.materials[0]
        var edition = material.editions[0]
        edition.language = language
        index.add(edition, of: material, MarkdownFile(parsing: Array(text.utf8)))
        index.finish()
        return index
    }

    /// The sections of a text whose headings are these words that a query finds, in any order.
    private func found(_ query: String, among words: [String], _ language: Language, isTyping: Bool = false)
        -> [String]
    {
        let text = "# Zzz\n" + words.map { "\n## Qqq\n\n\($0)\n" }.joined()
        let results = index(of: text, in: language).search(
            SearchQuery(query, language: language, isTyping: isTyping))
        guard results.correction == nil else { return [] }
        return results.hits.map(\.passage).sorted()
    }

    /// Each form by each, typed on a Russian keyboard: the word itself is there, and its forms are still found.
    @Test(arguments: [
        "қауіп қауіпті қаупі", "көмек көмекке көмегі", "жіберу жіберді жіберме",
        "қоңырау қоңырауды қоңыраулар",
    ])
    func kazakhTypedWithRussianLettersFindsAllForms(_ line: String) {
        let forms = line.split(separator: " ").map(String.init)
        let typed = Folding.keyboard.fold(forms[0])
        #expect(typed != forms[0])
        for form in forms.dropFirst() {
            #expect(found(typed, among: [forms[0], form], .kazakh) == [forms[0], form].sorted(), "\(typed)")
        }
    }

    /// The letters that a Russian keyboard lacks may stand in the ending alone, or in a stem of two letters.
    @Test(arguments: [
        ("балаларыныз", "бала баламызға балаларыңыз"), ("анамнын", "анам ананың"), ("акемнин", "әкем әкеге"),
        ("кызымызга", "қыз қыздар"), ("улымнын", "ұл ұлым"), ("баламнын", "бала балаңа"),
        ("суреттеринизди", "сурет суретіңіз"), ("комегиниз", "көмек көмегі"), ("созимен", "сөз сөзі"),
        ("уйимде", "үй үйге"), ("уйимизден", "үй үйіміз"), ("бетинин", "бет беттер"),
        ("сотынын", "сот сотқа"),
        ("полициясынын", "полиция полицияға"), ("телефонга", "телефон телефондар"),
        ("аккаунтка", "аккаунт аккаунтым"), ("отиништери", "өтініш өтінішті"), ("акшасынын", "ақша ақшаны"),
        ("коршилер", "көрші көршіңіз"),
    ])
    func kazakhFormsTypedWithRussianLettersFindOthers(typed: String, words: String) {
        let words = words.split(separator: " ").map(String.init)
        for isTyping in [false, true] {
            let found = found(typed, among: words + ["жақсы"], .kazakh, isTyping: isTyping)
            #expect(found == words.sorted(), "\(typed)")
        }
    }

    /// One text with a plain spelling hides nothing of those with Kazakh letters, nor the other way round.
    @Test(arguments: ["кала", "қала"])
    func bothSpellingsAreFoundWithTheirForms(typed: String) throws {
        let words = ["қала", "қалалар", "қалаларда", "кала", "калалар", "калада"]
        let texts = words.enumerated().map { ("text-\($0).kk.md", "# Zzz\n\n\($1)\n") }
        let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: texts))
        let hits = SearchIndex.whole(of: try Library.open(folder.path), for: .staff).search(
            SearchQuery(typed, language: .kazakh, isTyping: false)
        ).hits
        #expect(hits.map(\.passage).sorted() == words.sorted())
        #expect(hits.prefix(3).allSatisfy { $0.passage.first == typed.first })
    }

    /// A word of another text is shown where the passage is marked.
    @Test func kazakhFormsTypedWithRussianLettersAreMarked() {
        for (typed, text) in [("уйимде", "жаңа үйге"), ("балаларыныз", "жаңа балаға")] {
            let hits = index(of: "# Zzz\n\n\(text)\n", in: .kazakh).search(
                SearchQuery(typed, language: .kazakh, isTyping: false)
            ).hits
            #expect(hits.first?.marks.count == 1, "\(typed)")
        }
    }

    @Test func kazakhTypedWithRussianLettersFindsWhatPeopleSayForIt() {
        #expect(found("кауип", among: ["қатер", "қауіп", "жақсы"], .kazakh) == ["қатер", "қауіп"])
    }

    @Test(arguments: [
        "денег деньги", "звонок звонки", "снимок снимками", "отец отца", "письмо писем", "сын сыновья",
        "мать матери",
        "ссылка ссылок", "владелец владельца",
    ])
    func russianWordsAreFoundThoughTheirStemChanges(_ line: String) {
        let forms = line.split(separator: " ").map(String.init)
        for form in forms { #expect(found(form, among: forms, .russian) == forms.sorted(), "\(form)") }
    }

    /// Where a stem is also that of an everyday word, one form alone is meant.
    @Test(arguments: [
        ("займ", "долг", "долго"), ("браслет", "часы", "час"), ("подруга", "друзья", "другой"),
        ("слежка", "следит", "следует"),
    ])
    func aRelatedWordBringsNoEverydayWord(query: String, wanted: String, other: String) {
        #expect(found(query, among: [query, wanted, other], .russian) == [query, wanted].sorted())
        #expect(!found("долго", among: ["долго", "кредит"], .russian).contains("кредит"))
    }

    @Test(arguments: [
        ("2fa", "two-factor", Language.english), ("2фа", "двухфакторная", .russian),
        ("2fa", "екі сатылы", .kazakh),
        ("wifi", "Wi-Fi", .english), ("вайфай", "wi-fi", .russian), ("email", "e-mail", .russian),
        ("звонить", "позвонить", .russian), ("вк", "VK", .russian), ("инста", "Instagram", .kazakh),
        ("әке", "ата-анаға", .kazakh), ("смс", "SMS", .russian), ("SMS", "смс", .kazakh),
        ("смс", "SMS", .english), ("сим", "SIM", .russian), ("sim", "сим", .kazakh),
    ])
    func whatPeopleSayForIt(query: String, text: String, language: Language) {
        #expect(found(query, among: [text, "two of a factor"], language) == [text])
    }

    /// The passage shows why a section was found, where only another word for the one that was asked stands in it.
    @Test(arguments: [
        ("ватсап", "Откройте в WhatsApp настройки.", "WhatsApp"), ("муж", "Так делает партнёр.", "партнёр"),
        ("wifi", "Сеть Wi-Fi дома.", "Wi-Fi"),
    ])
    func aRelatedWordIsMarkedInThePassage(query: String, text: String, marked: String) throws {
        let results = index(of: "# Т\n\n## Раз\n\n\(text)\n", in: .russian).search(
            SearchQuery(query, language: .russian, isTyping: false))
        let hit = try #require(results.hits.first)
        let bytes = Array(hit.passage.utf8)
        #expect(hit.marks.map { String(decoding: bytes[$0], as: UTF8.self) } == [marked])
    }

    @Test func theWordItselfIsMarkedAndNoOther() throws {
        let results = index(of: "# Т\n\nМуж или партнёр.\n", in: .russian).search(
            SearchQuery("муж", language: .russian, isTyping: false))
        #expect(try #require(results.hits.first).marks.count == 1)
    }

    /// While a quotation is open, its last word may go on.
    @Test func anOpenQuotationEndsInABeginning() {
        let words = ["двухэтапная проверка", "проверка двухэтапная"]
        for query in ["\"двухэтапная про", "\"двухэтапная пров", "\"двухэтапн", "«двухэтапная проверка"] {
            let expected = query == "\"двухэтапн" ? words.sorted() : [words[0]]
            #expect(found(query, among: words, .russian, isTyping: true) == expected, "\(query)")
        }
        #expect(found("\"двухэтапная про\"", among: words, .russian, isTyping: true) == [])
    }

    // MARK: Corrections

    /// What a query is corrected to over texts with these words.
    private func correction(_ query: String, over text: String, _ language: Language) -> String? {
        index(of: "# Zzz\n\n\(text)\n", in: language).search(
            SearchQuery(query, language: language, isTyping: false)
        ).correction
    }

    /// The first letter is seldom the wrong one: another word of the root comes before one that only sounds alike.
    @Test func aWordIsNotCorrectedIntoAnotherOne() {
        #expect(correction("мектепте қорлық көрді", over: "мектепте зорлық көрді", .kazakh) == nil)
        #expect(correction("қорлық", over: "қорлау зорлық", .kazakh) == nil)
        #expect(found("қорлық", among: ["қорлау", "зорлық"], .kazakh) == ["қорлау"])
        #expect(correction("ароль", over: "пароль", .russian) == "пароль")
        #expect(correction("контоль", over: "контакт контроль", .russian) == "контроль")
    }

    @Test func oneWordInAnotherLayoutIsRetyped() {
        #expect(correction("gfhjkm telegram", over: "пароль telegram", .russian) == "пароль telegram")
        #expect(correction("пароль ифтл", over: "пароль bank", .russian) == "пароль bank")
    }

    /// One edit from five letters on, two from nine.
    @Test(arguments: [
        ("поролб", "порочащая", Language.russian), ("матери", "материалы", .russian),
        ("сталин", "стало", .russian), ("казан", "казахстана", .russian), ("ақпан", "ақпарат", .kazakh),
    ])
    func aWordThatMerelyBeginsAlikeIsNotMeant(query: String, text: String, language: Language) {
        #expect(correction(query, over: text, language) == nil)
    }

    /// What is much longer than any word that was found is no word.
    @Test(arguments: ["qqqqqqqq", "zzzzzz", "kkkkk", "aaaa", "zzz"])
    func oneLetterAgainAndAgainFindsNothing(_ query: String) {
        for isTyping in [false, true] {
            let results = index(of: "# Текст\n\nк за а лл зло кк аа\n", in: .russian).search(
                SearchQuery(query, language: .russian, isTyping: isTyping))
            #expect(results.hits.isEmpty && results.correction == nil)
        }
    }

    /// A correction says that its words were found: what was typed goes before one whose words do not all stand in texts.
    @Test func aCorrectionIsOfferedOnlyForWhatItFinds() {
        let fake = index(of: "# Zzz\n\nfake деп\n", in: .kazakh).search(
            SearchQuery("deep fake", language: .english, isTyping: false))
        #expect(fake.correction == nil && fake.isPartial && fake.hits.count == 1)
        #expect(correction("пароль жирафф", over: "пароль", .russian) == nil)
        #expect(correction("паролль замок", over: "пароль и замок", .russian) == "пароль замок")
    }

    @Test func shortWordsInLatinLettersGoWithTheOthers() {
        #expect(correction("ya boyus", over: "я боюсь", .russian) == "я боюсь")
        #expect(correction("my boyus", over: "my боюсь", .russian) == "my боюсь")
    }

    /// Letters on keys of signs and digits cut a word into pieces, which are known by chance.
    @Test(arguments: [
        ("09gbzc-p", "құпиясөз", Language.kazakh), ("r-vtr", "көмек", .kazakh), (",m`n", "бьёт", .russian),
    ])
    func aWordThatAnotherLayoutCutsIsRetyped(typed: String, meant: String, language: Language) {
        let index = index(of: "# Zzz\n\nқұпиясөз көмек бьёт pin r m n vtrx\n", in: language)
        for isTyping in [true, false] {
            let results = index.search(SearchQuery(typed, language: language, isTyping: isTyping))
            #expect(results.correction == meant && results.hits.count == 1, "\(typed)")
        }
        for typed in ["wi-fi", "e-mail", "2fa"] {
            #expect(correction(typed, over: "wi-fi e-mail 2fa цшаш", language) == nil)
        }
    }

    @Test func latinLettersGiveAWordThatBeginsAlike() {
        #expect(correction("polisia", over: "пол полиция", .russian) == "полиция")
        #expect(correction("polisia", over: "пол", .russian) == nil)
        #expect(correction("parolem", over: "пароль", .russian) == "пароль")
    }

    // MARK: Filters

    @Test func anUnknownValueOfAFilterIsSaid() throws {
        let index = index(of: "# Т\n\nпароль\n", in: .russian)
        index.filters = SearchFilters(topics: [Topic(id: "law", name: [.russian: "Закон", .kazakh: "Заң"])])
        func unknown(_ query: String) -> UnknownValue? {
            index.search(SearchQuery(query, language: .russian, isTyping: true)).unknownValue
        }
        #expect(unknown("тема:пароли пароль") == UnknownValue(value: "пароли", known: ["закон"]))
        #expect(unknown("kind:zzz пароль")?.known == ["флаер", "буклет", "памятка"])
        #expect(unknown("lang:zz пароль")?.value == "zz")
        #expect(unknown("пароль kind:zzz") == nil)
        #expect(unknown("пароль") == nil)
        #expect(unknown("жираф") == nil)
    }
}
