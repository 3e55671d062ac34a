import Testing
import Text

@testable import Library

/// What a catalogue answers: for whom it is, what a filter leaves, where links lead.
@Suite struct CatalogueTests {
    private let today = CalendarDate(year: 2027, month: 5, day: 24)

    /// Five materials: id, shelf, audience, topics, level, languages.
    private let library: Library = {
        var library = Library(root: "/library")
        library.isCurated = true
        library.laws = [Law(id: "uk-1")]
        library.helplines = [Helpline(id: "police", name: [:], number: "102")]
        func add(
            _ id: String, _ shelf: Shelf, _ audience: [Audience], _ topics: [String], _ level: Int,
            _ languages: [Language],
            _ status: Status = .current
        ) {
            let editions = languages.map { language in
                var edition = Edition(
                    language: language, path: "\(shelf.name)/\(id).\(language.rawValue).md", title: id,
                    summary: "")
                edition.audience = audience
                edition.topics = topics
                edition.level = level
                edition.status = status
                edition.compiled = CalendarDate(year: 2026, month: 11, day: 23)
                edition.reviewBy = CalendarDate(year: 2027, month: level == 1 ? 5 : 11, day: 23)
                return edition
            }
            library.materials.append(Material(id: id, shelf: shelf, editions: editions))
        }
        add("calm", .flyers, [.visitor], ["help"], 1, [.russian, .kazakh])
        add("signs", .flyers, [.visitor, .helper], ["control", "help"], 1, [.russian, .kazakh, .english])
        add("draft", .flyers, [.visitor], ["help"], 2, [.russian], .draft)
        add("intake", .memos, [.staff], ["help"], 2, [.russian])
        add("phone", .memos, [.visitor, .staff], ["accounts"], 2, [.russian, .kazakh])
        library.doors = [Door(id: "now", name: [:], materials: ["phone", "intake", "calm"])]
        library.sets = [
            MaterialSet(
                id: "talk", title: [:], summary: [:],
                items: ["intake", "calm", "unwritten"].map {
                    MaterialSet.Item(id: $0, minutes: nil, note: [:])
                }),
            MaterialSet(
                id: "inner", title: [:], summary: [:],
                items: [MaterialSet.Item(id: "intake", minutes: nil, note: [:])]),
        ]
        library.findings = [Finding(file: "a", line: 1, column: 1, severity: .note, rule: "x")]
        return library
    }()

    @Test(arguments: [
        (Viewer.visitor, ["calm", "signs", "phone"], ["phone", "calm"], ["calm", "unwritten"], 1, 0),
        (
            .reader, ["calm", "signs", "intake", "phone"], ["phone", "intake", "calm"],
            ["intake", "calm", "unwritten"], 2, 1
        ),
        (
            .staff, ["calm", "signs", "draft", "intake", "phone"], ["phone", "intake", "calm"],
            ["intake", "calm", "unwritten"], 2, 1
        ),
    ])
    func viewers(viewer: Viewer, ids: [String], door: [String], items: [String], sets: Int, findings: Int) {
        let filtered = library.filtered(for: viewer)
        #expect(filtered.materials.map(\.id) == ids)
        #expect(filtered.doors[0].materials == door)
        #expect(filtered.sets[0].items.map(\.id) == items)
        #expect(filtered.sets.count == sets)
        #expect(filtered.findings.count == findings)
    }

