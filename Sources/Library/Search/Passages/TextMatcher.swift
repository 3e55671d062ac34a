public import Markdown
public import Text

/// Finds the words of a query in a text, in any form, across emphasis, links and line ends; and where a word is not
/// there, the words that people use for it.
public struct TextMatcher: Sendable {
    /// A place that matches: bytes of the text of a block's runs.
    public struct Match: Sendable, Equatable {
        public var block: Int
        public var bytes: Range<Int>

        public init(block: Int, bytes: Range<Int>) {
            self.block = block
            self.bytes = bytes
        }
    }

    /// A place in one text: bytes of it, and the index of what it answers.
    typealias Place = (range: Range<Int>, unit: Int)

    /// The units of the query as they were typed.
    private let own: Patterns
    /// For each unit what people also say for it.
    private let related: [[[PatternWord]]]
    private let language: Language?

    /// - Parameter language: that of the texts.
    public init(_ query: String, language: Language?) {
        self.init(ParsedQuery(query, isTyping: true, filters: SearchFilters()), language: language)
    }

    init(_ query: ParsedQuery, language: Language?) {
        let stemmer = Stemmer(for: language)
        let words = RelatedWords(for: language)
        own = Patterns(
            query.units.enumerated().map { index, unit in
                (index, unit.words.map { PatternWord($0, isInPhrase: unit.isPhrase, stemmer) })
            })
        related = query.units.map { unit in
            guard !unit.isPhrase else { return [] }
            return words.others(of: unit.words[0].folded, stemmer).map { $0.pattern(stemmer) }
        }
        self.language = language
    }

    /// Every place of `document` that answers the query, in order. Cost is linear in the text.
    /// - Parameter hidesStaff: leaves out what is shown to staff only.
    /// - Parameter section: blocks that were found; a word that does not stand there may be meant by others.
    public func matches(in document: Document, hidesStaff: Bool = false, section: Range<Int>? = nil)
        -> [Match]
    {
        let leaves = document.leaves(hidesStaff: hidesStaff).map {
            (block: $0, text: LeafText($0, of: document))
        }
        let places = leaves.map { find(own, in: $0.text.bytes) }
        let patterns = section.flatMap { section in
            let there = zip(leaves, places).filter { section.contains($0.0.block) }.flatMap(\.1)
            return relatedPatterns(besides: there)
        }
        return zip(leaves, places).flatMap { leaf, places in
            let all = patterns.map { Self.joined(places, find($0, in: leaf.text.bytes)) } ?? places
            return all.map { Match(block: leaf.block, bytes: leaf.text.source(of: $0.range)) }
        }
    }

    /// The places that answer the query in a text beside a document, such as its title: bytes of it, in order.
    public func places(in text: String) -> [Range<Int>] { ranges(in: Array(text.utf8)).map(\.range) }

    /// The places of one text, in order; where a word does not stand in it, others that are used for it.
    func ranges(in text: [UInt8]) -> [Place] {
        let places = find(own, in: text)
        guard let patterns = relatedPatterns(besides: places) else { return places }
        return Self.joined(places, find(patterns, in: text))
    }

    /// What may stand for the units that do not stand at any of these places; nil for nothing.
    private func relatedPatterns(besides places: [Place]) -> Patterns? {
        var isMissing = related.map { !$0.isEmpty }
        for place in places { isMissing[place.unit] = false }
        let missing = related.indices.filter { isMissing[$0] }
        if missing.isEmpty { return nil }
        return Patterns(missing.flatMap { unit in related[unit].map { (unit, $0) } })
    }

    /// Both, in order, without those that lie over others.
    private static func joined(_ places: [Place], _ others: [Place]) -> [Place] {
        let free = others.filter { other in !places.contains { $0.range.overlaps(other.range) } }
        return (places + free).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func find(_ patterns: Patterns, in text: [UInt8]) -> [Place] {
        guard !patterns.all.isEmpty else { return [] }
        let stemmer = Stemmer(for: language)
        var found: [Place] = []
        let words = patterns.words(of: text)
        var index = 0
        while index < words.count {
            guard words.mayMatch(index),
                let pattern = patterns.all.first(where: { words.match($0.words, from: index, stemmer) })
            else {
                index += 1
                continue
            }
            let last = words.ranges[index + pattern.words.count - 1]
            found.append((words.ranges[index].lowerBound..<last.upperBound, pattern.unit))
            index += pattern.words.count
        }
        return found
    }
}

/// The words of a text.
private struct FoldedWords {
    private(set) var ranges: [Range<Int>] = []
    /// For each word its index in `folded`; -1 where it cannot match.
    private var places: [Int32] = []
    private var folded: [[UInt8]] = []

