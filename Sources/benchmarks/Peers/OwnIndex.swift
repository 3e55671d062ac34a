import Library
import Text

/// The index of Jadnama itself, asked through its library: what a query costs without a program around it.
enum OwnIndex {
    /// Hits that a query is asked for: what a screen shows.
    private static let limit = 12

    /// Takes the library at `path` in, asks every step of the queries once, and prints the seconds of a second round.
    static func run(_ path: String) {
        guard let library = try? Library.open(path) else { stop("no library at \(path)") }
        let index = SearchIndex(of: library, for: .reader)
        index.takeIn(library)
        _ = TypedQueries.steps.map { time(of: $0, in: index) }
        for step in TypedQueries.steps { print(time(of: step, in: index)) }
    }

    private static func time(of text: String, in index: SearchIndex) -> Double {
        let query = SearchQuery(text, language: .russian, isTyping: true, limit: limit)
        let start = now()
        _ = index.search(query)
        return now() - start
    }
}
