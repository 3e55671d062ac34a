import Library
import Markdown
import Synchronization

/// The search over a library: its texts are taken in beside everything else, and queries are answered over what is
/// there so far.
final class SearchService: Sendable {
    private struct Holdings {
        /// Made with the first use: the first screen does not wait for it.
        private(set) var index: SearchIndex?
        /// All that came so far.
        var materials: [Material]
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
            return made
        }

        /// Takes the index in the file beside the library, where there is one that is of these very texts.
        mutating func useStored(_ library: Library, _ viewer: Viewer) {
            guard isWhole, index?.isComplete != true,
                let stored = SearchIndex.stored(of: library, holding: materials, for: viewer)
            else { return }
            index = stored
            waiting = []
        }
    }

    private let library: Library
    private let viewer: Viewer
    private let holdings: Mutex<Holdings>
    /// What was asked for last. The holdings are locked while a query is answered or a text taken in, which whoever
    /// asks must not wait for.
    private let wanted = Mutex<SearchQuery?>(nil)
    /// A text that was read to be shown, with the path of its edition: it need not be read again.
    private let shown = Mutex<(path: String, file: MarkdownFile)?>(nil)

    /// - Parameter isWhole: nothing of the library is still to be read.
    init(_ library: Library, for viewer: Viewer, isWhole: Bool) {
        self.library = library
        self.viewer = viewer
        holdings = Mutex(
            Holdings(materials: library.materials, waiting: library.materials[...], isWhole: isWhole))
    }

    /// Takes note of more materials of a library that is still being read.
    func add(_ materials: [Material]) {
        holdings.withLock {
            guard $0.index?.isComplete != true else { return }
            $0.materials += materials
            $0.waiting += materials
        }
    }

    /// Takes note of a text that was just read to be shown.
    func offer(_ file: MarkdownFile, of edition: Edition) {
        shown.withLock { $0 = (edition.path, file) }
    }

    /// Takes note that no more will come.
    func end() {
        holdings.withLock { $0.isWhole = true }
    }

    /// Takes in all that waits. Texts that cannot be read are left out: they cannot be opened either.
    /// - Returns: the last query with its answer, where that may be another now.
    func fill() -> (query: SearchQuery, results: SearchResults)? {
        holdings.withLock {
            $0.useStored(library, viewer)
            _ = $0.prepare(library, viewer)
        }
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
        let early = holdings.withLock { holdings in
            if holdings.isWhole { holdings.prepare(library, viewer).finish() }
            return holdings.early
        }
        return early.flatMap { query in results(of: query).map { (query, $0) } }
    }

    /// The text of an edition; nil where it cannot be read.
    private func file(of edition: Edition) -> MarkdownFile? {
        if let shown = takeShown(edition.path) { return shown }
        return try? library.result(of: edition).get()
    }

    /// The text that is shown, once, where it is that of the edition at `path`.
    private func takeShown(_ path: String) -> MarkdownFile? {
        shown.withLock { shown in
            guard let text = shown, text.path == path else { return nil }
            shown = nil
            return text.file
        }
    }

    private func next() -> Material? {
        holdings.withLock { $0.waiting.popFirst() }
    }

    /// Takes note of what is asked for now; an answer to anything else is not wanted any more.
    func want(_ query: SearchQuery) {
        wanted.withLock { $0 = query }
    }

    /// Answers one query after the other; nil where it is not the one that is wanted. They come from threads of their
    /// own, in any order: answered late, an old one would stand for the last.
    func results(of query: SearchQuery) -> SearchResults? {
        holdings.withLock { holdings in
            guard wanted.withLock({ $0 == query }) else { return nil }
            let results = holdings.prepare(library, viewer).search(query)
            holdings.early = results.isComplete ? nil : query
            return results
        }
    }
}
