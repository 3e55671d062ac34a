import CPseudoTerminal
public import Glibc

/// A program that a test started. It is killed when the test forgets it.
public final class ChildProcess {
    public let id: pid_t
    private var ending: Ending?

    /// How a program ended.
    public enum Ending: Sendable, Equatable {
        case exited(Int)
        case signal(Int32)
    }

    init(id: pid_t) {
        self.id = id
    }

    deinit {
        guard ending == nil else { return }
        kill(id, SIGKILL)
        _ = wait()
    }

    public func send(_ signal: Int32) { kill(id, signal) }

    /// Waits for the end, nil where it does not come in time.
    public func wait(seconds: Int = 60) -> Ending? {
        _ = poll(seconds: seconds) { self.hasEnded }
        return ending
    }

    public var hasEnded: Bool {
        guard ending == nil else { return true }
        var status: Int32 = 0
        guard waitpid(id, &status, WNOHANG) == id else { return false }
        ending = status & 0x7F == 0 ? .exited(Int(status >> 8) & 0xFF) : .signal(status & 0x7F)
        return true
    }
}

/// Asks again and again until a condition holds; false when it did not within the time.
@discardableResult
public func poll(seconds: Int = 60, until condition: () -> Bool) -> Bool {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let end = now.tv_sec + seconds
    while !condition() {
        clock_gettime(CLOCK_MONOTONIC, &now)
        if now.tv_sec >= end { return condition() }
        usleep(5000)
    }
    return true
}

/// What a program is started with.
struct SpawnPlan {
    private var actions = posix_spawn_file_actions_t()
    private var attributes = posix_spawnattr_t()

    init() {
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        var nothing = sigset_t()
        sigemptyset(&nothing)
        posix_spawnattr_setsigmask(&attributes, &nothing)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        // A session of its own: the first terminal that it opens controls it.
        posix_spawnattr_setflags(
            &attributes, spawn_in_new_session() | Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    }

    mutating func open(_ path: String, _ flags: Int32, as file: Int32) {
        posix_spawn_file_actions_addopen(&actions, file, path, flags, 0o600)
    }

    mutating func copy(_ file: Int32, as number: Int32) {
        posix_spawn_file_actions_adddup2(&actions, file, number)
    }

    mutating func spawn(_ program: String, _ arguments: [String], environment: [String: String])
        -> ChildProcess
    {
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer {
            for text in words + variables { free(text) }
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        var id = pid_t()
        let failure = posix_spawnp(&id, program, &actions, &attributes, &words, &variables)
        precondition(failure == 0, "\(program): \(String(cString: strerror(failure)))")
        return ChildProcess(id: id)
    }
}
