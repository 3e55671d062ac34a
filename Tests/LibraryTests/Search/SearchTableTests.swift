import Foundation
import Markdown
import Testing
import Text

@testable import Library

/// Search over the bundled library, by the tables of ``SearchTables``.
@Suite(.serialized) struct SearchTableTests {
    /// A line of a table.
    struct Row: CustomTestStringConvertible {
        var language: Language
        var query: String
        /// The right material stands at this place or before.
        var place: Int
        /// Any of these; none where nothing needs to be found.
        var materials: [String]

        var testDescription: String { "\(language.rawValue): \(query)" }

        init?(_ line: some StringProtocol) {
            let columns = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard columns.count == 4, let language = Language(rawValue: columns[0]),
                let place = Int(columns[2])
            else { return nil }
            self.language = language
            query = columns[1]
            self.place = place
            materials = columns[3].components(separatedBy: " / ").filter { $0 != "—" }
        }

        static func all(_ table: String) -> [Row] { table.split(separator: "\n").compactMap { Row($0) } }
    }

    nonisolated(unsafe) static let index = BundledLibrary.index()

    /// The materials that a query finds, best first.
    static func materials(_ row: Row) -> [String] {
        let hits = index.search(SearchQuery(row.query, language: row.language, isTyping: false)).hits
        var seen: [String] = []
        for hit in hits where !seen.contains(hit.material) { seen.append(hit.material) }
        return seen
    }

    /// One over the place of the first right material; 0 where it is not found.
    static func reciprocalRank(_ row: Row) -> Double {
        guard !row.materials.isEmpty else { return 1 }
        let place = materials(row).firstIndex(where: row.materials.contains)
        return place.map { 1 / Double($0 + 1) } ?? 0
    }

    @Test func rightMaterialsStandInTheirPlaces() {
        for row in Row.all(SearchTables.queries) + Row.all(SearchTables.questions) {
            let rank = Self.reciprocalRank(row)
            #expect(
                rank >= 1 / Double(row.place),
                "\(row.testDescription) must give \(row.materials), gives \(Self.materials(row).prefix(5))")
        }
    }

    /// What the bounds on scoring cost. The bundled library has fewer rows than the bounds let through; with bounds of
    /// a few rows, as if it were a hundred times larger, it is the rows with the words in titles that keep the rank.
    @Test func boundsCostNoRank() {
        let rows = Row.all(SearchTables.queries)
        func mean(_ bounds: RowBounds) -> Double {
            Self.index.bounds = bounds
            defer { Self.index.bounds = RowBounds() }
            return rows.map(Self.reciprocalRank).reduce(0, +) / Double(rows.count)
        }
        let (all, bounded) = (mean(.none), mean(RowBounds()))
        print("mean reciprocal rank: every row \(all), bounded \(bounded)")
        for (heads, rest) in [(4, 8), (2, 4), (0, 8), (0, 4)] {
            let tight = mean(RowBounds(heads: heads, all: rest, others: 1))
            print("mean reciprocal rank: \(heads) rows by their titles and \(rest) more \(tight)")
        }
        #expect(bounded >= all)
    }

    @Test(arguments: [(SearchTables.queries, 60, 0.95), (SearchTables.questions, 40, 0.8)])
    func meanReciprocalRankIsHigh(_ table: String, lines: Int, least: Double) {
        let rows = Row.all(table)
        let mean = rows.map(Self.reciprocalRank).reduce(0, +) / Double(rows.count)
        print("mean reciprocal rank over \(rows.count) queries: \((mean * 1000).rounded() / 1000)")
        #expect(rows.count >= lines && rows.count == table.split(separator: "\n").count)
        #expect(mean >= least)
    }
}

/// The library that comes with the program.
enum BundledLibrary {
    static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("content").path

    /// A complete index of it.
    static func index(for viewer: Viewer = .staff) -> SearchIndex {
        guard let library = try? Library.open(path).filtered(for: viewer) else {
            return SearchIndex(of: Library(root: ""), for: viewer)
        }
        let index = SearchIndex(of: library, for: viewer)
        for material in library.materials {
            for edition in material.editions {
                if let file = try? library.read(edition) { index.add(edition, of: material, file) }
            }
        }
        index.finish()
        return index
    }
}
