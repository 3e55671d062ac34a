/// The file `.jadnama-index` beside a large library: its catalogue as it was when `jadnama index` last ran.
///
/// A header (see ``IndexHeader``), then the rows in blocks, each under a checksum of its own: a first screen reads the
/// header and one block. The checksums tell damage, not malice; what is read is bounds-checked, and paths must stay
/// inside the library.
///
/// What is trusted: that the files are those of the index, when every folder has the date it had (a name that comes or
/// goes changes it); and that a file is what its row says, when its size and date are the same. Nothing else: a library
/// with a folder that changed is walked again, and a file that changed is read again.
struct IndexFile: Sendable {
    static let name = ".jadnama-index"
    /// Bytes that are read of it at first.
    private static let beginning = 1 << 16
    private static let sizeLimit = 1 << 30

    let header: IndexHeader
    private let path: String

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

    /// The index of the library in `root`, if its header is whole and no folder has changed since.
    init(of root: String) throws(Refusal) {
        path = FilePath.joined(root, Self.name)
        header = try Self.header(of: path)
        guard header.isCurated == FolderWalk.hasRegistries(root) else { throw .stale }
        for folder in header.folders {
            let path = FilePath.joined(root, folder.path)
            let status = try? FileReader.status(of: path, followsLink: folder.path.isEmpty)
            guard status?.kind == .folder, status?.modified == folder.modified else { throw .stale }
        }
    }

    private static func header(of path: String) throws(Refusal) -> IndexHeader {
        let head = try? FileReader.readHead(of: path, count: beginning, isListed: false)
        guard let (beginning, size) = head, size <= sizeLimit else { throw .missing }
        var bytes = beginning
        if let length = IndexHeader.length(in: bytes), length > bytes.count, length <= size {
            bytes = (try? FileReader.read(path, from: 0, count: length)) ?? []
        }
        guard let header = IndexHeader(bytes), header.fileSize == size else { throw .damaged }
        return header
    }

    /// The number of rows.
    var count: Int { header.blocks.reduce(0) { $0 + $1.rows } }

    /// The blocks from `first` on that hold `count` rows, or all that are left if there are fewer.
    func blocks(holding count: Int, from first: Int) -> Range<Int> {
        var (end, rows) = (first, 0)
        while rows < count, end < header.blocks.count {
            rows += header.blocks[end].rows
            end += 1
        }
        return first..<end
    }

    /// The rows of neighbouring blocks; nil where one of them is damaged.
    /// - Parameter isBrief: leaves out findings and sources.
    func rows(of blocks: Range<Int>, isBrief: Bool) -> [IndexRow]? {
        let before = header.blocks[..<blocks.lowerBound].reduce(header.length) { $0 + $1.length }
        let length = header.blocks[blocks].reduce(0) { $0 + $1.length }
        guard let bytes = try? FileReader.read(path, from: before, count: length), bytes.count == length
        else {
            return nil
        }
        var cursor = ByteCursor(bytes, at: 0)
        var rows: [IndexRow] = []
        rows.reserveCapacity(header.blocks[blocks].reduce(0) { $0 + $1.rows })
        for block in header.blocks[blocks] {
            let end = cursor.position + block.length
            guard Checksum.of(bytes[cursor.position..<end]) == block.checksum else { return nil }
            for _ in 0..<block.rows {
                guard let row = cursor.row(isBrief: isBrief) else { return nil }
                rows.append(row)
            }
            guard cursor.position == end else { return nil }
        }
        return rows
    }

    /// Rows that are read at once, but for the last of them.
    private static let blockSize = 64

    /// The bytes of an index.
    static func bytes(
        isCurated: Bool, folders: [FolderWalk.Folder], findings: [Finding], rows: [IndexRow]
    ) -> [UInt8] {
        var sink = ByteSink()
        var header = IndexHeader(isCurated: isCurated, folders: folders, findings: findings)
        for first in stride(from: 0, to: rows.count, by: blockSize) {
            let start = sink.bytes.count
            let block = rows[first..<min(first + blockSize, rows.count)]
            for row in block { sink.put(row) }
            header.blocks.append(
                IndexHeader.Block(
                    rows: block.count, length: sink.bytes.count - start,
                    checksum: Checksum.of(sink.bytes[start...])))
        }
        return header.bytes + sink.bytes
    }
}
