/// How a word of the text answers a word of the query, best first.
enum WordRank: UInt8, Comparable {
    /// The same word, ё as е and capitals as small letters.
    case exact
    /// It begins with the word being typed.
    case beginning
    /// Another form of the same word.
    case form
    /// The same but for Kazakh letters typed as Russian ones, or the other way round.
    case plain
    /// It begins with, or is another form of, such a word.
    case plainForm
    /// A word that people use for it (``RelatedWords``).
    case related

    /// What a word of this rank counts against the same word.
    var weight: Float {
        switch self {
        case .exact: 1
        case .beginning: 0.95
        case .form: 0.93
        case .plain: 0.75
        case .plainForm: 0.7
        case .related: 0.68
        }
    }

    /// Best first.
    static let all: [WordRank] = [.exact, .beginning, .form, .plain, .plainForm, .related]

    static func < (left: WordRank, right: WordRank) -> Bool { left.rawValue < right.rawValue }
}
