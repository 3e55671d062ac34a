import CSQLite

/// What a table of FTS5 gets its tokens from. The table is handed names instead of text, so nothing of a text goes
/// through SQL: the name of a column while a row is being added (``Column``), the number of a group of terms in a
/// query. Behind the names stand the bytes of the row and the terms of the query that are set here.
///
/// A row gives the folded word at each place and nothing else: stems, letters of second rank and typing errors are
/// questions to the ``Lexicon``, which turns the word of a query into the words it means. That keeps the index at
/// one token a place. Only words of titles and headings give a second token, the word with ``headMark`` before it, at
/// the same place: it leads to them at once where a word stands in very many rows.
final class TokenSource {
    /// The columns of the table, in order of their numbers, by the names that stand for their text.
    enum Column: UInt8, CaseIterable {
        case body = 0x62
        case title = 0x74
        case summary = 0x73
        case questions = 0x71
        case facets = 0x66

        /// Number of the column.
        var number: Int32 {
            switch self {
            case .body: 0
            case .title: 1
            case .summary: 2
            case .questions: 3
            case .facets: 4
            }
        }

    }

    /// Before a word of a title or heading.
    static let headMark: UInt8 = 2
    /// The token between two blocks, so that no phrase crosses them.
    private static let pause: [UInt8] = [3]

    /// The row being added.
    var row = RowText()
    /// The groups of terms of the query; FTS5 asks for them by their numbers.
    var groups: [[[UInt8]]] = []
    /// Where the sections of the row begin, filled while it is added.
    private(set) var sections: [RowSection] = []
    /// Words of the title of the row.
    private(set) var titleCount = 0

    /// Answers `xTokenize` of FTS5: calls `take` for each token until it refuses.
    func tokenize(_ name: UnsafeBufferPointer<UInt8>, isQuery: Bool, _ take: TokenTaker) -> Int32 {
        if isQuery { return tokenizeQuery(name, take) }
        switch name.first.flatMap(Column.init) {
        case .body: return tokenizeBody(take)
        case .title: return tokenizeTitle(take)
        case .summary: return tokenizeSummary(take)
        case .questions: return tokenizeQuestions(take)
        case .facets: return take.all(row.facets)
        case nil: return SQLITE_OK
        }
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

    private func tokenizeBody(_ take: TokenTaker) -> Int32 {
        sections.removeAll(keepingCapacity: true)
        var scanner = WordScanner()
        var place = 0
        for stretch in row.stretches {
            if let start = stretch.section { sections.append(RowSection(place: UInt32(place), start)) }
            let first = place
            while scanner.next(in: row.body.span, before: stretch.end) {
                let code = takeWord(scanner, isHead: stretch.isHeading, take)
                if code != SQLITE_OK { return code }
                place += 1
            }
            noteLength(place - first, isHead: stretch.isHeading)
            let code = Self.pause.withUnsafeBufferPointer { take($0, isColocated: false) }
            if code != SQLITE_OK { return code }
            place += 1
        }
        return SQLITE_OK
    }

    private func noteLength(_ count: Int, isHead: Bool) {
        guard !sections.isEmpty else { return }
        let last = sections.count - 1
        sections[last].count = UInt16(clamping: Int(sections[last].count) + count)
        if isHead { sections[last].headCount = UInt16(clamping: count) }
    }

    private func tokenizeTitle(_ take: TokenTaker) -> Int32 {
        titleCount = 0
        var scanner = WordScanner()
        while scanner.next(in: row.title.span, before: row.title.count) {
            let code = takeWord(scanner, isHead: true, take)
            if code != SQLITE_OK { return code }
            titleCount += 1
        }
        return SQLITE_OK
    }

    private func tokenizeSummary(_ take: TokenTaker) -> Int32 {
        var scanner = WordScanner()
        while scanner.next(in: row.summary.span, before: row.summary.count) {
            let code = takeWord(scanner, isHead: false, take)
            if code != SQLITE_OK { return code }
        }
        return SQLITE_OK
    }

    /// Each word once: the same thing is asked in many ways, and that says nothing of how much it is in the text.
    private func tokenizeQuestions(_ take: TokenTaker) -> Int32 {
        var known: Set<[UInt8]> = []
        var scanner = WordScanner()
        while scanner.next(in: row.questions.span, before: row.questions.count) {
            guard known.insert(scanner.word).inserted else { continue }
            let code = takeWord(scanner, isHead: false, take)
            if code != SQLITE_OK { return code }
        }
        return SQLITE_OK
    }

    @inline(__always)
    private func takeWord(_ scanner: borrowing WordScanner, isHead: Bool, _ take: TokenTaker) -> Int32 {
        let code = scanner.withWord { take($0, isColocated: false) }
        guard isHead, code == SQLITE_OK else { return code }
        return ([Self.headMark] + scanner.word).withUnsafeBufferPointer { take($0, isColocated: true) }
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

    /// Hands over tokens at places of their own.
    func all(_ words: [[UInt8]]) -> Int32 {
        for word in words {
            let code = word.withUnsafeBufferPointer { self($0, isColocated: false) }
            if code != SQLITE_OK { return code }
        }
        return SQLITE_OK
    }
}
