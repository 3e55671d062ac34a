import Glibc

/// Writes a new file piece by piece. What cannot be written ends the program: there is nothing to measure then.
struct FileWriter: ~Copyable {
    private let file: Int32
    private(set) var count = 0

    init(_ path: String) {
        file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        if file < 0 { stop("\(path): \(lastError())") }
    }

    deinit { close(file) }

    mutating func write(_ bytes: [UInt8]) {
        count += bytes.count
        var done = 0
        while done < bytes.count {
            let written = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if written < 0 { stop("cannot write: \(lastError())") }
            done += written
        }
    }
}

func makeFolder(_ path: String) {
    if mkdir(path, 0o700) != 0, errno != EEXIST { stop("\(path): \(lastError())") }
}

/// The size of a file in bytes; 0 where there is none.
func size(ofFile path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
}

func lastError() -> String { String(cString: strerror(errno)) }

/// Says why on standard error and ends the program.
func stop(_ sentence: String, status: Int32 = 1) -> Never {
    complain("benchmarks: " + sentence)
    exit(status)
}

func complain(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
}
