/// A query in the language of FTS5. Nothing that was typed stands in it: its words are the numbers of groups of terms
/// (``TokenSource``).
struct MatchExpression {
    /// How the units of a query are joined.
    enum Joint {
        case all
        case any
    }

    private(set) var text = ""
    /// The terms behind each number; a word of the text answers when it is one of them.
    private(set) var groups: [[[UInt8]]] = []
    private(set) var phrases: [Collector.Phrase] = []

    /// The expression for units and for filters, of which each must hold.
    /// - Parameter wantsHeads: only rows that have every word in a title or heading.
    init(_ units: [UnitTerms], _ joint: Joint, filters: [[Facet]], wantsHeads: Bool = false) {
        var parts: [String] = []
        if wantsHeads { parts += units.compactMap { heads($0) } }
        let words = units.enumerated().map { part($1, word: $0) }
        switch joint {
        case .all: parts += words
        case .any: if !words.isEmpty { parts.append(Self.joined(words, " OR ")) }
        }
        parts += filters.map { facets in
            group(facets.map(\.term), Collector.Phrase(word: nil, rank: .exact))
        }
        text = parts.joined(separator: " AND ")
    }

    private static func joined(_ parts: [String], _ word: String) -> String {
        parts.count == 1 ? parts[0] : "(" + parts.joined(separator: word) + ")"
    }

    private mutating func heads(_ unit: UnitTerms) -> String? {
        guard case .word(let ranks, _) = unit, !ranks.isEmpty else { return nil }
        return group(
            ranks.flatMap(\.terms).map { [RowTokens.headMark] + $0 },
            Collector.Phrase(word: nil, rank: .exact))
    }

    private mutating func part(_ unit: UnitTerms, word: Int) -> String {
        switch unit {
        case .word(let ranks, let related):
            let words = ranks.map { group($0.terms, Collector.Phrase(word: word, rank: $0.rank)) }
            let others = related.map { words in
                sideBySide(words.map { [$0] }, Collector.Phrase(word: word, rank: .related))
            }
            return Self.joined(words + others, " OR ")
        case .phrase(let places):
            return sideBySide(places, Collector.Phrase(word: word, rank: .exact))
        }
    }

    private mutating func sideBySide(_ places: [[[UInt8]]], _ phrase: Collector.Phrase) -> String {
        phrases.append(phrase)
        let numbers = places.indices.map { String(groups.count + $0) }
        groups += places
        return "\"" + numbers.joined(separator: " ") + "\""
    }

    private mutating func group(_ terms: [[UInt8]], _ phrase: Collector.Phrase) -> String {
        phrases.append(phrase)
        groups.append(terms)
        return "\"\(groups.count - 1)\""
    }
}

/// The words of a table of the index that answer a unit of a query.
enum UnitTerms {
    /// Best rank first; words side by side that are used for it. Never both empty.
    case word([(rank: WordRank, terms: [[UInt8]])], related: [[[UInt8]]])
    /// For each place of a phrase the words that may stand there.
    case phrase([[[UInt8]]])
}
