import Glibc
import Markdown
import Text

/// The one door to the file system: looks before it opens, never waits on a pipe or a device, never follows a link
/// at the last step, and reads into memory (a mapped file that shrinks would kill the program).
enum FileReader {
    /// The largest file that is read, in bytes: a text of a million lines, and what an old computer can hold parsed.
    static let sizeLimit = 128 << 20

    /// What stands at a path.
    enum Kind: Equatable {
        case folder
        case file
        case link
        case other
    }

    /// What `stat(2)` tells.
    struct Status: Equatable {
        var kind: Kind
        var size: Int
        /// Nanoseconds since 1970.
        var modified: Int64
    }

    /// What stands at `path`; a link at the end is followed when `followsLink`.
    static func status(of path: String, followsLink: Bool) throws(LibraryError) -> Status {
        var status = stat()
        let code = withCString(path) { path in
            followsLink ? stat(path, &status) : lstat(path, &status)
        }
        guard code == 0 else { throw LibraryError(cause(of: errno), path: path) }
        return Status(status)
    }

    /// The bytes of the regular file at `path`.
    static func read(_ path: String, limit: Int = sizeLimit) throws(LibraryError) -> [UInt8] {
        let (descriptor, status) = try open(path)
        defer { close(descriptor) }
        guard status.size <= limit else { throw LibraryError(.tooLarge, path: path) }
        let bytes = try read(descriptor, atMost: limit + 1, expecting: status.size, path: path)
        guard bytes.count <= limit else { throw LibraryError(.tooLarge, path: path) }
        return bytes
    }

    /// At most `count` bytes from the start of the regular file at `path`, and the size of the file.
    ///
    /// A read that brings less than there was room for has told the size; only a longer file is asked for it.
    /// - Parameter isListed: a folder just said that this is a regular file, so the look before opening is left out.
    static func readHead(
        of path: String, count: Int, isListed: Bool
    ) throws(LibraryError) -> (bytes: [UInt8], size: Int) {
        if !isListed { try expectFile(path) }
        let descriptor = try openDescriptor(path)
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        if (1..<count).contains(append(count, from: descriptor, to: &bytes)) { return (bytes, bytes.count) }
        let status = try status(of: descriptor, path: path)
        bytes += try read(descriptor, atMost: count - bytes.count, expecting: status.size, path: path)
        return (bytes, status.size)
    }

    /// `count` bytes of the regular file at `path` from `offset` on; fewer where it ends before.
    static func read(_ path: String, from offset: Int, count: Int) throws(LibraryError) -> [UInt8] {
        let (descriptor, _) = try open(path)
        defer { close(descriptor) }
        guard lseek(descriptor, offset, SEEK_SET) == offset else {
            throw LibraryError(cause(of: errno), path: path)
        }
        return try read(descriptor, atMost: count, expecting: count, path: path)
    }

    /// The path that `path` leads to with all links followed.
    static func realPath(of path: String) throws(LibraryError) -> String {
        let resolved = withCString(path) { realpath($0, nil) }
        guard let resolved else { throw LibraryError(cause(of: errno), path: path) }
        defer { free(resolved) }
        return text(of: resolved)
    }

    /// The text of a path of the C library.
    static func text(of name: UnsafePointer<CChar>) -> String {
        let count = strlen(name)
        return name.withMemoryRebound(to: UInt8.self, capacity: count) {
            FilePath.text(of: Array(UnsafeBufferPointer(start: $0, count: count)))
        }
    }

    /// Calls `body` with the bytes of `path` and a NUL. A path that holds a NUL itself becomes one that nothing
    /// stands at.
    static func withCString<Result>(_ path: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        if !path.utf8.contains(where: { $0 == 0 || $0 == 0xF4 }) { return path.withCString(body) }
        let bytes = FilePath.bytes(of: path)
        let name = bytes.contains(0) ? [0] : bytes + [0]
        return name.withUnsafeBytes { buffer in
            buffer.withMemoryRebound(to: CChar.self) { pointer in
                guard let start = pointer.baseAddress else { preconditionFailure("a name ends in NUL") }
                return body(start)
            }
        }
    }

    /// Whether a NUL stands in `bytes`.
    static func holdsNul(_ bytes: [UInt8]) -> Bool {
        bytes.first(0, in: bytes.indices) < bytes.count
    }

    static func cause(of code: Int32) -> LibraryError.Cause {
        switch code {
        case ENOENT, ENOTDIR: .notFound
        case EACCES, EPERM: .permissionDenied
        case ELOOP, ENXIO, EISDIR: .notRegular
        default: .system(errno: code)
        }
    }

    /// Opens a regular file without ever waiting. A pipe or device that takes its place after the look is opened
    /// without effect and refused by the second look.
    private static func open(_ path: String) throws(LibraryError) -> (descriptor: Int32, status: Status) {
        try expectFile(path)
        let descriptor = try openDescriptor(path)
        do throws(LibraryError) {
            return (descriptor, try status(of: descriptor, path: path))
        } catch {
            close(descriptor)
            throw error
        }
    }

    private static func expectFile(_ path: String) throws(LibraryError) {
        guard try status(of: path, followsLink: false).kind == .file else {
            throw LibraryError(.notRegular, path: path)
        }
    }

    private static func openDescriptor(_ path: String) throws(LibraryError) -> Int32 {
        let descriptor = withCString(path) {
            openDescriptor($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY)
        }
        guard descriptor >= 0 else { throw LibraryError(cause(of: errno), path: path) }
        return descriptor
    }

    /// What was opened, if it is a regular file.
    private static func status(of descriptor: Int32, path: String) throws(LibraryError) -> Status {
        var status = stat()
        guard fstat(descriptor, &status) == 0, Status(status).kind == .file else {
            throw LibraryError(.notRegular, path: path)
        }
        return Status(status)
    }

    private static func openDescriptor(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 {
        #if canImport(Glibc)
            Glibc.open(path, flags)
        #else
            Musl.open(path, flags)
        #endif
    }

    /// Reads to the end of the file or `limit` bytes; the file may have changed its size since `expected`.
    private static func read(
        _ descriptor: Int32, atMost limit: Int, expecting expected: Int, path: String
    ) throws(LibraryError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = min(limit, expected + 1)
        while bytes.count < limit {
            let room = min(chunk, limit - bytes.count)
            let count = append(room, from: descriptor, to: &bytes)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw LibraryError(cause(of: errno), path: path) }
            // A read that brings less than there was room for, where the file was to end, needs no other to see it.
            if count == 0 || count < room && bytes.count == expected { break }
            chunk = max(4096, expected + 1 - bytes.count)
        }
        return bytes
    }

    /// Appends what one `read(2)` of at most `count` bytes gives, and returns its result.
    private static func append(_ count: Int, from descriptor: Int32, to bytes: inout [UInt8]) -> Int {
        var result = 0
        let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            LargePages.ask(for: UnsafeMutableRawBufferPointer(buffer))
            result = systemRead(descriptor, buffer)
            filled = max(0, result)
        }
        if bytes.isEmpty { bytes = piece } else { bytes.append(contentsOf: piece) }
        return result
    }

    private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
            Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }
}

extension FileReader.Status {
    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFDIR: .folder
            case S_IFREG: .file
            case S_IFLNK: .link
            default: .other
            }
        size = Int(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    }
}
