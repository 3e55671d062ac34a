import Text

/// A library on its way in: the folder was walked, the files are looked into piece by piece.
///
///     var scan = try Library.scan(path)
///     var library = try scan.library()
///     while !scan.isComplete { library.add(scan.next(256)) }
///
/// A value without shared state: hand it to a background thread, and send the batches back.
public struct Scan: Sendable {
    /// The number of materials that are looked for; a few less may come where files cannot be read.
    public let total: Int
    /// How many of them were looked for.
    public private(set) var done = 0
    /// Whether nothing is left to be read, neither materials nor laws.
    public var isComplete: Bool { done == total && !owesLaws }
    private let survey: Survey
    private let isBrief: Bool
    /// The laws come in a batch of their own, behind the materials.
    private var owesLaws: Bool
    private var plan: Plan

    /// Where materials are found.
    private enum Plan {
        /// In files that a walk found, in the order of shelves and ids.
        case files([Group])
        /// In the rows of an index.
        case index(IndexFile, ByteCursor)
    }

    /// The files of one material.
    struct Group: Sendable {
        var id: String
        var shelf: Shelf
        var files: [(path: String, language: Language?)]
    }

    /// What is known of a library before any of its files is opened.
    struct Survey {
        let folder: LibraryFolder
        var isCurated = false
        /// Paths of the files that each hold a set.
        var sets: [String] = []
        var findings: [Finding] = []
    }

    init(_ survey: Survey, groups: [Group], isBrief: Bool = false) {
        self.survey = survey
        self.isBrief = isBrief
        owesLaws = isBrief && survey.isCurated
        plan = .files(groups)
        total = groups.count
    }

    init(_ survey: Survey, index: IndexFile, isBrief: Bool) {
        self.survey = survey
        self.isBrief = isBrief
        owesLaws = isBrief && survey.isCurated
        plan = .index(index, index.rows)
        total = index.count
    }

    /// The library as far as it is known without opening a material: registries, sets, findings of the walk; no
    /// materials, and no laws where the scan is brief. Reads the registries: a copy of the scan may do so while this
    /// one looks into files. Throws where `library.yml` is no YAML.
    public func library() throws(LibraryError) -> Library {
        var library = Library(root: survey.folder.root)
        library.isCurated = survey.isCurated
        library.findings = survey.findings
        guard survey.isCurated else { return library }
        var registries = Registries(folder: survey.folder)
        try registries.read(into: &library)
        if !isBrief { library.laws = registries.laws() }
        library.sets = survey.sets.compactMap { registries.readSet($0) }
        library.findings += registries.findings
        return library
    }

    /// Looks into the files of the next `count` materials, or of all that are left if there are fewer. They come in
    /// the order of shelves and ids. A file that cannot be read is a finding; a material without any is left out.
    /// Once all materials were looked for, a brief scan brings the laws.
    public mutating func next(_ count: Int) -> ScanBatch {
        if done == total, owesLaws { return laws() }
        let end = done + min(total - done, max(0, count))
        var batch = ScanBatch()
        switch plan {
        case .files(let groups): for group in groups[done..<end] { read(group, into: &batch) }
        case .index(let index, let rows): batch = next(end - done, of: index, rows)
        }
        done = max(done, end)
        return batch
    }

    private mutating func laws() -> ScanBatch {
        owesLaws = false
        var registries = Registries(folder: survey.folder)
        var batch = ScanBatch()
        batch.laws = registries.laws()
        batch.findings = registries.findings
        return batch
    }

    /// Takes `count` rows of an index. Where a row is broken after all, the folder is walked for what is left.
    private mutating func next(_ count: Int, of index: IndexFile, _ rows: ByteCursor) -> ScanBatch {
        var batch = ScanBatch()
        var cursor = rows
        for _ in 0..<count {
            guard let row = cursor.row() else { return replaceIndex(index, after: batch) }
            take(row, into: &batch)
        }
        plan = .index(index, cursor)
        return batch
    }

    /// Reads everything that the rows before the broken one did not bring.
    private mutating func replaceIndex(_ index: IndexFile, after batch: ScanBatch) -> ScanBatch {
        var batch = batch
        batch.findings.append(IndexIsWhole().finding(IndexFile.name))
        var known = Set(batch.materials.map(\.id))
        var cursor = index.rows
        for _ in 0..<done {
            if let row = cursor.row() { known.insert(row.material.id) }
        }
        guard let walk = try? FolderWalk(survey.folder.root) else { return batch }
        var plan = ScanPlan(isCurated: survey.isCurated)
        plan.add(walk.files)
        for group in plan.groups where !known.contains(group.id) { read(group, into: &batch) }
        self.plan = .files([])
        done = total
        return batch
    }

    /// Takes a row whose files are as they were; a file that changed is read again.
    private func take(_ row: IndexRow, into batch: inout ScanBatch) {
        var material = row.material
        material.editions = zip(material.editions, row.files).compactMap { edition, file in
            if survey.folder.isUnchanged(edition.path, file) { return edition }
            let name = MaterialPath.split(edition.path).name
            return read(
                edition.path, language: MaterialPath.stem(of: name).language, findings: &batch.findings)
        }
        if !material.editions.isEmpty { batch.materials.append(material) }
    }

    private func read(_ group: Group, into batch: inout ScanBatch) {
        var editions: [Edition] = []
        for file in group.files {
            guard let edition = read(file.path, language: file.language, findings: &batch.findings) else {
                continue
            }
            if survey.isCurated || !editions.contains(where: { $0.language == edition.language }) {
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
            let head = try head(of: path, wantsText: !survey.isCurated || language == nil)
            let (edition, found) = EditionReader.read(
                head, path: path, language: language, isCurated: survey.isCurated, isBrief: isBrief)
            findings += found
            return edition
        } catch {
            findings.append(error.finding(at: path))
            return nil
        }
    }

    private func head(of path: String, wantsText: Bool) throws(LibraryError) -> MaterialHead {
        let (bytes, status) = try survey.folder.readHead(of: path, count: MaterialHead.size)
        guard status.size <= FileReader.sizeLimit else { throw LibraryError(.tooLarge, path: path) }
        let head = MaterialHead(bytes, size: status.size, wantsText: wantsText, isBrief: isBrief)
        guard head.isCut, bytes.count == MaterialHead.size else { return head }
        let (more, _) = try survey.folder.readHead(of: path, count: MaterialHead.largestSize)
        return MaterialHead(more, size: status.size, wantsText: wantsText, isBrief: isBrief)
    }
}

/// Materials of a library that came in at one time.
public struct ScanBatch: Sendable, Equatable {
    public internal(set) var materials: [Material] = []
    public internal(set) var findings: [Finding] = []
    /// The laws, in the batch that brings them.
    public internal(set) var laws: [Law]?
}
