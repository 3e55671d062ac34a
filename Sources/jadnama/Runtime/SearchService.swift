import Library
import Markdown
import Synchronization

/// The search over a library: its texts are taken in beside everything else, and queries are answered over what is
/// there so far.
final class SearchService: Sendable {
    private struct Holdings {
        /// Made with the first use: the first screen does not wait for it.
        private(set) var index: SearchIndex?
        /// Materials whose texts are not taken in yet.
        var waiting: ArraySlice<Material>
        /// No more materials will come.
        var isWhole: Bool
        /// The last query, where it was answered before everything was there.
        var early: SearchQuery?

        /// The index, made where there is none yet.
        mutating func prepare(_ library: Library, _ viewer: Viewer) -> SearchIndex {
            if let index { return index }
            let made = SearchIndex(of: library, for: viewer)
            index = made
            if made.isComplete { waiting = [] }
            return made
        }
    }

    private let library: Library
    private let viewer: Viewer
    private let holdings: Mutex<Holdings>

    /// - Parameter isWhole: nothing of the library is still to be read.
    init(_ library: Library, for viewer: Viewer, isWhole: Bool) {
        self.library = library
        self.viewer = viewer
        holdings = Mutex(Holdings(index: nil, waiting: library.materials[...], isWhole: isWhole))
    }

    /// Takes note of more materials of a library that is still being read.
    func add(_ materials: [Material]) {
        holdings.withLock { if $0.index?.isComplete != true { $0.waiting += materials } }
    }

    /// Takes note that no more will come.
    func end() {
        holdings.withLock { $0.isWhole = true }
    }

    /// Takes in all that waits. Texts that cannot be read are left out: they cannot be opened either.
    /// - Returns: the last query, where its answer may be another now.
    func fill() -> SearchQuery? {
        holdings.withLock { _ = $0.prepare(library, viewer) }
        while let material = next() {
            let texts = material.editions.map { try? library.result(of: $0).get() }
            holdings.withLock { holdings in
                for (edition, text) in zip(material.editions, texts) {
                    if let text {
                        holdings.prepare(library, viewer).add(edition, of: material, text)
                    }
                }
            }
        }
        return holdings.withLock { holdings in
            if holdings.isWhole { holdings.prepare(library, viewer).finish() }
            return holdings.early
        }
    }

    private func next() -> Material? {
        holdings.withLock { $0.waiting.popFirst() }
    }

    /// Answers one query after the other.
    func results(of query: SearchQuery) -> SearchResults {
        holdings.withLock { holdings in
            let results = holdings.prepare(library, viewer).search(query)
            holdings.early = results.isComplete ? nil : query
            return results
        }
    }
}
