import Foundation
import Library
import Testing
import Text

/// What the editors' guide lists as still to be confirmed is what the library says.
@Suite struct EditorsGuideTests {
    private static let day = CalendarDate(year: 2026, month: 11, day: 23)

    private static func table(in language: Language) throws -> String {
        let points = try Library.open(ContentTests.path).openPoints(today: day)
        let titles =
            switch language {
            case .kazakh: "| Не істеу керек | Кім | Өріс | Ашық |"
            case .russian: "| Что сделать | Кто | Поле | Открыто |"
            case .english: "| What is to be done | By whom | Field | Open |"
            }
        let rows = OpenPoint.Kind.allCases.map { kind in
            let count = points.count { $0.kind == kind }
            return
                "| \(kind.task.text(in: language)) | \(kind.person.text(in: language)) | `\(kind.field)` | \(count) |\n"
        }
        return titles + "\n|---|---|---|---|\n" + rows.joined()
    }

    /// `RECORD=1` writes the table anew.
    @Test(arguments: [("editors.md", Language.english), ("editors.ru.md", .russian)])
    func theTableOfOpenPointsIsMadeFromTheLibrary(name: String, language: Language) throws {
        let path = (ContentTests.path as NSString).deletingLastPathComponent + "/docs/" + name
        let guide = try String(contentsOfFile: path, encoding: .utf8)
        let marks = guide.matches(of: /<!-- (open:|end of open)[^>]*-->\n/)
        try #require(marks.count == 2)
        let place = marks[0].range.upperBound..<marks[1].range.lowerBound
        let table = try Self.table(in: language)
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try guide.replacingCharacters(in: place, with: table)
                .write(toFile: path, atomically: true, encoding: .utf8)
        } else {
            #expect(guide[place] == table, "RECORD=1 writes it anew")
        }
    }
}
