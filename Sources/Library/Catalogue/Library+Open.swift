public import Markdown

extension Library {
    /// Reads the library in folder `path`, any folder of Markdown files, or a single file. Trouble in single
    /// files becomes findings; throws where there is nothing to show.
    public static func open(_ path: String) throws(LibraryError) -> Library {
        var scan = try scan(path)
        var library = scan.library
        library.add(scan.next(.max))
        if library.materials.isEmpty { throw LibraryError(.empty, path: path) }
        return library
    }

    /// Walks the folder at `path` and reads its registries, so that the materials can be read piece by piece.
    /// - Parameter isBrief: for a first screen: leaves the sources of materials out, and brings the laws last.
    public static func scan(_ path: String, isBrief: Bool = false) throws(LibraryError) -> Scan {
        switch try FileReader.status(of: path, followsLink: true).kind {
        case .folder: return try scanFolder(path.withoutClosingSlashes, isBrief: isBrief)
        case .file: return try scanFile(path)
        case .link, .other: throw LibraryError(.notRegular, path: path)
        }
    }

    /// A library of one text in memory (standard input), named `name`.
    public init(text: [UInt8], name: String) {
        self.init(root: "")
        self.text = text
        let head = MaterialHead(text, size: text.count, wantsText: true)
        let (edition, findings) = EditionReader.read(head, path: name, language: nil, isCurated: false)
        add(
            ScanBatch(
                materials: [Material(id: name, shelf: .folder(""), editions: [edition])], findings: findings))
    }

    /// Reads and parses the file of an edition. The file may have changed since the catalogue was read.
    public func read(_ edition: Edition) throws(LibraryError) -> MarkdownFile {
        MarkdownFile(parsing: try bytes(of: edition.path))
    }

    /// All bytes of the file at `path`, relative to the root.
    func bytes(of path: String) throws(LibraryError) -> [UInt8] {
        if let text { return text }
        return try LibraryFolder(root).read(path)
    }

    private static func scanFile(_ path: String) throws(LibraryError) -> Scan {
        let language = MaterialPath.stem(of: MaterialPath.split(path).name).language
        let group = Scan.Group(id: path, shelf: .folder(""), files: [(path, language)])
        return Scan(library: Library(root: ""), folder: try LibraryFolder(""), groups: [group])
    }

    private static func scanFolder(_ path: String, isBrief: Bool) throws(LibraryError) -> Scan {
        let index: IndexFile
        do throws(IndexFile.Refusal) {
            index = try IndexFile(of: path)
        } catch {
            var walked = try walk(path, isBrief: isBrief)
            walked.library.findings += error.findings
            return walked.scan
        }
        return try scan(path, by: index, isBrief: isBrief)
    }

    /// A scan of the folder at `path` by its index.
    private static func scan(
        _ path: String, by index: IndexFile, isBrief: Bool
    ) throws(LibraryError) -> Scan {
        let folder = try LibraryFolder(path)
        var library = Library(root: path)
        library.isCurated = index.isCurated
        library.findings = index.findings
        if library.isCurated {
            try library.readRegistries(folder, sets: FolderWalk.sets(of: path), isBrief: isBrief)
        }
        return Scan(library: library, folder: folder, index: index, isBrief: isBrief)
    }

    /// A folder that was walked, without regard to an index.
    struct Walked {
        var library: Library
        var folder: LibraryFolder
        var walk: FolderWalk
        var plan: ScanPlan
        var isBrief: Bool

        var scan: Scan { Scan(library: library, folder: folder, groups: plan.groups, isBrief: isBrief) }
    }

    /// Walks the folder at `path` and reads its registries.
    static func walk(_ path: String, isBrief: Bool = false) throws(LibraryError) -> Walked {
        let folder = try LibraryFolder(path)
        let walk = try FolderWalk(path)
        var library = Library(root: path)
        library.isCurated = FolderWalk.hasRegistries(path)
        var plan = ScanPlan(isCurated: library.isCurated)
        plan.add(walk.files)
        library.findings = walk.findings + plan.findings
        if library.isCurated { try library.readRegistries(folder, sets: walk.sets, isBrief: isBrief) }
        if plan.groups.isEmpty { throw LibraryError(.empty, path: path) }
        return Walked(library: library, folder: folder, walk: walk, plan: plan, isBrief: isBrief)
    }

    private mutating func readRegistries(
        _ folder: LibraryFolder, sets paths: [String], isBrief: Bool
    ) throws(LibraryError) {
        var registries = Registries(folder: folder)
        try registries.read(into: &self)
        if !isBrief { laws = registries.laws() }
        sets = paths.compactMap { registries.readSet($0) }
        findings += registries.findings
    }
}

extension String {
    /// A path without slashes at the end, but for the root of the file system.
    var withoutClosingSlashes: String {
        var path = self
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        return path
    }
}