    @Test func filterCombines() {
        var filter = Filter()
        #expect(library.materials(passing: filter, today: today).count == 5)
        filter.topic = "help"
        #expect(
            library.materials(passing: filter, today: today).map(\.id) == [
                "calm", "signs", "draft", "intake",
            ])
        filter.language = .kazakh
        #expect(library.materials(passing: filter, today: today).map(\.id) == ["calm", "signs"])
        filter.audience = .helper
        #expect(library.materials(passing: filter, today: today).map(\.id) == ["signs"])
        filter.level = 2
        #expect(library.materials(passing: filter, today: today).isEmpty)
    }

    @Test func doorKeepsItsOrder() {
        var filter = Filter()
        filter.ids = library.doors[0].materials
        #expect(library.materials(passing: filter, today: today).map(\.id) == ["phone", "intake", "calm"])
        filter.shelf = .memos
        #expect(library.materials(passing: filter, today: today).map(\.id) == ["phone", "intake"])
    }

    /// Behind each value stands what choosing it would leave.
    @Test func facetsCountWhatAChoiceWouldLeave() {
        var filter = Filter()
        filter.shelf = .flyers
        filter.topic = "help"
        let facets = library.facets(filter, today: today)
        #expect(facets.total == 3)
        #expect(facets.shelves == [.flyers: 3, .memos: 1])
        #expect(facets.topics == ["help": 3, "control": 1])
        #expect(Audience.allCases.map { facets.audiences[$0] } == [3, 1, 0, 0, 0])
        #expect((0...3).map { facets.levels[$0] } == [0, 2, 1, 0])
        #expect([.russian, .kazakh, .english].map { facets.languages[$0] } == [3, 2, 1])
        #expect(facets.freshness[.overdue] == 2)
        #expect(facets.freshness[.unreviewed] == 1)
        #expect(Freshness.allCases.reduce(0) { $0 + facets.freshness[$1] } == 3)
        for (topic, count) in facets.topics {
            filter.topic = topic
            #expect(library.materials(passing: filter, today: today).count == count)
        }
    }

    @Test func freshness() {
        var edition = Edition(language: nil, path: "a", title: "", summary: "")
        #expect(edition.freshness(today: today) == .undated)
        edition.reviewBy = today
        #expect(edition.freshness(today: today) == .unreviewed)
        edition.reviewed = Review(date: today, role: "psychologist")
        #expect(edition.freshness(today: today) == .reviewed)
        edition.reviewBy = CalendarDate(year: 2027, month: 5, day: 23)
        #expect(edition.freshness(today: today) == .overdue)
    }

    @Test(arguments: [
        ("tel:102", "phone 102 police"), ("TEL:+7 (727) 1", "phone +77271 -"), ("#там", "anchor там"),
        ("", "anchor "),
        ("https://gov.kz/?a#b", "web https://gov.kz/?a#b"), ("mailto:a@b", "web mailto:a@b"),
        ("calm.kk.md", "material calm kk -"), ("./calm.ru.md#x", "material calm ru x"),
        ("calm.en.md", "material calm - -"), ("../memos/phone.ru.md", "material phone ru -"),
        ("../memos/phone.ru.md?x#%D1%8F", "material phone ru я"), ("../laws.yml#uk-1", "law uk-1"),
        ("../laws.yml#uk-2", "nothing laws.yml"), ("../../../etc/passwd", "nothing ../../../etc/passwd"),
        ("/etc/passwd", "nothing /etc/passwd"), ("nowhere.md", "nothing flyers/nowhere.md"),
        ("%", "nothing flyers/%"),
        ("c:\\x", "web c:\\x"),
    ])
    func links(destination: String, target: String) {
        let words =
            switch library.target(of: destination, from: "flyers/signs.ru.md") {
            case .phone(let number, let helpline): "phone \(number) \(helpline?.id ?? "-")"
            case .anchor(let anchor): "anchor \(anchor)"
            case .material(let id, let language, let anchor):
                "material \(id) \(language?.rawValue ?? "-") \(anchor ?? "-")"
            case .law(let law): "law \(law.id)"
            case .web(let address): "web \(address)"
            case .nothing(let path): "nothing \(path)"
            }
        #expect(words == target)
    }

    @Test func linkToAFolderLeadsToItsIndex() throws {
        let folder = try TemporaryFolder(["guide/README.md": "# G\n", "a.md": "# A\n"])
        let library = try Library.open(folder.path)
        #expect(library.target(of: "guide/", from: "a.md") == .material(id: "guide/README", nil, anchor: nil))
        #expect(library.target(of: "guide", from: "a.md") == .material(id: "guide/README", nil, anchor: nil))
    }

    @Test(
        arguments: [
            ("2026-11-23", "2026-11-23"), ("2024-02-29T12:00:00Z", "2024-02-29"),
            ("2024-02-29 12:00", "2024-02-29"),
            ("2023-02-29", nil), ("2026-13-01", nil), ("2026-00-10", nil), ("2026-1-1", nil), ("", nil),
            ("26-01-0001", nil),
            ("+026-01-01", nil), ("2026-01-0١", nil),
        ] as [(String, String?)])
    func dates(text: String, date: String?) {
        #expect(CalendarDate(parsing: text)?.text == date)
    }

    @Test func daysBetweenDates() throws {
        let days = try ["2026-02-28", "2026-03-01", "2027-03-01", "2028-02-29", "2028-03-01", "0001-01-01"]
            .map {
                try #require(CalendarDate(parsing: $0)).dayNumber
            }
        #expect(days[1] - days[0] == 1)
        #expect(days[2] - days[1] == 365)
        #expect(days[3] - days[2] == 365)
        #expect(days[4] - days[3] == 1)
        #expect(days[0] - days[5] == 739_674)
    }
}
