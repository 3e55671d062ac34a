import CSQLite

/// The C interface of FTS5: announces the tokenizer and the rank function of an index to a connection.
enum FullTextInterface {
    /// Name of the tokenizer; its argument is the number of a source.
    static let tokenizer = "jadnama"
    /// Name of the rank function.
    static let rankFunction = "jadnama_collect"

    /// The table of functions of FTS5 on this connection.
    static func api(of database: Database) throws(Database.Failure) -> UnsafeMutablePointer<fts5_api> {
        var api: UnsafeMutablePointer<fts5_api>?
        let statement = try database.prepare("SELECT fts5(?1)")
        let code = withUnsafeMutablePointer(to: &api) { place -> Int32 in
            sqlite3_bind_pointer(statement.handle, 1, place, "fts5_api_ptr", nil)
            return sqlite3_step(statement.handle)
        }
        guard code == SQLITE_ROW, let api else { throw Database.Failure(code: code) }
        return api
    }

    /// Announces the tokenizer. `sources` is not retained and must outlive the connection.
    static func register(_ sources: TokenSources, on database: Database) throws(Database.Failure) {
        let api = try api(of: database)
        var functions = fts5_tokenizer(xCreate: create, xDelete: delete, xTokenize: tokenize)
        let context = Unmanaged.passUnretained(sources).toOpaque()
        try database.check(api.pointee.xCreateTokenizer(api, tokenizer, context, &functions, nil))
    }

    /// Announces the rank function. `collector` is not retained and must outlive the connection.
    static func register(_ collector: Collector, on database: Database) throws(Database.Failure) {
        let api = try api(of: database)
        let context = Unmanaged.passUnretained(collector).toOpaque()
        try database.check(api.pointee.xCreateFunction(api, rankFunction, context, collect, nil))
    }

    private static let create:
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafePointer<CChar>?>?, Int32,
            UnsafeMutablePointer<OpaquePointer?>?
        ) -> Int32 = { context, arguments, count, result in
            guard let context, let result else { return SQLITE_ERROR }
            let sources = Unmanaged<TokenSources>.fromOpaque(context).takeUnretainedValue()
            let name = count > 0 ? arguments?[0].map { String(cString: $0) } : nil
            guard let number = name.flatMap({ Int($0) }), sources.all.indices.contains(number) else {
                return SQLITE_ERROR
            }
            result.pointee = OpaquePointer(Unmanaged.passUnretained(sources.all[number]).toOpaque())
            return SQLITE_OK
        }

    private static let delete: @convention(c) (OpaquePointer?) -> Void = { _ in }

    private static let tokenize:
        @convention(c) (
            OpaquePointer?, UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32,
            (
                @convention(c) (UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Int32, Int32)
                    -> Int32
            )?
        ) -> Int32 = { source, context, flags, text, count, token in
            guard let source, let token else { return SQLITE_ERROR }
            let tokens = Unmanaged<TokenSource>.fromOpaque(UnsafeRawPointer(source)).takeUnretainedValue()
            let bytes = UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : Int(count))
            return bytes.withMemoryRebound(to: UInt8.self) {
                tokens.tokenize(
                    $0, isQuery: flags & FTS5_TOKENIZE_QUERY != 0, TokenTaker(context: context, token: token))
            }
        }

    private static let collect: fts5_extension_function = { api, context, result, _, _ in
        guard let api, let user = api.pointee.xUserData(context) else { return }
        let collector = Unmanaged<Collector>.fromOpaque(user).takeUnretainedValue()
        collector.collect(api, context)
        sqlite3_result_null(result)
    }
}

/// The sources of the tables of one connection, by their numbers.
final class TokenSources {
    let all: [TokenSource]

    init(_ all: [TokenSource]) {
        self.all = all
    }
}
