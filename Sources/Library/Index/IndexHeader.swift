/// What stands at the start of an index: all that is known before a row is read.
///
/// Layout: the magic, a checksum over what follows, the length of the header, each of 8 bytes with the lowest first;
/// then in the encoding of ``ByteSink`` the folders with their dates, the findings, and the blocks of rows.
struct IndexHeader: Sendable {
    private static let magic: [UInt8] = Array("JADNAMA\u{4}".utf8)
    private static let fixedLength = 24

    /// A stretch of the file behind the header.
    struct Block: Sendable, Equatable {
        var rows: Int
        /// In bytes.
        var length: Int
        var checksum: UInt64
    }

    let isCurated: Bool
    let folders: [FolderWalk.Folder]
    /// Findings about what is no material: none of those about registries, and none of those in rows.
    let findings: [Finding]
    var blocks: [Block] = []
    /// In bytes.
    private(set) var length = 0

    init(isCurated: Bool, folders: [FolderWalk.Folder], findings: [Finding]) {
        (self.isCurated, self.folders, self.findings) = (isCurated, folders, findings)
    }

    /// How long `bytes`, the start of an index, say that the header is; nil where they are no index.
    static func length(in bytes: [UInt8]) -> Int? {
        guard bytes.count >= fixedLength, bytes.starts(with: magic) else { return nil }
        return Int(exactly: number(bytes[16..<24])).flatMap { $0 >= fixedLength ? $0 : nil }
    }

    /// Reads the header at the start of `bytes`; nil where it is damaged.
    init?(_ bytes: [UInt8]) {
        guard let length = Self.length(in: bytes), length <= bytes.count,
            Self.number(bytes[8..<16]) == Checksum.of(bytes[16..<length])
        else { return nil }
        var cursor = ByteCursor(bytes, at: Self.fixedLength)
        guard let isCurated = cursor.byte(), let folders = cursor.list({ $0.folder() }), !folders.isEmpty,
            let findings = cursor.list({ $0.finding() }), let blocks = cursor.list({ $0.block() }),
            cursor.position == length
        else { return nil }
        self.init(isCurated: isCurated != 0, folders: folders, findings: findings)
        self.blocks = blocks
        self.length = length
    }

    /// Bytes of the whole file; nil where the blocks cannot be that long.
    var fileSize: Int? {
        blocks.reduce(length) { size, block in
            size.flatMap { size in
                let (sum, isOver) = size.addingReportingOverflow(block.length)
                return isOver ? nil : sum
            }
        }
    }

    /// What the reader reads.
    var bytes: [UInt8] {
        var sink = ByteSink()
        for byte in Self.magic + Array(repeating: 0, count: Self.fixedLength - Self.magic.count) {
            sink.put(byte)
        }
        sink.put(UInt8(isCurated ? 1 : 0))
        sink.put(folders) { $1.put($0) }
        sink.put(findings) { $1.put($0) }
        sink.put(blocks) { $1.put($0) }
        var bytes = sink.bytes
        bytes.replaceSubrange(16..<24, with: Self.bytes(of: UInt64(bytes.count)))
        bytes.replaceSubrange(8..<16, with: Self.bytes(of: Checksum.of(bytes[16...])))
        return bytes
    }

    private static func bytes(of number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64($0 * 8)) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}

extension ByteSink {
    fileprivate mutating func put(_ folder: FolderWalk.Folder) {
        put(folder.path)
        put(Int(folder.modified))
    }

    mutating func put(_ finding: Finding) {
        put(finding.file)
        put(finding.line)
        put(finding.column)
        put(finding.severity.rawValue)
        put(finding.rule)
        put(finding.arguments) { $1.put($0) }
    }

    /// The checksum in halves: numbers are never negative.
    fileprivate mutating func put(_ block: IndexHeader.Block) {
        put(block.rows)
        put(block.length)
        put(Int(block.checksum >> 32))
        put(Int(block.checksum & 0xFFFF_FFFF))
    }
}

extension ByteCursor {
    fileprivate mutating func folder() -> FolderWalk.Folder? {
        guard let path = text(), FilePath.resolved(path, in: "") == path, let modified = number() else {
            return nil
        }
        return FolderWalk.Folder(path: path, modified: Int64(modified))
    }

    mutating func finding() -> Finding? {
        guard let file = text(), let line = number(), let column = number(),
            let severity = text().flatMap(Finding.Severity.init(rawValue:)), let rule = text(),
            let arguments = list({ $0.text() })
        else { return nil }
        return Finding(
            file: file, line: line, column: column, severity: severity, rule: rule, arguments: arguments)
    }

    /// A row takes at least a byte.
    fileprivate mutating func block() -> IndexHeader.Block? {
        guard let rows = number(), let length = number(), rows <= length, let high = number(),
            let low = number(), high >> 32 == 0, low >> 32 == 0
        else { return nil }
        return IndexHeader.Block(rows: rows, length: length, checksum: UInt64(high) << 32 | UInt64(low))
    }
}
