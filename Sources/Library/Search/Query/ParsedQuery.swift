/// What was typed, in its parts: words, phrases in quotation marks, and filters.
///
/// Any text is a query: a quotation mark that is not closed closes at the end, a name before a colon that is no filter
/// is a word, and what is no word at all counts for nothing. Long texts are cut.
struct ParsedQuery {
    struct Word: Equatable {
        var folded: [UInt8]
        /// Bytes of the query's `text`.
        var range: Range<Int>
        /// It may be the beginning of a word.
        var isPrefix = false
    }

    /// What must be found: a word, or words side by side.
    struct Unit: Equatable {
        var words: [Word]
        /// Never empty.
        var isPhrase: Bool { words.count > 1 }
    }

    /// As typed, all quotation marks as `"`, all blanks as blanks.
    let text: String
    /// At most ``RowScorer/wordLimit``.
    private(set) var units: [Unit] = []
    private(set) var conditions: [SearchFilters.Condition] = []
    /// The first filter whose value it does not know; such a filter passes nothing.
    private(set) var unknown: (key: SearchFilters.Key, value: String)?
    /// A text that holds only some of the words may be what it is about: there are several, and none was put between
    /// quotation marks.
    var mayBePartial: Bool { units.count > 1 && !units.contains(where: \.isPhrase) }

    /// Texts that hold all the words come before those that do not, however well these answer: so few words are joined by
    /// «and». More are a sentence, whose words are not all to be found in the text that answers it.
    private(set) var isConjunctive = true
    private static let mostJoined = 3

    /// Scalars of a query; what follows is not read.
    private static let longest = 2000

    init(_ typed: String, isTyping: Bool, filters: SearchFilters) {
        text = Self.plain(typed)
        let bytes = Array(text.utf8)
        for piece in Pieces(bytes).all {
            if !piece.isQuoted, let (key, value) = filters.split(bytes[piece.range]) {
                let condition = filters.condition(key, value, isUnfinished: isTyping && piece.isLast)
                conditions.append(condition)
                if condition.passesNothing, unknown == nil { unknown = (key, value) }
            } else {
                add(bytes, piece, isTyping: isTyping)
            }
        }
        isConjunctive = units.count <= Self.mostJoined
        dropStopWords()
        units = Array(units.prefix(RowScorer.wordLimit))
    }

    /// The text with other words in the places of some.
    func replacing(_ replacements: [(range: Range<Int>, word: [UInt8])]) -> String {
        var bytes = Array(text.utf8)
        for (range, word) in replacements.reversed() { bytes.replaceSubrange(range, with: word) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func plain(_ typed: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in typed.unicodeScalars.prefix(longest) {
            switch scalar {
            case "«", "»", "“", "”", "„": plain.append("\"")
            case _ where scalar.properties.isWhitespace: plain.append(" ")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }

    private mutating func add(_ bytes: [UInt8], _ piece: Pieces.Piece, isTyping: Bool) {
        var scanner = WordScanner(at: piece.range.lowerBound)
        var words: [Word] = []
        while scanner.next(in: bytes.span, before: piece.range.upperBound) {
            let end = scanner.range.upperBound
            let isOpen = isTyping && end == bytes.count
            let isStarred = end < piece.range.upperBound && bytes[end] == UInt8(ascii: "*")
            words.append(Word(folded: scanner.word, range: scanner.range, isPrefix: isOpen || isStarred))
        }
        if piece.isQuoted, !words.isEmpty {
            units.append(Unit(words: words))
        } else {
            units += words.map { Unit(words: [$0]) }
        }
    }

    /// Words that stand in every text are not asked for beside others.
    private mutating func dropStopWords() {
        let telling = units.filter { $0.isPhrase || !StopWords.contains($0.words[0].folded) }
        if !telling.isEmpty { units = telling }
    }
}

/// The pieces of a query between blanks, and those in quotation marks.
private struct Pieces {
    struct Piece {
        var range: Range<Int>
        var isQuoted: Bool
        /// Nothing follows it, not even a blank.
        var isLast: Bool
    }

    private(set) var all: [Piece] = []
    private static let quote = UInt8(ascii: "\"")
    private static let blank = UInt8(ascii: " ")

    init(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            if bytes[start] == Self.blank {
                start += 1
            } else if bytes[start] == Self.quote {
                let end = bytes[(start + 1)...].firstIndex(of: Self.quote) ?? bytes.count
                all.append(Piece(range: start + 1..<end, isQuoted: true, isLast: end >= bytes.count))
                start = end + 1
            } else {
                let end = Self.end(of: bytes, from: start)
                all.append(Piece(range: start..<end, isQuoted: false, isLast: end == bytes.count))
                start = end
            }
        }
    }

    /// Where a piece ends: at a blank or quotation mark, but one in quotation marks behind a colon belongs to it.
    private static func end(of bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != blank {
            if bytes[end] == quote {
                guard end > start, bytes[end - 1] == UInt8(ascii: ":") else { return end }
                let close = bytes[(end + 1)...].firstIndex(of: quote)
                return close.map { $0 + 1 } ?? bytes.count
            }
            end += 1
        }
        return end
    }
}
