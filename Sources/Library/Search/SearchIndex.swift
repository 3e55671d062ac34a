public import Markdown
import Text

/// Searches a library: takes its texts in, one edition after the other, and answers queries over what it has so far.
///
/// It works on a full-text index of SQLite (FTS5) with a tokenizer of its own; see ``IndexStore``. A query's words are
/// looked up in the words of the texts first (``Expansion``); what they mean goes into the index, and FTS5 hands each
/// row that answers to ``Collector``, which scores it. However many rows answer, only some thousand are scored, those
/// with the words in titles and headings first. Used by one thread at a time; nothing here fails, a query that cannot
/// be answered finds nothing.
public final class SearchIndex {
    /// The filters that queries may have.
    public var filters: SearchFilters
    /// Whether everything was taken in.
    public private(set) var isComplete = false

    /// How many rows a query may cost.
    var bounds = RowBounds()

    private let store: IndexStore?
    private let viewer: Viewer
    private var passages: PassageSource
    /// Rows when the words were last read.
    private var freshCount = 0

    /// An index of a library as `viewer` sees it: empty, in memory.
    public init(of library: Library, for viewer: Viewer) {
        store = try? IndexStore(empty: .memory)
        self.viewer = viewer
        filters = SearchFilters(topics: library.topics)
        passages = PassageSource(of: library, for: viewer)
    }

    /// An index over a store that holds everything already.
    init(_ store: IndexStore, of library: Library, for viewer: Viewer) {
        self.store = store
        self.viewer = viewer
        filters = SearchFilters(topics: library.topics)
        passages = PassageSource(of: library, for: viewer)
        isComplete = true
        freshCount = store.collector.rows.count
    }

    /// Takes in an edition of a material. Cost is linear in the text.
    public func add(_ edition: Edition, of material: Material, _ file: MarkdownFile) {
        try? store?.add(edition, of: material, file)
    }

    /// Takes in a whole library. Texts that cannot be read are left out: they cannot be opened either.
    public func takeIn(_ library: Library) {
        guard !isComplete else { return }
        for material in library.materials {
            for edition in material.editions {
                if let file = try? library.read(edition) { add(edition, of: material, file) }
            }
        }
        finish()
    }

    /// Says that everything was taken in: puts the index into the order in which it answers fastest.
    public func finish() {
        guard let store, !isComplete else { return }
        try? store.finish()
        try? store.refreshLexicons()
        freshCount = store.collector.rows.count
        isComplete = true
    }

    /// The sections that answer a query. Texts that hold all its words are not the only ones: a section that holds most
    /// of them may be more to the point than a long text that holds each somewhere. Where no text has them all, what may
    /// have been meant is tried, and said in `correction`; where that does not help either, it is said that only some of
    /// the words were found.
    public func search(_ query: SearchQuery) -> SearchResults {
        guard let store else { return SearchResults(isComplete: isComplete) }
        refreshWords(store)
        var results = answer(query, store)
        results.isComplete = isComplete
        return results
    }

    /// New texts bring new words; they are read anew when there are an eighth more.
    private func refreshWords(_ store: IndexStore) {
        let count = store.collector.rows.count
        guard count > freshCount + freshCount / 8 else { return }
        try? store.refreshLexicons()
        freshCount = count
    }

    private func answer(_ query: SearchQuery, _ store: IndexStore) -> SearchResults {
        let parsed = ParsedQuery(query.text, isTyping: query.isTyping, filters: filters)
        guard !parsed.units.isEmpty || !parsed.conditions.isEmpty else { return SearchResults() }
        let finder = Finder(store, viewer: viewer, language: query.language, bounds: bounds)
        let plain = finder.find(parsed, .all)
        if let plain, plain.holdsAll { return results(plain, query, parsed, nil) }
        let correction = Correction(of: query, in: store, filters: filters)
        let corrected = correction.corrected(parsed)
        for meant in correction.retypings + [corrected].compactMap(\.self) {
            if let found = finder.find(meant, .all), found.holdsAll {
                return results(found, query, meant, meant.text)
            }
        }
        if let plain { return results(plain, query, parsed, nil) }
        for meant in correction.retypings + [corrected].compactMap(\.self) {
            if let found = finder.find(meant, .any) { return results(found, query, meant, meant.text) }
        }
        if let found = finder.find(parsed, .any) { return results(found, query, parsed, nil) }
        return SearchResults()
    }

    private func results(
        _ found: Finder.Found, _ query: SearchQuery, _ parsed: ParsedQuery, _ correction: String?
    ) -> SearchResults {
        var results = SearchResults(count: found.count, correction: correction)
        results.isCountExact = found.isCountExact
        results.isPartial = !found.holdsAll && !parsed.units.isEmpty
        var matchers: [Language?: TextMatcher] = [:]
        for place in found.places.prefix(query.limit) {
            guard let entry = store?.collector.entries[place.entry] else { continue }
            let language = entry.language
            let matcher = matchers[language] ?? TextMatcher(parsed, language: language)
            matchers[language] = matcher
            results.hits.append(passages.hit(entry, block: place.block, matcher))
            if language == query.language { results.ownCount += 1 }
        }
        return results
    }
}
