public import Text

/// The filters of a query, `topic:accounts` and so on: their names and values in three languages, and what may be
/// typed next.
public struct SearchFilters: Sendable, Equatable {
    /// Something that can be typed, and that the filters offer to complete.
    public struct Choice: Sendable, Equatable {
        /// The whole query with this choice at its end.
        public var query: String
        /// The choice alone, as one names it: `тема:` or `слежка`.
        public var name: String
    }

    /// What a filter asks.
    enum Condition: Equatable {
        /// One of these.
        case facets([Facet])
        case languages([Language])
        /// Not typed to the end: asks nothing yet.
        case unfinished

        var passesNothing: Bool { self == .facets([]) || self == .languages([]) }
    }

    enum Key: CaseIterable {
        case kind
        case topic
        case audience
        case language
    }

    private let topics: [Topic]

    /// The filters of a library with these topics.
    public init(topics: [Topic] = []) {
        self.topics = topics
    }

    // MARK: Reading

    /// The filter and the value of a piece of a query; nil where it is none.
    func split(_ piece: ArraySlice<UInt8>) -> (key: Key, value: String)? {
        guard let colon = piece.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = Self.folded(String(decoding: piece[..<colon], as: UTF8.self))
        guard let key = Key.allCases.first(where: { $0.names.contains(name) }) else { return nil }
        return (key, String(decoding: piece[(colon + 1)...], as: UTF8.self))
    }

    func condition(_ key: Key, _ typed: String, isUnfinished: Bool) -> Condition {
        let wanted = Self.folded(typed)
        if wanted.isEmpty { return .unfinished }
        let all = values(of: key)
        let exact = all.filter { $0.spellings.contains(wanted) }
        let meant = exact.isEmpty ? all.filter { $0.spellings.contains { $0.hasPrefix(wanted) } } : exact
        if meant.isEmpty, isUnfinished { return .unfinished }
        if key == .language { return .languages(meant.compactMap(\.language)) }
        return .facets(meant.compactMap(\.facet))
    }

    /// What may stand behind the colon, in the order of the table, as the filter offers it.
    func valueNames(of key: Key, in language: Language) -> [String] {
        values(of: key).map { Self.word($0.names[language] ?? $0.id) }
    }

    // MARK: Completing

    /// What the end of `query` may become, by the words of `language` first and then in the order of the table: names of filters in `language` for what begins
    /// like one, values for what stands behind a colon. Empty where nothing fits.
    public func choices(completing query: String, in language: Language) -> [Choice] {
        let start = query.lastIndex { $0 == " " }.map(query.index(after:)) ?? query.startIndex
        let (head, piece) = (String(query[..<start]), String(query[start...]))
        guard let colon = piece.firstIndex(of: ":") else {
            let typed = Self.folded(piece)
            let keys = Key.allCases.filter { key in
                typed.isEmpty || key.names.contains { $0.hasPrefix(typed) }
            }
            return Self.sorted(keys, by: typed) { $0.name(in: language) }.map {
                Choice(query: head + $0.name(in: language) + ":", name: $0.name(in: language) + ":")
            }
        }
        guard let (key, value) = split(Array(piece.utf8)[...]) else { return [] }
        let typed = Self.folded(value)
        let fitting = values(of: key).filter { $0.spellings.contains { $0.hasPrefix(typed) } }
        return Self.sorted(fitting, by: typed) { $0.names[language] ?? $0.id }.map {
            let name = Self.word($0.names[language] ?? $0.id)
            return Choice(query: head + piece[...colon] + name + " ", name: name)
        }
    }

    /// Those whose name begins as typed, then the others, which have it in another language.
    private static func sorted<Item>(_ items: [Item], by typed: String, _ name: (Item) -> String) -> [Item] {
        items.filter { folded(name($0)).hasPrefix(typed) }
            + items.filter { !folded(name($0)).hasPrefix(typed) }
    }

    // MARK: Values

    private struct Value {
        var id: String
        var names: [Language: String]
        var facet: Facet?
        var language: Language?

        /// All that may be typed for it, folded.
        var spellings: [String] { [SearchFilters.folded(id)] + names.values.map(SearchFilters.folded) }
    }

    private func values(of key: Key) -> [Value] {
        switch key {
        case .kind:
            Self.kinds.map { Value(id: $0.id, names: $0.names, facet: .kind($0.shelf)) }
        case .topic:
            topics.map { Value(id: $0.id, names: $0.name, facet: .topic($0.id)) }
        case .audience:
            Audience.allCases.map { Value(id: $0.rawValue, names: Self.names(of: $0), facet: .audience($0)) }
        case .language:
            Language.allCases.map { Value(id: $0.rawValue, names: Self.names(of: $0), language: $0) }
        }
    }

    private static let kinds: [(shelf: Shelf, id: String, names: [Language: String])] = [
        (.flyers, "flyer", [.kazakh: "парақша", .russian: "флаер", .english: "flyer"]),
        (.booklets, "booklet", [.kazakh: "кітапша", .russian: "буклет", .english: "booklet"]),
        (.memos, "memo", [.kazakh: "жаднама", .russian: "памятка", .english: "memo"]),
    ]

    private static func names(of audience: Audience) -> [Language: String] {
        switch audience {
        case .visitor: [.kazakh: "келуші", .russian: "посетитель", .english: "visitor"]
        case .helper: [.kazakh: "жақын адам", .russian: "близкий человек", .english: "someone close"]
        case .teen: [.kazakh: "жасөспірім", .russian: "подросток", .english: "teenager"]
        case .staff: [.kazakh: "қызметкер", .russian: "сотрудник", .english: "staff"]
        case .participant: [.kazakh: "қатысушы", .russian: "участник", .english: "participant"]
        }
    }

    private static func names(of language: Language) -> [Language: String] {
        switch language {
        case .kazakh: [.kazakh: "қазақша", .russian: "казахский", .english: "kazakh"]
        case .russian: [.kazakh: "орысша", .russian: "русский", .english: "russian"]
        case .english: [.kazakh: "ағылшынша", .russian: "английский", .english: "english"]
        }
    }

    /// A name as one word of a query: hyphens for blanks.
    private static func word(_ name: String) -> String {
        String(name.lowercased().map { $0.isWhitespace ? "-" : $0 })
    }

    /// Letters and digits alone, as a Russian keyboard has them.
    fileprivate static func folded(_ text: String) -> String {
        String(Folding.keyboard.fold(text).filter { $0.isLetter || $0.isNumber })
    }
}

extension SearchFilters.Key {
    func name(in language: Language) -> String {
        switch (self, language) {
        case (.kind, .kazakh): "түрі"
        case (.kind, .russian): "вид"
        case (.kind, .english): "kind"
        case (.topic, .kazakh): "тақырып"
        case (.topic, .russian): "тема"
        case (.topic, .english): "topic"
        case (.audience, .kazakh): "кімге"
        case (.audience, .russian): "кому"
        case (.audience, .english): "audience"
        case (.language, .kazakh): "тіл"
        case (.language, .russian): "язык"
        case (.language, .english): "lang"
        }
    }

    /// Its names in all languages, folded.
    fileprivate var names: [String] {
        Language.allCases.map { SearchFilters.folded(name(in: $0)) }
    }
}
