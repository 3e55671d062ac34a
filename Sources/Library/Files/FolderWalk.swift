import Glibc

/// The Markdown files below a folder, found without recursion and without following links to folders.
///
/// Hidden names (with a dot in front) are skipped. Trouble with one entry is a finding and never stops the rest.
struct FolderWalk {
    /// What is not passed even where a file system has a cycle.
    struct Limits {
        /// Folders below the root.
        var depth = 64
        /// Names of any kind.
        var entries = 4_000_000
    }

    /// A folder that was walked.
    struct Folder: Equatable {
        /// Relative to the root; empty for the root.
        var path: String
        /// Nanoseconds since 1970; changes when a name appears or goes.
        var modified: Int64
    }

    /// Paths of Markdown files relative to the root, in order of their bytes within each folder.
    private(set) var files: [String] = []
    /// Paths of YAML files.
    private(set) var registries: [String] = []
    /// Paths of the registries in the folder `sets`.
    var sets: [String] { registries.filter { $0.utf8.starts(with: "sets/".utf8) } }
    /// The folders in order of their paths' bytes.
    private(set) var folders: [Folder] = []
    private(set) var findings: [Finding] = []
    private let root: String
    private let realRoot: String
    private let limits: Limits
    private var entries = 0
    private var pending: [(path: String, depth: Int)] = [("", 0)]

    /// Walks the folder `root`. Throws where it cannot be read itself.
    init(_ root: String, limits: Limits = Limits()) throws(LibraryError) {
        self.root = root
        self.limits = limits
        realRoot = try FileReader.realPath(of: root)
        while let (folder, depth) = pending.popLast() {
            do {
                try walk(folder, depth: depth)
            } catch {
                if folder.isEmpty { throw error }
                findings.append(error.finding(at: folder))
            }
        }
        registries.sort()
        files.sort(by: FilePath.precedes)
        folders.sort { FilePath.precedes($0.path, $1.path) }
    }

    /// Whether `name` ends as Markdown files do, in any case of letters.
    static func isMarkdown(_ name: String) -> Bool {
        let name = name.utf8
        return name.endsIgnoringCase(".md") || name.endsIgnoringCase(".markdown")
    }

    /// Whether the folder `root` holds a library with registries.
    static func hasRegistries(_ root: String) -> Bool {
        (try? FileReader.status(of: FilePath.joined(root, "library.yml"), followsLink: true))?.kind == .file
    }

    /// Paths of the YAML files in the folder `sets` below `root`.
    static func sets(of root: String) -> [String] {
        let walk = try? FolderWalk(FilePath.joined(root, "sets"), limits: Limits(depth: 0, entries: 10_000))
        return walk?.registries.map { "sets/" + $0 } ?? []
    }

    private mutating func walk(_ folder: String, depth: Int) throws(LibraryError) {
        let path = FilePath.joined(root, folder)
        let status = try FileReader.status(of: path, followsLink: folder.isEmpty)
        guard let stream = FileReader.withCString(path, { opendir($0) }) else {
            throw LibraryError(FileReader.cause(of: errno), path: path)
        }
        defer { closedir(stream) }
        folders.append(Folder(path: folder, modified: status.modified))
        while let entry = readdir(stream) {
            if isOverLimit(folder) { return }
            let name = FileReader.name(of: entry)
            if name.utf8.first != 0x2E {
                take(FilePath.joined(folder, name), name, FileReader.kind(of: entry), depth: depth)
            }
        }
    }

    private mutating func isOverLimit(_ folder: String) -> Bool {
        entries += 1
        if entries == limits.entries {
            findings.append(LibraryIsNotTooLarge().finding(folder, "\(limits.entries)"))
        }
        return entries >= limits.entries
    }

    private mutating func take(_ path: String, _ name: String, _ known: FileReader.Kind?, depth: Int) {
        let isMarkdown = Self.isMarkdown(name)
        switch known ?? kind(of: path) {
        case .folder: takeFolder(path, isMarkdown: isMarkdown, depth: depth)
        case .file:
            if isMarkdown {
                takeFile(path, name)
            } else if name.utf8.endsIgnoringCase(".yml") {
                registries.append(path)
            }
        case .link: takeLink(path, name, isMarkdown: isMarkdown)
        case .other: if isMarkdown { findings.append(FilesAreRegular().finding(path)) }
        case nil: if isMarkdown { findings.append(FilesStay().finding(path)) }
        }
    }

    private mutating func takeFolder(_ path: String, isMarkdown: Bool, depth: Int) {
        if isMarkdown { findings.append(FoldersAreNamedAsFolders().finding(path)) }
        guard depth < limits.depth else {
            return findings.append(LibraryIsNotTooLarge().finding(path, "\(limits.depth)"))
        }
        pending.append((path, depth + 1))
    }

    private mutating func takeFile(_ path: String, _ name: String) {
        if !FilePath.isPrintable(name) { findings.append(NamesArePrintable().finding(path)) }
        files.append(path)
    }

    private mutating func takeLink(_ path: String, _ name: String, isMarkdown: Bool) {
        let target = try? FileReader.status(of: FilePath.joined(root, path), followsLink: true)
        if target?.kind == .folder { return findings.append(FoldersAreNoLinks().finding(path)) }
        guard isMarkdown else { return }
        let real = try? FileReader.realPath(of: FilePath.joined(root, path))
        guard target?.kind == .file, let real, FilePath.isInside(real, realRoot) else {
            return findings.append(LinksStayInside().finding(path))
        }
        takeFile(path, name)
    }

    private func kind(of path: String) -> FileReader.Kind? {
        try? FileReader.status(of: FilePath.joined(root, path), followsLink: false).kind
    }
}

extension FileReader {
    /// The name in an entry of a folder.
    static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        withUnsafePointer(to: &entry.pointee.d_name) { name in
            name.withMemoryRebound(to: CChar.self, capacity: 256) { text(of: $0) }
        }
    }

    /// What an entry says it is; nil where the file system does not say.
    static func kind(of entry: UnsafeMutablePointer<dirent>) -> Kind? {
        switch Int(entry.pointee.d_type) {
        case Int(DT_DIR): .folder
        case Int(DT_REG): .file
        case Int(DT_LNK): .link
        case Int(DT_UNKNOWN): nil
        default: .other
        }
    }
}

extension LibraryError {
    /// The finding that stands for this error in a library that goes on without the file.
    func finding(at path: String) -> Finding {
        switch cause {
        case .notFound: FilesStay().finding(path)
        case .notRegular, .empty: FilesAreRegular().finding(path)
        case .permissionDenied: FilesAreReadable().finding(path, "EACCES")
        case .tooLarge: FilesAreNotTooLarge().finding(path, "\(FileReader.sizeLimit >> 20)")
        case .damaged(_, let line): RegistriesAreYAML().finding(path, line: line)
        // Reading does not end so.
        case .cannotWrite: FilesAreReadable().finding(path, "EIO")
        case .system(let errno): FilesAreReadable().finding(path, "errno \(errno)")
        }
    }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
    /// Whether the bytes end with the ASCII text `suffix`, in any case of letters.
    func endsIgnoringCase(_ suffix: StaticString) -> Bool {
        guard count >= suffix.utf8CodeUnitCount else { return false }
        return suffix.withUTF8Buffer { suffix in
            zip(reversed(), suffix.reversed()).allSatisfy { left, right in
                left == right || (0x41...0x5A).contains(left) && left | 0x20 == right
            }
        }
    }
}
