import CProcessors
import Glibc

/// A thread of the operating system that does one piece of work. Where the system gives none, the work is done at once
/// by whoever asked for it.
public struct Thread {
    private let id: pthread_t?

    /// Starts the work, on another processor than the caller's where there is one.
    public init(_ work: @escaping @Sendable () -> Void) {
        let job = Unmanaged.passRetained(Job(work))
        var thread = pthread_t()
        let failure = processors_start_elsewhere(
            &thread,
            { argument in
                if let argument { Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().work() }
                return nil
            }, job.toOpaque())
        id = failure == 0 ? thread : nil
        if failure != 0 { job.takeRetainedValue().work() }
    }

    /// Waits until the work is done. To be called once, and not beside `detach`.
    public func join() {
        if let id { pthread_join(id, nil) }
    }

    /// Lets it go on by itself.
    public func detach() {
        if let id { pthread_detach(id) }
    }

    private final class Job: Sendable {
        let work: @Sendable () -> Void

        init(_ work: @escaping @Sendable () -> Void) {
            self.work = work
        }
    }
}
