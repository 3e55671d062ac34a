import CPseudoTerminal
import Glibc
import Synchronization

/// A terminal made by the kernel (a pty): the program under test has one end, the test reads and types at the other.
/// What the program writes is collected all the time, so that it never has to wait.
public final class PseudoTerminal: Sendable {
    private let master: Int32
    /// The end of the program, for tests that run it in this process.
    public let slave: Int32
    private let path: String
    private let collected = Mutex<[UInt8]>([])
    private let isHungUp = Mutex(false)
    private let isCollecting = Mutex(true)
    private let isPaused = Mutex(false)

    public init(columns: Int, rows: Int) {
        master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
        precondition(master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0)
        path = String(cString: ptsname(master))
        slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        resize(columns: columns, rows: rows)
        collect()
    }

    deinit {
        guard !isHungUp.withLock({ $0 }) else { return }
        Glibc.close(slave)
        Glibc.close(master)
    }

    /// Reads on a thread of its own until the pty is closed.
    private func collect() {
        let copy = fcntl(master, F_DUPFD_CLOEXEC, 0)
        let reader = Reader(file: copy) { [weak self] bytes in
            guard let self, let bytes, !isHungUp.withLock({ $0 }) else {
                self?.isCollecting.withLock { $0 = false }
                return .end
            }
            collected.withLock { $0.append(contentsOf: bytes) }
            return isPaused.withLock { $0 } ? .pause : .goOn
        }
        reader.start()
    }

    /// Takes nothing from the program until told to, as a line that stands still: soon it can write no more.
    public func pause() { isPaused.withLock { $0 = true } }

    public func goOn() { isPaused.withLock { $0 = false } }

    /// Everything the program wrote so far.
    public var output: [UInt8] { collected.withLock { $0 } }

    /// Waits until everything that was written up to now has been collected.
    public func settle() {
        let mark = Array("\u{1B}]2;settled\u{7}".utf8)
        _ = write(slave, mark, mark.count)
        TestSupport.poll { collected.withLock { $0.suffix(mark.count).elementsEqual(mark) } }
        collected.withLock { if $0.suffix(mark.count).elementsEqual(mark) { $0.removeLast(mark.count) } }
    }

    /// What was collected since this was last asked; more may be on its way.
    public func takeCollected() -> [UInt8] {
        collected.withLock { bytes in
            defer { bytes = [] }
            return bytes
        }
    }

    /// What was written since this was last asked, all of it.
    public func takeOutput() -> [UInt8] {
        settle()
        return collected.withLock { bytes in
            defer { bytes = [] }
            return bytes
        }
    }

    public func send(_ text: String) { send(Array(text.utf8)) }

    /// Types bytes as far as the program takes them.
    public func send(_ bytes: [UInt8]) {
        var done = 0
        while done < bytes.count, hasRoom() {
            // Where there is room for anything there is some for so many.
            let piece = bytes[done...].prefix(256)
            let written = piece.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            done += written
        }
    }

    /// Whether anything more can be typed, within half a minute: a program that has ended takes nothing.
    private func hasRoom() -> Bool {
        var place = pollfd(fd: master, events: Int16(POLLOUT), revents: 0)
        return Glibc.poll(&place, 1, 30_000) > 0
    }

    public func resize(columns: Int, rows: Int) {
        var size = winsize(
            ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// The modes of the terminal, to compare before and after.
    public var modes: String {
        var modes = termios()
        tcgetattr(slave, &modes)
        return "\(modes.c_iflag) \(modes.c_oflag) \(modes.c_cflag) \(modes.c_lflag)"
    }

    /// Sends nothing back of what is typed while no program has the terminal to itself: all output is a program's then.
    public func turnEchoOff() {
        var modes = termios()
        tcgetattr(slave, &modes)
        modes.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(slave, TCSANOW, &modes)
    }

    /// Takes the terminal away from the program, as a lost connection does.
    public func hangUp() {
        isHungUp.withLock { $0 = true }
        TestSupport.poll { !isCollecting.withLock { $0 } }
        Glibc.close(slave)
        Glibc.close(master)
    }

    /// Starts a program on this terminal, in a session of its own that the terminal controls.
    public func start(
        _ program: String, _ arguments: [String], environment: [String: String], input: String? = nil
    ) -> ChildProcess {
        var plan = SpawnPlan()
        plan.open(input ?? path, O_RDWR, as: 0)
        plan.open(path, O_RDWR, as: 1)
        plan.open(path, O_RDWR, as: 2)
        return plan.spawn(program, arguments, environment: environment)
    }
}

/// Reads a file on a thread of its own.
private final class Reader: Sendable {
    private let file: Int32
    /// Takes what was read, nil at the end, and says what to do next.
    private let take: @Sendable ([UInt8]?) -> Step

    enum Step {
        case goOn
        /// Asks again soon, without reading.
        case pause
        case end
    }

    init(file: Int32, take: @escaping @Sendable ([UInt8]?) -> Step) {
        self.file = file
        self.take = take
    }

    func start() {
        var thread = pthread_t()
        let box = Unmanaged.passRetained(self).toOpaque()
        pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Reader>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, box)
        pthread_detach(thread)
    }

    private func run() {
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var step = Step.goOn
        while true {
            switch step {
            case .goOn: step = read(into: &buffer)
            case .pause:
                usleep(1000)
                step = take([])
            case .end: return
            }
        }
    }

    private func read(into buffer: inout [UInt8]) -> Step {
        var request = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        guard Glibc.poll(&request, 1, 20) != 0 else { return take([]) }
        let count = Glibc.read(file, &buffer, buffer.count)
        if count < 0, errno == EINTR { return .goOn }
        return take(count > 0 ? Array(buffer[..<count]) : nil)
    }
}
