import Browser
import CSignals
import Glibc

/// Waits for whatever comes first: bytes of the terminal, a signal, the wake file, the end of the time.
struct TerminalInput {
    private let tty: TTY
    private let queue: Int32
    private var decoder: InputDecoder
    private var clicks = ClickCounter()
    private var lastRead = 0
    private var isGone = false

    enum Incident {
        case event(Event)
        case sizeChanged
        /// The process was stopped and goes on.
        case continued
    }

    init(_ tty: TTY, keys: KeyTable, queue: Int32) {
        self.tty = tty
        self.queue = queue
        decoder = InputDecoder(keys: keys)
    }

    mutating func next(within milliseconds: Int?, wakeFile: Int32?) -> Incident? {
        let end = milliseconds.map { monotonicMilliseconds() &+ max(0, $0) }
        while !isGone {
            if let event = decoded() { return .event(event) }
            let now = monotonicMilliseconds()
            let late = decoder.patience.map { lastRead + $0 }
            let ready = wait(until: [end, late].compactMap { $0 }.min(), now: now, wakeFile: wakeFile)
            if ready.hasSignal, let incident = signalled() { return incident }
            if ready.hasInput {
                read()
            } else if ready.isWoken || (end.map { $0 <= monotonicMilliseconds() } ?? false) {
                return nil
            }
        }
        return .event(.hungUp)
    }

    /// Whether something was read that is no event yet.
    var hasBytes: Bool { decoder.hasBytes }

    private mutating func decoded() -> Event? {
        let isLate = decoder.patience.map { lastRead + $0 <= monotonicMilliseconds() } ?? false
        guard let event = decoder.next(isLate: isLate) else { return nil }
        guard case .mouse(let mouse) = event else { return event }
        return .mouse(clicks.counted(mouse, at: monotonicMilliseconds()))
    }

    private mutating func read() {
        switch tty.read() {
        case .bytes(let bytes):
            lastRead = monotonicMilliseconds()
            decoder.append(bytes)
        case .nothing: break
        case .gone: isGone = true
        }
    }

    private func wait(until end: Int?, now: Int, wakeFile: Int32?) -> (
        hasInput: Bool, hasSignal: Bool, isWoken: Bool
    ) {
        var files = [tty.input, queue, wakeFile ?? -1].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let timeout = end.map { Int32(clamping: max(0, $0 - now)) } ?? -1
        guard poll(&files, nfds_t(files.count), timeout) > 0 else { return (false, false, false) }
        return (files[0].revents != 0, files[1].revents != 0, files[2].revents != 0)
    }

    /// What the signals that came mean, all of one kind taken together.
    private func signalled() -> Incident? {
        var seen: Set<Int32> = []
        while case let number = signals_next(queue), number != 0 { seen.insert(number) }
        if seen.contains(SIGCONT) { return .continued }
        // Somebody sent what Ctrl-Z would have sent: the same key, so that the same rules hold.
        if seen.contains(SIGTSTP) { return .event(.key(Key(.character("z"), isControl: true))) }
        return seen.contains(SIGWINCH) ? .sizeChanged : nil
    }

    func forgetSignals() {
        while signals_next(queue) != 0 {}
    }

    func close() { signals_close_queue(queue) }
}

/// Tells a double press from two single ones.
struct ClickCounter {
    private static let longest = 400
    private var last: (position: Position, time: Int)?

    /// - Parameter time: in milliseconds.
    mutating func counted(_ mouse: Mouse, at time: Int) -> Mouse {
        guard mouse.action == .press else { return mouse }
        if let last, last.position == mouse.position, time - last.time <= ClickCounter.longest {
            self.last = nil
            return Mouse(.doublePress, at: mouse.position)
        }
        last = (mouse.position, time)
        return mouse
    }
}
