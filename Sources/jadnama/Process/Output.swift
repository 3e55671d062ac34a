import Glibc
import Text

/// Standard output and standard error.
enum Output {
    /// Writes bytes to standard output. A reader that had enough (`| head`) is no failure: `isWanted` says whether
    /// more makes sense.
    static func write(_ bytes: [UInt8]) throws(Failure) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                done += count
            } else if errno == EPIPE {
                return false
            } else if errno != EINTR {
                throw .output(errno: errno)
            }
        }
        return true
    }

    /// Writes lines to standard output.
    static func write(lines: [String]) throws(Failure) {
        var bytes: [UInt8] = []
        for line in lines {
            bytes += line.utf8
            bytes.append(0x0A)
        }
        _ = try write(bytes)
    }

    /// Writes one line to standard error, safe for any terminal.
    static func complain(_ text: String) {
        let line = Array("jadnama: \(SafeText.printable(text))\n".utf8)
        _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// Asks something on standard error; the answer follows on the same line.
    static func ask(_ text: String) {
        let question = Array("\(text) ".utf8)
        _ = question.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// All of standard input, at most 1 GiB.
    static func readInput() throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= 1 << 30 {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count > 0 {
                bytes.append(contentsOf: buffer[..<count])
            } else if errno != EINTR {
                throw .input(errno: errno)
            }
        }
        throw .input(errno: EFBIG)
    }
}
