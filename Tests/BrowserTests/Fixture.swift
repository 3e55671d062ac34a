import Library
import Text

/// A small library in three languages, made of values: what the browser is shown in its tests.
enum Fixture {
    static let library: Library = {
        var library = Library(root: "")
        library.name = [.kazakh: "Жаднама", .russian: "Жаднама", .english: "Jadnama"]
        library.doors = doors
        library.topics = [
            Topic(id: "help", name: [.kazakh: "Көмек", .russian: "Помощь", .english: "Help"]),
            Topic(id: "accounts", name: [.kazakh: "Аккаунттар", .russian: "Аккаунты", .english: "Accounts"]),
            Topic(id: "surveillance", name: [.kazakh: "Аңду", .russian: "Слежка", .english: "Surveillance"]),
        ]
        library.helplines = helplines
        library.laws = [law]
        library.materials = [
            material(
                "numbers-now", .flyers, "help",
                ["Қайда қоңырау шаламын", "Куда звонить сейчас", "Numbers to call now"]),
            material(
                "ten-signs", .flyers, "surveillance",
                [
                    "Цифрлық зорлықтың он белгісі", "Десять признаков цифрового насилия",
                    "Ten signs of digital violence",
                ]),
            material(
                "digital-violence", .booklets, "help",
                ["Цифрлық зорлық-зомбылық", "Цифровое насилие", "Digital violence"]),
            material(
                "stalkerware-check", .memos, "surveillance",
                ["Телефонды тексеру", "Проверка телефона на слежку"], isNoticeable: true),
            material(
                "two-factor", .memos, "accounts",
                ["Екі сатылы растау", "Двухэтапная проверка входа", "Two-step verification"]),
        ]
        library.sets = [
            MaterialSet(
                id: "meeting", title: [.kazakh: "Кездесу", .russian: "Встреча", .english: "Meeting"],
                summary: [.kazakh: "Екі сағат.", .russian: "Два часа.", .english: "Two hours."],
                items: [
                    MaterialSet.Item(
                        id: "ten-signs", minutes: 20,
                        note: [
                            .kazakh: "Бірге оқимыз.", .russian: "Читаем вместе.", .english: "Read together.",
                        ]),
                    MaterialSet.Item(id: "two-factor", minutes: 30, note: [:]),
                ])
        ]
        return library
    }()

    private static let doors = [
        Door(
            id: "danger",
            name: [.kazakh: "Қазір қауіпті", .russian: "Сейчас опасно", .english: "Danger now"],
            materials: ["numbers-now"]),
        Door(
            id: "happening",
            name: [
                .kazakh: "Менімен не болып жатыр", .russian: "Что со мной происходит",
                .english: "What is happening to me",
            ], materials: ["ten-signs", "stalkerware-check"]),
        Door(
            id: "all",
            name: [.kazakh: "Барлық материал", .russian: "Все материалы", .english: "All materials"],
            materials: nil),
    ]

    private static let helplines: [Helpline] = [
        helpline("police", "102", ["Полиция", "Полиция", "Police"], ["полиция", "полиция", "police"]),
        helpline(
            "emergency", "112", ["Құтқару қызметі", "Служба спасения", "Emergency"],
            ["шұғыл", "экстренная", "emergency"]),
        helpline(
            "contact-111", "111", ["111 байланыс орталығы", "Контакт-центр 111", "Contact centre 111"],
            ["байланыс", "контакт-центр", "contact centre"]),
    ]

    private static let law: Law = {
        var law = Law(id: "uk-115-1")
        law.name = [.kazakh: "Сталкинг", .russian: "Сталкинг", .english: "Stalking"]
        law.act = [.kazakh: "Қылмыстық кодекс", .russian: "Уголовный кодекс", .english: "Criminal Code"]
        law.says = [
            .kazakh: "Аңдуға тыйым салады.", .russian: "Запрещает преследовать человека.",
            .english: "Forbids following a person.",
        ]
        return law
    }()

