import Glibc
import Text

/// Asks the index: each language in a table of its own, the reader's first.
struct Finder {
    /// A section that was found.
    struct Place {
        /// Number of the entry.
        var entry: Int
        /// Index of the heading's block.
        var block: Int
    }

    struct Found {
        /// Best first, the reader's language before others, the sections of one material together.
        var places: [Place] = []
        /// How many of them, the first ones, are in the reader's language.
        var ownCount = 0
        /// How many sections answer: of texts that hold all the words, where there are any.
        var count: Int { holdsAll ? countOfAll : countOfSome }
        fileprivate var countOfAll = 0
        fileprivate var countOfSome = 0
        var isCountExact = true
        /// The units of the query that stand where they are shown, a bit for each.
        var units: UInt32 = 0
        /// Some row holds all the words; otherwise all of them hold only some.
        var holdsAll = false
    }

    /// A row that was found, with what of its sections is shown.
    private struct Row {
        var entry: Int
        var row: Int
        var score: Float
        /// It comes before all that do not.
        var comesFirst: Bool
        /// It holds what was asked for, no words that are used for it.
        var holdsOwnWords: Bool
        /// Its blocks among those of all rows.
        var blocks: Range<Int>
    }

    /// The rows that were found in some tables.
    private struct Rows {
        var rows: [Row] = []
        var blocks: [Int] = []
    }

    /// A unit of a query in the words of one table.
    private struct Unit {
        var terms: UnitTerms
        /// In how many rows it stands, at most.
        var count: Int
        /// Whether no word that is meant was left out.
        var isWhole: Bool
    }

    private let store: IndexStore
    private let viewer: Viewer
    private let language: Language
    private let bounds: RowBounds
    /// So many sections are shown.
    private let limit: Int

    /// So many rows with all the words fill the list: those with some of them, and those of further languages, count
    /// for little then.
    private static let enoughRows = 100
    /// Rows whose sections are shown.
    private static let shownLimit = 200
    /// Sections of one row that are shown.
    private static let sectionLimit = 3

    init(_ store: IndexStore, viewer: Viewer, query: SearchQuery, bounds: RowBounds) {
        self.store = store
        self.bounds = bounds
        self.viewer = viewer
        language = query.language
        limit = query.limit
    }

    /// What answers; nil where nothing does.
    func find(_ query: ParsedQuery, _ joint: MatchExpression.Joint) -> Found? {
        var found = Found()
        var own = Rows()
        var others = Rows()
        for shard in store.shards(readBy: language) where isAsked(store.shards[shard].language, query) {
            if isFull(own, found) { break }
            let bounds = bounds.after(own.rows.count + others.rows.count, shown: Self.enoughRows)
            guard let holdingAll = try? ask(query, joint, shard, bounds, &found) else { continue }
            count(holdingAll, &found)
            let putFirst = query.isConjunctive ? holdingAll : 0
            if store.shards[shard].language == language {
                take(putFirst: putFirst, to: &own)
            } else {
                take(putFirst: putFirst, to: &others)
            }
        }
        found.places = places(own)
        found.ownCount = found.places.count
        // A word of one language is no word that is used for it in another.
        found.places += places(others, putsOwnWordsFirst: true)
        return found.places.isEmpty ? nil : found
    }

    /// Whether the list is filled by rows in the reader's language, and more were left out: what other languages have
    /// would not be seen, nor its number.
    private func isFull(_ own: Rows, _ found: Found) -> Bool {
        !found.isCountExact && own.blocks.count >= limit
    }

    private func isAsked(_ language: Language?, _ query: ParsedQuery) -> Bool {
        query.conditions.allSatisfy {
            if case .languages(let asked) = $0 { language.map(asked.contains) ?? false } else { true }
        }
    }

    // MARK: One table

    /// Has one table fill the collector.
    /// - Returns: how many of its candidates hold all the words, the first ones; nil where it was not asked.
    private func ask(
        _ query: ParsedQuery, _ joint: MatchExpression.Joint, _ shard: Int, _ bounds: RowBounds,
        _ found: inout Found
    ) throws(Database.Failure) -> Int? {
        let filters = Self.filters(of: query)
        let all = query.units.map { terms(of: $0, shard) }
        let known = all.compactMap(\.self)
        let hasAll = known.count == query.units.count
        guard !filters.contains([]), hasAll || !known.isEmpty else { return nil }
        let takesPartial = query.mayBePartial || joint == .any
        guard hasAll || takesPartial else { return nil }
        begin(known, shard)
        defer {
            let places = all.indices.filter { all[$0] != nil }
            for (word, unit) in places.enumerated() where store.collector.words & 1 << UInt32(word) != 0 {
                found.units |= 1 << UInt32(unit)
            }
        }
        if hasAll { try run(known, .all, filters, shard, bounds, &found) }
        let count = store.collector.candidates.count
        if count > 0 { found.holdsAll = true }
        if !known.allSatisfy(\.isWhole) { found.isCountExact = false }
        if takesPartial, count < min(Self.enoughRows, bounds.all) {
            try run(known, .any, filters, shard, bounds, &found)
        }
        return count
    }

