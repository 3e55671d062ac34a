import Synchronization

/// Work that goes on beside everything else until its result is wanted.
public final class Job<Result: Sendable>: Sendable {
    private let outcome = Outcome()
    /// Nil once it was waited for.
    private let thread: Mutex<Thread?>

    /// Starts the work on a thread of its own, which costs some fifty microseconds.
    public init(_ work: @escaping @Sendable () -> Result) {
        thread = Mutex(Thread { [outcome] in outcome.store(work()) })
    }

    deinit {
        thread.withLock { $0?.detach() }
    }

    /// What the work gave. Waits until it is done.
    public var result: Result {
        thread.withLock { thread in
            thread?.join()
            thread = nil
        }
        guard let result = outcome.result else { preconditionFailure("work that is done has a result") }
        return result
    }

    /// Where the thread leaves what it made.
    private final class Outcome: Sendable {
        private let content = Mutex<Result?>(nil)

        var result: Result? { content.withLock { $0 } }

        func store(_ result: Result) { content.withLock { $0 = result } }
    }
}
