import Foundation
import Markdown
import Testing
import Text

@testable import Library

/// Search over the bundled library: each line is a query, its language, and the material that must be among the
/// first three.
@Suite struct SectionSearchTests {
    private static let search: SectionSearch = {
        let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("content").path
        var search = SectionSearch()
        guard let library = try? Library.open(content) else { return search }
        for material in library.materials {
            for edition in material.editions {
                guard let file = try? library.read(edition) else { continue }
                search.add(edition, of: material, file.document)
            }
        }
        return search
    }()

    private static let table: [(query: String, language: Language, material: String)] = [
        ("шантаж интимными снимками", .russian, "sextortion"),
        ("кому позвонить", .russian, "numbers-now"),
        ("двухэтапная проверка", .russian, "two-factor"),
        ("пароль", .russian, "passwords"),
        ("ПАРОЛИ", .russian, "passwords"),
        ("трекеры в машине", .russian, "trackers"),
        ("дипфейк", .russian, "deepfake"),
        ("травля", .russian, "cyberbullying"),
        ("как помочь", .russian, "help-a-friend"),
        ("доказательства", .russian, "evidence"),
        ("заявление в полицию", .russian, "police-statement"),
        ("сталкинг", .russian, "stalking"),
        ("код из SMS", .russian, "scam-calls"),
        ("gfhjkm", .russian, "passwords"),
        ("parol", .russian, "passwords"),
        ("құпиясөз", .kazakh, "passwords"),
        ("құпиясөздер", .kazakh, "passwords"),
        ("кімге қоңырау шалу", .kazakh, "numbers-now"),
        ("дипфейк", .kazakh, "deepfake"),
        ("бопсалау", .kazakh, "sextortion"),
        ("stalking", .english, "stalking"),
        ("passwords", .english, "passwords"),
        ("two-step verification", .english, "two-factor"),
        ("who to call", .english, "numbers-now"),
    ]

    @Test(arguments: table.indices)
    func theRightMaterialIsAmongTheFirstThree(_ row: Int) {
        let (query, language, material) = Self.table[row]
        let hits = Self.search.search(SearchQuery(query, language: language, isTyping: false)).hits
        var seen: [String] = []
        for hit in hits where !seen.contains(hit.material) { seen.append(hit.material) }
        #expect(seen.prefix(3).contains(material), "«\(query)» finds \(seen.prefix(6))")
    }

    @Test(arguments: [
        "", " ", "\"", "AND OR NOT", "*", "(((", "\u{0}", "\u{1B}[2J", "'; drop table",
        String(repeating: "ж", count: 10_000),
    ])
    func strangeQueriesDoNoHarm(_ query: String) {
        let results = Self.search.search(SearchQuery(query, language: .russian, isTyping: true))
        #expect(results.hits.count <= 200)
    }

    @Test func kazakhTypedWithRussianLettersIsFound() throws {
        let hits = Self.search.search(SearchQuery("кауипсиздик", language: .kazakh, isTyping: false)).hits
        #expect(try #require(hits.first).language == .kazakh)
    }

    @Test func marksLieOnWholeWordsOfThePassage() throws {
        let hits = Self.search.search(SearchQuery("пароль", language: .russian, isTyping: false)).hits
        let hit = try #require(hits.first { !$0.marks.isEmpty })
        let bytes = Array(hit.passage.utf8)
        for mark in hit.marks {
            #expect(String(decoding: bytes[mark], as: UTF8.self).lowercased().hasPrefix("парол"))
        }
    }
}
