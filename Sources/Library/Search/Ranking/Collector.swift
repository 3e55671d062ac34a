import CSQLite

/// Gathers what a query finds: FTS5 calls it for each row that matches, it asks for the places of the words in the row
/// and has the row scored.
final class Collector {
    /// What a phrase of the expression is to the query.
    struct Phrase {
        /// Index of the word of the query; nil for a filter.
        var word: Int?
        var rank: WordRank
    }

    /// Places of one phrase that are looked at in one row.
    private static let placeLimit = 200

    var scorer = RowScorer()
    /// The phrases of the expression in their order.
    var phrases: [Phrase] = []
    var rows = RowTable()
    /// Who may know of each entry.
    var entries = EntryTable()
    private var viewer = Viewer.visitor
    private(set) var candidates: [Candidate] = []
    /// The sections of all candidates.
    private(set) var sections: [RowScorer.Section] = []
    private var seen: Set<Int> = []
    /// The words of the query that stand in some candidate for this viewer to see, a bit for each.
    private(set) var words: UInt32 = 0
    /// Rows that do not show all words are passed over.
    var wantsAllWords = false

    /// Begins a new query of words of these rarities.
    func begin(rarities: [Float], viewer: Viewer) {
        candidates.removeAll(keepingCapacity: true)
        sections.removeAll(keepingCapacity: true)
        seen.removeAll(keepingCapacity: true)
        words = 0
        scorer.rarities = rarities
        scorer.hidesStaff = viewer != .staff
        self.viewer = viewer
    }

    private func sees(_ row: Int) -> Bool {
        viewer.mayKnow(whatIsFor: entries.viewer(of: Int(rows.entries[row])))
    }

    /// The rank function: scores the row at which FTS5 stands.
    func collect(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer?) {
        let row = Int(api.pointee.xRowid(context)) - 1
        guard (0..<rows.count).contains(row), sees(row), seen.insert(row).inserted else { return }
        scorer.begin(sections: rows.sections[rows.sections(of: row)], titleCount: Int(rows.titleCounts[row]))
        for (index, phrase) in phrases.enumerated() {
            if let word = phrase.word {
                addPlaces(of: Int32(index), word, phrase.rank, to: &scorer, api, context)
            }
        }
        if wantsAllWords, scorer.hidesStaff, scorer.words.nonzeroBitCount < scorer.rarities.count {
            seen.remove(row)
            return
        }
        guard let score = scorer.finish() else { return }
        words |= scorer.words
        let first = sections.count
        sections += scorer.found
        candidates.append(
            Candidate(
                row: row, score: score, holdsOwnWords: scorer.holdsOwnWords,
                sections: first..<sections.count, count: scorer.foundCount))
    }

    private func addPlaces(
        of phrase: Int32, _ word: Int, _ rank: WordRank, to scorer: inout RowScorer,
        _ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer?
    ) {
        var places = Fts5PhraseIter()
        var column: Int32 = 0
        var place: Int32 = 0
        guard api.pointee.xPhraseFirst(context, phrase, &places, &column, &place) == SQLITE_OK else { return }
        var count = 0
        while column >= 0, count < Self.placeLimit {
            scorer.add(word: word, rank: rank, column: column, place: place)
            api.pointee.xPhraseNext(context, &places, &column, &place)
            count += 1
        }
    }
}
