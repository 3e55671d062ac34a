/// Scores one row of the index for one query, section by section.
///
/// The measure is that of BM25F (Robertson, Zaragoza, Taylor 2004): for each word of the query the places where it
/// stands are summed with a weight for the field, the sum is saturated, so that the tenth place adds little, and
/// multiplied by the rarity of the word. A section also has a share of what stands in the title, the summary and the
/// rest of the row; sections that hold all words, and hold them side by side, count more.
struct RowScorer {
    /// A section that answers, by its index in the row.
    struct Section {
        var index: Int
        var score: Float
        /// Bit w is set where word w stands in the section, its title or summary.
        var words: UInt32
    }

    /// Words of a query that are scored; also the bits of `Section.words`.
    static let wordLimit = 16
    /// Sections of one row that are kept.
    static let sectionLimit = 6

    /// The rarity of each word of the query.
    var rarities: [Float] = []
    /// What stands in parts for staff is not seen.
    var hidesStaff = false
    /// The sections that answer, best first, after `finish`.
    private(set) var found: [Section] = []
    /// How many sections answer as well as the best one in the number of words.
    private(set) var foundCount = 0

    private var sections: ArraySlice<RowSection> = []
    private var titleShare: Float = 0
    /// What a place in the body counts for the whole row: less in a long one.
    private var rowShare: Float = 0
    /// For each section and word the weighted number of places.
    private var counts: [Float] = []
    private var shared: [Float] = []
    private var best: [Float] = []
    /// The same without the questions, which no reader sees.
    private var bestShown: [Float] = []
    private var places: [(place: Int32, word: Int32)] = []
    private var cursor = 0
    private var cursorPlace: Int32 = 0

    /// Begins a row.
    mutating func begin(sections: ArraySlice<RowSection>, titleCount: Int) {
        self.sections = sections
        let words = sections.reduce(0) { $0 + Int($1.count) }
        titleShare = Field.title(words: titleCount) * Field.weightOfTitle(overWords: words)
        rowShare = Field.row(words: words)
        reset(&counts, sections.count * rarities.count)
        reset(&shared, rarities.count)
        reset(&best, rarities.count)
        reset(&bestShown, rarities.count)
        places.removeAll(keepingCapacity: true)
        cursor = sections.startIndex
        cursorPlace = 0
    }

    private func reset(_ values: inout [Float], _ count: Int) {
        values.removeAll(keepingCapacity: true)
        values.append(contentsOf: repeatElement(0, count: count))
    }

    /// Notes that a word of the query stands at `place` of a column.
    mutating func add(word: Int, rank: WordRank, column: Int32, place: Int32) {
        if column == RowTokens.Column.body.number {
            addToBody(word, rank, place)
            return
        }
        let weight =
            switch column {
            case RowTokens.Column.title.number: titleShare
            case RowTokens.Column.questions.number: Field.question(words: rarities.count)
            default: Field.summary
            }
        shared[word] += weight * rank.weight
        best[word] = max(best[word], rank.weight)
        if column != RowTokens.Column.questions.number {
            bestShown[word] = max(bestShown[word], rank.weight)
        }
    }

    private mutating func addToBody(_ word: Int, _ rank: WordRank, _ place: Int32) {
        if place < cursorPlace { cursor = sections.startIndex }
        cursorPlace = place
        while cursor + 1 < sections.endIndex, sections[cursor + 1].place <= place { cursor += 1 }
        let section = sections[cursor]
        if hidesStaff, section.isForStaff { return }
        let isHead = place < Int32(clamping: Int(section.place) + Int(section.headCount))
        let weight = isHead ? Field.heading : Field.body(words: Int(section.count))
        counts[(cursor - sections.startIndex) * rarities.count + word] += weight * rank.weight
        best[word] = max(best[word], rank.weight)
        bestShown[word] = max(bestShown[word], rank.weight)
        places.append((place, Int32(word)))
    }

    /// Ends the row: fills `found`. Its score is that of the best section; nil where nothing was noted.
    mutating func finish() -> Float? {
        found.removeAll(keepingCapacity: true)
        foundCount = 0
        let totals = rarities.indices.map { word in
            stride(from: word, to: counts.count, by: max(1, rarities.count)).reduce(0) { $0 + counts[$1] }
        }
        for index in sections.indices.indices { score(index - sections.startIndex, totals) }
        if found.isEmpty { scoreTitle() }
        addNearness()
        keepBest()
        return found.first?.score
    }

    /// Whether all words that stand in the row stand there themselves, for readers to see, and no other ones that are used
    /// for them.
    var holdsOwnWords: Bool {
        zip(best, bestShown).allSatisfy { $0 == 0 || $1 > WordRank.related.weight }
    }

    /// The words of the query that stand in the row where they are not for staff alone or for whom they are not hidden, a
    /// bit for each.
    var words: UInt32 { best.indices.reduce(0) { best[$1] > 0 ? $0 | 1 << UInt32($1) : $0 } }

