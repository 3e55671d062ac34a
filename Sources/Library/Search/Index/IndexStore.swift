import Text
import Threads

/// The index itself: a connection with one table of FTS5 for each language, and beside the tables what is known of
/// words, rows and editions. Used by one thread at a time.
///
/// A language has a table of its own so that the reader's language is searched first and alone, and because its
/// words have stems of their own.
final class IndexStore {
    /// One table.
    struct Shard {
        /// nil for editions whose language nobody knows.
        var language: Language?
        var table: String
        var source: TokenSource
        var stemmer: Stemmer
        var related: RelatedWords
        var lexicon = Lexicon()
        /// Rows of the table.
        var count = 0
        /// The statement that adds a row; nil in an index that is only read.
        var insert: Statement?
        /// The statement that asks for rows; nil before the first query.
        var select: Statement?
    }

    let database: Database
    let collector = Collector()
    let sources: TokenSources
    var shards: [Shard]

    /// An empty index in memory, or in a new file.
    convenience init(empty place: Database.Place) throws(Database.Failure) {
        try self.init(place)
        try database.run("BEGIN")
        for index in shards.indices {
            let table = shards[index].table
            try database.run(Self.schema(of: table, number: index))
            try set("hashsize", to: 4 << 20, of: table)
            shards[index].insert = try database.prepare(
                """
                INSERT INTO \(table)(rowid, body, title, summary, questions, facets) \
                VALUES (?1, 'b', 't', 's', 'q', 'f')
                """)
        }
    }

    /// The connection to `place`, with tokenizer and rank function.
    init(_ place: Database.Place) throws(Database.Failure) {
        let languages: [Language?] = Language.allCases + [nil]
        shards = languages.map { language in
            Shard(
                language: language, table: "words_\(language?.rawValue ?? "other")",
                source: TokenSource(), stemmer: Stemmer(for: language),
                related: RelatedWords(for: language))
        }
        sources = TokenSources(shards.map(\.source))
        database = try Database(place)
        try FullTextInterface.register(sources, on: database)
        try FullTextInterface.register(collector, on: database)
    }

    static func schema(of table: String, number: Int) -> String {
        """
        CREATE VIRTUAL TABLE \(table) USING fts5(body, title, summary, questions, facets, content='', \
        columnsize=0, tokenize='\(FullTextInterface.tokenizer) \(number)')
        """
    }

    /// Sets an option of a table: `hashsize`, bytes of tokens that FTS5 gathers before it writes them as a piece;
    /// `automerge` and `crisismerge`, how many pieces it merges beside the adding, and how many are too many.
    private func set(_ option: String, to value: Int, of table: String) throws(Database.Failure) {
        try database.run("INSERT INTO \(table)(\(table), rank) VALUES ('\(option)', \(value))")
    }

    /// Leaves all merging to the end, where nobody asks before: each piece is then merged once.
    private func mergeAtEnd() throws(Database.Failure) {
        for shard in shards {
            try set("automerge", to: 0, of: shard.table)
            try set("crisismerge", to: 1999, of: shard.table)
        }
    }

    // MARK: Tables

    /// The tables that have rows.
    var filled: [Shard] { shards.filter { $0.count > 0 } }

    /// The tables that have rows, that of the reader's language first.
    func shards(readBy language: Language) -> [Int] {
        let all = shards.indices.filter { shards[$0].count > 0 }
        return all.filter { shards[$0].language == language } + all.filter { shards[$0].language != language }
    }

    // MARK: Adding

    /// Adds a text; returns whether there was room for it.
    @discardableResult
    func add(_ text: IndexedText) throws(Database.Failure) -> Bool {
        guard let entry = collector.entries.append(text.entry) else { return false }
        let index = shards.firstIndex { $0.language == text.entry.language } ?? shards.count - 1
        for row in text.rows { try add(row, of: entry, to: index) }
        return true
    }

    private func add(_ row: RowTokens, of entry: Int, to shard: Int) throws(Database.Failure) {
        guard let insert = shards[shard].insert else { return }
        shards[shard].source.row = row
        try insert.bind(collector.rows.count + 1, at: 1)
        _ = try insert.step()
        insert.reset()
        shards[shard].source.row = nil
        collector.rows.append(entry: entry, titleCount: row.titleCount, sections: row.sections)
        shards[shard].count += 1
    }

    /// Takes in a whole library, each text read and cut into words beside the adding of those before it, and puts it
    /// into the order in which it answers fastest. Texts that cannot be read are left out.
    /// - Returns: the stamp of each entry; those of files as they were before they were read.
    func take(_ library: Library) throws(Database.Failure) -> [UInt64] {
        let list = TextList(of: library)
        var stamps: [UInt64] = []
        try mergeAtEnd()
        var batch = TextBatch(of: list, from: 0)
        while !batch.places.isEmpty {
            let next = Job { [end = batch.places.upperBound] in TextBatch(of: list, from: end) }
            for (text, stamp) in batch.texts where try add(text) { stamps.append(stamp) }
            batch = next.result
        }
        try finish()
        return stamps
    }

    // MARK: Asking

    /// Has the collector score the rows of a table that match, at most `limit`; returns how many there were.
    func run(_ expression: MatchExpression, _ shard: Int, limit: Int) throws(Database.Failure) -> Int {
        shards[shard].source.groups = expression.groups
        collector.phrases = expression.phrases
        let statement = try select(from: shard)
        defer { statement.reset() }
        try statement.bind(expression.text, at: 1)
        try statement.bind(limit, at: 2)
        var count = 0
        while try statement.step() { count += 1 }
        return count
    }

    private func select(from shard: Int) throws(Database.Failure) -> Statement {
        if let select = shards[shard].select { return select }
        let table = shards[shard].table
        let select = try database.prepare(
            "SELECT \(FullTextInterface.rankFunction)(\(table)) FROM \(table) WHERE \(table) MATCH ?1 LIMIT ?2"
        )
        shards[shard].select = select
        return select
    }

    /// Reads the words of all tables anew.
    func refreshLexicons() throws(Database.Failure) {
        for index in shards.indices where shards[index].count > 0 { try refreshLexicon(index) }
    }

    private func refreshLexicon(_ index: Int) throws(Database.Failure) {
        let table = shards[index].table
        try database.run(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.lexicon_\(table) USING fts5vocab(main, \(table), row)")
        let statement = try database.prepare("SELECT term, doc FROM temp.lexicon_\(table)")
        var words: [(word: [UInt8], count: Int)] = []
        while try statement.step() {
            let word = statement.bytes(0)
            if let first = word.first, first >= 0x20 { words.append((word, statement.int(1))) }
        }
        shards[index].lexicon = Lexicon(words)
    }

    /// Ends adding: merges what was written in pieces, and reads the words.
    func finish() throws(Database.Failure) {
        for index in shards.indices where shards[index].count > 0 {
            let table = shards[index].table
            try database.run("INSERT INTO \(table)(\(table)) VALUES ('optimize')")
        }
        try database.run("COMMIT")
        try database.run("BEGIN")
        try refreshLexicons()
    }
}
