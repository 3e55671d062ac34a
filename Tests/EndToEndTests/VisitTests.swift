import Glibc
import TestSupport
import Testing

/// The built program in tmux: what a person sees who starts it, reads, changes the language, resizes and leaves.
struct VisitTests {
    private let start = "'\(Jadnama.program)' --library '\(Jadnama.content)'"

    private func open(columns: Int = 80, rows: Int = 24, type: String = "tmux-256color") -> Tmux {
        Tmux(columns: columns, rows: rows, environment: Jadnama.environment.merging(["TERM": type]) { $1 })
    }

    @Test func aVisitFromStartToQuickExit() {
        let tmux = open()
        tmux.type(line: "echo before; \(start) && clear && echo left")
        #expect(tmux.waitFor("Все материалы"))
        #expect(tmux.screen.contains("102"))
        tmux.press("Enter")
        #expect(tmux.wait { !$0.contains("Все материалы") })
        tmux.press("PPage")
        let russian = tmux.lines[0]
        tmux.press("F2")
        #expect(tmux.wait { $0.contains("[Eng]") })
        tmux.press("F2")
        #expect(tmux.wait { $0.contains("[Қаз]") })
        tmux.press("F2")
        #expect(tmux.wait { $0.contains("[Рус]") && $0.hasPrefix(russian) })
        tmux.press("F12")
        #expect(tmux.wait { $0.hasPrefix("left\n$") })
        #expect(!tmux.everything.contains("материал"))
        #expect(tmux.value("alternate_on") == "0")
        #expect(tmux.value("cursor_flag") == "1")
        #expect(tmux.value("mouse_any_flag") == "0")
    }

    @Test func theShellIsIntactAfterwards() {
        let tmux = open()
        let before = TemporaryFile()
        tmux.type(
            line: "stty -a >\(before.path); \(start); stty -a | diff \(before.path) - && echo same modes")
        #expect(tmux.waitFor("Все материалы"))
        tmux.press("q")
        #expect(tmux.waitFor("same modes\n"))
        tmux.type(line: "printf 'a%sc\\n' b")
        #expect(tmux.waitFor("\nabc"))
    }

    /// Files that change or go while the browser is open: seen when they are opened again, and with `r`.
    @Test func filesThatChangeWhileTheyAreRead() {
        let folder = TemporaryFolder()
        folder.write("a.md", "# First\n\nOld words.\n")
        folder.write("b.md", "# Second\n\nMore.\n")
        let tmux = open()
        tmux.type(line: "'\(Jadnama.program)' '\(folder.path)' --lang en")
        #expect(tmux.waitFor("Second"))
        tmux.press("Enter")
        #expect(tmux.waitFor("Old words."))
        tmux.press("Escape")
        #expect(tmux.waitFor("Second"))
        folder.write("a.md", "# First\n\nNew words.\n")
        tmux.press("Enter")
        #expect(tmux.waitFor("New words."))
        folder.write("a.md", "# First\n\nNewest words.\n")
        tmux.press("r")
        #expect(tmux.waitFor("Newest words."))
        tmux.press("Escape")
        #expect(tmux.waitFor("Second"))
        unlink(folder.path + "/a.md")
        tmux.press("Enter")
        #expect(tmux.waitFor("a.md"))
        tmux.press("r")
        #expect(tmux.wait { $0.contains("Second") && !$0.contains("First") })
        tmux.press("q")
    }

    @Test func suspendAndComeBack() {
        let tmux = open()
        tmux.type(line: "set -m; \(start)")
        #expect(tmux.waitFor("Все материалы"))
        tmux.press("C-z")
        #expect(tmux.wait { $0.contains("Stopped") && !$0.contains("Все материалы") })
        tmux.type(line: "fg")
        #expect(tmux.waitFor("Все материалы"))
        tmux.press("q")
        #expect(tmux.wait { !$0.contains("Все материалы") })
    }

    @Test(arguments: [
        (80, 24, "tmux-256color"), (40, 12, "xterm-256color"), (132, 43, "linux"), (80, 24, "vt100"),
        (80, 24, "screen-256color"),
    ])
    func everySizeAndTypeOfTerminal(columns: Int, rows: Int, type: String) {
        let tmux = open(columns: columns, rows: rows, type: type)
        tmux.type(line: start)
        #expect(tmux.waitFor("F12"))
        #expect(tmux.lines[rows - 2].contains("102"))
        #expect(tmux.lines[0].contains("Жаднама"))
        let home = tmux.screen
        tmux.press("Enter")
        #expect(tmux.wait { $0 != home && $0.contains("102") })
        #expect(tmux.lines[rows - 2].contains("102"))
        tmux.press("F12")
        #expect(tmux.wait { $0.hasPrefix("$") || $0.hasPrefix("\n") })
    }

    @Test func resizingAtAnyMoment() {
        let tmux = open()
        tmux.type(line: start)
        #expect(tmux.waitFor("Все материалы"))
        for (columns, rows) in [(132, 43), (30, 8), (40, 12), (200, 60), (80, 24)] {
            tmux.resize(columns: columns, rows: rows)
            let isLarge = columns >= 40
            #expect(tmux.wait { isLarge ? $0.contains("F12") && $0.contains("102") : !$0.contains("102") })
        }
        tmux.press("q")
        #expect(tmux.wait { $0.contains("$") })
    }
}