    private mutating func score(_ index: Int, _ totals: [Float]) {
        let first = index * rarities.count
        var score: Float = 0
        var words: UInt32 = 0
        var covered: Float = 0
        var isOwn = false
        for word in rarities.indices {
            let own = counts[first + word]
            isOwn = isOwn || own > 0
            if own > 0 || shared[word] > 0 {
                words |= 1 << UInt32(word)
                covered += rarities[word]
            }
            score += value(word, own + shared[word] + min(Field.rowLimit, totals[word] * rowShare))
        }
        guard isOwn else { return }
        found.append(
            Section(
                index: index, score: score * (1 - Field.coverage + Field.coverage * covered / raritySum),
                words: words))
    }

    /// Where only title and summary answer, the beginning of the row does.
    private mutating func scoreTitle() {
        guard rarities.isEmpty || shared.contains(where: { $0 > 0 }) else { return }
        let score = rarities.indices.reduce(Float(0)) { $0 + value($1, shared[$1]) }
        let words = rarities.indices.reduce(UInt32(0)) { shared[$1] > 0 ? $0 | 1 << UInt32($1) : $0 }
        found.append(Section(index: 0, score: score, words: words))
    }

    private func value(_ word: Int, _ sum: Float) -> Float {
        rarities[word] * sum / (sum + Field.saturation) * (1 - Field.exactness + Field.exactness * best[word])
    }

    private var raritySum: Float { max(0.01, rarities.reduce(0, +)) }

    /// Raises sections in which different words of the query stand near to each other.
    private mutating func addNearness() {
        guard rarities.count > 1, places.count > 1 else { return }
        places.sort { $0.place < $1.place }
        var nearness = [Float](repeating: 0, count: sections.count)
        var section = sections.startIndex
        for (left, right) in zip(places, places.dropFirst()) where left.word != right.word {
            while section + 1 < sections.endIndex, sections[section + 1].place <= left.place { section += 1 }
            let isInOrder = left.word + 1 == right.word
            let near = (isInOrder ? 1 : 0.6) / Float(max(1, right.place - left.place))
            nearness[section - sections.startIndex] = max(nearness[section - sections.startIndex], near)
        }
        for index in found.indices { found[index].score *= 1 + Field.nearness * nearness[found[index].index] }
    }

    /// A section that parts for staff cut up is found once.
    private mutating func joinParts() {
        guard found.count > 1, sections.contains(where: \.isForStaff) else { return }
        var blocks: Set<UInt32> = []
        found.removeAll { !blocks.insert(UInt32(sections[sections.startIndex + $0.index].block)).inserted }
    }

    private mutating func keepBest() {
        let most = found.reduce(0) { max($0, $1.words.nonzeroBitCount) }
        found.removeAll { $0.words.nonzeroBitCount < most }
        found.sort { ($0.score, $1.index) > ($1.score, $0.index) }
        joinParts()
        foundCount = found.count
        if found.count > Self.sectionLimit { found.removeLast(found.count - Self.sectionLimit) }
    }
}

/// What a word counts by where it stands: most in the title, then in a heading, the summary, the body. The numbers were
/// found by trying: of those in this order they rank the tables of queries and questions over the bundled library best.
private enum Field {
    static let heading: Float = 3
    static let summary: Float = 2.8
    /// What the whole row adds to a section, at most.
    static let rowLimit: Float = 0.45
    static let nearness: Float = 0.16
    /// A word that counts so much has half of its value.
    static let saturation: Float = 6.3
    /// The share of the score that takes all words.
    static let coverage: Float = 0.12
    /// The share of the value of a word that takes the word itself, not another form.
    static let exactness: Float = 0.2

    /// More in a short title.
    static func title(words: Int) -> Float { 4.9 + 17 / Float(max(2, words)) }

    /// A title says more of a short text, which is about nothing else.
    static func weightOfTitle(overWords words: Int) -> Float {
        0.6 + 0.4 * min(1, 400 / Float(max(1, words)))
    }

    /// In a question that the text answers: as in the summary. One word alone is no question: there the text is
    /// found and hardly raised.
    static func question(words: Int) -> Float { words > 1 ? summary : 0.1 }

    /// In the body of a section: less in a long one.
    static func body(words: Int) -> Float { 1 / (0.5 + 0.5 * Float(min(600, max(20, words))) / 120) }

    /// Anywhere in the body of a row, by its words.
    static func row(words: Int) -> Float { 0.73 / (0.3 + 0.7 * Float(max(50, words)) / 400) }
}

/// A row that a query found.
struct Candidate {
    var row: Int
    var score: Float
    /// See ``RowScorer/holdsOwnWords``.
    var holdsOwnWords: Bool
    /// Its sections, best first, as a range of `Collector.sections`.
    var sections: Range<Int>
    /// How many of its sections answer.
    var count: Int
}
