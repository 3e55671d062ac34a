import Foundation
import Library
import Testing
import Text

/// What a person must still confirm.
@Suite struct OpenPointTests {
    private static let today = CalendarDate(year: 2026, month: 12, day: 1)

    /// The points of the small library with `files` put in, a line each.
    private func points(_ files: [String: String] = [:], today: CalendarDate = today) throws -> [String] {
        let folder = try TemporaryFolder(smallLibrary.merging(files) { $1 })
        return try Library.open(folder.path).openPoints(today: today).map { point in
            let languages = point.languages.map { " " + $0.rawValue }.joined()
            return "\(point.kind.rawValue) \(point.file):\(point.line) \(point.id)\(languages)"
        }
    }

    private func small(_ path: String, _ old: String, _ new: String) -> [String: String] {
        [path: smallLibrary[path, default: ""].replacing(old, with: new)]
    }

    private static let open = [
        "centre library.yml:5 ",
        "uncalled-number helplines.yml:1 police",
        "law laws.yml:1 uk-115-1",
        "unreviewed flyers/numbers-now.kk.md:1 numbers-now kk ru",
        "native-reader flyers/numbers-now.kk.md:1 numbers-now kk",
    ]

    @Test func everythingIsOpenAtFirst() throws {
        #expect(try points() == Self.open)
    }

    @Test(arguments: [
        ("library.yml", "phone: \"\"", "phone: \"+77112000000\"", "centre"),
        ("helplines.yml", "  sources:", "  called: 2026-12-01\n  sources:", "uncalled-number"),
        ("laws.yml", "  version:", "  lawyer: 2026-11-23\n  version:", "law"),
        ("flyers/numbers-now.kk.md", "status:", "native-reader: 2026-11-23\nstatus:", "native-reader"),
    ])
    func whatWasDoneIsNotOpen(path: String, old: String, new: String, kind: String) throws {
        #expect(try points(small(path, old, new)) == Self.open.filter { !$0.hasPrefix(kind) })
    }

    @Test func whatWasDoneBeforeTheLastChangeIsOpenAgain() throws {
        let call = small("helplines.yml", "  sources:", "  called: 2026-06-03\n  sources:")
        #expect(try points(call) == Self.open)
        let law = small("laws.yml", "  version:", "  lawyer: 2026-11-22\n  version:")
        #expect(try points(law) == Self.open)
        let review = small("memos/two-factor.ru.md", "date: 2026-11-24", "date: 2026-11-22")
        #expect(try points(review).contains("unreviewed memos/two-factor.ru.md:1 two-factor ru"))
    }

    @Test func numbersTranslationsAndDates() throws {
        let number = small("helplines.yml", "confirmed: true", "confirmed: false")
        #expect(try points(number).contains("unconfirmed-number helplines.yml:1 police"))
        let source = small("flyers/numbers-now.ru.md", "Опасно", "Очень опасно")
        #expect(
            try points(source).contains("stale-translation flyers/numbers-now.kk.md:1 numbers-now kk"))
        let late = CalendarDate(year: 2027, month: 5, day: 24)
        #expect(try points(today: late).contains("overdue memos/two-factor.ru.md:1 two-factor ru"))
    }

    @Test func aDraftIsNobodysTask() throws {
        let draft = small("memos/two-factor.ru.md", "status: current", "status: draft")
        #expect(try points(draft, today: CalendarDate(year: 2027, month: 5, day: 24)).count == 6)
    }

    @Test func jsonIsValid() throws {
        let folder = try TemporaryFolder(smallLibrary)
        let points = try Library.open(folder.path).openPoints(today: Self.today)
        let text = JSONWriter.openPoints(points)
        let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["open"] as? Int == 5)
        let first = try #require((object["points"] as? [[String: Any]])?[1])
        #expect(first["kind"] as? String == "uncalled-number")
        #expect(first["field"] as? String == "called")
        #expect((first["person"] as? [String: String])?["en"] == "staff")
        #expect((first["name"] as? [String: String])?["ru"] == "102 Полиция")
    }
}
