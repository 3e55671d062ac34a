import Glibc

/// A program that ran to its end without a terminal, and what it wrote.
public struct FinishedRun: Sendable {
    /// nil where it did not end in time.
    public var ending: ChildProcess.Ending?
    public var output: [UInt8]
    public var errors: [UInt8]

    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as text.
    public var complaint: String { String(decoding: errors, as: UTF8.self) }
    public var status: Int? {
        if case .exited(let status) = ending { status } else { nil }
    }

    /// Runs a program; what it reads and writes goes through files.
    public init(
        _ program: String, _ arguments: [String], environment: [String: String], input: [UInt8] = [],
        seconds: Int = 120
    ) {
        let files = (0..<3).map { _ in TemporaryFile() }
        files[0].write(input)
        var plan = SpawnPlan()
        plan.open(files[0].path, O_RDONLY, as: 0)
        plan.open(files[1].path, O_WRONLY | O_TRUNC, as: 1)
        plan.open(files[2].path, O_WRONLY | O_TRUNC, as: 2)
        let child = plan.spawn(program, arguments, environment: environment)
        ending = child.wait(seconds: seconds)
        output = files[1].read()
        errors = files[2].read()
    }
}

/// Where temporary files stand: `TMPDIR`, or `/tmp`.
public let temporaryFolder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"

/// A file that is gone when nobody needs it any more.
public final class TemporaryFile: Sendable {
    public let path: String

    public init(_ bytes: [UInt8] = []) {
        var name = Array((temporaryFolder + "/jadnama-test-XXXXXX").utf8CString)
        let file = mkstemp(&name)
        precondition(file >= 0)
        close(file)
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        write(bytes)
    }

    deinit { unlink(path) }

    public func write(_ bytes: [UInt8]) {
        let file = open(path, O_WRONLY | O_TRUNC)
        defer { close(file) }
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            precondition(count > 0)
            done += count
        }
    }

    /// The text of any file; empty where there is none.
    public static func text(at path: String) -> String { String(decoding: read(path), as: UTF8.self) }

    public func read() -> [UInt8] { Self.read(path) }

    private static func read(_ path: String) -> [UInt8] {
        let file = open(path, O_RDONLY)
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = Glibc.read(file, &buffer, buffer.count), count > 0 {
            bytes += buffer[..<count]
        }
        return bytes
    }
}
