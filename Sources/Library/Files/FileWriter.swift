import Glibc

/// Writes the files that this module writes: the indexes beside a library.
enum FileWriter {
    /// Writes `bytes` to `path` by way of a new file beside it: whoever reads it sees the old one or the new one.
    static func replace(_ path: String, by bytes: [UInt8]) throws(LibraryError) {
        let part = path + ".part"
        _ = FileReader.withCString(part) { unlink($0) }
        do throws(LibraryError) {
            try write(bytes, to: part, flags: O_CREAT | O_EXCL)
            if !rename(part, to: path) { throw failure(errno, path) }
        } catch {
            _ = FileReader.withCString(part) { unlink($0) }
            throw LibraryError(error.cause, path: path)
        }
    }

    /// Puts the file at `path` with `.part` behind its name, which was written by other means, into the place of the
    /// one at `path`, with `end` behind its last byte.
    static func replace(_ path: String, byPartWith end: [UInt8]) throws(LibraryError) {
        let part = path + ".part"
        let descriptor = FileReader.withCString(part) {
            open($0, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_APPEND)
        }
        let isWritten = descriptor >= 0 && write(end, to: descriptor) && fsync(descriptor) == 0
        let failure = errno
        guard isWritten, close(descriptor) == 0, rename(part, to: path) else {
            let error = Self.failure(isWritten ? errno : failure, path)
            _ = FileReader.withCString(part) { unlink($0) }
            throw error
        }
    }

    /// Makes the file at `path` with `.part` behind its name, which other means are to fill, so that what forbids it is
    /// known before the work begins.
    static func beginPart(of path: String) throws(LibraryError) {
        if (try? FileReader.status(of: path, followsLink: false))?.kind == .folder {
            throw LibraryError(.cannotWrite(.folder), path: path)
        }
        let part = path + ".part"
        _ = FileReader.withCString(part) { unlink($0) }
        do throws(LibraryError) {
            try write([], to: part, flags: O_CREAT | O_EXCL)
        } catch {
            throw LibraryError(error.cause, path: path)
        }
    }

    private static func failure(_ code: Int32, _ path: String) -> LibraryError {
        let obstacle: LibraryError.Obstacle =
            switch code {
            case EISDIR: .folder
            case EACCES, EPERM, EROFS: .permissionDenied
            case ENOSPC, EDQUOT: .noSpace
            default: .system(errno: code)
            }
        return LibraryError(.cannotWrite(obstacle), path: path)
    }

    /// Writes `bytes` over those of the file at `path`, which leaves the date of its folder alone.
    static func overwrite(_ path: String, with bytes: [UInt8]) throws(LibraryError) {
        try write(bytes, to: path, flags: 0)
    }

    private static func write(_ bytes: [UInt8], to path: String, flags: Int32) throws(LibraryError) {
        let descriptor = FileReader.withCString(path) {
            open($0, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | flags, 0o644)
        }
        guard descriptor >= 0 else { throw failure(errno, path) }
        let isWritten =
            write(bytes, to: descriptor) && ftruncate(descriptor, bytes.count) == 0
            && fsync(descriptor) == 0
        let code = errno
        guard close(descriptor) == 0, isWritten else { throw failure(isWritten ? errno : code, path) }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Self.systemWrite(descriptor, $0) }
            if count < 0, errno != EINTR { return false }
            rest = rest.dropFirst(max(0, count))
        }
        return true
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    private static func rename(_ part: String, to path: String) -> Bool {
        FileReader.withCString(part) { part in
            FileReader.withCString(path) { path in
                #if canImport(Glibc)
                    Glibc.rename(part, path) == 0
                #else
                    Musl.rename(part, path) == 0
                #endif
            }
        }
    }
}
