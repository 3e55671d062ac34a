import Glibc
import TestSupport
import Testing

/// What a person finds who looks at the terminal afterwards, and scrolls back: in tmux, which keeps every line that left
/// the screen.
struct AftermathTests {
    /// How a visit ends.
    enum Ending: String, CaseIterable, CustomTestStringConvertible {
        case quit, quickExit, hungUp, terminated, segmentationFault, abort

        var testDescription: String { rawValue }

        /// nil where a key does it.
        var signal: Int32? {
            switch self {
            case .quit, .quickExit: nil
            case .hungUp: SIGHUP
            case .terminated: SIGTERM
            case .segmentationFault: SIGSEGV
            case .abort: SIGABRT
            }
        }
    }

    /// tmux has a second screen to offer; a console and a serial terminal have none, and what is erased there tmux
    /// keeps among the lines that scrolled out.
    @Test(arguments: ["tmux-256color", "linux", "vt100"], Ending.allCases)
    func nothingIsLeftOnTheScreenNorAboveIt(type: String, ending: Ending) throws {
        let folder = TemporaryFolder()
        let tmux = Tmux(
            columns: 80, rows: 24, environment: Jadnama.environment.merging(["TERM": type]) { $1 })
        tmux.type(line: "echo earlier; stty -g >\(folder.path)/before")
        #expect(tmux.wait { $0.contains("\nearlier") && Self.endsWithPrompt($0) })
        tmux.type(
            line:
                "sh -c 'echo $$ >\(folder.path)/process; exec \(Jadnama.program) --library \(Jadnama.content)'"
        )
        #expect(tmux.waitFor("Все материалы"))
        read(tmux)
        try end(tmux, ending, process: folder.path + "/process")
        tmux.type(line: "stty -g | cmp - \(folder.path)/before && printf 'same %s\\n' modes")
        #expect(tmux.waitFor("\nsame modes"))
        let everything = tmux.everything
        #expect(!everything.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }, "\(everything)")
        // Her own lines are wiped only where ours would stay among them.
        if type == "tmux-256color", ending != .quickExit { #expect(everything.contains("\nearlier\n")) }
        #expect(tmux.value("alternate_on") == "0")
        #expect(tmux.value("cursor_flag") == "1")
        #expect(tmux.value("mouse_any_flag") == "0")
    }

    /// Pages that scroll, screens that are drawn anew.
    private func read(_ tmux: Tmux) {
        tmux.press("Enter")
        #expect(tmux.wait { !$0.contains("Все материалы") })
        tmux.press("NPage", "Down", "Down", "Down", "C-l", "NPage")
        tmux.resize(columns: 90, rows: 20)
        tmux.resize(columns: 80, rows: 24)
        tmux.press("F1")
        #expect(tmux.waitFor("Помощь"))
    }

    private func end(_ tmux: Tmux, _ ending: Ending, process: String) throws {
        if let signal = ending.signal {
            let id = TemporaryFile.text(at: process).prefix { $0.isNumber }
            kill(try #require(pid_t(id)), signal)
        } else if ending == .quickExit {
            tmux.press("F12")
        } else {
            tmux.press("C-c")
        }
        // What is typed before the shell is back may be thrown away.
        #expect(tmux.wait(until: Self.endsWithPrompt))
    }

    private static func endsWithPrompt(_ screen: String) -> Bool {
        screen.split(whereSeparator: \.isWhitespace).last == "$"
    }
}
