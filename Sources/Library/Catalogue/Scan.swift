import Text

/// A library on its way in: the folder was walked and the registries are read, the files are looked into piece by
/// piece.
///
///     var scan = try Library.scan(path)
///     var library = scan.library
///     while !scan.isComplete { library.add(scan.next(256)) }
///
/// A value without shared state: hand it to a background thread, and send the batches back.
public struct Scan: Sendable {
    /// The library as far as it is known without opening a material: registries, sets, findings of the walk; no
    /// materials.
    public let library: Library
    /// The number of materials that will have come when `isComplete`.
    public var total: Int { groups.count }
    /// The number of materials that came.
    public private(set) var done = 0
    public var isComplete: Bool { done == total }
    private let folder: LibraryFolder
    private let groups: [Group]

    /// The files of one material.
    struct Group: Sendable {
        var id: String
        var shelf: Shelf
        var files: [(path: String, language: Language?)]
    }

    init(library: Library, folder: LibraryFolder, groups: [Group]) {
        self.library = library
        self.folder = folder
        self.groups = groups
    }

    /// Looks into the files of the next `count` materials, or of all that are left if there are fewer. They come in
    /// the order of shelves and ids. A file that cannot be read is a finding; a material without any is left out.
    public mutating func next(_ count: Int) -> ScanBatch {
        let end = min(total, done &+ max(0, count))
        var batch = ScanBatch()
        for group in groups[done..<max(done, end)] { read(group, into: &batch) }
        done = max(done, end)
        return batch
    }

    private func read(_ group: Group, into batch: inout ScanBatch) {
        var editions: [Edition] = []
        for file in group.files {
            guard let edition = read(file.path, language: file.language, findings: &batch.findings) else {
                continue
            }
            if library.isCurated || !editions.contains(where: { $0.language == edition.language }) {
                editions.append(edition)
            } else {
                batch.materials.append(Material(id: edition.path, shelf: group.shelf, editions: [edition]))
            }
        }
        if !editions.isEmpty {
            batch.materials.append(Material(id: group.id, shelf: group.shelf, editions: editions))
        }
    }

    private func read(_ path: String, language: Language?, findings: inout [Finding]) -> Edition? {
        do {
            let head = try head(of: path, wantsText: !library.isCurated || language == nil)
            let (edition, found) = EditionReader.read(
                head, path: path, language: language, isCurated: library.isCurated)
            findings += found
            return edition
        } catch {
            findings.append(error.finding(at: path))
            return nil
        }
    }

    private func head(of path: String, wantsText: Bool) throws(LibraryError) -> MaterialHead {
        let (bytes, status) = try folder.readHead(of: path, count: MaterialHead.size)
        guard status.size <= FileReader.sizeLimit else { throw LibraryError(.tooLarge, path: path) }
        let head = MaterialHead(bytes, size: status.size, wantsText: wantsText)
        guard head.isCut, bytes.count == MaterialHead.size else { return head }
        let (more, _) = try folder.readHead(of: path, count: MaterialHead.largestSize)
        return MaterialHead(more, size: status.size, wantsText: wantsText)
    }
}

/// Materials of a library that came in at one time.
public struct ScanBatch: Sendable, Equatable {
    public internal(set) var materials: [Material] = []
    public internal(set) var findings: [Finding] = []
}
