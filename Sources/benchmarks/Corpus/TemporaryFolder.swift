import Glibc

/// A folder that is gone when this program ends, however it ends: a shell holds the reading end of a pipe whose writing
/// end dies with this program, and removes the folder then.
final class TemporaryFolder {
    let path: String
    private let guardian: pid_t
    private let pipeEnd: Int32

    init() {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((parent + "/jadnama-benchmarks.XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { stop("\(parent): \(lastError())") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { stop("pipe: \(lastError())") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let script = "trap '' INT TERM HUP QUIT; cat >&2; rm -rf -- \"$0\""
        var plan = SpawnPlan()
        plan.copy(ends[0], as: 0)
        guardian = plan.spawn(Command("/bin/sh", ["-c", script, path])) ?? 0
        close(ends[0])
        pipeEnd = ends[1]
    }

    /// Removes the folder and waits until it is gone.
    func remove() {
        close(pipeEnd)
        var status: Int32 = 0
        waitpid(guardian, &status, 0)
    }
}
