import CSignals
import Glibc

/// What the process gives up before anything else: whatever would leave a trace of what was read.
enum Hardening {
    static func apply() {
        signals_forbid_dumps()
        // No backtrace: the Swift runtime would start another program for it.
        signals_reset()
        // A reader that closes its end is an error of the write, not a signal.
        signal(SIGPIPE, SIG_IGN)
        // So is a file that must not grow further.
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Nothing is said on standard error any more, not even by a crash.
    static func silence() {
        let nothing = open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard nothing >= 0 else { return }
        dup2(nothing, STDERR_FILENO)
        close(nothing)
    }
}
