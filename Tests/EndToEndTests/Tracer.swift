import Glibc
import TestSupport

/// strace, called so that it may read the memory of a program that forbids it to everybody but root: where the tests
/// are not run by root, in a user namespace in which they are.
enum Tracer {
    /// The words of the command, to be followed by options of strace; empty where neither way is open.
    static let command: [String] = {
        if geteuid() == 0 { return ["strace"] }
        let namespace = ["--user", "--map-root-user"]
        let probe = FinishedRun("unshare", namespace + ["true"], environment: Jadnama.environment)
        return probe.status == 0 ? ["unshare"] + namespace + ["strace"] : []
    }()

    static let isAllowed = !command.isEmpty
}
