import CNcurses
import Glibc

/// What is written to the terminal besides the cells, all of it outside of curses: taken from the terminal's
/// description once, so that a signal handler needs only to write bytes.
struct ControlStrings {
    /// Asks for mouse reports and marked pastes; empty where the terminal knows neither.
    let start: [UInt8]
    /// Takes that back.
    let stop: [UInt8]
    let mouseOn: [UInt8]
    let mouseOff: [UInt8]
    /// Ordinary attributes, everything erased, cursor at the top left.
    let blank: [UInt8]
    /// Erases the lines that were scrolled out; empty where the terminal cannot know the sequence.
    let clearScrollback: [UInt8]
    /// A title that says nothing; empty where the terminal has none.
    let neutralTitle: [UInt8]
    /// Keep the title that was there, and bring it back (XTWINOPS of xterm); empty where the terminal has none.
    let keepTitle: [UInt8]
    let bringTitleBack: [UInt8]
    let hasOtherScreen: Bool
    /// Keys, cursor and alternate screen as they were.
    private let leave: [UInt8]
    private let scrollRegion: String?

    /// For the terminal that curses was started for.
    init(type: String) {
        // The console of Linux has a mouse in its description, but it reports through gpm.
        let reportsMouse = curses_string("kmous") != nil && !type.hasPrefix("linux")
        // 1002: presses, releases and drags, no bare motion. 1006: positions in decimal. 2004: pastes are marked.
        mouseOn = reportsMouse ? Array("\u{1B}[?1002h\u{1B}[?1006h".utf8) : []
        mouseOff = reportsMouse ? Array("\u{1B}[?1006l\u{1B}[?1002l".utf8) : []
        let paste = reportsMouse ? Array("\u{1B}[?2004h".utf8) : []
        start = mouseOn + paste
        stop = mouseOff + (paste.isEmpty ? [] : Array("\u{1B}[?2004l".utf8))
        blank = ControlStrings.bytes("sgr0") + ControlStrings.bytes("clear")
        let ansi = ControlStrings.bytes("clear").starts(with: "\u{1B}[".utf8)
        let erase = ControlStrings.bytes("E3")
        // Descriptions older than the sequence do not have it, while the terminals behind them do.
        clearScrollback = erase.isEmpty && ansi ? Array("\u{1B}[3J".utf8) : erase
        let otherScreen = curses_string("smcup")
        let hasTitle = curses_flag("XT")
        neutralTitle = hasTitle ? Array("\u{1B}]2;Terminal\u{7}".utf8) : []
        // Some descriptions do it on the way to the other screen and back.
        let keepsTitle = otherScreen.map { strstr($0, "\u{1B}[22;") != nil } ?? false
        keepTitle = hasTitle && !keepsTitle ? Array("\u{1B}[22;2t".utf8) : []
        bringTitleBack = hasTitle && !keepsTitle ? Array("\u{1B}[23;2t".utf8) : []
        hasOtherScreen = otherScreen != nil
        leave = ["rmkx", "rmcup", "cnorm"].flatMap(ControlStrings.bytes)
        scrollRegion = curses_string("csr").map(String.init(cString:))
    }

    /// Everything that gives a terminal of so many rows back without the help of curses.
    /// - Parameter leavingNothing: erases the scrollback, too.
    func restore(rows: Int, leavingNothing: Bool) -> [UInt8] {
        let whole = scrollRegion.flatMap { curses_expand($0, 0, Int32(rows - 1)) }
        let region = whole.map { ControlStrings.withoutPadding(String(cString: $0)) } ?? []
        let traces = leavingNothing ? clearScrollback : []
        return stop + region + blank + leave + traces + bringTitleBack
    }

    private static func bytes(_ name: String) -> [UInt8] {
        curses_string(name).map { withoutPadding(String(cString: $0)) } ?? []
    }

    /// Leaves out the delays `$<5>` that only terminals of another age need.
    static func withoutPadding(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
                rest = rest[(end + 1)...]
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return bytes
    }
}
