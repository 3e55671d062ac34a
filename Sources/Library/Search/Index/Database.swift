import CSQLite

/// One connection to SQLite, in memory or to a file. Used by one thread at a time; no file is ever made beside the
/// one that was asked for.
final class Database {
    /// Why SQLite refused; its result code. Never shown to a reader.
    struct Failure: Error, Equatable {
        var code: Int32

        var isForSpace: Bool { code & 0xFF == SQLITE_FULL }
    }

    enum Place {
        case memory
        /// A new file, replaced where it is there.
        case newFile(String)
        /// An existing file, only read, which nobody writes to meanwhile.
        case oldFile(String)
    }

    let handle: OpaquePointer

    init(_ place: Place) throws(Failure) {
        var handle: OpaquePointer?
        let code = sqlite3_open_v2(place.name, &handle, place.flags, nil)
        guard code == SQLITE_OK, let handle else {
            sqlite3_close_v2(handle)
            throw Failure(code: code)
        }
        self.handle = handle
        for pragma in place.pragmas { try run(pragma) }
    }

    deinit {
        sqlite3_close_v2(handle)
    }

    /// Runs one or more statements that give no rows.
    func run(_ sql: String) throws(Failure) {
        try check(sqlite3_exec(handle, sql, nil, nil, nil))
    }

    func prepare(_ sql: String) throws(Failure) -> Statement {
        try Statement(sql, on: self)
    }

    func check(_ code: Int32) throws(Failure) {
        guard code == SQLITE_OK else { throw Failure(code: code) }
    }
}

extension Database.Place {
    fileprivate var name: String {
        switch self {
        case .memory: ":memory:"
        case .newFile(let path): path
        case .oldFile(let path): "file:" + Self.escaped(path) + "?immutable=1"
        }
    }

    fileprivate var flags: Int32 {
        switch self {
        case .memory, .newFile: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        case .oldFile: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
        }
    }

    fileprivate var pragmas: [String] {
        let common = ["PRAGMA temp_store=MEMORY", "PRAGMA trusted_schema=OFF"]
        return switch self {
        case .memory, .newFile:
            common + ["PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "PRAGMA secure_delete=OFF"]
        case .oldFile:
            common + ["PRAGMA query_only=ON", "PRAGMA cell_size_check=ON", "PRAGMA cache_size=-65536"]
        }
    }

    /// A path as part of a URI (RFC 3986): all but letters, digits and slashes escaped.
    private static func escaped(_ path: String) -> String {
        var escaped: [UInt8] = []
        for byte in FilePath.bytes(of: path) {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"): escaped.append(byte)
            default: escaped += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static let hexadecimal = Array("0123456789ABCDEF".utf8)
}

/// A prepared statement of a ``Database``, which must outlive it.
final class Statement {
    let handle: OpaquePointer
    private let database: Database

    fileprivate init(_ sql: String, on database: Database) throws(Database.Failure) {
        var handle: OpaquePointer?
        try database.check(sqlite3_prepare_v2(database.handle, sql, -1, &handle, nil))
        guard let handle else { throw Database.Failure(code: SQLITE_MISUSE) }
        self.handle = handle
        self.database = database
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// Binds the parameter `index` (1-based).
    func bind(_ value: Int, at index: Int32) throws(Database.Failure) {
        try database.check(sqlite3_bind_int64(handle, index, Int64(value)))
    }

    func bind(_ text: String, at index: Int32) throws(Database.Failure) {
        try database.check(sqlite3_bind_text(handle, index, text, -1, Self.transient))
    }

    func bind(_ bytes: [UInt8], at index: Int32) throws(Database.Failure) {
        try database.check(
            bytes.withUnsafeBytes {
                sqlite3_bind_blob64(handle, index, $0.baseAddress, UInt64($0.count), Self.transient)
            })
    }

    /// The next row is there.
    func step() throws(Database.Failure) -> Bool {
        let code = sqlite3_step(handle)
        guard code == SQLITE_ROW || code == SQLITE_DONE else { throw Database.Failure(code: code) }
        return code == SQLITE_ROW
    }

    func reset() {
        sqlite3_reset(handle)
    }

    /// The column `index` (0-based) of the row.
    func int(_ index: Int32) -> Int { Int(sqlite3_column_int64(handle, index)) }

    func text(_ index: Int32) -> String {
        sqlite3_column_text(handle, index).map { String(cString: $0) } ?? ""
    }

    func bytes(_ index: Int32) -> [UInt8] {
        let count = Int(sqlite3_column_bytes(handle, index))
        guard count > 0, let start = sqlite3_column_blob(handle, index) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// Tells SQLite to copy what is bound (its `SQLITE_TRANSIENT`).
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
