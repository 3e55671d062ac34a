import Text

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The file `.jadnama-search` beside a large library: its search index as it was when `jadnama index` last ran, so that
/// the first query need not wait for all texts to be read.
///
/// It is a database of SQLite, which is opened where it lies and only read: the tables of FTS5, and beside them what
/// ``IndexStore`` knows (``StoredPart``). Behind the database stand 16 bytes: a mark with the version of the layout, and
/// a checksum of everything before them. The checksum tells damage, not malice: no statement but ours runs, because a
/// schema that is not word for word ours is refused, and what is read is bounds-checked.
///
/// It is a file of its own because it is read as a whole, and only by those who search, while a first screen reads the
/// beginning of ``IndexFile``. What it says is trusted where it is of the very texts of the library, by the names, sizes
/// and dates of their files and what the catalogue says of them (``EditionStamp``), and not otherwise.
struct SearchFile {
    static let name = ".jadnama-search"
    /// The last byte is the version: of the layout, and of what words, sections and the blocks of a text are.
    private static let mark: [UInt8] = Array("JADSRCH\u{3}".utf8)
    /// Bytes that are read and summed at once.
    private static let piece = 4 << 20

    let store: IndexStore
    /// Of each entry of the store.
    private let stamps: [UInt64]

    /// The index beside the library in `root`; nil where there is none, or it is damaged.
    init?(of root: String) {
        let path = FilePath.joined(root, Self.name)
        guard !root.isEmpty, Self.isWhole(path), let store = try? IndexStore(.oldFile(path)),
            (try? store.hasOwnSchema()) == true,
            let stamps = try? store.load(), stamps.count == store.collector.entries.count
        else { return nil }
        self.store = store
        self.stamps = stamps
    }

    /// Whether the index is of these materials of the library in `root`, as `viewer` sees them, no more and no fewer.
    func holds(_ materials: [Material], of root: String, for viewer: Viewer) -> Bool {
        let entries = store.collector.entries
        let known = stamps.indices.filter { viewer.mayKnow(whatIsFor: entries.viewer(of: $0)) }
        let stamps = materials.flatMap { material in
            material.editions.filter(viewer.sees).map { EditionStamp.of($0, of: material, in: root) }
        }
        return known.count == stamps.count && known.map { self.stamps[$0] }.sorted() == stamps.sorted()
    }

    // MARK: Writing

    /// Reads all texts of a library and writes its index into the folder of the library.
    static func write(of library: Library) throws(LibraryError) {
        let path = FilePath.joined(library.root, name)
        let part = path + ".part"
        try FileWriter.beginPart(of: path)
        do throws(Database.Failure) {
            let store = try IndexStore(empty: .memory)
            let stamps = try store.take(library)
            try store.save(stamps, to: part)
        } catch {
            _ = FileReader.withCString(part) { unlink($0) }
            throw LibraryError(.cannotWrite(error.isForSpace ? .noSpace : .system(errno: EIO)), path: path)
        }
        try FileWriter.replace(path, byPartWith: seal(of: part, size(of: part)))
    }

    /// What stands behind a database of `count` bytes at `path`.
    static func seal(of path: String, _ count: Int) -> [UInt8] { mark + number(checksum(of: path, count)) }

    // MARK: Checking

    /// Whether there is a file of this name in `root` that is not what was written, or of another version.
    static func isDamaged(in root: String) -> Bool {
        let path = FilePath.joined(root, name)
        let isThere = (try? FileReader.status(of: path, followsLink: false)) != nil
        return !root.isEmpty && isThere && !isWhole(path)
    }

    private static func isWhole(_ path: String) -> Bool {
        let end = size(of: path) - 16
        guard end > 0, let seal = try? FileReader.read(path, from: end, count: 16) else { return false }
        return seal == Self.seal(of: path, end)
    }

    private static func size(of path: String) -> Int {
        (try? FileReader.status(of: path, followsLink: false))?.size ?? 0
    }

    /// The checksum over the checksums of pieces of the first `count` bytes.
    private static func checksum(of path: String, _ count: Int) -> UInt64 {
        var sums: [UInt8] = []
        for start in stride(from: 0, to: count, by: piece) {
            let bytes = try? FileReader.read(path, from: start, count: min(piece, count - start))
            sums += number(Checksum.of((bytes ?? [])[...]))
        }
        return Checksum.of(sums[...])
    }

    private static func number(_ number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64($0 * 8)) }
    }
}

/// By what an edition is known again: a checksum over its place, what the catalogue says of it, and the size and date
/// of its file.
enum EditionStamp {
    static func of(_ edition: Edition, of material: Material, in root: String) -> UInt64 {
        let path = FilePath.joined(root, edition.path)
        let status = try? FileReader.status(of: path, followsLink: true)
        var sink = ByteSink()
        for text in [material.id, edition.path, edition.title, edition.summary] { sink.put(text) }
        sink.put(edition.language?.rawValue ?? "")
        for facet in Facet.all(of: edition, shelf: material.shelf) {
            for byte in facet.term { sink.put(byte) }
        }
        sink.put(UInt8(edition.status == .current ? 1 : 0))
        sink.put(status?.size ?? 0)
        sink.put(Int(status?.modified ?? 0))
        return Checksum.of(sink.bytes[...])
    }
}
