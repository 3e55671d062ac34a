import Markdown
import TestSupport
import Testing
import Text

@testable import Library

/// What holds of search beside ranking, over the bundled library and over texts of one line.
@Suite(.serialized) struct SearchIndexTests {
    nonisolated(unsafe) private static let index = BundledLibrary.index()

    private func search(_ query: String, _ language: Language = .russian, isTyping: Bool = false)
        -> SearchResults
    {
        Self.index.search(SearchQuery(query, language: language, isTyping: isTyping))
    }

    /// An index of one text.
    private func index(of text: String, for viewer: Viewer = .staff) -> SearchIndex {
        let library = Library(text: Array(text.utf8), name: "note.ru.md")
        let index = SearchIndex(of: library, for: viewer)
        let material = library.materials[0]
        index.add(material.editions[0], of: material, MarkdownFile(parsing: Array(text.utf8)))
        index.finish()
        return index
    }

    // MARK: Words

    @Test(arguments: [
        ("ежик", "Ёжик"), ("ЁЖИК", "Ёжик"), ("пароли", "пароль"), ("паролями", "пароль"), ("мой", "мой"),
        ("без разрыва", "без\u{A0}разрыва"), ("безопасность", "безо\u{AD}пас\u{AD}ность"),
        ("двойной смысл", "**двой**ной [смысл](http://a)"), ("конец начало", "конец\nначало"),
        ("\"конец начало\"", "конец\nначало"), ("café", "cafe"), ("дв*", "двойной"),
    ])
    func aWordIsFound(query: String, text: String) {
        let results = index(of: "# Т\n\n\(text)\n").search(
            SearchQuery(query, language: .russian, isTyping: false))
        #expect(results.hits.count == 1 && results.correction == nil, "\(query)")
        #expect(results.hits.first?.marks.isEmpty == false)
    }

    @Test(arguments: [
        ("йод", "иод"), ("дв", "двойной"), ("\"начало конец\"", "конец\nначало"),
        ("\"раз два\"", "раз\n\nдва"),
        ("\"пароли верные\"", "пароль верный"),
    ])
    func anotherWordIsNot(query: String, text: String) {
        let results = index(of: "# Т\n\n\(text)\n").search(
            SearchQuery(query, language: .russian, isTyping: false))
        #expect(results.hits.isEmpty, "\(query)")
    }

    /// What people ask is searched with the text, each word once, and never shown.
    @Test func aTextIsFoundByTheQuestionsItAnswers() {
        let text = """
            ---
            title: Общие аккаунты
            summary: Кто ещё видит ваши данные.
            questions: [муж читает мою переписку, как он узнал пароль]
            ---
            Отключите чужие устройства.
            """
        let results = index(of: text).search(
            SearchQuery("муж читает переписку", language: .russian, isTyping: false))
        #expect(results.hits.map(\.passage) == ["Отключите чужие устройства."])
        #expect(!results.isPartial)
    }

    /// A text with some of the words is found beside one that holds them all, and a good word that no text has is not
    /// replaced where that does not help.
    @Test func someOfTheWordsAreEnough() {
        let index = index(of: "# Т\n\n## Раз\n\nзапертая дверь\n\n## Два\n\nдверь и роли\n")
        let some = index.search(SearchQuery("дверь лестница", language: .russian, isTyping: false))
        #expect(some.hits.count == 2 && some.isPartial)
        let all = index.search(SearchQuery("запертая дверь", language: .russian, isTyping: false))
        #expect(all.hits.first?.section == "Раз" && !all.isPartial)
        let unknown = index.search(SearchQuery("дверь лестница роликк", language: .russian, isTyping: false))
        #expect(unknown.correction == nil && unknown.isPartial)
        let typo = index.search(SearchQuery("запертаяя дверь", language: .russian, isTyping: false))
        #expect(typo.correction == "запертая дверь" && !typo.isPartial)
    }

