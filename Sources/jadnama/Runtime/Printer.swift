import Browser
import Glibc
import Synchronization

/// The printing command of the system, `lp`. The text goes through a pipe, so that nothing is left on disk.
final class Printer: Sendable {
    /// The jobs that are not through, by process; nil once they were cancelled.
    private let jobs = Mutex<Set<pid_t>?>([])

    func print(_ bytes: [UInt8]) throws(HandoutError) {
        var files: [Int32] = [-1, -1]
        guard pipe(&files) == 0 else { throw .printerFailed(status: errno) }
        let job = jobs.withLock { jobs in
            let job = jobs == nil ? nil : Self.start(reading: files)
            if let job { jobs?.insert(job) }
            return job
        }
        close(files[0])
        guard let job else {
            close(files[1])
            throw .noPrinter
        }
        _ = WholeFile.writeAll(bytes, to: files[1])
        close(files[1])
        let status = end(of: job)
        guard status == 0 else { throw .printerFailed(status: status >> 8) }
    }

    /// Ends the jobs that are not through, and lets none begin any more.
    func cancel() {
        jobs.withLock { jobs in
            for job in jobs ?? [] { kill(job, SIGKILL) }
            jobs = nil
        }
    }

    /// Waits for a job. Its number is free for another process only when nobody can cancel it any more.
    private func end(of job: pid_t) -> Int32 {
        var information = siginfo_t()
        while waitid(P_PID, id_t(job), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        return jobs.withLock { jobs in
            jobs?.remove(job)
            var status: Int32 = 0
            while waitpid(job, &status, 0) < 0, errno == EINTR {}
            return status
        }
    }

    /// Starts `lp` with the read end as its standard input; nil where there is no such program.
    private static func start(reading files: [Int32]) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, files[0], STDIN_FILENO)
        for file in files { posix_spawn_file_actions_addclose(&actions, file) }
        // What it says would be drawn over the screen.
        for file in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_WRONLY, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var pipe = sigset_t()
        sigemptyset(&pipe)
        sigaddset(&pipe, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &pipe)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        var words: [UnsafeMutablePointer<CChar>?] = [strdup("lp"), nil]
        defer { free(words[0]) }
        var job = pid_t()
        return posix_spawnp(&job, "lp", &actions, &attributes, &words, environ) == 0 ? job : nil
    }
}
