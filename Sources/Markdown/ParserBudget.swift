import Glibc

/// Counts the events of a parse, so that no text can hold the parser for long, and looks at the clock now and then.
struct ParserBudget {
    private var events: Int
    private var eventsUntilClock = Self.eventsBetweenClocks
    private let deadline: UInt64

    private static let eventsBetweenClocks = 1024

    init(limits: ParserLimits, bytes: Int) {
        events = limits.events &+ limits.eventsPerByte &* bytes
        let (deadline, isNever) = Self.processorTime().addingReportingOverflow(limits.nanoseconds)
        self.deadline = isNever ? .max : deadline
    }

    /// Takes `count` events off; false where none is left or the deadline has passed.
    mutating func spend(_ count: Int) -> Bool {
        events &-= count
        eventsUntilClock &-= 1
        guard eventsUntilClock <= 0 else { return events >= 0 }
        eventsUntilClock = Self.eventsBetweenClocks
        return events >= 0 && Self.processorTime() <= deadline
    }

    /// Processor time of this thread in nanoseconds: a busy machine makes no text hostile.
    private static func processorTime() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }
}