    /// What filters ask for; without words and filters, everything.
    private static func filters(of query: ParsedQuery) -> [[Facet]] {
        let filters = query.conditions.compactMap { condition -> [Facet]? in
            if case .facets(let facets) = condition { facets } else { nil }
        }
        return query.units.isEmpty && filters.isEmpty ? [[.everything]] : filters
    }

    private func begin(_ units: [Unit], _ shard: Int) {
        let all = Float(store.shards[shard].count)
        store.collector.begin(
            rarities: units.map { Self.rarity(Float(min($0.count, store.shards[shard].count)), of: all) },
            viewer: viewer)
    }

    /// The inverse document frequency of BM25, and a share that every word has: in a library of one matter its words
    /// are common, and yet they say what is asked for.
    private static func rarity(_ count: Float, of all: Float) -> Float {
        0.5 + logf(1 + (all - count + 0.5) / (count + 0.5))
    }

    private func terms(of unit: ParsedQuery.Unit, _ shard: Int) -> Unit? {
        let shard = store.shards[shard]
        let expansions = unit.words.map {
            Expansion($0, in: shard.lexicon, shard.stemmer, unit.isPhrase ? nil : shard.related)
        }
        guard expansions.allSatisfy({ !$0.isEmpty }) else { return nil }
        let isWhole = expansions.allSatisfy(\.isWhole)
        guard unit.isPhrase else {
            return Unit(terms: expansions[0].terms, count: expansions[0].count, isWhole: isWhole)
        }
        let places = expansions.map(\.phraseTerms)
        guard places.allSatisfy({ !$0.isEmpty }) else { return nil }
        return Unit(
            terms: .phrase(places), count: expansions.map(\.count).min() ?? 0, isWhole: isWhole)
    }

    private func run(
        _ units: [Unit], _ joint: MatchExpression.Joint, _ filters: [[Facet]],
        _ shard: Int, _ bounds: RowBounds, _ found: inout Found
    ) throws(Database.Failure) {
        store.collector.wantsAllWords = joint == .all
        let terms = units.map(\.terms)
        let isCommon = (units.map(\.count).min() ?? .max) > bounds.all
        if isCommon, joint == .all, !terms.isEmpty {
            let heads = MatchExpression(terms, joint, filters: filters, wantsHeads: true)
            let limit = bounds.heads(ofWords: units.count)
            if try store.run(heads, shard, limit: limit) >= max(1, limit) {
                found.isCountExact = false
                return
            }
        }
        let expression = MatchExpression(terms, joint, filters: filters)
        let count = try store.run(expression, shard, limit: bounds.all)
        if count >= bounds.all { found.isCountExact = false }
    }

    /// Counts the sections of the candidates, the first ones of which hold all the words.
    private func count(_ holdingAll: Int, _ found: inout Found) {
        let candidates = store.collector.candidates
        found.countOfAll += candidates.prefix(holdingAll).reduce(0) { $0 + $1.count }
        found.countOfSome += candidates.dropFirst(holdingAll).reduce(0) { $0 + $1.count }
    }

    /// - Parameter putFirst: so many of the candidates come before all others.
    private func take(putFirst: Int, to rows: inout Rows) {
        let collector = store.collector
        for (index, candidate) in collector.candidates.enumerated() {
            let first = collector.rows.sections(of: candidate.row).lowerBound
            let start = rows.blocks.count
            for section in collector.sections[candidate.sections].prefix(Self.sectionLimit) {
                rows.blocks.append(Int(collector.rows.sections[first + section.index].block))
            }
            rows.rows.append(
                Row(
                    entry: Int(collector.rows.entries[candidate.row]), row: candidate.row,
                    score: candidate.score, comesFirst: index < putFirst,
                    holdsOwnWords: candidate.holdsOwnWords, blocks: start..<rows.blocks.count))
        }
    }

    // MARK: All together

    /// Best first; the rows of one edition, and the editions of one material, behind the best of them.
    private func places(_ found: Rows, putsOwnWordsFirst: Bool = false) -> [Place] {
        let sorted = found.rows.sorted { left, right in
            if left.comesFirst != right.comesFirst { return left.comesFirst }
            if putsOwnWordsFirst, left.holdsOwnWords != right.holdsOwnWords { return left.holdsOwnWords }
            return (right.score, left.row) < (left.score, right.row)
        }
        var groups: [[Row]] = []
        var groupOf: [ArraySlice<UInt8>: Int] = [:]
        for row in sorted.prefix(Self.shownLimit) {
            let material = store.collector.entries.material(of: row.entry)
            let group = groupOf[material] ?? groups.count
            if group == groups.count {
                groupOf[material] = group
                groups.append([])
            }
            groups[group].append(row)
        }
        return groups.joined().flatMap { row in
            found.blocks[row.blocks].map { Place(entry: row.entry, block: $0) }
        }
    }
}