    /// A text that has one of two words in its title stands behind one that has both anywhere; a sentence goes by what it
    /// is about.
    @Test func upToThreeWordsAreJoinedByAnd() throws {
        let folder = try TemporaryFolder([
            "one.ru.md": "# Кредит\n\nКредит берут на вас, и снова кредит.\n",
            "both.ru.md":
                "# Прочее\n\nСуд. \(String(repeating: "Много других слов. ", count: 60))\n\n## Конец\n\nКредит.\n",
        ])
        let index = SearchIndex.whole(of: try Library.open(folder.path), for: .staff)
        func materials(_ query: String) -> [String] {
            index.search(SearchQuery(query, language: .russian, isTyping: false)).hits.map(\.material)
        }
        #expect(materials("кредит суд").first == "both" && materials("кредит суд").last == "one")
        #expect(materials("на меня берут кредит суд").first == "one")
    }

    /// One of two words can be corrected, and no text has the other.
    @Test func whatCanBeCorrectedIsShownBeforeNothing() {
        let results = index(of: "# Т\n\nзапертая дверь\n").search(
            SearchQuery("запертаяя ывапролд", language: .russian, isTyping: false))
        #expect(results.correction == "запертая ывапролд" && results.isPartial && results.hits.count == 1)
    }

    /// Most words of a query in another layout are enough to know it by.
    @Test func aLayoutIsKnownByMostOfTheWords() {
        let index = index(of: "# Т\n\nзапертая дверь\n")
        let results = index.search(
            SearchQuery("pfgthnfz ldthm ktcnybwf", language: .russian, isTyping: false))
        #expect(results.correction == "запертая дверь лестница" && results.isPartial)
    }

