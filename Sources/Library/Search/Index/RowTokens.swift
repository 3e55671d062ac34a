/// The tokens of one row of the index, as FTS5 is to get them.
///
/// A row gives the folded word at each place and nothing else: stems, letters of second rank and typing errors are
/// questions to the ``Lexicon``, which turns the word of a query into the words it means. That keeps the index at
/// one token a place. Only words of titles and headings give a second token, the word with ``headMark`` before it, at
/// the same place: it leads to them at once where a word stands in very many rows.
///
/// They are made before the row is added, by any thread, since FTS5 takes them in on one.
struct RowTokens: Sendable {
    /// The columns of a table, in order of their numbers, by the names that stand for their text.
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
    private static let pause: UInt8 = 3

    /// Where the sections of the row begin.
    private(set) var sections: [RowSection] = []
    /// Words of the title of the row.
    private(set) var titleCount = 0
    /// The tokens, one behind the other.
    private var bytes: [UInt8] = []
    /// For each token its end in `bytes`, twice, and 1 more where it stands at the place of the one before.
    private var ends: [Int32] = []
    /// For each column the end of its tokens in `ends`.
    private var columnEnds: [Int] = []

    init(of row: RowText) {
        bytes.reserveCapacity(row.body.count + row.body.count / 4)
        ends.reserveCapacity(row.body.count / 8)
        for column in Column.allCases {
            switch column {
            case .body: takeBody(of: row)
            case .title: titleCount = take(row.title, upTo: row.title.count, isHead: true)
            case .summary: take(row.summary, upTo: row.summary.count, isHead: false)
            case .questions: takeQuestions(of: row)
            case .facets: for facet in row.facets { facet.withUnsafeBufferPointer { append($0) } }
            }
            columnEnds.append(ends.count)
        }
    }

    /// Calls `take` with each token of a column, and whether it stands at the place of the one before, as long as that
    /// gives 0; returns the last of what it gave.
    @inline(__always)
    func forEach(
        of column: Column, _ take: (UnsafeBufferPointer<UInt8>, _ isColocated: Bool) -> Int32
    ) -> Int32 {
        let number = Int(column.number)
        let first = number == 0 ? 0 : columnEnds[number - 1]
        return bytes.withUnsafeBufferPointer { bytes in
            var start = first == 0 ? 0 : Int(ends[first - 1] >> 1)
            for end in ends[first..<columnEnds[number]] {
                let code = take(UnsafeBufferPointer(rebasing: bytes[start..<Int(end >> 1)]), end & 1 != 0)
                if code != 0 { return code }
                start = Int(end >> 1)
            }
            return 0
        }
    }

    private mutating func takeBody(of row: RowText) {
        var scanner = WordScanner()
        var place = 0
        for stretch in row.stretches {
            if let start = stretch.section { sections.append(RowSection(place: UInt32(place), start)) }
            let count = take(row.body, upTo: stretch.end, isHead: stretch.isHeading, &scanner)
            noteLength(count, isHead: stretch.isHeading)
            withUnsafePointer(to: Self.pause) { append(UnsafeBufferPointer(start: $0, count: 1)) }
            place += count + 1
        }
    }

    private mutating func noteLength(_ count: Int, isHead: Bool) {
        guard !sections.isEmpty else { return }
        let last = sections.count - 1
        sections[last].count = UInt16(clamping: Int(sections[last].count) + count)
        if isHead { sections[last].headCount = UInt16(clamping: count) }
    }

    /// Each word once: the same thing is asked in many ways, and that says nothing of how much it is in the text.
    private mutating func takeQuestions(of row: RowText) {
        var known: Set<[UInt8]> = []
        var scanner = WordScanner()
        while scanner.next(in: row.questions.span, before: row.questions.count) {
            if known.insert(scanner.word).inserted { scanner.withWord { append($0) } }
        }
    }

    @discardableResult
    private mutating func take(_ text: [UInt8], upTo end: Int, isHead: Bool) -> Int {
        var scanner = WordScanner()
        return take(text, upTo: end, isHead: isHead, &scanner)
    }

    /// Takes the words that the scanner finds before `end` and returns how many there are.
    private mutating func take(
        _ text: [UInt8], upTo end: Int, isHead: Bool, _ scanner: inout WordScanner
    ) -> Int {
        var count = 0
        while scanner.next(in: text.span, before: end) {
            scanner.withWord { word in
                append(word)
                if isHead { appendHead(word) }
            }
            count += 1
        }
        return count
    }

    @inline(__always)
    private mutating func append(_ token: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: token)
        ends.append(Int32(truncatingIfNeeded: bytes.count << 1))
    }

    private mutating func appendHead(_ word: UnsafeBufferPointer<UInt8>) {
        bytes.append(Self.headMark)
        bytes.append(contentsOf: word)
        ends.append(Int32(truncatingIfNeeded: bytes.count << 1 | 1))
    }
}
