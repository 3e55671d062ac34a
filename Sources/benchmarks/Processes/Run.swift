import Glibc

/// One run of a program from its start to its end.
struct Run {
    /// From before the start to the end.
    var seconds: Double
    /// Processor time of all its threads, and of the children that it waited for.
    var processor: Double
    /// The most memory that was resident, in bytes.
    var peak: Int
    /// Why it counts for nothing: a sentence without a full stop.
    var failure: String?
}

extension Command {
    /// Runs to the end, without input.
    /// - Parameters:
    ///   - output: the file for standard output.
    ///   - errors: the file for standard error.
    ///   - limit: seconds after which the program is killed.
    func run(output: String = "/dev/null", errors: String = "/dev/null", limit: Int = 120) -> Run {
        var plan = SpawnPlan()
        plan.open("/dev/null", O_RDONLY, as: 0)
        plan.open(output, O_WRONLY | O_CREAT | O_TRUNC, as: 1)
        plan.open(errors, O_WRONLY | O_CREAT | O_TRUNC, as: 2)
        let start = now()
        guard let id = plan.spawn(self) else {
            return Run(seconds: 0, processor: 0, peak: 0, failure: "cannot be started")
        }
        let isInTime = waitForEnd(seconds: limit)
        if !isInTime { kill(id, SIGKILL) }
        var run = reap(id, since: start)
        if !isInTime { run.failure = "over \(limit) s" }
        return run
    }
}

/// SIGCHLD stays blocked for the whole life of this program, so that it can be waited for with a limit.
func blockChildSignals() {
    var set = childSignals()
    sigprocmask(SIG_BLOCK, &set, nil)
}

private func childSignals() -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGCHLD)
    return set
}

/// Waits until a child ended; false where none did in time.
private func waitForEnd(seconds: Int) -> Bool {
    var set = childSignals()
    var time = timespec(tv_sec: seconds, tv_nsec: 0)
    return sigtimedwait(&set, nil, &time) == SIGCHLD
}

/// Takes the account of a child that ended or is about to.
func reap(_ id: pid_t, since start: Double) -> Run {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(id, &status, 0, &usage) < 0, errno == EINTR {}
    let end = now()
    var nothing = timespec()
    var set = childSignals()
    while sigtimedwait(&set, nil, &nothing) == SIGCHLD {}
    let signal = status & 0x7F
    let code = (status >> 8) & 0xFF
    let failure = signal != 0 ? "ended by signal \(signal)" : code != 0 ? "ended with status \(code)" : nil
    return Run(
        seconds: end - start, processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
        peak: usage.ru_maxrss * 1024, failure: failure)
}

private func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
}
