import Glibc
import TestSupport
import Testing

/// What befalls a program on a terminal: too much of everything, and others who write on the same screen.
struct DisturbanceTests {
    private static let quickExit = "\u{1B}[24~"

    private func end(_ session: Session) {
        session.pty.send(Self.quickExit)
        #expect(session.child.wait() == .exited(0))
        session.expectNothingLeft()
    }

    /// As a paste, and as letters from a terminal that marks none.
    @Test(arguments: [true, false])
    func aMegabyteIntoTheSearch(isMarked: Bool) {
        let session = Session.browser()
        session.pty.send("/")
        let text = String(repeating: "пароль ", count: 80_000)
        session.pty.send(isMarked ? "\u{1B}[200~" + text + "\u{1B}[201~" : text)
        #expect(session.waitFor("пароль пароль пароль"))
        session.pty.send("\u{15}номер")
        #expect(session.wait { $0.text.contains(" номер") && !$0.text.contains("пароль пароль пароль") })
        end(session)
    }

    @Test func aMegabytePastedWhereNothingIsTyped() {
        let session = Session.browser()
        session.waitForRest()
        let before = session.screen.text
        session.pty.send(
            "\u{1B}[200~" + String(repeating: "qй\u{1B}[B\r", count: 150_000) + "\u{1B}[201~\u{C}")
        session.waitForRest()
        #expect(session.screen.text.split(separator: "\n").first == before.split(separator: "\n").first)
        #expect(!session.child.hasEnded)
        end(session)
    }

    /// What another process writes over the screen stays until Ctrl-L.
    @Test func anotherProcessWritesOverTheScreen() {
        let session = Session.browser()
        session.pty.send("\u{1B}[B")
        session.waitForRest()
        let before = session.screen.text
        let noise = FinishedRun(
            "sh",
            [
                "-c",
                "printf '\\033[3;5HMessage from root\\n\\n\\033[7mnoise' > /proc/\(session.child.id)/fd/1",
            ],
            environment: Jadnama.environment)
        #expect(noise.status == 0)
        #expect(session.waitFor("Message from root"))
        session.pty.send("\u{C}")
        #expect(session.wait { $0.text == before })
        end(session)
    }

    /// Sizes that follow faster than frames: at the end the same place is on the screen.
    @Test func aHundredSizesInASecond() {
        let session = Session.browser()
        session.pty.send("\u{1B}[F\r")
        session.waitForRest()
        session.pty.send("sss")
        session.waitForRest()
        let before = session.screen.text
        for round in 0..<100 {
            session.pty.resize(columns: 40 + round * 7 % 100, rows: 12 + round % 30)
            session.child.send(SIGWINCH)
            usleep(8000)
        }
        session.pty.resize(columns: 80, rows: 24)
        session.child.send(SIGWINCH)
        session.waitForRest()
        session.pty.send("\u{C}")
        #expect(session.wait { $0.text == before })
        end(session)
    }

    /// In the middle of a text, and while a paste comes.
    @Test(arguments: ["\u{1B}[F\r", "/\u{1B}[200~" + String(repeating: "слово ", count: 1000)])
    func theTerminalGoesAway(keys: String) {
        let session = Session.browser()
        session.pty.send(keys)
        session.pty.hangUp()
        #expect(session.child.wait() != nil)
    }
}
