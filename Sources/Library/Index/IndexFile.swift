/// The file `.jadnama-index` beside a large library: its catalogue as it was when `jadnama index` last ran.
///
/// Layout: the magic, a checksum of 64 bits over everything behind it, then in the encoding of ``ByteSink`` the
/// folders with their dates, the findings, the number of rows, and the rows. The checksum tells damage, not malice;
/// what is read is bounds-checked, and paths must stay inside the library.
///
/// What is trusted: that the files are those of the index, when every folder has the date it had (a name that comes or
/// goes changes it); and that a file is what its row says, when its size and date are the same. Nothing else: a library
/// with a folder that changed is walked again, and a file that changed is read again.
struct IndexFile: Sendable {
    static let name = ".jadnama-index"
    private static let magic: [UInt8] = Array("JADNAMA\u{2}".utf8)
    private static let headerSize = 16

    let folders: [FolderWalk.Folder]
    let isCurated: Bool
    /// The findings of the walk and of reading heads, but none about registries.
    let findings: [Finding]
    /// How many rows the cursor will read.
    let count: Int
    /// Stands before the first row.
    let rows: ByteCursor

    /// Why an index is not used.
    enum Refusal: Error {
        /// There is none.
        case missing
        case damaged
        /// The library has changed.
        case stale

        /// What is said about it.
        var findings: [Finding] {
            switch self {
            case .missing: []
            case .damaged: [IndexIsWhole().finding(IndexFile.name)]
            case .stale: [IndexIsCurrent().finding(IndexFile.name)]
            }
        }
    }

    /// The index of the library in `root`, if it is whole and no folder has changed since.
    init(of root: String) throws(Refusal) {
        guard let bytes = try? FileReader.read(FilePath.joined(root, Self.name), limit: 1 << 30) else {
            throw .missing
        }
        try self.init(bytes)
        guard isCurated == FolderWalk.hasRegistries(root) else { throw .stale }
        for folder in folders {
            let path = FilePath.joined(root, folder.path)
            let status = try? FileReader.status(of: path, followsLink: folder.path.isEmpty)
            guard status?.kind == .folder, status?.modified == folder.modified else { throw .stale }
        }
    }

    /// Reads the bytes of an index.
    init(_ bytes: [UInt8]) throws(Refusal) {
        guard bytes.count >= Self.headerSize, bytes.starts(with: Self.magic),
            bytes[8..<16].elementsEqual(Self.checksum(of: bytes))
        else { throw .damaged }
        var cursor = ByteCursor(bytes, at: Self.headerSize)
        guard let isCurated = cursor.byte(), let folders = cursor.list({ $0.folder() }), !folders.isEmpty,
            let findings = cursor.list({ $0.finding() }), let count = cursor.count()
        else { throw .damaged }
        self.isCurated = isCurated != 0
        self.folders = folders
        self.findings = findings
        self.count = count
        rows = cursor
    }

    /// The bytes of an index.
    static func bytes(
        isCurated: Bool, folders: [FolderWalk.Folder], findings: [Finding], rows: [IndexRow]
    ) -> [UInt8] {
        var sink = ByteSink()
        for byte in magic + Array(repeating: 0, count: headerSize - magic.count) { sink.put(byte) }
        sink.put(UInt8(isCurated ? 1 : 0))
        sink.put(folders) { folder, sink in
            sink.put(folder.path)
            sink.put(Int(folder.modified))
        }
        sink.put(findings) { finding, sink in sink.put(finding) }
        sink.put(rows) { row, sink in sink.put(row) }
        var bytes = sink.bytes
        bytes.replaceSubrange(8..<16, with: checksum(of: bytes))
        return bytes
    }

    /// Mixes the bytes behind the header, eight at a time, by multiplication with an odd constant (the golden ratio
    /// in 64 bits): each bit that changes, changes the result.
    private static func checksum(of bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes { buffer in
            var hash = UInt64(buffer.count)
            var offset = headerSize
            while offset + 8 <= buffer.count {
                let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
                offset += 8
            }
            for byte in buffer[offset...] { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
            hash ^= hash >> 32
            return (0..<8).map { UInt8(truncatingIfNeeded: hash >> UInt64($0 * 8)) }
        }
    }
}

extension ByteSink {
    fileprivate mutating func put(_ finding: Finding) {
        put(finding.file)
        put(finding.line)
        put(finding.column)
        put(finding.severity.rawValue)
        put(finding.rule)
        put(finding.arguments) { $1.put($0) }
    }
}

extension ByteCursor {
    fileprivate mutating func folder() -> FolderWalk.Folder? {
        guard let path = text(), FilePath.resolved(path, in: "") == path, let modified = number() else {
            return nil
        }
        return FolderWalk.Folder(path: path, modified: Int64(modified))
    }

    fileprivate mutating func finding() -> Finding? {
        guard let file = text(), let line = number(), let column = number(),
            let severity = text().flatMap(Finding.Severity.init(rawValue:)), let rule = text(),
            let arguments = list({ $0.text() })
        else { return nil }
        return Finding(
            file: file, line: line, column: column, severity: severity, rule: rule, arguments: arguments)
    }
}
