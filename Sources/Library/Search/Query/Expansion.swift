/// Finds the words of a lexicon that a word of a query means: the word itself, words it begins, its other forms, and
/// words that differ by Kazakh letters typed as Russian ones.
struct Expansion {
    /// The words by rank, as indices into the lexicon; those of a rank the commonest first.
    private(set) var ranks: [(rank: WordRank, words: [Int])] = []
    /// Words side by side that people use for it, as indices too.
    private(set) var related: [[Int]] = []
    /// In how many rows one of them stands, at most.
    private(set) var count = 0
    /// Whether no word that is meant was left out as too rare among many.
    private(set) var isWhole = true

    /// Words of one rank: more hardly change what is found, and each costs.
    private static let wordLimit = 48
    /// The same where one or two letters are typed, or where so many words stand in many rows already, of which few are
    /// scored: each row has several of them, and each is looked at.
    private static let commonWordLimit = 12
    private static let manyRows = 1000
    /// Words whose forms are looked at.
    private static let formLimit = 1500
    /// Words with Kazakh letters that one typed with Russian ones may be.
    private static let plainLimit = 3

    private var found: [WordRank: [Int]] = [:]
    private let lexicon: Lexicon
    private let word: [UInt8]
    private let key: [UInt8]

    /// The words of `lexicon` that `word` means; with words that people use for it, where they are given.
    init(_ word: ParsedQuery.Word, in lexicon: Lexicon, _ stemmer: Stemmer, _ related: RelatedWords? = nil) {
        self.lexicon = lexicon
        self.word = word.folded
        key = WordKeys.plain(word.folded)
        addBeginnings(isPrefix: word.isPrefix)
        addForms(with: stemmer.stem(of: self.word), as: .form, stemmer)
        let others = plainWords()
        for other in others { addForms(with: stemmer.stem(of: other), as: .plainForm, stemmer) }
        addForms(typedAs: key, stemmer)
        for rank in WordRank.all { keepCommonest(rank) }
        if ranks.isEmpty { addPlainForms(stemmer) }
        if let related {
            addRelated(([self.word] + others).flatMap { related.others(of: $0, stemmer) }, stemmer)
        }
    }

    /// The commonest of the words that are meant if Russian letters were typed, or written, for Kazakh ones.
    private func plainWords() -> [[UInt8]] {
        let words = found[.plain, default: []].sorted { lexicon.counts[$1] < lexicon.counts[$0] }
        return words.prefix(Self.plainLimit).map { Array(lexicon[$0]) }
    }

    /// Words that people use for it; they make it half as common as they are themselves.
    private mutating func addRelated(_ others: [RelatedWords.Member], _ stemmer: Stemmer) {
        let own = count
        var known = Set(ranks.flatMap(\.words))
        for other in others where other.words.count == 1 {
            let word = ParsedQuery.Word(folded: other.words[0], range: 0..<0)
            let expansion = Expansion(word, in: lexicon, stemmer)
            for (rank, words) in expansion.ranks
            where rank == .exact || rank == .form && other.takesForms {
                found[.related, default: []] += words.filter { known.insert($0).inserted }
            }
        }
        keepCommonest(.related)
        for other in others where other.words.count > 1 { addSideBySide(other.words) }
        if own > 0 { count = own + (count - own) / 2 }
    }

    private mutating func addSideBySide(_ words: [[UInt8]]) {
        let indices = words.compactMap(index)
        guard indices.count == words.count, !related.contains(indices) else { return }
        related.append(indices)
        count += indices.map { Int(lexicon.counts[$0]) }.min() ?? 0
    }

    /// The place of a word in the lexicon.
    private func index(of word: [UInt8]) -> Int? {
        lexicon.range(withPlainPrefix: WordKeys.plain(word)).prefix { lexicon.length(of: $0) == word.count }
            .first { lexicon[$0].elementsEqual(word) }
    }

    var isEmpty: Bool { ranks.isEmpty && related.isEmpty }

    /// The words as terms of the index.
    var terms: UnitTerms {
        .word(
            ranks.map { ($0.rank, $0.words.map { Array(lexicon[$0]) }) },
            related: related.map { $0.map { Array(lexicon[$0]) } })
    }

    /// The words for a place of a phrase: no other forms.
    var phraseTerms: [[UInt8]] {
        ranks.filter { $0.rank < .form || $0.rank == .plain }.flatMap(\.words).map { Array(lexicon[$0]) }
    }

    private mutating func keepCommonest(_ rank: WordRank) {
        guard var words = found[rank] else { return }
        if words.count > 1 {
            words.sort { (lexicon.counts[$1], $0) < (lexicon.counts[$0], $1) }
            let limit = wordLimit(words)
            if words.count > limit {
                isWhole = false
                words.removeLast(words.count - limit)
            }
        }
        count += words.reduce(0) { $0 + Int(lexicon.counts[$1]) }
        ranks.append((rank, words))
    }

