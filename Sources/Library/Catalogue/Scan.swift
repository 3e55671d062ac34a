import Text
import Threads

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
    /// Ids of the materials that an index brought.
    private var delivered: [String] = []

    /// Where materials are found.
    private enum Plan {
        /// In files that a walk found, in the order of shelves and ids.
        case files([Group])
        /// In the rows of an index, from a block on.
        case index(IndexFile, block: Int)
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
        plan = .index(index, block: 0)
        total = index.count
    }

    /// The library as far as it is known without opening a material: registries, sets, findings of the walk; no
    /// materials, and no laws where the scan is brief. Reads the registries: a copy of the scan may do so while this
    /// one looks into files. Throws where `library.yml` is no YAML.
    public func library() throws(LibraryError) -> Library {
        var library = Library(root: survey.folder.root)
        library.isCurated = survey.isCurated
        library.findings = survey.findings.sorted()
        guard survey.isCurated else { return library }
        var registries = Registries(folder: survey.folder)
        try registries.read(into: &library)
        if !isBrief { library.laws = registries.laws() }
        library.sets = survey.sets.compactMap { registries.readSet($0) }
        library.findings = (library.findings + registries.findings).sorted()
        return library
    }

    /// Looks into the files of the next `count` materials, or of all that are left if there are fewer; by an index it
    /// may be some more, which comes in blocks. They come in the order of shelves and ids. A file that cannot be read
    /// is a finding; a material without any is left out. Once all materials were looked for, a brief scan brings the
    /// laws.
    public mutating func next(_ count: Int) -> ScanBatch {
        if done == total, owesLaws { return laws() }
        let count = min(total - done, max(0, count))
        switch plan {
        case .files(let groups): return next(count, of: groups)
        case .index(let index, let block): return next(count, of: index, from: block)
        }
    }

    private mutating func laws() -> ScanBatch {
        owesLaws = false
        var registries = Registries(folder: survey.folder)
        var batch = ScanBatch()
        batch.laws = registries.laws()
        batch.findings = registries.findings
        return batch
    }

    private var reader: MaterialReader {
        MaterialReader(folder: survey.folder, isCurated: survey.isCurated, isBrief: isBrief)
    }

    private mutating func next(_ count: Int, of groups: [Group]) -> ScanBatch {
        let range = done..<done + count
        let parts = Crew.share(range, least: Self.fewest) { [reader] in reader.read(groups[$0]) }
        done = range.upperBound
        return parts.count == 1 ? parts[0] : ScanBatch(parts)
    }

    /// Fewer materials are not worth another thread.
    private static let fewest = 96

    /// Takes the blocks from `block` on that hold `count` rows. Where one is broken, the folder is walked for what is
    /// left.
    private mutating func next(_ count: Int, of index: IndexFile, from block: Int) -> ScanBatch {
        let blocks = index.blocks(holding: count, from: block)
        let parts = Crew.share(blocks, least: 2) { [reader] blocks in
            index.rows(of: blocks, isBrief: reader.isBrief).map { (count: $0.count, batch: reader.read($0)) }
        }
        guard !parts.contains(where: { $0 == nil }) else { return replaceIndex(index) }
        let batch = ScanBatch(parts.compactMap { $0?.batch })
        delivered += batch.materials.map(\.id)
        done += parts.reduce(0) { $0 + ($1?.count ?? 0) }
        plan = .index(index, block: blocks.upperBound)
        return batch
    }

    /// Reads everything that the blocks before the broken one did not bring.
    private mutating func replaceIndex(_ index: IndexFile) -> ScanBatch {
        var batch = ScanBatch()
        if let walk = try? FolderWalk(survey.folder.root) {
            var plan = ScanPlan(isCurated: survey.isCurated)
            plan.add(walk.files)
            let known = Set(delivered)
            let groups = plan.groups.filter { !known.contains($0.id) }
            batch = ScanBatch(
                Crew.share(0..<groups.count, least: Self.fewest) { [reader] in reader.read(groups[$0]) })
        }
        let told = Set(survey.findings)
        batch.findings =
            [IndexIsWhole().finding(IndexFile.name)] + batch.findings.filter { !told.contains($0) }
        plan = .files([])
        done = total
        return batch
    }
}

/// Materials of a library that came in at one time.
public struct ScanBatch: Sendable, Equatable {
    public internal(set) var materials: [Material] = []
    public internal(set) var findings: [Finding] = []
    /// The laws, in the batch that brings them.
    public internal(set) var laws: [Law]?
}

extension ScanBatch {
    /// What several threads brought, in order.
    fileprivate init(_ parts: [ScanBatch]) {
        materials = parts.flatMap(\.materials)
        findings = parts.flatMap(\.findings)
    }
}
