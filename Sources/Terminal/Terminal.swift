public import Browser
import CNcurses
import CSignals
import Glibc
public import Rendering

/// The terminal through ncurses: presents screens and reads events, nothing else. One at a time exists, and only the
/// thread that made it uses it. The process has chosen its locale before (`setlocale`), one of UTF-8.
///
/// While it exists, a signal that ends the process gives the terminal back first.
public final class Terminal {
    /// The colours it draws, as wished and as the terminal's own description has them.
    public let depth: ColorDepth
    /// Whether it draws box characters.
    public let drawsBoxes: Bool
    /// Whether it has a second screen, so that what stood there before comes back.
    public var hasOtherScreen: Bool { strings.hasOtherScreen }

    /// Whether the scrollback is erased with the screen whenever the terminal is given back, by a signal too: what
    /// this program let scroll out of sight there, and whatever ran before it.
    public var leavesNothing = false {
        didSet { guardTerminal() }
    }

    private let tty: TTY
    private let screen: OpaquePointer
    private let file: UnsafeMutablePointer<FILE>
    private let strings: ControlStrings
    private let painter: Painter
    private let frames: FramePipe?
    /// Whether frames go through `frames`.
    private var gathersFrames = false
    private let keys: UnsafeMutablePointer<FILE>
    private let modes: termios
    private var input: TerminalInput
    private var shown: Screen?
    private var hasMouse = true
    private var isCursorVisible = true
    /// The line stood still and a key came: what was on the way never arrived.
    private var isBehind = false
    private var isOpen = true

    /// Takes the terminal of the process over. Throws where there is none or it cannot place a cursor.
    /// - Parameters:
    ///   - type: its name in terminfo, from `TERM`; nil where that is not set.
    ///   - colors: false draws without colours whatever the terminal has.
    public convenience init(type: String?, colors: Bool) throws(TerminalError) {
        guard let tty = TTY.ofProcess() else { throw .noTerminal }
        try self.init(tty, type: type ?? "", colors: colors)
    }

    init(_ tty: TTY, type: String, colors: Bool) throws(TerminalError) {
        guard let modes = tty.modes else { throw .noTerminal }
        guard !type.isEmpty, curses_look_up(type, tty.output) == 1 else { throw .unknownType(type) }
        guard curses_string("cup") != nil, curses_string("clear") != nil else { throw .tooSimple(type) }
        let queue = signals_open_queue()
        Terminal.tell(Terminal.clamped(tty.size ?? Size(columns: 80, rows: 24)))
        guard let file = fdopen(dup(tty.output), "w"), let keys = fdopen(dup(tty.input), "r"),
            let screen = newterm(type, file, keys)
        else {
            signals_close_queue(queue)
            throw .unknownType(type)
        }
        (self.tty, self.modes, self.screen, self.file, self.keys) = (tty, modes, screen, file, keys)
        frames = FramePipe()
        strings = ControlStrings(type: type)
        painter = Painter(colors: colors)
        depth = painter.depth
        drawsBoxes = String(cString: nl_langinfo(CInt(CODESET))) == "UTF-8"
        input = TerminalInput(tty, keys: KeyTable.ofTerminal(), queue: queue)
        start()
    }

    private func start() {
        raw()
        noecho()
        nonl()
        keypad(curses_window(), true)
        idlok(curses_window(), true)
        takeSize()
        doupdate()
        signals_watch_line(tty.input, tty.output, fileno(file))
        tty.write(strings.keepTitle + strings.start)
    }

    // MARK: Size

    /// At 10,000 columns and rows curses takes eight gigabytes.
    private static func clamped(_ size: Size) -> Size {
        Size(columns: min(size.columns, 1000), rows: min(size.rows, 500))
    }

    /// Tells curses the size to start with, through the environment: it believes that before the driver, and would
    /// take any size from there.
    private static func tell(_ size: Size) {
        setenv("LINES", "\(size.rows)", 1)
        setenv("COLUMNS", "\(size.columns)", 1)
    }

    /// The size, at most 1000 columns by 500 rows, at least one cell.
    public var size: Size {
        Size(columns: Int(getmaxx(curses_window())), rows: Int(getmaxy(curses_window())))
    }

    /// Takes the size over that the terminal has now, and tells the signal handler how many rows it is.
    private func takeSize() {
        if let size = tty.size.map(Terminal.clamped) { resize_term(Int32(size.rows), Int32(size.columns)) }
        gathersFrames = frames?.holdsFrame(of: size) ?? false
        // A key breaks an update off only where it may take long.
        typeahead(gathersFrames ? -1 : fileno(keys))
        guardTerminal()
        // Terminals move and cut their lines when they change size, each in its own way.
        redraw()
    }

    private func guardTerminal() {
        var modes = modes
        let restore = strings.restore(rows: size.rows, leavingNothing: leavesNothing)
        signals_guard_terminal(tty.output, &modes, restore, restore.count)
    }

    // MARK: Output

