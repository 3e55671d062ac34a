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
        #expect(command().contains("sleep"))
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
}
