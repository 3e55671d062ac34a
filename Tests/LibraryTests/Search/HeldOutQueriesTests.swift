import Foundation
import Testing
import Text

@testable import Library

/// What search reaches over ``HeldOutQueries``. The places of single lines are a record, no demand: whoever had to keep
/// each of them would tune for them.
extension SearchTableTests {
    /// A line of that table.
    struct HeldOutRow {
        var kind: String
        /// With the place where the material stood when the table was made; 0 for nowhere.
        var row: Row

        init?(_ line: Substring) {
            guard let end = line.firstIndex(of: "|"), let row = Row(line[end...].dropFirst()) else {
                return nil
            }
            kind = line[..<end].trimmingCharacters(in: .whitespaces)
            self.row = row
        }

        static let all = HeldOutQueries.table.split(separator: "\n").compactMap { HeldOutRow($0) }

        /// One over the place that the table tells.
        var recordedRank: Double { row.place == 0 ? 0 : 1 / Double(row.place) }

        /// Language and query.
        var name: String { "\(row.language.rawValue) \(row.query)" }
    }

    /// Tells the means over some queries.
    private static func tell(_ name: String, _ ranks: [Double]) {
        let first = ranks.filter { $0 == 1 }.count
        let three = ranks.filter { $0 > 0.3 }.count
        let mean = (mean(ranks) * 1000).rounded() / 1000
        print("held out, \(name): mean \(mean); first \(first), among three \(three) of \(ranks.count)")
    }

    private static func mean(_ ranks: [Double]) -> Double { ranks.reduce(0, +) / Double(max(1, ranks.count)) }

    @Test func heldOutQueriesFindAsMuchAsWasMeasured() {
        let found = HeldOutRow.all.map { (line: $0, rank: Self.reciprocalRank($0.row)) }
        Self.tell("all", found.map(\.rank))
        for language in Language.allCases {
            Self.tell(language.rawValue, found.filter { $0.line.row.language == language }.map(\.rank))
        }
        for kind in Set(found.map(\.line.kind)).sorted() {
            Self.tell(kind, found.filter { $0.line.kind == kind }.map(\.rank))
        }
        for (line, rank) in found where rank != line.recordedRank {
            let place = rank == 0 ? 0 : Int((1 / rank).rounded())
            print("held out, \(line.name): recorded at \(line.row.place), is at \(place)")
        }
        #expect(Self.mean(found.map(\.rank)) >= 0.90)
    }

    /// The recorded places are those of the measured figure.
    @Test func heldOutTableTellsItsFigure() {
        let rows = HeldOutRow.all
        #expect(rows.count == 130 && rows.count == HeldOutQueries.table.split(separator: "\n").count)
        #expect((Self.mean(rows.map(\.recordedRank)) * 1000).rounded() == 916)
        #expect(rows.filter { $0.row.place == 1 }.count == 114)
        #expect(rows.filter { 1...3 ~= $0.row.place }.count == 124)
    }

    /// A held-out query in a table for tuning measures nothing any more. One stood there by chance from the start.
    @Test func heldOutQueriesAreNotTunedFor() {
        let tuned =
            Row.all(SearchTables.queries) + Row.all(SearchTables.questions) + Row.all(JudgedQueries.table)
        let known = Set(tuned.map { "\($0.language.rawValue) \($0.query)" })
        let spent = HeldOutRow.all.map(\.name).filter(known.contains)
        #expect(spent == ["kk бұрынғы жігітім соңымнан қалмай жүр"])
    }
}
