import Glibc
import TestSupport
import Testing

/// However the program ends: the terminal is sane, the screen is clean, and nothing was left on it.
struct EndingTests {
    @Test(arguments: [
        SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGUSR1, SIGALRM,
    ])
    func signals(number: Int32) {
        let session = Session.browser()
        session.pty.send("\r")
        session.child.send(number)
        #expect(session.child.wait() == .signal(number))
        session.expectNothingLeft()
    }

    @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt100"])
    func quickExit(type: String) {
        let session = Session.browser(environment: ["TERM": type])
        session.waitForRest()
        let before = session.pty.output.count
        session.pty.send("\u{1B}[24~")
        #expect(session.child.wait() == .exited(0))
        session.expectNothingLeft(scrollbackErasures: type == "linux" ? 1 : 0)
        let sent = String(decoding: session.pty.output[before...], as: UTF8.self)
        let first = sent.replacing(/^\u{1B}\(B|\u{1B}\[0?m|\u{F}/, with: "")
        #expect(first.hasPrefix("\u{1B}[H\u{1B}["), "\(sent.debugDescription)")
        #expect(!sent.contains("102") && !sent.contains("Жаднама"), "\(sent.debugDescription)")
    }

    @Test func aCoverShowsNothingOnTheWay() {
        let session = Session("--library", Jadnama.content, "--visitor", "--lang", "ru")
        session.waitFor("Русский")
        session.pty.send("\r")
        session.waitFor("112")
        session.waitForRest()
        let before = session.pty.output.count
        session.pty.send("\u{1B}[24~")
        #expect(session.wait { $0.text.isEmpty })
        session.waitForRest()
        let sent = String(decoding: session.pty.output[before...], as: UTF8.self)
        #expect(sent.contains("\u{1B}[3J") && sent.contains("\u{1B}]2;Terminal\u{7}"))
        #expect(!sent.unicodeScalars.contains { $0.value > 0x7F }, "\(sent.debugDescription)")
    }

    /// At a station the scrollback is erased however the program ends, without a quick exit before.
    @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGILL])
    func aStationThatEndsBySignalLeavesNothing(number: Int32) {
        let session = Session("--library", Jadnama.content, "--visitor", "--lang", "ru")
        session.waitFor("Русский")
        session.pty.send("\r")
        session.waitFor("112")
        #expect(session.screen.scrollbackErasures == 0)
        session.child.send(number)
        #expect(session.child.wait() == .signal(number))
        session.expectNothingLeft(scrollbackErasures: 1)
    }

    /// A promise of Swift that breaks, on any thread: the runtime says so and ends the process by a signal.
    @Test(arguments: ["overflow", "thread", "stack"], [false, true])
    func aTrap(promise: String, isStation: Bool) {
        let session = Session(
            promise, isStation ? "--station" : "", program: Jadnama.products + "/brokenPromises",
            environment: ["SWIFT_BACKTRACE": "enable=yes"])
        #expect(session.waitFor("102"))
        session.pty.send("x")
        // Which one depends on the processor.
        let signals = promise == "stack" ? [SIGSEGV] : [SIGILL, SIGTRAP]
        #expect(signals.contains { session.child.wait() == .signal($0) })
        session.expectNothingLeft(scrollbackErasures: isStation ? 1 : 0)
        #expect(session.screen.text == "")
    }

    @Test func escapeThreeTimesIsAQuickExit() {
        let session = Session.browser()
        session.pty.send("\u{1B}\u{1B}\u{1B}")
        #expect(session.child.wait() == .exited(0))
        session.expectNothingLeft()
    }

    @Test func quit() {
        let session = Session.browser()
        session.pty.send("q")
        #expect(session.child.wait() == .exited(0))
        session.expectNothingLeft()
    }

    @Test func aTerminalThatGoesAwayEndsTheProgram() {
        let session = Session.browser()
        session.pty.hangUp()
        #expect(session.child.wait() != nil)
    }

    @Test func aFloodOfKeysIsWorkedOff() {
        let session = Session.browser()
        let keys = Array(repeating: "\u{1B}[B\u{1B}[A\u{1B}[<64;5;5M\u{1B}[5~ж\u{1B}[I", count: 20_000)
            .joined()
        session.pty.send(keys)
        session.pty.send("\u{1B}[24~")
        #expect(session.child.wait() == .exited(0))
        session.expectNothingLeft()
    }

    @Test func aPasteIsNoCommand() {
        let session = Session.browser()
        session.pty.send("\u{1B}[200~q\u{1B}[24~\u{1B}[201~")
        session.pty.send("\u{1B}OP")
        #expect(session.wait { $0.text.contains("F12") && !$0.text.contains("Все материалы  ") })
        #expect(!session.child.hasEnded)
        session.pty.send("\u{1B}[24~")
        #expect(session.child.wait() == .exited(0))
    }

    @Test func aStormOfResizes() {
        let session = Session.browser()
        for round in 0..<300 {
            session.pty.resize(columns: 20 + round * 7 % 200, rows: 3 + round % 60)
            session.child.send(SIGWINCH)
        }
        session.pty.resize(columns: 80, rows: 24)
        session.child.send(SIGWINCH)
        session.pty.send("\u{1B}[24~")
        #expect(session.child.wait() == .exited(0))
        #expect(session.pty.modes == session.modes)
    }
}
