import Library
import Markdown
import Synchronization

/// The search over a library: its texts are read and taken in with the first query, on the thread that asks.
final class SearchService: Sendable {
    private struct Holdings {
        var search = SectionSearch()
        /// Materials whose texts are not taken in yet.
        var waiting: [Material]
    }

    private let library: Library
    private let holdings: Mutex<Holdings>

    init(_ library: Library) {
        self.library = library
        holdings = Mutex(Holdings(waiting: library.materials))
    }

    /// Takes note of more materials of a library that is still being read.
    func add(_ materials: [Material]) {
        holdings.withLock { $0.waiting += materials }
    }

    /// Answers one query after the other.
    func results(of query: SearchQuery) -> SearchResults {
        holdings.withLock { holdings in
            for material in holdings.waiting { Self.take(material, of: library, into: &holdings.search) }
            holdings.waiting = []
            return holdings.search.search(query)
        }
    }

    /// Texts that cannot be read are left out: they cannot be opened either.
    private static func take(_ material: Material, of library: Library, into search: inout SectionSearch) {
        for edition in material.editions {
            guard case .success(let file) = library.result(of: edition) else { continue }
            search.add(edition, of: material, file.document)
        }
    }
}
