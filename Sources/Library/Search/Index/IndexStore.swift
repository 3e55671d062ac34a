import Markdown
import Text

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
            try database.run("INSERT INTO \(table)(\(table), rank) VALUES ('hashsize', \(Self.hashSize))")
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

    /// Bytes of tokens that FTS5 gathers before it writes them: more makes fewer pieces to merge.
    private static let hashSize = 4 << 20

    // MARK: Tables

    /// The tables that have rows.
    var filled: [Shard] { shards.filter { $0.count > 0 } }

    /// The tables that have rows, that of the reader's language first.
    func shards(readBy language: Language) -> [Int] {
        let all = shards.indices.filter { shards[$0].count > 0 }
        return all.filter { shards[$0].language == language } + all.filter { shards[$0].language != language }
    }

    // MARK: Adding

    /// Adds an edition.
    func add(_ edition: Edition, of material: Material, _ file: MarkdownFile) throws(Database.Failure) {
        let entry = add(
            IndexEntry(
                material: material.id, language: edition.language, path: edition.path, title: edition.title,
                summary: edition.summary, viewer: Viewer.lowest(thatSees: edition)))
        guard let entry else { return }
        for row in RowText.rows(of: file, edition: edition, shelf: material.shelf) {
            try add(row, of: entry, language: edition.language)
        }
    }

    /// Adds an entry and returns its number; nil when the index is full.
    func add(_ entry: IndexEntry) -> Int? { collector.entries.append(entry) }

    /// Adds a row of the entry of a number.
    func add(_ row: RowText, of entry: Int, language: Language?) throws(Database.Failure) {
        let index = shards.firstIndex { $0.language == language } ?? shards.count - 1
        guard let insert = shards[index].insert else { return }
        let source = shards[index].source
        source.row = row
        try insert.bind(collector.rows.count + 1, at: 1)
        _ = try insert.step()
        insert.reset()
        collector.rows.append(entry: entry, titleCount: source.titleCount, sections: source.sections)
        shards[index].count += 1
    }

    // MARK: Asking

    /// Has the collector score the rows of a table that match, at most `limit`; returns how many there were.
    func run(_ expression: MatchExpression, _ shard: Int, limit: Int) throws(Database.Failure) -> Int {
        shards[shard].source.groups = expression.groups
        collector.phrases = expression.phrases
        let table = shards[shard].table
        let statement = try database.prepare(
            "SELECT \(FullTextInterface.rankFunction)(\(table)) FROM \(table) WHERE \(table) MATCH ?1 LIMIT ?2"
        )
        try statement.bind(expression.text, at: 1)
        try statement.bind(limit, at: 2)
        var count = 0
        while try statement.step() { count += 1 }
        return count
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

    /// Ends adding: merges what was written in pieces.
    func finish() throws(Database.Failure) {
        for index in shards.indices where shards[index].count > 0 {
            let table = shards[index].table
            try database.run("INSERT INTO \(table)(\(table)) VALUES ('optimize')")
        }
        try database.run("COMMIT")
        try database.run("BEGIN")
    }
}
