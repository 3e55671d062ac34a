import Browser
import Glibc

/// The event of a visit that took most time of the processor: a machine that is busy with other things, or asleep, makes
/// no event slow.
public struct SlowestEvent: Sendable, CustomStringConvertible {
    private var seconds = 0.0
    private var event = "none"

    public var description: String { "slowest event: \(Int(seconds * 1e6)) µs, \(event)" }

    /// Seconds that the processor worked for this thread so far.
    static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Takes an event down that was worked on since `start`, where none before took longer.
    mutating func note(_ event: Event, number: Int, size: Size, since start: Double) {
        let taken = Self.processorTime() - start
        guard taken > seconds else { return }
        seconds = taken
        self.event = "\(number) at \(size.columns) × \(size.rows): \(String(describing: event).prefix(200))"
    }
}
