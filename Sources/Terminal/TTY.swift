import Browser
import Glibc

/// The file of a terminal: its size, its modes, bytes out and in.
struct TTY {
    let input: Int32
    let output: Int32

    /// Standard input and output, where both are a terminal. Where something is piped in, keys are read from the
    /// terminal that controls the process. nil where there is none.
    static func ofProcess() -> TTY? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        if isatty(STDIN_FILENO) == 1 { return TTY(input: STDIN_FILENO, output: STDOUT_FILENO) }
        let input = open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC)
        return input < 0 ? nil : TTY(input: input, output: STDOUT_FILENO)
    }

    /// As the driver has it, nil where it does not know (a serial line).
    var size: Size? {
        var size = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else {
            return nil
        }
        return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }

    var modes: termios? {
        var modes = termios()
        return tcgetattr(output, &modes) == 0 ? modes : nil
    }

    /// Writes all bytes, or gives up when the terminal is gone.
    func write(_ bytes: [UInt8]) { Self.write(bytes, to: output, patience: 200) }

    /// The same to any file of a terminal.
    /// - Parameter patience: milliseconds to wait for room where the file does not block; -1 for ever.
    static func write(_ bytes: [UInt8], to file: Int32, patience: Int32) {
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes {
                Glibc.write(file, $0.baseAddress?.advanced(by: done), $0.count - done)
            }
            if written > 0 {
                done += written
            } else if written < 0, errno == EAGAIN {
                var room = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
                let result = poll(&room, 1, patience)
                guard result > 0 || result < 0 && errno == EINTR else { return }
            } else if written == 0 || errno != EINTR {
                return
            }
        }
    }

    /// Forgets what was written and has not left the machine yet.
    func dropOutput() { tcflush(output, TCOFLUSH) }

    enum Input {
        case bytes([UInt8])
        case nothing
        case gone
    }

    /// What there is to read, at most 64 KiB. Blocks where there is nothing.
    func read() -> Input {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
            count = Glibc.read(input, buffer.baseAddress, buffer.count)
            initialized = max(0, count)
        }
        if count > 0 { return .bytes(bytes) }
        return count < 0 && (errno == EINTR || errno == EAGAIN) ? .nothing : .gone
    }
}

/// Milliseconds on a clock that never goes back, with any zero.
public func monotonicMilliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}