    /// Shows a screen, sending only what changed. What lies outside the terminal is not drawn.
    public func present(_ screen: Screen) {
        guard isOpen else { return }
        if isBehind { redraw() }
        let size = size
        let known = shown.flatMap { $0.size == screen.size ? $0 : nil }
        let columns = 0..<min(size.columns, screen.size.columns)
        for row in 0..<min(size.rows, screen.size.rows) {
            var changed = columns
            if let known {
                guard let differences = screen.differences(inRow: row, from: known) else { continue }
                changed = differences.clamped(to: columns)
            }
            let cells = screen.row(row).dropFirst(changed.lowerBound).prefix(changed.count)
            painter.paint(cells, row: row, column: changed.lowerBound)
        }
        showCursor(screen.cursor)
        shown = screen
        wnoutrefresh(curses_window())
        update()
    }

    /// Sends what changed, unless a key comes that cannot wait for a slow line.
    private func update() {
        guard let frames, gathersFrames else {
            isBehind = isDropped { doupdate() }
            return
        }
        var frame: [UInt8] = []
        isBehind = isDropped { frame = frames.gather(from: fileno(file), of: tty.output) { doupdate() } }
        if isBehind || frame.isEmpty { return }
        isBehind = isDropped { TTY.write(frame, to: fileno(file), patience: -1) }
    }

    /// Whether a key came while `work` stood still, so that the rest of what it sends is dropped.
    private func isDropped(_ work: () -> Void) -> Bool {
        signals_start_sending(input.hasBytes)
        work()
        return signals_stop_sending()
    }

    private func showCursor(_ place: Position?) {
        let place = place.flatMap { $0.row < size.rows && $0.column < size.columns ? $0 : nil }
        wmove(curses_window(), Int32(place?.row ?? size.rows - 1), Int32(place?.column ?? 0))
        guard (place != nil) != isCursorVisible else { return }
        isCursorVisible = place != nil
        curs_set(isCursorVisible ? 1 : 0)
    }

    /// Sends the whole screen again with the next `present`.
    public func redraw() {
        clearok(curses_terminal_window(), true)
        shown = nil
        isBehind = false
    }

    /// Takes the mouse, or leaves it to the terminal for marking and copying.
    public func captureMouse(_ isCaptured: Bool) {
        hasMouse = isCaptured
        tty.write(isCaptured ? strings.mouseOn : strings.mouseOff)
    }

    /// Makes the screen empty at once, before anything else is sent; what waits to be sent is dropped. The next
    /// `present` draws the whole screen.
    public func blank() {
        tty.dropOutput()
        tty.write(strings.blank + traces + strings.neutralTitle)
        // Else curses would draw what it remembers once more.
        werase(curses_window())
        wnoutrefresh(curses_window())
        redraw()
    }

    // MARK: Input

    /// The next event, or nil when `milliseconds` passed (nil waits for ever) or `wakeFile` became readable.
    public func nextEvent(within milliseconds: Int?, wakeFile: Int32?) -> Event? {
        // What is left of an update that curses broke off is sent before waiting.
        if !gathersFrames, !isBehind, !input.hasBytes { update() }
        switch input.next(within: milliseconds, wakeFile: wakeFile) {
        case .event(let event): return event
        case .sizeChanged:
            takeSize()
            return .resized(size)
        case .continued:
            takeAgain()
            return .resumed
        case nil: return nil
        }
    }

    // MARK: Giving back

    /// Gives the terminal back, stops the process as Ctrl-Z does, and takes the terminal again when it goes on.
    public func suspend() {
        leave()
        signals_stop()
        input.forgetSignals()
        takeAgain()
    }

    /// Gives the terminal back as it was, its screen cleared of what was shown.
    /// - Parameter leavingBlank: also clears the screen that was there before.
    public func close(leavingBlank: Bool = false) {
        guard isOpen else { return }
        isOpen = false
        leave(blank: leavingBlank ? strings.blank : [])
        tty.write(strings.bringTitleBack)
        signals_release_terminal()
        signals_forget_line()
        input.close()
        delscreen(screen)
        fclose(file)
        fclose(keys)
        frames?.close()
    }

    /// - Parameter blank: what is sent on the screen that was there before. Some terminals scroll out of sight what
    ///   is erased, so the scrollback comes last.
    private func leave(blank: [UInt8] = []) {
        tty.write(strings.stop + strings.blank)
        endwin()
        tty.write(blank + traces)
    }

    private var traces: [UInt8] { leavesNothing ? strings.clearScrollback : [] }

    /// Takes the terminal again after it was given back or another program may have changed its modes.
    private func takeAgain() {
        takeSize()
        redraw()
        reset_prog_mode()
        doupdate()
        tty.write(hasMouse ? strings.start : strings.start + strings.mouseOff)
    }
}

/// Why the terminal cannot be used.
public enum TerminalError: Error, Sendable, Equatable {
    case noTerminal
    /// Empty where `TERM` is not set.
    case unknownType(String)
    /// It cannot place the cursor (`TERM=dumb`).
    case tooSimple(String)
}
