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
    }
}
