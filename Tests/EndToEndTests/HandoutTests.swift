import Glibc
import TestSupport
import Testing

/// What leaves the screen on purpose: a print job, a file that was named, and nothing at a station.
struct HandoutTests {
    @Test func theTrayGoesToThePrinterThroughAPipe() {
        let folder = TemporaryFolder()
        folder.write("lp", "#!/bin/sh\ncat >\(folder.path)/printed\n")
        chmod(folder.path + "/lp", 0o700)
        let session = Session.browser(environment: ["PATH": folder.path + ":/usr/bin:/bin"])
        session.pty.send("b")
        session.pty.send("p")
        #expect(session.waitFor("принтер"))
        session.pty.send("\u{1B}OB\u{1B}OB\u{1B}OB\r")
        #expect(session.waitFor("Отправлено на принтер") || session.waitFor("принтер"))
        let printed = TemporaryFile.text(at: folder.path + "/printed")
        #expect(printed.contains("102") || printed.contains("103"))
        session.pty.send("\u{1B}[24~")
        #expect(session.child.wait() == .exited(0))
    }

    @Test func theConfigurationIsReadAndItsTroublesAreSaid() {
        let folder = TemporaryFolder()
        folder.write("jadnama/config.yml", "language: kk\ntheem: dark\n")
        let session = Session("--library", Jadnama.content, environment: ["XDG_CONFIG_HOME": folder.path])
        #expect(session.waitFor("[Қаз]"))
        #expect(String(decoding: session.pty.output, as: UTF8.self).contains("theem"))
        session.pty.send("q")
        #expect(session.child.wait() == .exited(0))
    }

    @Test func aStationIsLeftWithThePINOnly() {
        let folder = TemporaryFolder()
        let made = Jadnama.run("config", "--set-pin", input: "4821\n4821\n")
        #expect(made.status == 0)
        folder.write("jadnama/config.yml", made.text)
        let session = Session(
            "--library", Jadnama.content, "--visitor", "--lang", "ru",
            environment: ["XDG_CONFIG_HOME": folder.path])
        #expect(session.waitFor("Русский") || session.waitFor("русский"))
        for keys in ["\u{3}", "\u{1A}", "\u{1C}", "\u{13}"] { session.pty.send(keys) }
        session.pty.send("\r")
        #expect(session.waitFor("F12"))
        #expect(!session.child.hasEnded)
        session.pty.send("\u{1B}[24~")
        #expect(session.wait { $0.text.isEmpty || !$0.text.contains("102") })
        #expect(!session.child.hasEnded)
        session.child.send(SIGTERM)
        #expect(session.child.wait() == .signal(SIGTERM))
        session.pty.settle()
        #expect(session.screen.scrollbackErasures > 0)
    }

    @Test func aPINIsAskedForTwice() {
        #expect(Jadnama.run("config", "--set-pin", input: "4821\n4822\n").status == 64)
        #expect(Jadnama.run("config", "--set-pin", input: "12\n12\n").status == 64)
        let example = Jadnama.run("config", "--example")
        #expect(example.status == 0)
        #expect(example.text.hasPrefix("#"))
    }
}
