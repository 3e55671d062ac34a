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
    public var filters: SearchFilters { didSet { lastAnswer = nil } }
    /// Whether everything was taken in.
    public private(set) var isComplete = false

    /// How many rows a query may cost.
    var bounds = RowBounds() { didSet { lastAnswer = nil } }

    private let store: IndexStore?
    private let viewer: Viewer
    private var passages: PassageSource
    /// Rows when the words were last read.
    private var freshCount = 0
    /// What was asked last, and the answer; forgotten when something is taken in.
    private var lastAnswer: (query: SearchQuery, answer: Answer?)?

    /// An index of a library as `viewer` sees it: empty, in memory.
    public init(of library: Library, for viewer: Viewer) {
        store = try? IndexStore(empty: .memory)
        self.viewer = viewer
        filters = SearchFilters(topics: library.topics)
        passages = PassageSource(of: library, for: viewer)
    }

    /// The index of a library as `viewer` sees it, with all its texts: from the file beside the library, or made now.
    public static func whole(of library: Library, for viewer: Viewer) -> SearchIndex {
        if let stored = stored(of: library, holding: library.materials, for: viewer) { return stored }
        let index = SearchIndex(of: library, for: viewer)
        index.takeIn(library)
        return index
    }

    /// The index in the file beside a library, which `jadnama index` wrote; nil where there is none, where it is
    /// damaged, and where it is not of the very texts of these materials, which are all of the library. Every file is
    /// looked at, and none is opened. A station never takes it: SQLite reads a file that a stranger may have made, and a
    /// library that came on a stick is safer read anew.
    public static func stored(
        of library: Library, holding materials: [Material], for viewer: Viewer
    ) -> SearchIndex? {
        guard viewer != .visitor, let file = SearchFile(of: library.root),
            file.holds(materials, of: library.root, for: viewer)
        else { return nil }
        return SearchIndex(file.store, of: library, for: viewer)
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
        lastAnswer = nil
        _ = try? store?.add(IndexedText(file, of: edition, of: material))
    }

    /// Takes in a whole library. Texts that cannot be read are left out: they cannot be opened either.
    public func takeIn(_ library: Library) {
        end { store in _ = try store.take(library) }
    }

    /// Says that everything was taken in: puts the index into the order in which it answers fastest.
    public func finish() {
        end { store in try store.finish() }
    }

    private func end(_ work: (IndexStore) throws -> Void) {
        guard let store, !isComplete else { return }
        lastAnswer = nil
        try? work(store)
        freshCount = store.collector.rows.count
        isComplete = true
    }

    /// The sections that answer a query. Texts that hold all its words are not the only ones: they come first where a few
    /// words were typed, but a sentence is answered by a section that holds most of them rather than by a long text
    /// that holds each somewhere. Where no text has them all, what may
    /// have been meant is tried, and said in `correction`; where that does not help either, it is said that only some of
    /// the words were found.
    public func search(_ query: SearchQuery) -> SearchResults {
        guard let store else { return SearchResults(isComplete: isComplete) }
        refreshWords(store)
        let answer = answer(query, store)
        var shown = answer.map { results(of: $0, query, store) } ?? SearchResults()
        if answer == nil { shown.unknownValue = unknownValue(query) }
        shown.isComplete = isComplete
        return shown
    }

    private func unknownValue(_ query: SearchQuery) -> UnknownValue? {
        ParsedQuery(query.text, isTyping: query.isTyping, filters: filters).unknown.map {
            UnknownValue(value: $0.value, known: filters.valueNames(of: $0.key, in: query.language))
        }
    }

    /// New texts bring new words; they are read anew when there are an eighth more.
    private func refreshWords(_ store: IndexStore) {
        let count = store.collector.rows.count
        guard count > freshCount + freshCount / 8 else { return }
        try? store.refreshLexicons()
        freshCount = count
    }

    /// What is left to do of a query when its answer is known: to show it.
    private struct Answer {
        var found: Finder.Found
        /// The query that was answered in the end.
        var meant: ParsedQuery
        var correction: String?
    }

    /// The answer to a query; nil where nothing was found. It is kept for the next query, which may be the same with more
    /// passages.
    private func answer(_ query: SearchQuery, _ store: IndexStore) -> Answer? {
        if let lastAnswer, lastAnswer.query == query.inFull { return lastAnswer.answer }
        let answer = found(query, store)
        lastAnswer = (query.inFull, answer)
        return answer
    }

    private func found(_ query: SearchQuery, _ store: IndexStore) -> Answer? {
        let parsed = ParsedQuery(query.text, isTyping: query.isTyping, filters: filters)
        guard !parsed.units.isEmpty || !parsed.conditions.isEmpty else { return nil }
        let finder = Finder(store, viewer: viewer, query: query, bounds: bounds)
        let correction = Correction(of: query, in: store, filters: filters)
        if let meant = correction.joined, let found = finder.find(meant, .all), found.holdsAll {
            return Answer(found: found, meant: meant, correction: meant.text)
        }
        let plain = finder.find(parsed, .all)
        if let plain, plain.holdsAll { return Answer(found: plain, meant: parsed) }
        let retypings = correction.retypings
        let corrected = correction.corrected(parsed)
        for meant in retypings + [corrected].compactMap(\.self) {
            if let found = finder.find(meant, .all), found.holdsAll {
                return Answer(found: found, meant: meant, correction: meant.text)
            }
        }
        if let plain { return Answer(found: plain, meant: parsed) }
        // Before nothing is shown, texts with the only word that could be corrected are.
        let others = [corrected].compactMap(\.self)
        for meant in retypings + others.filter(correction.isKnown) + [parsed] + others {
            if let found = finder.find(meant, .any),
                meant.text == parsed.text || isShown(meant, found, correction)
            {
                return Answer(
                    found: found, meant: meant, correction: meant.text == parsed.text ? nil : meant.text)
            }
        }
        return nil
    }

    /// Whether all known words of what may have been meant stand in what was found for this viewer to see: nobody is told
    /// of words that are for staff alone.
    private func isShown(_ meant: ParsedQuery, _ found: Finder.Found, _ correction: Correction) -> Bool {
        viewer == .staff
            || meant.units.indices.allSatisfy {
                found.units & 1 << UInt32($0) != 0 || !meant.units[$0].words.allSatisfy(correction.isKnown)
            }
    }

    // MARK: Showing

    private func results(of answer: Answer, _ query: SearchQuery, _ store: IndexStore) -> SearchResults {
        var results = SearchResults(count: answer.found.count, correction: answer.correction)
        results.isCountExact = answer.found.isCountExact
        results.isPartial = !answer.found.holdsAll && !answer.meant.units.isEmpty
        let places = answer.found.places(atMost: query.limit)
        results.isAbridged = places.count > query.passages
        var matchers: [Language?: TextMatcher] = [:]
        for (index, place) in places.enumerated() {
            let entry = store.collector.entries[place.entry]
            if entry.language == query.language { results.ownCount += 1 }
            guard index < query.passages else {
                results.hits.append(SearchHit(entry, block: place.block))
                continue
            }
            let matcher = matchers[entry.language] ?? TextMatcher(answer.meant, language: entry.language)
            matchers[entry.language] = matcher
            results.hits.append(passages.hit(entry, block: place.block, matcher))
        }
        return results
    }
}

extension Finder.Found {
    /// The places that are shown: where there are more, a fifth is kept for what other languages have.
    fileprivate func places(atMost limit: Int) -> [Finder.Place] {
        let others = places.dropFirst(ownCount)
        let own = places.prefix(min(ownCount, limit - min(others.count, limit / 5)))
        return Array(own) + others.prefix(limit - own.count)
    }
}