    @Test func theLastWordIsAPrefixWhileTyping() {
        let index = index(of: "# Т\n\nбезопасность\n")
        for query in ["б", "безоп", "безопасност"] {
            #expect(index.search(SearchQuery(query, language: .russian, isTyping: true)).count == 1)
            #expect(
                index.search(SearchQuery(query + " ", language: .russian, isTyping: true)).isPartial == false)
        }
    }

    @Test func aTextForStaffIsFoundByStaffAlone() {
        let text = "# Т\n\nоткрыто\n\n> [!STAFF]\n> скрытое слово\n"
        let query = SearchQuery("скрытое", language: .russian, isTyping: false)
        #expect(index(of: text).search(query).count == 1)
        for viewer in [Viewer.reader, .visitor] {
            #expect(index(of: text, for: viewer).search(query).hits.isEmpty)
            let open = SearchQuery("открыто", language: .russian, isTyping: false)
            let hit = index(of: text, for: viewer).search(open).hits.first
            #expect(hit.map { !$0.passage.contains("скрытое") } == true)
        }
    }

    @Test(arguments: [
        ("зебра", "# Т\n\n> [!STAFF]\n> ## Тайна\n>\n> тайна\n\nзебра"),
        ("зебра", "> [!STAFF]\n> # Тайна\n>\n> тайна\n\nзебра"),
        ("зебра", "> [!STAFF]\n> тайна\n\nзебра[^1]\n\n[^1]: ясно\n\n    > [!STAFF]\n    > # Тайна\n"),
    ])
    func nothingForStaffStandsBesideWhatIsFound(query: String, text: String) {
        let query = SearchQuery(query, language: .russian, isTyping: false)
        for viewer in [Viewer.reader, .visitor] {
            let hits = index(of: text, for: viewer).search(query).hits
            #expect(hits.count == 1 && hits[0].passage.contains("зебра"))
            for hit in hits {
                #expect(!"\(hit.title) \(hit.section) \(hit.passage)".lowercased().contains("тайна"))
            }
        }
        #expect(index(of: text).search(query).hits.first?.passage.contains("зебра") == true)
    }

    @Test func aPartForStaffGoesOnBehindOneWithinIt() {
        let text =
            "# Т\n\n> [!STAFF]\n> а\n>\n> > [!STAFF]\n> > б\n>\n> слон\n\nпусто[^1]\n\n[^1]: > [!STAFF]\n    > слон"
        let query = SearchQuery("слон", language: .russian, isTyping: false)
        #expect(index(of: text, for: .reader).search(query).hits.isEmpty)
        #expect(!index(of: text).search(query).hits.isEmpty)
    }

    /// A word that stands for staff alone is no answer to others, nor what they may have meant.
    @Test(arguments: [
        "жирафа зебра", "жирафв зебра", ";bhfa pt,hf", "zhiraf zebra", "жирав", "жираа", ";bhfa",
    ])
    func aWordForStaffIsNotWhatWasMeant(query: String) {
        let text = "# Т\n\nзебра\n\n> [!STAFF]\n> жираф\n\nзебра\n"
        let query = SearchQuery(query, language: .russian, isTyping: false)
        for viewer in [Viewer.reader, .visitor] {
            let results = index(of: text, for: viewer).search(query)
            #expect(results.correction?.contains("жираф") != true && results.hits.count <= 1)
            #expect(results.hits.isEmpty || results.isPartial)
        }
        let results = index(of: text).search(query)
        #expect(results.hits.count >= 1 && !results.isPartial)
    }

    // MARK: Corrections

    @Test(arguments: [
        ("gfhjkm", "пароль"), ("ифтл", "bank"), ("parol", "пароль"), ("дипфек", "дипфейк"),
        ("gfhjkm ntktajy", "пароль телефон"),
    ])
    func whatWasMeantIsSaid(query: String, meant: String) {
        let results = search(query)
        #expect(results.correction == meant && !results.hits.isEmpty)
    }

    @Test(arguments: [("qauipsizdik", "қауіпсіздік"), ("0fe3gc3pl3r", "қауіпсіздік"), (";fkufy", "жалган")])
    func kazakhIsMeantToo(query: String, meant: String) {
        #expect(search(query, .kazakh).correction == meant)
    }

    @Test func kazakhTypedWithRussianLettersIsNoCorrection() throws {
        let results = search("кауипсиздик", .kazakh)
        #expect(results.correction == nil && results.hits.first?.language == .kazakh)
        #expect(try #require(results.hits.first { !$0.marks.isEmpty }).marks.isEmpty == false)
    }

    @Test func textsWithSomeOfTheWordsAreShownWhereNoneHasAll() {
        let results = search("пароль жираф")
        #expect(results.isPartial && !results.hits.isEmpty)
        #expect(!search("пароль телефон").isPartial)
    }

    // MARK: Results

    @Test func theReadersLanguageComesFirst() {
        for language in Language.allCases {
            let results = search("WhatsApp", language)
            #expect(results.ownCount > 0 && results.ownCount <= results.hits.count)
            #expect(results.hits.prefix(results.ownCount).allSatisfy { $0.language == language })
            #expect(results.hits.dropFirst(results.ownCount).allSatisfy { $0.language != language })
        }
    }

    /// Who types a Russian word reads Russian, whatever language the screen has.
    @Test func amongOtherLanguagesTheWordItselfComesBeforeARelatedOne() throws {
        let folder = try TemporaryFolder([
            "related.kk.md": "# Бопсалау\n\nБопсалау.\n",
            "word.ru.md": "# Прочее\n\n\(String(repeating: "Много других слов. ", count: 60))Шантаж.\n",
        ])
        let hits = SearchIndex.whole(of: try Library.open(folder.path), for: .staff).search(
            SearchQuery("шантаж", language: .english, isTyping: false)
        ).hits
        #expect(hits.map(\.material) == ["word", "related"])
    }

    @Test func aTitleCountsMoreThanAHeadingThanTheSummaryThanTheBody() throws {
        let folder = try TemporaryFolder([
            "body.ru.md": "---\ntitle: Первое\nsummary: Прочее.\n---\n## Раздел\n\nЗамок и прочее.\n",
            "heading.ru.md": "---\ntitle: Второе\nsummary: Прочее.\n---\n## Замок\n\nТекст и прочее.\n",
            "summary.ru.md": "---\ntitle: Третье\nsummary: Замок.\n---\n## Раздел\n\nТекст и прочее.\n",
            "title.ru.md": "---\ntitle: Замок\nsummary: Прочее.\n---\n## Раздел\n\nТекст и прочее.\n",
        ])
        let hits = SearchIndex.whole(of: try Library.open(folder.path), for: .staff).search(
            SearchQuery("замок", language: .russian, isTyping: false)
        ).hits
        #expect(hits.map(\.material) == ["title", "heading", "summary", "body"])
    }

    @Test func titlesAndHeadingsAreMarked() throws {
        let hit = try #require(
            index(of: "# Т\n\n## О сталкинге\n\nПреследуют.\n").search(
                SearchQuery("сталкинг", language: .russian, isTyping: false)
            ).hits.first)
        let bytes = Array(hit.section.utf8)
        #expect(hit.sectionMarks.map { String(decoding: bytes[$0], as: UTF8.self) } == ["сталкинге"])
        let titled = search("сталкинг").hits.filter { $0.title.contains("талкинг") }
        #expect(!titled.isEmpty && titled.allSatisfy { $0.titleMarks.count == 1 })
    }

    @Test func otherLanguagesHaveAPlaceInAFullList() {
        let results = search("телефон")
        #expect(results.hits.count == 50 && results.count > 50)
        #expect((1...10).contains(results.hits.count - results.ownCount))
    }

    /// What holds some of the words is shown among the rest, and not counted.
    @Test func onlyTextsWithAllWordsAreCounted() {
        let both = search("трекер банк")
        let fewest = min(search("трекер").count, search("банк").count)
        #expect(!both.isPartial && both.count <= fewest && both.hits.count > 0)
    }

    @Test func hitsOfOneMaterialStandTogether() {
        let hits = search("телефон").hits.prefix(search("телефон").ownCount)
        var seen: [String] = []
        for hit in hits where seen.last != hit.material { seen.append(hit.material) }
        #expect(Set(seen).count == seen.count)
    }

    @Test func theSameQueryHasTheSameAnswer() {
        #expect(search("телефон и пароль") == search("телефон и пароль"))
        #expect(
            BundledLibrary.index().search(SearchQuery("телефон", language: .russian, isTyping: true))
                == search("телефон", isTyping: true))
    }

    /// Of very many words that begin with a letter the commonest are looked for, and the count is a least one then.
    @Test func aCountOfSomeWordsIsNotCalledExact() {
        let words = "абвгдежзийклмнопрстуфхцчшщ".map { "ж\($0)бо" }
        let index = index(of: words.map { "## Глава\n\n\($0)\n" }.joined(separator: "\n"))
        func ask(_ text: String) -> SearchResults {
            index.search(SearchQuery(text, language: .russian, isTyping: true))
        }
        let some = ask("ж")
        #expect(some.count < words.count && !some.isCountExact)
        let one = ask("жабо")
        #expect(one.count == 1 && one.isCountExact)
    }

    /// Passages that are left for later change nothing else: the same places in the same order, the same counts.
    @Test(arguments: ["телефон", "пароль телефон", "gfhjkm", "пароль жираф", "жираф"], [0, 1, 7])
    func anAbridgedAnswerHasThePlacesOfTheWholeOne(_ text: String, passages: Int) {
        let whole = search(text)
        let query = SearchQuery(text, language: .russian, isTyping: false, passages: passages)
        var part = Self.index.search(query)
        #expect(part.isAbridged == (whole.hits.count > passages) && !whole.isAbridged)
        #expect(part.hits.prefix(passages) == whole.hits.prefix(passages))
        #expect(part.hits.map(\.path) == whole.hits.map(\.path))
        #expect(part.hits.map(\.block) == whole.hits.map(\.block))
        #expect(Self.index.search(query.inFull) == whole)
        part.hits = whole.hits
        part.isAbridged = false
        #expect(part == whole)
    }

    @Test func marksLieOnTheWordsOfThePassage() throws {
        let hit = try #require(search("пароль").hits.first { !$0.marks.isEmpty })
        let bytes = Array(hit.passage.utf8)
        for mark in hit.marks {
            #expect(String(decoding: bytes[mark], as: UTF8.self).lowercased().hasPrefix("парол"))
        }
    }

    // MARK: Filters

    @Test(arguments: [
        "kind:memo", "вид:памятка", "түрі:жаднама", "вид:памят", "ТҮРІ:ЖАДНАМА", "тури:жаднама",
        "kind:\"memo\"",
    ])
    func aFilterHasNamesInThreeLanguages(_ filter: String) {
        let hits = search(filter + " телефон").hits
        #expect(!hits.isEmpty && hits.allSatisfy { $0.path.hasPrefix("memos/") })
    }

    @Test(arguments: [
        ("тема:фото-и-видео", "images-24h"), ("topic:images", "images-24h"),
        ("тақырып:\"фото мен видео\"", "images-24h"),
        ("кому:подросток", "cyberbullying"), ("lang:en", "passwords"),
        ("язык:английский вид:флаер", "passwords"),
    ])
    func filtersAloneListWhatPasses(_ query: String, material: String) {
        #expect(Set(search(query).hits.map(\.material)).contains(material))
    }

    @Test func aFilterOfNothingPassesNothing() {
        #expect(search("вид:жираф").hits.isEmpty)
        #expect(!search("вид:", isTyping: true).hits.isEmpty)
        #expect(search("http://example.org").correction == nil)
    }

    @Test func filtersAreCompleted() {
        let filters = SearchFilters(topics: [
            Topic(
                id: "images", name: [.kazakh: "Фото мен видео", .russian: "Фото и видео", .english: "Images"]),
            Topic(id: "law", name: [.kazakh: "Заң", .russian: "Закон", .english: "Law"]),
        ])
        func choices(_ query: String, _ language: Language) -> String {
            filters.choices(completing: query, in: language).map(\.query).joined(separator: "|")
        }
        #expect(choices("", .russian) == "вид:|тема:|кому:|язык:")
        #expect(choices("телефон те", .russian) == "телефон тема:")
        #expect(choices("телефон тема:", .russian) == "телефон тема:фото-и-видео |телефон тема:закон ")
        #expect(choices("тема:за", .russian) == "тема:закон ")
        #expect(choices("topic:l", .english) == "topic:law ")
        #expect(choices("тіл:", .kazakh) == "тіл:қазақша |тіл:орысша |тіл:ағылшынша ")
        #expect(choices("вид:па", .russian) == "вид:памятка |вид:флаер ")
        #expect(choices("вид:па", .kazakh).hasPrefix("вид:парақша |"))
        #expect(choices("жираф", .russian).isEmpty && choices("a:b", .russian).isEmpty)
    }

    // MARK: Hostile queries

    @Test(arguments: [
        "", " ", "\"", "\"\"", "\"\"\"\"", "AND OR NOT", "NEAR(a b, 3)", "*", "**", "(((", "a:b:c", ":",
        "kind:", "тема:\"",
        "body : x", "{title} : x", "^x", "- + ~", "'; DROP TABLE words_ru; --", "\u{0}", "a\u{0}b",
        "\u{1B}[2J",
        "\u{1}e", "\u{2}пароль", "\u{301}\u{301}\u{301}", "…—!?«»", "👨‍👩‍👧‍👦", "\u{FFFD}\u{FFFF}", "%s%n", "\\",
        "`", "а\u{300}\u{301}\u{302}",
        "0 1 2 3", "\"0\" OR \"1\"", String(repeating: "ж", count: 10_000),
        String(repeating: "а ", count: 5_000),
        String(repeating: "\"а", count: 3_000), String(repeating: "вид:", count: 2_500),
        String(repeating: "\u{301}", count: 10_000), String(repeating: "пароль ", count: 1_500),
    ])
    func aHostileQueryNeitherFailsNorSpeaksSQL(_ query: String) {
        for isTyping in [true, false] {
            let results = search(query, isTyping: isTyping)
            #expect(results.hits.count <= 50)
            let said = results.correction ?? ""
            #expect(!["SELECT", "MATCH", "fts5", "words_ru"].contains { said.contains($0) })
        }
    }

    @Test func whileItIsBuiltSearchWorksOnWhatIsThere() throws {
        let library = try Library.open(BundledLibrary.path)
        let index = SearchIndex(of: library, for: .staff)
        let query = SearchQuery("пароль", language: .russian, isTyping: false)
        #expect(index.search(query).hits.isEmpty && !index.search(query).isComplete)
        let material = try #require(library.material("passwords"))
        for edition in material.editions {
            index.add(edition, of: material, try library.read(edition))
        }
        #expect(Set(index.search(query).hits.map(\.material)) == ["passwords"])
        #expect(!index.search(query).isComplete)
        index.finish()
        #expect(index.search(query).isComplete)
    }
}
