public import Markdown
public import Text

/// Finds the words of a query in a text, in any form, across emphasis, links and line ends.
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

    /// A word of the query in the ways in which it is compared.
    fileprivate struct Word: Sendable {
        var folded: [UInt8]
        var plain: [UInt8]
        var stem: [UInt8]
        /// Words that begin with it match too.
        var mayGoOn: Bool
    }

    private let units: [[Word]]
    /// What words that match begin with, as keys of second rank: no other word of a text needs a closer look.
    private let firstLetters: [[UInt8]]
    private let language: Language?

    /// - Parameter language: that of the texts.
    public init(_ query: String, language: Language?) {
        self.init(ParsedQuery(query, isTyping: true, filters: SearchFilters()), language: language)
    }

    init(_ query: ParsedQuery, language: Language?) {
        let stemmer = Stemmer(for: language)
        units = query.units.map { unit in
            unit.words.map { word in
                let isLong = WordKeys.letterCount(word.folded) >= 4
                return Word(
                    folded: word.folded, plain: WordKeys.plain(word.folded),
                    stem: WordKeys.plain(stemmer.stem(of: word.folded)),
                    mayGoOn: !unit.isPhrase && (word.isPrefix || isLong))
            }
        }
        firstLetters = Array(
            Set(units.joined().map { WordKeys.prefix(of: $0.plain, letters: 1) }))
        self.language = language
    }

    /// Every place of `document` that answers the query, in order. Cost is linear in the text.
    /// - Parameter hidesStaff: leaves out what is shown to staff only.
    public func matches(in document: Document, hidesStaff: Bool = false) -> [Match] {
        guard !units.isEmpty else { return [] }
        return document.leaves(hidesStaff: hidesStaff).flatMap { block in
            ranges(in: document.bytes(ofLeaf: block)).map { Match(block: block, bytes: $0.range) }
        }
    }

    /// The same in one text: ranges of its bytes, each with the index of what it answers.
    func ranges(in text: [UInt8]) -> [(range: Range<Int>, unit: Int)] {
        let stemmer = Stemmer(for: language)
        var found: [(range: Range<Int>, unit: Int)] = []
        let words = words(of: text)
        var index = 0
        while index < words.count {
            let unit = units.firstIndex { Self.answers($0, words[index...], stemmer) }
            guard let unit else {
                index += 1
                continue
            }
            let last = words[index + units[unit].count - 1]
            found.append((words[index].range.lowerBound..<last.range.upperBound, unit))
            index += units[unit].count
        }
        return found
    }

    /// The words of a text; those that cannot match are left empty, which matches nothing.
    private func words(of text: [UInt8]) -> [(range: Range<Int>, folded: [UInt8])] {
        var scanner = WordScanner()
        var words: [(range: Range<Int>, folded: [UInt8])] = []
        while scanner.next(in: text.span, before: text.count) {
            let mayMatch = scanner.withWord { word in
                firstLetters.contains { WordKeys.compare(word, toPrefix: $0) == 0 }
            }
            words.append((scanner.range, mayMatch ? scanner.word : []))
        }
        return words
    }

    private static func answers(
        _ unit: [Word], _ words: ArraySlice<(range: Range<Int>, folded: [UInt8])>, _ stemmer: Stemmer
    ) -> Bool {
        words.count >= unit.count
            && zip(unit, words).allSatisfy { $0.matches($1.folded, isInPhrase: unit.count > 1, stemmer) }
    }
}

extension TextMatcher.Word {
    func matches(_ other: [UInt8], isInPhrase: Bool, _ stemmer: Stemmer) -> Bool {
        if other.isEmpty { return false }
        if other == folded || mayGoOn && other.starts(with: folded) { return true }
        let key = WordKeys.plain(other)
        if key == plain || mayGoOn && key.starts(with: plain) { return true }
        guard !isInPhrase, key.first == plain.first else { return false }
        let otherStem = stemmer.stem(of: other)
        let plainStem = WordKeys.plain(otherStem)
        return plainStem == stem || WordKeys.isForm(plain, ofStem: otherStem, plain: plainStem)
    }
}

extension Document {
    /// The blocks that hold text.
    func leaves(hidesStaff: Bool) -> [Int] {
        var leaves: [Int] = []
        var index = 0
        while index < blocks.count {
            if hidesStaff, blocks[index].kind == .callout(.staff) {
                index = max(index + 1, blocks[index].end)
                continue
            }
            if !blocks[index].runs.isEmpty { leaves.append(index) }
            index += 1
        }
        return leaves
    }

    /// The text of a leaf's runs, as anchors count it; empty for a container.
    func bytes(ofLeaf block: Int) -> [UInt8] {
        runs[blocks[block].runs].flatMap { text[Int($0.text.lowerBound)..<Int($0.text.upperBound)] }
    }
}
