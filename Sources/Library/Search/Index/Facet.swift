import Text

/// What a filter can ask of an edition.
enum Facet: Hashable {
    case kind(Shelf)
    case topic(String)
    case audience(Audience)
    /// All of them.
    case everything

    /// The word that stands for it in the index; no text holds such a word.
    var term: [UInt8] {
        switch self {
        case .kind(.flyers): Self.term("k", "flyers")
        case .kind(.booklets): Self.term("k", "booklets")
        case .kind(.memos): Self.term("k", "memos")
        case .kind(.folder(let path)): Self.term("f", path)
        case .topic(let id): Self.term("t", id)
        case .audience(let audience): Self.term("a", audience.rawValue)
        case .everything: Self.term("e", "")
        }
    }

    /// All that can be asked of an edition and is so.
    static func all(of edition: Edition, shelf: Shelf) -> [Facet] {
        [.everything, .kind(shelf)] + edition.topics.map(Facet.topic) + edition.audience.map(Facet.audience)
    }

    private static func term(_ kind: String, _ value: String) -> [UInt8] { [1] + Array((kind + value).utf8) }
}
