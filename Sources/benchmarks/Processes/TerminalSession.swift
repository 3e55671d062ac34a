import CPseudoTerminal
import Glibc

/// A program on a terminal made by the kernel (a pty), whose frames are timed at the terminal's end.
final class TerminalSession {
    let id: pid_t
    private let master: Int32
    private let start: Double
    private var isOpen = true
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// What came until the program fell silent.
    struct Frame {
        /// From the moment that was asked about to the last byte.
        var seconds: Double
        var bytes: Int
        /// Whether all that was waited for has come.
        var isComplete: Bool
    }

    /// Starts the program in a session of its own, which the terminal controls; nil where that fails.
    init?(_ command: Command, columns: Int = 80, rows: Int = 24) {
        master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) else {
            return nil
        }
        let path = String(cString: name)
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        // The size of a pty that nobody has open at its other end is lost.
        let slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        var plan = SpawnPlan(flags: spawn_in_new_session())
        plan.open(path, O_RDWR, as: 0)
        plan.copy(0, as: 1)
        plan.copy(0, as: 2)
        start = now()
        let child = plan.spawn(command)
        close(slave)
        guard let child else {
            close(master)
            return nil
        }
        id = child
    }

    deinit {
        if isOpen { _ = end() }
    }

    /// How long nothing must come before a frame counts as finished, in milliseconds.
    static let silence = 25

    /// The first complete screen: all of `words` have come and then nothing more. The time counts from the start.
    func firstScreen(showing words: [String], within limit: Double = 60) -> Frame {
        read(since: start, showing: words, silence: Self.silence * 2, within: limit)
    }

    /// Comes back as soon as all of `words` were sent, though more may follow.
    func wait(for words: [String], within limit: Double = 60) -> Frame {
        read(since: start, showing: words, silence: 0, within: limit)
    }

    /// Types and waits for the frame that answers.
    func press(_ keys: String, showing words: [String] = [], within limit: Double = 30) -> Frame {
        let begin = now()
        let bytes = Array(keys.utf8)
        _ = write(master, bytes, bytes.count)
        return read(since: begin, showing: words, silence: Self.silence, within: limit)
    }

    /// Types and comes back as soon as all of `words` were sent, though more may follow.
    func type(_ keys: String, until words: [String], within limit: Double = 30) -> Frame {
        let begin = now()
        let bytes = Array(keys.utf8)
        _ = write(master, bytes, bytes.count)
        return read(since: begin, showing: words, silence: 0, within: limit)
    }

    private func read(since begin: Double, showing words: [String], silence: Int, within limit: Double)
        -> Frame
    {
        var missing = words.map { Array($0.utf8) }
        var tail: [UInt8] = []
        var frame = Frame(seconds: 0, bytes: 0, isComplete: false)
        while now() - begin < limit {
            let isAnswered = missing.isEmpty && frame.bytes > 0
            guard !(isAnswered && silence == 0), isReadable(within: isAnswered ? silence : 100) else {
                if isAnswered { break }
                continue
            }
            let count = Glibc.read(master, &buffer, buffer.count)
            guard count > 0 else { break }
            frame.seconds = now() - begin
            frame.bytes += count
            guard !missing.isEmpty else { continue }
            tail += buffer[..<count]
            missing.removeAll { tail.holds($0) }
            tail.removeFirst(max(0, tail.count - 64))
        }
        frame.isComplete = missing.isEmpty && frame.bytes > 0
        return frame
    }

    private func isReadable(within milliseconds: Int) -> Bool {
        var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        return poll(&file, 1, Int32(milliseconds)) > 0
    }

    /// Takes what comes until nothing came for so long and the program's processor time stands still.
    func settle(within limit: Double = 30) {
        let begin = now()
        var used = -1.0
        while now() - begin < limit {
            while isReadable(within: 200) {
                guard Glibc.read(master, &buffer, buffer.count) > 0 else { return }
            }
            let usage = ProcessStatus(id)?.processor ?? 0
            if usage - used < 0.001 { return }
            used = usage
        }
    }

    /// Ends the program as a closed window does, or kills it.
    func end() -> Run {
        isOpen = false
        kill(-id, SIGHUP)
        close(master)
        kill(id, SIGKILL)
        return reap(id, since: start)
    }
}

extension [UInt8] {
    fileprivate func holds(_ word: [UInt8]) -> Bool {
        guard let head = word.first, count >= word.count else { return false }
        return (0...(count - word.count)).contains { place in
            self[place] == head && self[place..<(place + word.count)].elementsEqual(word)
        }
    }
}
