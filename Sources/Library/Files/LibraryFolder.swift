import Glibc

/// The folder of a library as a place to read files from, and nothing outside of it.
struct LibraryFolder: Sendable {
    /// As given; empty where paths stand on their own (a single file).
    let root: String
    private let realRoot: String

    /// The folder `root`. Throws where nothing stands there.
    init(_ root: String) throws(LibraryError) {
        self.root = root
        realRoot = root.isEmpty ? "" : try FileReader.realPath(of: root)
    }

    /// All bytes of the file at `path`, relative to the root.
    func read(_ path: String) throws(LibraryError) -> [UInt8] {
        try FileReader.read(try place(of: path))
    }

    /// The first `count` bytes of the file at `path`, and its size.
    func readHead(of path: String, count: Int) throws(LibraryError) -> ([UInt8], size: Int) {
        let whole = FilePath.joined(root, path)
        do {
            return try FileReader.readHead(of: whole, count: count, isListed: true)
        } catch {
            guard error.cause == .notRegular else { throw error }
            return try FileReader.readHead(of: try place(of: path), count: count, isListed: false)
        }
    }

    /// Where the file is to be opened: links in its path are followed as long as they stay inside.
    private func place(of path: String) throws(LibraryError) -> String {
        let whole = FilePath.joined(root, path)
        let real = try FileReader.realPath(of: whole)
        if root.isEmpty || FilePath.isInside(real, realRoot) { return real }
        throw LibraryError(.notRegular, path: whole)
    }
}

/// The folder of a library, held open to look after many of its files: the way to the folder is gone once.
struct OpenLibraryFolder: ~Copyable {
    private let folder: LibraryFolder
    /// -1 where it cannot be opened, as one that may only be passed through.
    private let descriptor: Int32

    init(_ folder: LibraryFolder) {
        self.folder = folder
        descriptor = FileReader.withCString(folder.root) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Whether the file at `path`, relative to the folder, has the size and date it had.
    func isUnchanged(_ path: String, _ before: FileReader.Status) -> Bool {
        guard descriptor >= 0 else {
            return (try? FileReader.status(of: FilePath.joined(folder.root, path), followsLink: true))
                == before
        }
        var status = stat()
        let code = FileReader.withCString(path) { fstatat(descriptor, $0, &status, 0) }
        return code == 0 && FileReader.Status(status) == before
    }
}
