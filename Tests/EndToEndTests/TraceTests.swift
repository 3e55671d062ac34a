import Glibc
import TestSupport
import Testing

/// Nothing is left behind: what the program asks of the kernel during a whole visit, as strace sees it.
struct TraceTests {
    @Test func aVisitWritesNoFileOpensNoSocketAndStartsNoProgram() {
        let trace = TemporaryFile()
        let pty = PseudoTerminal(columns: 80, rows: 24)
        let child = pty.start(
            "strace",
            ["-f", "-qq", "-e", "trace=%file,%network,%process", "-o", trace.path, Jadnama.program]
                + ["--library", Jadnama.content],
            environment: Jadnama.environment.merging(["TERM": "xterm-256color"]) { $1 })
        let text = { String(decoding: pty.output, as: UTF8.self) }
        #expect(poll { text().contains("F12") })
        for keys in [
            "\r", "\u{1B}[6~", "t", "\r", "\u{1B}OQ", "\u{1B}OQ", "\u{1B}OQ", "\u{1B}[15~", "\u{1B}",
            "\u{1B}OP",
        ] {
            let before = pty.output.count
            pty.send(keys)
            poll(seconds: 5) { pty.output.count > before }
        }
        pty.send("\u{1B}[24~")
        #expect(child.wait() == .exited(0))
        let calls = String(decoding: trace.read(), as: UTF8.self).split(separator: "\n").map { line in
            String(line.drop { $0.isNumber || $0 == " " })
        }
        #expect(calls.contains { $0.hasPrefix("openat(") && $0.contains("library.yml") })
        #expect(calls.filter { $0.hasPrefix("open") && isForWriting($0) } == [])
        #expect(calls.filter { $0.hasPrefix("socket(") || $0.hasPrefix("connect(") } == [])
        #expect(calls.filter { $0.hasPrefix("execve") }.count == 1)
        #expect(calls.filter { isNewProcess($0) } == [])
        let changes = ["unlink", "rename", "mkdir", "link", "symlink", "chmod", "truncate", "creat"]
        #expect(calls.filter { call in changes.contains { call.hasPrefix($0) } } == [])
    }

    private func isForWriting(_ call: String) -> Bool {
        ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND"].contains { call.contains($0) }
    }

    private func isNewProcess(_ call: String) -> Bool {
        call.hasPrefix("fork") || call.hasPrefix("vfork")
            || call.hasPrefix("clone") && !call.contains("CLONE_THREAD")
    }
}
