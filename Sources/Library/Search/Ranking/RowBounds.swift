/// How many rows are scored for a query, however many answer it. Scoring takes some microseconds a row, and a letter or
/// the commonest word stands in every text.
struct RowBounds: Sendable {
    /// Rows with the word in titles or headings; they come first, and where there are so many, no others are looked at.
    var heads = 120
    /// Rows of any kind.
    var all = 240
    /// Either of these in a further language, where those before it fill the list.
    var others = 40

    /// Everything is scored.
    static let none = RowBounds(heads: .max >> 1, all: .max >> 1, others: .max >> 1)

    /// Rows with all of so many words in titles or headings: of several, half as many, since they are rarer, say more, and
    /// take longer to find.
    func heads(ofWords count: Int) -> Int { count > 1 ? (heads + 1) / 2 : heads }

    /// The bounds for a table that is asked when `found` rows are there already.
    /// - Parameter shown: rows that fill the list.
    func after(_ found: Int, shown: Int) -> RowBounds {
        found < shown ? self : RowBounds(heads: min(heads, others), all: min(all, others), others: others)
    }
}
