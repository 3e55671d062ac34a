import Glibc

extension Crew {
    /// Makes pieces 0 to `count - 1` by as many threads as there are processors, the calling one among them, and hands
    /// them to `take` on the calling thread, in their order, until it wants no more. Few pieces are kept at a time,
    /// however many there are.
    public static func makeInOrder<Piece: Sendable, Failure: Error>(
        _ count: Int, _ make: @escaping @Sendable (Int) -> Piece, take: (Piece) throws(Failure) -> Bool
    ) throws(Failure) {
        let size = min(size, count)
        let procession = Procession<Piece>(count: count, room: size + 1)
        let others = (1..<max(1, size)).map { _ in Thread { procession.work(make) } }
        defer {
            procession.stop()
            for thread in others { thread.join() }
        }
        while let piece = procession.next(make) {
            guard try take(piece) else { return }
        }
    }
}

/// Pieces that several threads make side by side and one takes in their order. None is begun that is more than `room`
/// ahead of the one that is taken next.
private final class Procession<Piece: Sendable>: @unchecked Sendable {
    private let monitor = Monitor()
    private let owner = pthread_self()
    private let count: Int
    // What follows is only touched by who holds the monitor.
    /// The pieces that are made and not taken; piece `n` stands at `n % room`.
    private var made: [Piece?]
    /// The piece that is begun next.
    private var begun = 0
    /// The piece that is taken next.
    private var taken = 0
    private var isStopped = false

    init(count: Int, room: Int) {
        self.count = count
        made = Array(repeating: nil, count: room)
    }

    /// Makes pieces until none is left to begin. Where the system gave no thread the owner is alone, and makes them when
    /// it wants them.
    func work(_ make: (Int) -> Piece) {
        guard pthread_equal(owner, pthread_self()) == 0 else { return }
        while let number = monitor.run({ begin(waits: true) }) { put(make(number), number) }
    }

    /// The next piece in order, made by the calling thread where nobody else has begun it; nil behind the last.
    func next(_ make: (Int) -> Piece) -> Piece? {
        while true {
            let (piece, number) = monitor.run { takeOrBegin() }
            if let piece { return piece }
            guard let number else { return nil }
            put(make(number), number)
        }
    }

    func stop() {
        monitor.run {
            isStopped = true
            monitor.wakeAll()
        }
    }

    private func put(_ piece: Piece, _ number: Int) {
        monitor.run {
            made[number % made.count] = piece
            monitor.wakeAll()
        }
    }

    /// The piece to be taken, or one to be made meanwhile, or neither when all are taken.
    private func takeOrBegin() -> (piece: Piece?, number: Int?) {
        while taken < count {
            if let piece = made[taken % made.count].take() {
                taken += 1
                monitor.wakeAll()
                return (piece, nil)
            }
            if let number = begin(waits: false) { return (nil, number) }
            monitor.wait()
        }
        return (nil, nil)
    }

    private func begin(waits: Bool) -> Int? {
        while !isStopped, begun < count {
            if begun < taken + made.count {
                begun += 1
                return begun - 1
            }
            guard waits else { return nil }
            monitor.wait()
        }
        return nil
    }
}

/// A lock whose holder can wait for what others do under it (Hoare's monitor, with the conditions of POSIX threads).
private final class Monitor: @unchecked Sendable {
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        pthread_mutex_init(lock, nil)
        pthread_cond_init(change, nil)
    }

    deinit {
        pthread_cond_destroy(change)
        pthread_mutex_destroy(lock)
        change.deallocate()
        lock.deallocate()
    }

    func run<Result>(_ work: () -> Result) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return work()
    }

    /// To be called under the lock, which others may have until it returns.
    func wait() { pthread_cond_wait(change, lock) }

    func wakeAll() { pthread_cond_broadcast(change) }
}
