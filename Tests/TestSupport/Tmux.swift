import Glibc

/// A terminal in tmux with a shell in it, on a server of its own that ends with the test.
public final class Tmux {
    private static let environment = [
        "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
        "TERM": "xterm-256color",
    ]

    private let socket: String
    private var commands = 0

    /// - Parameter environment: what the shell gets besides.
    public init(columns: Int, rows: Int, environment: [String: String] = [:]) {
        socket = TemporaryFile().path + ".tmux"
        let variables = ["PS1": "$ "].merging(environment) { $1 }.map { "\($0)=\($1)" }
        tmux(
            ["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env"] + variables
                + ["sh"])
        tmux(["set-option", "-g", "status", "off"])
        waitFor("$")
    }

    deinit {
        tmux(["kill-server"])
        unlink(socket)
    }

    @discardableResult
    private func tmux(_ arguments: [String]) -> FinishedRun {
        FinishedRun("tmux", ["-S", socket] + arguments, environment: Self.environment)
    }

    /// Types text into the shell and Enter.
    public func type(line: String) {
        tmux(["send-keys", "-l", line])
        press("Enter")
    }

    /// Presses keys by tmux's names for them.
    public func press(_ keys: String...) { tmux(["send-keys"] + keys) }

    /// Sends characters as they are.
    public func send(_ text: String) { tmux(["send-keys", "-l", text]) }

    /// Presses and releases the left button on the first place that shows `text`, as soon as there is one; false when
    /// none comes within a minute. For screens on which every character is one cell wide.
    @discardableResult
    public func click(on text: String) -> Bool {
        guard waitFor(text), let place = place(of: text) else { return false }
        send("\u{1B}[<0;\(place.column + 1);\(place.row + 1)M")
        send("\u{1B}[<0;\(place.column + 1);\(place.row + 1)m")
        return true
    }

    private func place(of text: String) -> (column: Int, row: Int)? {
        for (row, line) in lines.enumerated() {
            let starts = line.indices.filter { line[$0...].hasPrefix(text) }
            guard let start = starts.first else { continue }
            return (line.distance(from: line.startIndex, to: start), row)
        }
        return nil
    }

    /// Turns the wheel one notch down at a place, 1-based.
    public func wheelDown(column: Int, row: Int) { send("\u{1B}[<65;\(column);\(row)M") }

    public func resize(columns: Int, rows: Int) {
        tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// What a person sees, without spaces at the ends of lines.
    public var screen: String { tmux(["capture-pane", "-p"]).text }

    /// What a person sees and what scrolled out.
    public var everything: String { tmux(["capture-pane", "-p", "-S", "-"]).text }

    public var lines: [String] {
        screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The rest of the line from the cursor on. For screens on which every character is one cell wide.
    public var textAtCursor: String {
        let (column, row) = (Int(value("cursor_x")) ?? 0, Int(value("cursor_y")) ?? 0)
        let lines = lines
        return lines.indices.contains(row) ? String(lines[row].dropFirst(column)) : ""
    }

    /// Presses a key again and again until the cursor stands before `text`; false when a press moves nothing, or after
    /// a hundred.
    @discardableResult
    public func move(to text: String, by key: String) -> Bool {
        for _ in 0..<100 {
            let before = textAtCursor
            if before.hasPrefix(text) { return true }
            press(key)
            guard poll(until: { textAtCursor != before }) else { return false }
        }
        return false
    }

    /// A value of tmux's own: `pane_in_mode`, `alternate_on`, `cursor_flag`, `mouse_any_flag`.
    public func value(_ name: String) -> String {
        String(tmux(["display-message", "-p", "#{\(name)}"]).text.prefix { $0 != "\n" })
    }

    /// Waits until the screen shows a text; false when it does not within a minute.
    @discardableResult
    public func waitFor(_ text: String) -> Bool { poll { screen.contains(text) } }

    /// Waits until a condition holds on what the screen shows.
    @discardableResult
    public func wait(until condition: (String) -> Bool) -> Bool { poll { condition(screen) } }
}
