import Foundation
import Library
import Testing
import Text

/// The materials of this project.
@Suite struct ContentTests {
    static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("content").path

    /// Nothing but notes. The day is the one on which the texts were held against their sources; spelling and layout
    /// are left to `jadnama check`.
    @Test func checksClean() throws {
        let library = try Library.open(Self.path)
        let checker = Checker(
            today: CalendarDate(year: 2026, month: 11, day: 23), measure: nil, checksSpelling: false)
        let findings = checker.check(library).filter { $0.severity > .note }
        let lines = findings.map {
            "\($0.file):\($0.line):\($0.column): \($0.rule): \($0.text(in: .english))"
        }
        #expect(lines == [])
    }

    @Test func everythingIsThere() throws {
        let library = try Library.open(Self.path)
        #expect(library.doors.count == 4)
        #expect(library.sets.count >= 3)
        for language in Language.allCases {
            #expect(library.name[language] != nil)
            #expect(library.topics.allSatisfy { $0.name[language] != nil })
        }
        #expect(library.filtered(for: .visitor).materials.count < library.materials.count)
    }
}
