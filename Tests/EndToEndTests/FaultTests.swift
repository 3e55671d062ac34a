import Glibc
import TestSupport
import Testing

/// What goes wrong around the program: it shows what it can, says what it cannot, and gives the terminal back.
struct FaultTests {
    private static let quickExit = "\u{1B}[24~"

    /// Ends a session that shows something, and holds the terminal against what it was.
    private func expectQuickExit(_ session: Session) {
        session.pty.send(Self.quickExit)
        #expect(session.child.wait() == .exited(0))
        #expect(session.pty.modes == session.modes)
    }

    @Test(arguments: [(1, 1), (1, 200), (1000, 1), (5000, 2000), (65_535, 65_535)])
    func aTerminalOfAnySize(columns: Int, rows: Int) {
        let session = Session("--library", Jadnama.content, columns: columns, rows: rows)
        #expect(poll { !session.pty.output.isEmpty })
        session.waitForRest()
        for keys in ["\r", "\u{1B}[6~", "\u{1B}OP"] { session.pty.send(keys) }
        session.waitForRest()
        #expect(!session.child.hasEnded)
        expectQuickExit(session)
    }

    /// A text of thirty megabytes that shrinks, or becomes another, while it is read.
    @Test(arguments: [false, true])
    func aFileThatChangesWhileItIsRead(isReplaced: Bool) {
        let folder = TemporaryFolder()
        folder.write(
            "text.md", "# Title\n\n" + String(repeating: "Some words in a line.\n\n", count: 1_300_000))
        folder.write("other", "# Another\n")
        let path = folder.path + "/text.md"
        let session = Session(path, "--lang", "en")
        #expect(poll { !session.pty.output.isEmpty })
        #expect((isReplaced ? rename(folder.path + "/other", path) : truncate(path, 100)) == 0)
        #expect(session.wait { $0.text.contains("Title") || $0.text.contains("Another") })
        session.pty.send("r")
        #expect(session.waitFor(isReplaced ? "Another" : "Some words"))
        expectQuickExit(session)
    }

    /// Keys come from the terminal that controls the process where standard input is none.
    @Test(arguments: ["</dev/null", "<&-", "<&- 2>&-"])
    func standardInputThatIsNoTerminal(redirection: String) {
        let session = Session(
            "-c", "exec '\(Jadnama.program)' --library '\(Jadnama.content)' \(redirection)", program: "sh")
        #expect(session.waitFor("F12"))
        session.pty.send("\r")
        session.waitForRest()
        expectQuickExit(session)
        session.expectNothingLeft()
    }

    /// From nearly nothing to enough, in kilobytes: what does not start ends, and never with a terminal gone wild.
    @Test(arguments: [10_000, 60_000, 100_000, 140_000, 180_000, 220_000, 400_000])
    func aLimitOfMemory(kilobytes: Int) {
        let session = Session(
            "-c", "ulimit -v \(kilobytes); exec '\(Jadnama.program)' --library '\(Jadnama.content)'",
            program: "sh")
        if session.waitFor("F12") { session.pty.send("\r/мама\r" + Self.quickExit) }
        #expect(session.child.wait() != nil)
        session.expectNothingLeft()
    }

    /// Memory that runs out later: a text is too large for it.
    @Test func aTextThatIsLargerThanTheMemory() {
        let folder = TemporaryFolder()
        folder.write("small.md", "# A small text\n")
        folder.write(
            "text.md", "# Large\n\n" + String(repeating: "Some words in a line.\n\n", count: 1_300_000))
        let session = Session(
            "-c", "ulimit -v 220000; exec '\(Jadnama.program)' '\(folder.path)' --lang en", program: "sh")
        #expect(session.waitFor("F12") || session.child.hasEnded)
        session.pty.send("\u{1B}OB\r")
        session.waitForRest()
        session.pty.send(Self.quickExit)
        #expect(session.child.wait() != nil)
        session.expectNothingLeft()
    }

    /// A limit on the size of files, as a full disk: the file that was there stays as it was.
    @Test func aFileThatMustNotGrow() {
        let folder = TemporaryFolder()
        folder.write("out.txt", "what was there")
        let run = FinishedRun(
            "sh",
            [
                "-c",
                "ulimit -f 0; exec '\(Jadnama.program)' export two-factor --format text -o '\(folder.path)/out.txt'",
            ], environment: Jadnama.environment.merging(["JADNAMA_LIBRARY": Jadnama.content]) { $1 })
        #expect(run.status == 73)
        #expect(folder.names == ["out.txt"])
        #expect(TemporaryFile.text(at: folder.path + "/out.txt") == "what was there")
    }
}
