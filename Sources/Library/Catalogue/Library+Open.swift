public import Markdown

extension Library {
    /// Reads the library in folder `path`, any folder of Markdown files, or a single file. Trouble in single
    /// files becomes findings; throws where there is nothing to show.
    /// - Parameter isBrief: leaves out the sources of materials, laws and findings about materials.
    public static func open(_ path: String, isBrief: Bool = false) throws(LibraryError) -> Library {
        var scan = try scan(path, isBrief: isBrief)
        var library = try scan.library()
        library.add(scan.next(.max))
        if library.materials.isEmpty { throw LibraryError(.empty, path: path) }
        return library
    }

    /// Walks the folder at `path`, so that the materials can be read piece by piece.
    /// - Parameter isBrief: for a first screen: leaves the sources of materials out, and by an index findings about them
    ///   too, and brings the laws last.
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

    /// The same for whoever needs no more of a long text than one part at a time.
    public func readParts(of edition: Edition) throws(LibraryError) -> MarkdownParts {
        MarkdownParts(parsing: try bytes(of: edition.path))
    }

    /// The first blocks of the file of an edition, as many as its first 64 kB show for certain; nil for files of up to a
    /// megabyte, which are read in a moment, and where there is trouble, of which reading all of it tells.
    public func beginning(of edition: Edition) -> TextBeginning? {
        guard let (head, size) = try? head(of: edition.path), (1 << 20...FileReader.sizeLimit).contains(size),
            let file = MarkdownFile(parsingBeginning: head)
        else { return nil }
        return TextBeginning(file: file, share: Double(head.count) / Double(size))
    }

    private func head(of path: String) throws(LibraryError) -> ([UInt8], size: Int) {
        let count = 64 << 10
        if let text { return (Array(text.prefix(count)), text.count) }
        return try LibraryFolder(root).readHead(of: path, count: count)
    }

    /// All bytes of the file at `path`, relative to the root.
    func bytes(of path: String) throws(LibraryError) -> [UInt8] {
        if let text { return text }
        return try LibraryFolder(root).read(path)
    }

    private static func scanFile(_ path: String) throws(LibraryError) -> Scan {
        let language = MaterialPath.stem(of: MaterialPath.split(path).name).language
        let group = Scan.Group(id: path, shelf: shelf(ofFile: path), files: [(path, language)])
        return Scan(Scan.Survey(folder: try LibraryFolder("")), groups: [group])
    }

    /// The shelf that the folder around a file says. Files that are not ours do not stand on it: see `MaterialReader`.
    private static func shelf(ofFile path: String) -> Shelf {
        let folder = MaterialPath.split((try? FileReader.realPath(of: path)) ?? path).folder
        return MaterialPath.shelves[MaterialPath.split(folder).name] ?? .folder("")
    }

    private static func scanFolder(_ path: String, isBrief: Bool) throws(LibraryError) -> Scan {
        let index: IndexFile
        do throws(IndexFile.Refusal) {
            index = try IndexFile(of: path)
        } catch {
            var walked = try walk(path)
            walked.survey.findings += error.findings
            return Scan(walked.survey, groups: walked.groups, isBrief: isBrief)
        }
        return try scan(path, by: index, isBrief: isBrief)
    }

    /// A scan of the folder at `path` by its index.
    private static func scan(
        _ path: String, by index: IndexFile, isBrief: Bool
    ) throws(LibraryError) -> Scan {
        let survey = Scan.Survey(
            folder: try LibraryFolder(path), isCurated: index.header.isCurated,
            sets: index.header.isCurated ? FolderWalk.sets(of: path) : [], findings: index.header.findings)
        return Scan(survey, index: index, isBrief: isBrief)
    }

    /// A folder that was walked, without regard to an index.
    struct Walked {
        var survey: Scan.Survey
        var walk: FolderWalk
        var groups: [Scan.Group]
    }

    /// Walks the folder at `path`.
    static func walk(_ path: String) throws(LibraryError) -> Walked {
        let folder = try LibraryFolder(path)
        let walk = try FolderWalk(path)
        var plan = ScanPlan(isCurated: FolderWalk.hasRegistries(path))
        plan.add(walk.files)
        if plan.groups.isEmpty { throw LibraryError(.empty, path: path) }
        let survey = Scan.Survey(
            folder: folder, isCurated: plan.isCurated, sets: walk.sets,
            findings: walk.findings + plan.findings)
        return Walked(survey: survey, walk: walk, groups: plan.groups)
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

/// The first blocks of a long text, to be shown while the rest is read.
public struct TextBeginning: Sendable {
    /// The same blocks as those that the whole file begins with.
    public var file: MarkdownFile
    /// How much of the whole text they stand for, over 0 and under 1.
    public var share: Double

    /// A beginning with these values; nothing is checked.
    public init(file: MarkdownFile, share: Double) {
        self.file = file
        self.share = share
    }
}
