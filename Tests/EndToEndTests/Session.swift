import TestSupport
import Testing

/// The program on a pty, and the screen that its bytes draw.
final class Session {
    let pty: PseudoTerminal
    let child: ChildProcess
    /// The modes of the terminal before the program started.
    let modes: String
    private var columns: Int
    private var rows: Int

    /// - Parameter environment: what the program gets besides; an empty value takes a variable away.
    init(
        _ arguments: String..., program: String = Jadnama.program, columns: Int = 80, rows: Int = 24,
        environment: [String: String] = [:]
    ) {
        pty = PseudoTerminal(columns: columns, rows: rows)
        modes = pty.modes
        (self.columns, self.rows) = (columns, rows)
        var variables = Jadnama.environment.merging(["TERM": "xterm-256color"]) { $1 }
        for (name, value) in environment { variables[name] = value.isEmpty ? nil : value }
        child = pty.start(program, arguments, environment: variables)
    }

    /// The browser over the project's own library, its first screen drawn.
    static func browser(environment: [String: String] = [:]) -> Session {
        let session = Session("--library", Jadnama.content, environment: environment)
        session.waitFor("F12")
        return session
    }

    /// What a person sees: everything sent so far, drawn.
    var screen: VirtualTerminal {
        var screen = VirtualTerminal(columns: columns, rows: rows)
        screen.feed(pty.output)
        return screen
    }

    @discardableResult
    func waitFor(_ text: String) -> Bool {
        poll { screen.text.contains(text) || child.hasEnded } && screen.text.contains(text)
    }

    @discardableResult
    func wait(until condition: (VirtualTerminal) -> Bool) -> Bool {
        poll { condition(screen) || child.hasEnded } && condition(screen)
    }

    /// Waits until nothing more is sent for a while.
    func waitForRest() {
        var (count, quiet) = (-1, 0)
        poll {
            let now = pty.output.count
            quiet = now == count ? quiet + 1 : 0
            count = now
            return quiet > 40
        }
    }
}

extension Session {
    /// Modes that ncurses sets on its way and that every terminal starts with anyway.
    private static let usual: Set<Int> = [7, 12, 25]

    /// Holds the terminal against what a program that ended must leave: ordinary modes, nothing of the library.
    func expectNothingLeft(scrollbackErasures: Int = 0) {
        pty.settle()
        let screen = screen
        #expect(screen.modes.isSubset(of: Self.usual) && screen.modes.contains(25))
        #expect(!screen.text.contains("102"))
        #expect(screen.unknown == [])
        #expect(screen.scrollbackErasures >= scrollbackErasures)
        #expect(pty.modes == modes)
    }
}