    private static func helpline(_ id: String, _ number: String, _ names: [String], _ short: [String])
        -> Helpline
    {
        var line = Helpline(id: id, name: named(names), number: number)
        line.short = named(short)
        line.isConfirmed = true
        line.isInFooter = true
        return line
    }

    private static func material(
        _ id: String, _ shelf: Shelf, _ topic: String, _ titles: [String], isNoticeable: Bool = false
    ) -> Material {
        let folder = shelf == .flyers ? "flyers" : shelf == .memos ? "memos" : "booklets"
        let editions = zip(Language.allCases, titles).map { language, title in
            var edition = Edition(
                language: language, path: "\(folder)/\(id).\(language.rawValue).md", title: title,
                summary: summary[language] ?? "")
            edition.audience = [.visitor, .participant]
            edition.topics = [topic]
            edition.isNoticeable = isNoticeable
            edition.compiled = CalendarDate(year: 2026, month: 11, day: 23)
            edition.words = 360
            return edition
        }
        return Material(id: id, shelf: shelf, editions: editions)
    }

    private static func named(_ texts: [String]) -> [Language: String] {
        Dictionary(uniqueKeysWithValues: zip(Language.allCases, texts))
    }

    private static let summary: [Language: String] = [
        .kazakh: "Не істеу керегі қысқаша жазылған.",
        .russian: "Коротко о том, что делать и куда обратиться.",
        .english: "In short, what to do and where to turn.",
    ]

    /// The files, by path. Every text has the same sections in each language.
    static let texts: [String: String] = {
        var texts: [String: String] = [:]
        for material in library.materials {
            for edition in material.editions {
                texts[edition.path] = text(material.id, edition.language ?? .russian)
            }
        }
        return texts
    }()

    private static func text(_ id: String, _ language: Language) -> String {
        let word = [Language.kazakh: "Бөлім", .russian: "Раздел", .english: "Section"][language] ?? ""
        let line =
            [
                Language.kazakh: "Асықпаңыз, бәрін ретімен жасаймыз.",
                .russian: "Не спешите: всё делаем по порядку.",
                .english: "Take your time: one thing after the other.",
            ][language] ?? ""
        let sections = (1...8).map { "## \(word) \($0)\n\n\(line)\n\n\(line) [102](tel:102)\n" }
        return sections.joined(separator: "\n") + "\n[→](../memos/two-factor.\(language.rawValue).md)\n"
    }

    /// The library with a note before its first text.
    static let sensitiveLibrary: Library = {
        let notes = [
            Language.kazakh: "Мәтінде зорлық туралы айтылады.", .russian: "В тексте речь о насилии.",
            .english: "The text speaks of violence.",
        ]
        var library = Self.library
        for index in library.materials[0].editions.indices {
            let language = library.materials[0].editions[index].language ?? .russian
            library.materials[0].editions[index].contentNote = notes[language] ?? ""
        }
        return library
    }()

    /// The files, the last memo with a link to an article of law first.
    static let lawTexts = texts.mapValues { text in "[115-1](../laws.yml#uk-115-1)\n\n" + text }

    /// What a search brings: two places of a memo, or nothing where nobody wrote of it.
    static func results(of query: String, _ language: Language) -> SearchResults {
        guard query != "z", let material = library.materials.last else {
            return SearchResults(hits: [], count: 0, ownCount: 0)
        }
        let edition = material.edition(in: language, fallback: Language.allCases)
        let line = texts[edition.path]?.split(separator: "\n").dropFirst().first.map(String.init) ?? ""
        let hits = ["", "102"].map { section in
            SearchHit(
                material: material.id, language: language, path: edition.path, title: edition.title,
                section: section, block: 1, passage: line, marks: [])
        }
        return SearchResults(hits: hits, count: 2, ownCount: 2)
    }
}
