import Browser
import Glibc

/// Gathers what curses sends for a frame, so that it reaches the terminal in one piece. Curses writes whenever the cursor
/// jumps, sixty times for a page of text: each would wake the terminal, and be a packet of its own on a network.
struct FramePipe {
    private let reading: Int32
    private let writing: Int32
    /// The most bytes that it takes before a writer has to wait.
    private let capacity: Int

    /// What an ordinary user may ask for (pipe(7)).
    private static let wanted: Int32 = 1 << 20
    /// `F_SETPIPE_SZ` and `F_GETPIPE_SZ` of Linux, which Swift does not import.
    private static let (setSize, getSize): (Int32, Int32) = (1031, 1032)
    /// More bytes than cells need one with another: a new style of two colours and stresses, a letter with its marks. A
    /// frame that does not fit all the same waits for a key, as on a line that stands still.
    private static let mostBytesOfCell = 64

    /// Nil where the system gives none.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        (reading, writing) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(writing, Self.setSize, Self.wanted)
        capacity = Int(fcntl(writing, Self.getSize))
    }

    func close() {
        _ = Glibc.close(reading)
        _ = Glibc.close(writing)
    }

    /// Whether frames of this size fit in: nobody reads while curses writes.
    func holdsFrame(of size: Size) -> Bool { size.columns * size.rows * Self.mostBytesOfCell < capacity }

    /// Returns what `work` writes to `file`, which is that of `output` before and behind.
    func gather(from file: Int32, of output: Int32, _ work: () -> Void) -> [UInt8] {
        guard dup2(writing, file) >= 0 else {
            work()
            return []
        }
        work()
        dup2(output, file)
        var count: Int32 = 0
        guard ioctl(reading, UInt(FIONREAD), &count) == 0, count > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, initialized in
            initialized = max(0, read(reading, buffer.baseAddress, buffer.count))
        }
    }
}
