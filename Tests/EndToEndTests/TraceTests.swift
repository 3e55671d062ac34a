import Glibc
import TestSupport
import Testing

/// Nothing is left behind: what the program asks of the kernel during a whole visit, as strace sees it.
@Suite(.enabled(if: Tracer.isAllowed, "only root, or who may make user namespaces, may trace the program"))
struct TraceTests {
    /// Browse, search, open what was found, step through the matches, tick a step, read on, switch the language,
    /// look at contents, numbers, help, the palette, a code, a presentation and two languages; then the quick exit.
    private static let visit = [
        "\r", "\u{1B}[6~", "t", "\r", "\u{1B}OQ", "\u{1B}OQ", "\u{1B}OQ", "\u{1B}[15~", "\u{1B}", "\u{1B}OP",
        "\u{1B}",
        "\u{1B}", "\u{1B}OR", "телефон", "\u{1B}OB", "\r", "n", "\t", "\r", "\u{1B}OF", "\u{1B}[6~", "w",
        "\u{1B}",
        "m", "\u{1B}", "v", "\u{1B}", "b", "c", "r", "\u{C}", ":", "\u{1B}",
    ]

    /// The system calls of a visit that ends with F12, and with more keys at a station.
    private func calls(of arguments: [String], environment: [String: String] = [:], after: [String] = [])
        -> [String]
    {
        let trace = TemporaryFile()
        let pty = PseudoTerminal(columns: 110, rows: 30)
        let child = pty.start(
            Tracer.command[0],
            Tracer.command.dropFirst() + ["-f", "-qq", "-e", "trace=%file,%network,%process"]
                + ["-o", trace.path, Jadnama.program, "--library", Jadnama.content, "--lang", "ru"]
                + arguments,
            environment: Jadnama.environment.merging(["TERM": "xterm-256color"]) { $1 }.merging(environment) {
                $1
            })
        #expect(poll { String(decoding: pty.output, as: UTF8.self).contains("F12") })
        for keys in Self.visit {
            let before = pty.output.count
            pty.send(keys)
            poll(seconds: 2) { pty.output.count > before }
            // Three of them in a row would be a quick exit.
            if keys == "\u{1B}" { pause(milliseconds: 800) }
        }
        pty.send("\u{1B}[24~")
        for keys in after {
            pause(milliseconds: 500)
            pty.send(keys)
        }
        #expect(child.wait() == .exited(0))
        return String(decoding: trace.read(), as: UTF8.self).split(separator: "\n").map { line in
            String(line.drop { $0.isNumber || $0 == " " })
        }
    }

    private func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }

    @Test func aVisitWritesNoFileOpensNoSocketAndStartsNoProgram() {
        let calls = calls(of: [])
        #expect(calls.contains { $0.hasPrefix("openat(") && $0.contains("library.yml") })
        #expect(calls.filter { $0.hasPrefix("open") && isForWriting($0) } == [])
        expectNoTrace(calls)
    }

    /// At a station the one thing opened for writing is what swallows the words of a crash.
    @Test func aVisitAtAStationLeavesNoMore() {
        let folder = TemporaryFolder()
        folder.write("jadnama/config.yml", Jadnama.run("config", "--set-pin", input: "4821\n4821\n").text)
        let calls = calls(
            of: ["--visitor"], environment: ["XDG_CONFIG_HOME": folder.path], after: [" ", "q", "4821", "\r"])
        #expect(
            calls.filter { $0.hasPrefix("open") && isForWriting($0) && !$0.contains("\"/dev/null\"") } == [])
        expectNoTrace(calls)
    }

    /// It is opened for its title, for its beginning, to be shown whole, and for the words around what was found: what
    /// was read to be shown is what the search takes in.
    @Test func aTextIsNotReadOnceMoreForTheSearch() {
        let folder = TemporaryFolder()
        let paragraphs = (0..<30_000).map { "Paragraph\($0) of a long text.\n\n" }
        folder.write("large.md", "Opening words.\n\n" + paragraphs.joined())
        let trace = TemporaryFile()
        let pty = PseudoTerminal(columns: 80, rows: 24)
        let child = pty.start(
            Tracer.command[0],
            Tracer.command.dropFirst() + ["-f", "-qq", "-e", "trace=openat"]
                + ["-o", trace.path, Jadnama.program, "--lang", "en", folder.path + "/large.md"],
            environment: Jadnama.environment.merging(["TERM": "xterm-256color"]) { $1 })
        #expect(poll { String(decoding: pty.output, as: UTF8.self).contains("Opening words") })
        pty.send("\u{1B}OR")
        pty.send("paragraph29999")
        #expect(poll { String(decoding: pty.output, as: UTF8.self).contains("1 place") })
        pty.send("\u{1B}[24~")
        #expect(child.wait() == .exited(0))
        let calls = String(decoding: trace.read(), as: UTF8.self).split(separator: "\n")
        #expect(calls.count { $0.contains("large.md\"") } == 4)
    }

    private func expectNoTrace(_ calls: [String]) {
        #expect(calls.filter { $0.hasPrefix("socket") || $0.hasPrefix("connect(") } == [])
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