    /// How many of the words of a rank, the commonest first, are taken.
    private func wordLimit(_ words: [Int]) -> Int {
        if WordKeys.letterCount(key) <= 2 { return Self.commonWordLimit }
        let common = words.prefix(Self.commonWordLimit).reduce(count) { $0 + Int(lexicon.counts[$1]) }
        return common > Self.manyRows ? Self.commonWordLimit : Self.wordLimit
    }

    /// The word itself, as typed and by its key; if it may go on, all words that begin with it.
    private mutating func addBeginnings(isPrefix: Bool) {
        let range = lexicon.range(withPlainPrefix: key)
        let floor = isPrefix ? countToStandOut(range) : 0
        if floor > 0 { isWhole = false }
        for index in range {
            let isWhole = lexicon.length(of: index) == key.count
            guard isWhole || isPrefix && lexicon.counts[index] >= floor else {
                if isPrefix { continue }
                break
            }
            let isTyped = lexicon[index].starts(with: word)
            switch (isWhole, isTyped) {
            case (true, true): found[.exact, default: []].append(index)
            case (true, false): found[.plain, default: []].append(index)
            case (false, true): found[.beginning, default: []].append(index)
            case (false, false): found[.plainForm, default: []].append(index)
            }
        }
    }

    /// The number of rows that a word of a long list must have to be among some hundred of it: the list is halved by
    /// doubling the number, since most words are rare.
    private func countToStandOut(_ range: Range<Int>) -> UInt32 {
        guard range.count > 4 * Self.wordLimit else { return 0 }
        var shares = [Int](repeating: 0, count: 33)
        for index in range { shares[32 - lexicon.counts[index].leadingZeroBitCount] += 1 }
        var sum = 0
        for bits in shares.indices.reversed() {
            sum += shares[bits]
            if sum >= 2 * Self.wordLimit { return bits == 0 ? 0 : 1 << UInt32(bits - 1) }
        }
        return 0
    }

    /// The words with a stem that are not there yet.
    private mutating func addForms(with stem: [UInt8], as rank: WordRank, _ stemmer: Stemmer) {
        for beginning in stemmer.beginnings(ofFormsWith: stem) {
            addForms(with: stem, beginning: WordKeys.plain(beginning), as: rank, stemmer)
        }
    }

    private mutating func addForms(
        with stem: [UInt8], beginning: [UInt8], as rank: WordRank, _ stemmer: Stemmer
    ) {
        guard WordKeys.letterCount(beginning) >= 2 else { return }
        var known = found.values.joined().sorted()[...]
        for index in lexicon.range(withPlainPrefix: beginning).prefix(Self.formLimit) {
            while let first = known.first, first < index { known.removeFirst() }
            if known.first == index { continue }
            let isForm = lexicon.withWord(index) { other in
                stemmer.withStem(of: other) { $0.elementsEqual(stem) }
            }
            if isForm { found[rank, default: []].append(index) }
        }
    }

    /// Other forms of a Kazakh word by the stems of their keys, since the letters that only Kazakh has may stand in an
    /// ending alone, and tell the ending. Where the word is spelled so in the texts, its own letters are left out.
    private mutating func addForms(typedAs key: [UInt8], _ stemmer: Stemmer) {
        guard found[.plain] == nil, WordKeys.letterCount(key) >= Self.leastTyped,
            let stem = key.withUnsafeBufferPointer(stemmer.plainStem)
        else { return }
        let beginning = KazakhStemmer.plain.beginning(ofFormsWith: stem)
        guard WordKeys.letterCount(beginning) >= 2 else { return }
        let isSpelled = found[.exact] != nil || found[.form] != nil
        let own = word.prefix(beginning.count)
        let known = Set(found.values.joined())
        for index in lexicon.range(withPlainPrefix: beginning).prefix(Self.formLimit) {
            if isSpelled && lexicon[index].starts(with: own) || known.contains(index) { continue }
            if lexicon.withWord(index, stemmer.plainStem) == stem {
                found[.plainForm, default: []].append(index)
            }
        }
    }

    /// Letters of a word whose ending is looked at as typed.
    private static let leastTyped = 4

    /// Other forms of a word typed with other letters: stems cannot be compared, since they follow from the letters,
    /// so the beginnings are.
    private mutating func addPlainForms(_ stemmer: Stemmer) {
        let letters = WordKeys.letterCount(key)
        guard letters >= 5 else { return }
        let beginning = WordKeys.prefix(of: key, letters: max(4, letters - 6))
        let own = WordKeys.plain(stemmer.stem(of: word))
        for index in lexicon.range(withPlainPrefix: beginning).prefix(Self.formLimit) {
            let stem = lexicon.withWord(index) { other in stemmer.withStem(of: other) { Array($0) } }
            let plain = WordKeys.plain(stem)
            if plain == own || WordKeys.isForm(key, ofStem: stem, plain: plain) {
                found[.plainForm, default: []].append(index)
            }
        }
        keepCommonest(.plainForm)
    }
}
