import CSQLite

/// What a table of FTS5 gets its tokens from. The table is handed names instead of text, so nothing of a text goes
/// through SQL: the name of a column while a row is being added (``RowTokens/Column``), the number of a group of terms
/// in a query. Behind the names stand the tokens of the row and the terms of the query that are set here.
final class TokenSource {
    /// The row being added; nil in between.
    var row: RowTokens?
    /// The groups of terms of the query; FTS5 asks for them by their numbers.
    var groups: [[[UInt8]]] = []

    /// Answers `xTokenize` of FTS5: calls `take` for each token until it refuses.
    func tokenize(_ name: UnsafeBufferPointer<UInt8>, isQuery: Bool, _ take: TokenTaker) -> Int32 {
        if isQuery { return tokenizeQuery(name, take) }
        guard let row, let column = name.first.flatMap(RowTokens.Column.init) else { return SQLITE_OK }
        return row.forEach(of: column) { take($0, isColocated: $1) }
    }

    /// The terms of the groups whose numbers stand in a phrase, with blanks between them.
    private func tokenizeQuery(_ phrase: UnsafeBufferPointer<UInt8>, _ take: TokenTaker) -> Int32 {
        for name in phrase.split(separator: 0x20) {
            let number = name.reduce(0) { $0 &* 10 &+ (Int($1) &- 0x30) }
            guard groups.indices.contains(number) else { continue }
            for (index, term) in groups[number].enumerated() {
                let code = term.withUnsafeBufferPointer { take($0, isColocated: index > 0) }
                if code != SQLITE_OK { return code }
            }
        }
        return SQLITE_OK
    }
}

/// The callback that FTS5 gives for each token.
struct TokenTaker {
    var context: UnsafeMutableRawPointer?
    var token:
        @convention(c) (UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Int32, Int32) -> Int32

    /// Hands over one token; `isColocated` where it stands at the place of the one before.
    @inline(__always)
    func callAsFunction(_ word: UnsafeBufferPointer<UInt8>, isColocated: Bool) -> Int32 {
        word.withMemoryRebound(to: CChar.self) {
            token(context, isColocated ? FTS5_TOKEN_COLOCATED : 0, $0.baseAddress, Int32($0.count), 0, 0)
        }
    }
}