    var count: Int { ranges.count }

    mutating func append(_ range: Range<Int>, _ word: [UInt8]?) {
        ranges.append(range)
        places.append(word == nil ? -1 : Int32(truncatingIfNeeded: folded.count))
        if let word { folded.append(word) }
    }

    func mayMatch(_ index: Int) -> Bool { places[index] >= 0 }

    /// Whether the words from `start` on are those of the pattern.
    func match(_ pattern: [PatternWord], from start: Int, _ stemmer: Stemmer) -> Bool {
        guard start + pattern.count <= count else { return false }
        return pattern.indices.allSatisfy { index in
            let place = places[start + index]
            return place >= 0 && pattern[index].matches(folded[Int(place)], stemmer)
        }
    }
}

/// What is looked for at once: words side by side, and the unit of the query that they answer.
private struct Patterns: Sendable {
    let all: [(unit: Int, words: [PatternWord])]
    /// What words that match begin with, as keys of second rank: no other word of a text needs a closer look.
    private let firstLetters: [[UInt8]]

    init(_ all: [(unit: Int, words: [PatternWord])]) {
        self.all = all
        firstLetters = Array(
            Set(all.flatMap { $0.words.map { WordKeys.prefix(of: $0.plain, letters: 1) } }))
    }

    func words(of text: [UInt8]) -> FoldedWords {
        var scanner = WordScanner()
        var words = FoldedWords()
        while scanner.next(in: text.span, before: text.count) {
            let mayMatch = scanner.withWord { word in
                firstLetters.contains { WordKeys.compare(word, toPrefix: $0) == 0 }
            }
            words.append(scanner.range, mayMatch ? scanner.word : nil)
        }
        return words
    }
}

/// A word that is looked for, in the ways in which it is compared.
private struct PatternWord: Sendable {
    var folded: [UInt8]
    var plain: [UInt8]
    var stem: [UInt8]
    /// As typed with Russian letters; nil for what is not Kazakh.
    var plainStem: [UInt8]?
    /// Words that begin with it match too.
    var mayGoOn = false
    /// Other forms of it match too.
    var takesForms: Bool

    init(_ word: ParsedQuery.Word, isInPhrase: Bool, _ stemmer: Stemmer) {
        self.init(word.folded, takesForms: !isInPhrase, stemmer)
        mayGoOn = word.isPrefix || !isInPhrase && WordKeys.letterCount(word.folded) >= 4
    }

    init(_ folded: [UInt8], takesForms: Bool, _ stemmer: Stemmer) {
        self.folded = folded
        plain = WordKeys.plain(folded)
        stem = WordKeys.plain(stemmer.stem(of: folded))
        self.takesForms = takesForms
        plainStem = WordKeys.letterCount(plain) < 4 ? nil : plain.withUnsafeBufferPointer(stemmer.plainStem)
    }

    func matches(_ other: [UInt8], _ stemmer: Stemmer) -> Bool {
        if other == folded || mayGoOn && other.starts(with: folded) { return true }
        let key = WordKeys.plain(other)
        if key == plain || mayGoOn && key.starts(with: plain) { return true }
        guard takesForms, key.first == plain.first else { return false }
        let otherStem = stemmer.stem(of: other)
        let plainStem = WordKeys.plain(otherStem)
        if plainStem == stem || WordKeys.isForm(plain, ofStem: otherStem, plain: plainStem) { return true }
        guard let typed = self.plainStem, key.starts(with: typed.prefix(4)) else { return false }
        return key.withUnsafeBufferPointer(stemmer.plainStem) == typed
    }
}

extension RelatedWords.Member {
    fileprivate func pattern(_ stemmer: Stemmer) -> [PatternWord] {
        words.map { PatternWord($0, takesForms: takesForms, stemmer) }
    }
}
