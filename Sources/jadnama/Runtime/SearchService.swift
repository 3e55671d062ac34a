import Library
import Markdown
import Synchronization

/// The search over a library: its texts are taken in beside everything else, and queries are answered over what is
/// there so far.
final class SearchService: Sendable {
    private struct Holdings {
        var index: SearchIndex
        /// Materials whose texts are not taken in yet.
        var waiting: ArraySlice<Material>
        /// No more materials will come.
        var isWhole: Bool
        /// The last query, where it was answered before everything was there.
        var early: SearchQuery?
    }

    private let library: Library
    private let holdings: Mutex<Holdings>

    /// - Parameter isWhole: nothing of the library is still to be read.
    init(_ library: Library, for viewer: Viewer, isWhole: Bool) {
        self.library = library
        let index = SearchIndex(of: library, for: viewer)
        holdings = Mutex(
            Holdings(
                index: index, waiting: index.isComplete ? [] : library.materials[...], isWhole: isWhole))
    }

    /// Takes note of more materials of a library that is still being read.
    func add(_ materials: [Material]) {
        holdings.withLock { if !$0.index.isComplete { $0.waiting += materials } }
    }

    /// Takes note that no more will come.
    func end() {
        holdings.withLock { $0.isWhole = true }
    }

    /// Takes in all that waits. Texts that cannot be read are left out: they cannot be opened either.
    /// - Returns: the last query, where its answer may be another now.
    func fill() -> SearchQuery? {
        while let material = next() {
            let texts = material.editions.map { try? library.result(of: $0).get() }
            holdings.withLock { holdings in
                for (edition, text) in zip(material.editions, texts) {
                    if let text { holdings.index.add(edition, of: material, text.document) }
                }
            }
        }
        return holdings.withLock { holdings in
            if holdings.isWhole { holdings.index.finish() }
            return holdings.early
        }
    }

    private func next() -> Material? {
        holdings.withLock { $0.waiting.popFirst() }
    }

    /// Answers one query after the other.
    func results(of query: SearchQuery) -> SearchResults {
        holdings.withLock { holdings in
            let results = holdings.index.search(query)
            holdings.early = results.isComplete ? nil : query
            return results
        }
    }
}
