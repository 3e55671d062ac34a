import Browser
import Glibc
import Rendering
import TestSupport
import Testing

@testable import Terminal

extension TerminalTests {
    // MARK: Input

    @Test func keysOfTheTerminalsDescription() throws {
        let terminal = try open("linux")
        defer { terminal.close() }
        pty.send("\u{1B}[[A\u{1B}[24~қ\u{1B}[A")
        let keys = (0..<4).map { _ -> Key? in
            guard case .key(let key)? = terminal.nextEvent(within: 5000, wakeFile: nil) else { return nil }
            return key
        }
        #expect(keys == [Key(.function(1)), Key(.function(12)), Key(.character("қ")), Key(.up)])
    }

    @Test func aLoneEscapeComesWithoutMore() throws {
        let terminal = try open()
        defer { terminal.close() }
        pty.send("\u{1B}")
        guard case .key(let key)? = terminal.nextEvent(within: 5000, wakeFile: nil) else {
            Issue.record("no event")
            return
        }
        #expect(key == Key(.escape))
    }

    @Test func theTimeRunsOutAndTheWakeFileWakes() throws {
        let terminal = try open()
        defer { terminal.close() }
        #expect(terminal.nextEvent(within: 1, wakeFile: nil) == nil)
        var files: [Int32] = [0, 0]
        pipe(&files)
        write(files[1], "x", 1)
        #expect(terminal.nextEvent(within: nil, wakeFile: files[0]) == nil)
        for file in files { Glibc.close(file) }
    }

    @Test func aStopFromOutsideIsTheKeyCtrlZ() throws {
        let terminal = try open()
        defer { terminal.close() }
        pthread_kill(pthread_self(), SIGTSTP)
        guard case .key(let key)? = terminal.nextEvent(within: 5000, wakeFile: nil) else {
            Issue.record("no event")
            return
        }
        #expect(key == Key(.character("z"), isControl: true))
    }

    @Test func aTerminalThatIsGoneSaysSoAgainAndAgain() throws {
        let terminal = try open()
        pty.hangUp()
        for _ in 0..<3 {
            guard case .hungUp? = terminal.nextEvent(within: nil, wakeFile: nil) else {
                Issue.record("not gone")
                return
            }
        }
        terminal.present(screen(["nobody sees this"]))
        terminal.close()
    }

    // MARK: Giving back

    @Test(arguments: [
        "xterm-256color", "tmux-256color", "screen-256color", "linux", "vt100", "rxvt-unicode-256color",
    ])
    func everythingIsAsItWas(type: String) throws {
        var seen = VirtualTerminal(columns: 40, rows: 6)
        seen.feed("$ jadnama\r\n".utf8)
        let modes = pty.modes
        let terminal = try open(type)
        #expect(pty.modes != modes)
        terminal.present(screen(["secret"], style: Style(foreground: .palette(1))))
        seen.feed(pty.takeOutput())
        #expect(seen.text.contains("secret"))
        terminal.captureMouse(false)
        terminal.captureMouse(true)
        terminal.close()
        terminal.close()
        seen.feed(pty.takeOutput())
        #expect(pty.modes == modes)
        #expect(seen.modes.subtracting([7, 12]) == [25])
        #expect(!seen.text.contains("secret"))
        let hasOtherScreen = !["linux", "vt100"].contains(type)
        #expect(seen.text == (hasOtherScreen ? "$ jadnama" : ""))
        #expect(seen.unknown == [])
        #expect(seen.title == "")
    }

    @Test mutating func blankComesFirst() throws {
        let terminal = try open()
        seen.feed("$ jadnama\r\n".utf8)
        terminal.present(screen(["secret"]))
        look()
        terminal.leavesNothing = true
        terminal.blank()
        let bytes = pty.takeOutput()
        #expect(bytes.starts(with: Array("\u{1B}(B\u{1B}[m\u{1B}[H\u{1B}[2J".utf8)))
        seen.feed(bytes)
        #expect(seen.text == "")
        #expect(seen.scrollbackErasures == 1)
        #expect(seen.title == "Terminal")
        terminal.present(screen(["cover"]))
        look()
        #expect(seen.text == "cover")
        terminal.close(leavingBlank: true)
        look()
        #expect(seen.text == "")
        #expect(seen.modes.subtracting([7, 12]) == [25])
        #expect(seen.scrollbackErasures == 2)
    }

    @Test func whatIsNoTerminalSaysSo() throws {
        #expect(throws: TerminalError.unknownType("no-such-terminal")) { try open("no-such-terminal") }
        #expect(throws: TerminalError.unknownType("")) { try open("") }
        #expect(throws: TerminalError.tooSimple("dumb")) { try open("dumb") }
        let null = Glibc.open("/dev/null", O_RDWR)
        defer { Glibc.close(null) }
        #expect(throws: TerminalError.noTerminal) {
            try Terminal(TTY(input: null, output: null), type: "xterm", colors: true)
        }
    }
}
