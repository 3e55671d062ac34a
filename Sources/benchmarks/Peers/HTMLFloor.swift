import CMd4cHTML
import Glibc

/// md4c with its own HTML writer: what reading and writing costs when nothing is laid out.
enum HTMLFloor {
    /// Writes a Markdown file as HTML to standard output.
    static func run(_ path: String) {
        let text = readFile(path)
        let flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS
        let output = fdopen(STDOUT_FILENO, "w")
        let result = text.withUnsafeBytes { bytes in
            md_html(
                bytes.bindMemory(to: CChar.self).baseAddress, MD_SIZE(bytes.count),
                { piece, count, output in
                    _ = fwrite(piece, 1, Int(count), output.map { $0.assumingMemoryBound(to: FILE.self) })
                }, output, UInt32(flags), 0)
        }
        fclose(output)
        if result != 0 { stop("md4c refuses \(path)") }
    }
}

/// The bytes of a file.
func readFile(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0 { stop("\(path): \(lastError())") }
    defer { close(file) }
    var status = stat()
    fstat(file, &status)
    return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
        while filled < buffer.count {
            let count = read(file, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
            guard count > 0 else { break }
            filled += count
        }
    }
}
