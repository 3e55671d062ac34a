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
        /// A text that was read to be shown, with the path of its edition: it need not be read again.
        var shown: (path: String, file: MarkdownFile)?

        /// The index, made where there is none yet.
        mutating func prepare(_ library: Library, _ viewer: Viewer) -> SearchIndex {
            if let index { return index }
            let made = SearchIndex(of: library, for: viewer)
            index = made
            if made.isComplete { waiting = [] }
            return made
        }

        /// The text that is shown, once, where it is that of the edition at `path`.
        mutating func takeShown(_ path: String) -> MarkdownFile? {
            guard let shown, shown.path == path else { return nil }
            self.shown = nil
            return shown.file
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

    /// Takes note of a text that was just read to be shown.
    func offer(_ file: MarkdownFile, of edition: Edition) {
        holdings.withLock { $0.shown = (edition.path, file) }
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
            let texts = material.editions.map(file)
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

    /// The text of an edition; nil where it cannot be read.
    private func file(of edition: Edition) -> MarkdownFile? {
        if let shown = holdings.withLock({ $0.takeShown(edition.path) }) { return shown }
        return try? library.result(of: edition).get()
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
