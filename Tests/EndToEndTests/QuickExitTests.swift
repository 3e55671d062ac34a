import Glibc
import TestSupport
import Testing

/// F12 where the program is busy with something else, or waits for an answer.
struct QuickExitTests {
    private static let quickExit = "\u{1B}[24~"

    /// A printing command that takes its text and never ends; its process is written down.
    private func makeHangingPrinter(in folder: TemporaryFolder) {
        folder.write("lp", "#!/bin/sh\necho $$ >'\(folder.path)/started'\nexec sleep 1000\n")
        chmod(folder.path + "/lp", 0o700)
    }

    @Test func whilePrinting() {
        let folder = TemporaryFolder()
        makeHangingPrinter(in: folder)
        let session = Session.browser(environment: ["PATH": folder.path + ":/usr/bin:/bin"])
        session.pty.send("b")
        session.pty.send("p")
        #expect(session.waitFor("принтер"))
        session.pty.send("\u{1B}OB\u{1B}OB\u{1B}OB\r")
        let started = { TemporaryFile.text(at: folder.path + "/started") }
        #expect(poll { started().hasSuffix("\n") })
        let command = { TemporaryFile.text(at: "/proc/\(started().dropLast())/cmdline") }
        #expect(poll { command().contains("sleep") })
        session.pty.send(Self.quickExit)
        #expect(session.child.wait() == .exited(0))
        session.expectNothingLeft()
        #expect(poll { command().isEmpty }, "no paper comes out later")
    }

    @Test func atTheQuestionForThePIN() {
        let folder = TemporaryFolder()
        folder.write("jadnama/config.yml", Jadnama.run("config", "--set-pin", input: "4821\n4821\n").text)
        let session = Session(
            "--library", Jadnama.content, "--visitor", "--lang", "ru",
            environment: ["XDG_CONFIG_HOME": folder.path])
        session.waitFor("Русский")
        session.pty.send("\r")
        session.waitFor("112")
        session.pty.send("q")
        #expect(session.waitFor("PIN"))
        session.pty.send("48")
        #expect(session.waitFor("**"))
        session.pty.send(Self.quickExit)
        #expect(session.wait { $0.text.isEmpty && $0.scrollbackErasures == 1 })
        session.pty.send("2")
        #expect(session.waitFor("Русский"))
        #expect(!session.child.hasEnded)
    }

    /// The PIN is compared on a thread of its own: that takes a tenth of a second on purpose.
    @Test func whileThePINIsCompared() {
        let folder = TemporaryFolder()
        folder.write("jadnama/config.yml", Jadnama.run("config", "--set-pin", input: "4821\n4821\n").text)
        let session = Session(
            "--library", Jadnama.content, "--visitor", "--lang", "ru",
            environment: ["XDG_CONFIG_HOME": folder.path])
        session.waitFor("Русский")
        session.pty.send("\r")
        session.waitFor("112")
        session.pty.send("q")
        #expect(session.waitFor("PIN"))
        session.pty.send("4821\r" + Self.quickExit)
        #expect(session.wait { $0.text.isEmpty })
        session.waitForRest()
        #expect(!session.child.hasEnded, "the right PIN opens nothing behind the cover")
        #expect(session.screen.text.isEmpty)
    }

    /// A serial line, or a connection that is slow: what waits on it is forgotten, not waited for.
    @Test func overALineThatStandsStill() throws {
        let session = Session("--library", Jadnama.content, columns: 200, rows: 60)
        session.waitFor("F12")
        session.waitForRest()
        session.pty.pause()
        // Each of them is a whole screen, more in all than the line holds.
        for _ in 0..<20 {
            session.pty.send("\u{C}")
            usleep(30_000)
        }
        let before = session.pty.output.count
        session.pty.send(Self.quickExit)
        #expect(session.child.wait() == .exited(0))
        session.pty.goOn()
        session.pty.settle()
        let sent = session.pty.output[before...]
        let title = Array("\u{1B}]2;Terminal".utf8)
        let blank = try #require(sent.indices.first { sent[$0...].starts(with: title) })
        #expect(blank - before <= 8192, "of these the kernel keeps 4096 at the other side of a pty")
        var screen = VirtualTerminal(columns: 200, rows: 60)
        screen.feed(sent[blank...])
        #expect(screen.text == "" && screen.unknown == [])
        #expect(session.pty.modes == session.modes)
    }
}
