import Testing
import Text

@testable import Library

/// What search reaches over ``JudgedQueries``: the mean, not the places of single lines.
extension SearchTableTests {
    @Test func judgedQueriesFindWhatTheyFound() {
        let rows = Row.all(JudgedQueries.table)
        #expect(rows.count == 56 && rows.count == JudgedQueries.table.split(separator: "\n").count)
        let ranks = rows.map(Self.reciprocalRank)
        let mean = ranks.reduce(0, +) / Double(rows.count)
        print("judged queries: mean \((mean * 1000).rounded() / 1000) of \(rows.count)")
        for (row, rank) in zip(rows, ranks) where rank != (row.place == 0 ? 0 : 1 / Double(row.place)) {
            print("judged queries, \(row.testDescription): stood at \(row.place), now 1 over \(rank)")
        }
        #expect(mean >= 0.86)
    }
}
