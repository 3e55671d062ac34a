import CSQLite
import Glibc

/// SQLite's FTS5 with the tokenizer unicode61 and stored text, called through its library: no time goes into a shell.
final class FullTextTable {
    private var database: OpaquePointer?

    init(_ path: String) {
        guard sqlite3_open(path, &database) == SQLITE_OK else { stop("\(path): \(message)") }
    }

    deinit { sqlite3_close(database) }

    private var message: String { String(cString: sqlite3_errmsg(database)) }

    private func execute(_ statement: String) {
        if sqlite3_exec(database, statement, nil, nil, nil) != SQLITE_OK { stop(message) }
    }

    /// Takes every file of a library in, in one transaction.
    func build(from root: String) {
        execute("PRAGMA synchronous = off")
        execute("CREATE VIRTUAL TABLE pages USING fts5(path UNINDEXED, body, tokenize = 'unicode61')")
        execute("BEGIN")
        var insert: OpaquePointer?
        sqlite3_prepare_v2(database, "INSERT INTO pages VALUES (?, ?)", -1, &insert, nil)
        FolderReading.forEachFile(below: root) { path in
            let text = readFile(path)
            path.withCString { name in
                text.withUnsafeBytes { bytes in
                    sqlite3_bind_text(insert, 1, name, -1, nil)
                    sqlite3_bind_text(
                        insert, 2, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil)
                    sqlite3_step(insert)
                    sqlite3_reset(insert)
                }
            }
        }
        sqlite3_finalize(insert)
        execute("COMMIT")
    }

    /// Seconds until the 20 best rows for words that begin as those of `query` are there.
    func time(of query: String) -> Double {
        let words = query.split(separator: " ").map { "\"\($0)\"*" }.joined(separator: " ")
        var select: OpaquePointer?
        sqlite3_prepare_v2(
            database,
            "SELECT path, snippet(pages, 1, '', '', '', 8) FROM pages WHERE pages MATCH ? ORDER BY rank LIMIT 20",
            -1,
            &select, nil)
        let start = now()
        words.withCString { text in
            sqlite3_bind_text(select, 1, text, -1, nil)
            while sqlite3_step(select) == SQLITE_ROW {}
        }
        let seconds = now() - start
        sqlite3_finalize(select)
        return seconds
    }
}
