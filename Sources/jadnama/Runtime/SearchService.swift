import Library
import Markdown
import Synchronization

/// The search over a library: its texts are read and taken in with the first query, on the thread that asks.
final class SearchService: Sendable {
    private let library: Library
    private let search = Mutex<SectionSearch?>(nil)

    init(_ library: Library) {
        self.library = library
    }

    func results(of query: SearchQuery) -> SearchResults {
        search.withLock { search in
            let ready = search ?? Self.read(library)
            search = ready
            return ready.search(query)
        }
    }

    /// Texts that cannot be read are left out: they cannot be opened either.
    private static func read(_ library: Library) -> SectionSearch {
        var search = SectionSearch()
        for material in library.materials {
            for edition in material.editions {
                guard case .success(let file) = library.result(of: edition) else { continue }
                search.add(edition, of: material, file.document)
            }
        }
        return search
    }
}
