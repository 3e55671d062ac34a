import Browser
import CAllocation
import Glibc
import Synchronization
import Threads

/// Does what takes time on threads of its own, one for each job, and hands the answers over.
final class Worker: Sendable {
    /// Becomes readable when there are answers.
    let wakeFile: Int32
    private let bell: Int32
    private let answers = Mutex<[Event]>([])

    init() throws(Failure) {
        // Every job has a thread of its own: without a limit each would keep memory of its own for ever.
        mallopt(M_ARENA_MAX, 2)
        var files: [Int32] = [-1, -1]
        guard pipe(&files) == 0 else { throw .input(errno: errno) }
        for file in files {
            _ = fcntl(file, F_SETFL, O_NONBLOCK)
            _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        }
        (wakeFile, bell) = (files[0], files[1])
    }

    deinit {
        close(wakeFile)
        close(bell)
    }

    /// Starts a job; what it returns is among the answers when it is done.
    func start(_ work: @escaping @Sendable () -> Event) {
        start { answer in answer(work()) }
    }

    /// Starts a job that answers piece by piece.
    func start(_ work: @escaping @Sendable (_ answer: (Event) -> Void) -> Void) {
        Thread { work { self.finish($0) } }.detach()
    }

    private func finish(_ answer: Event) {
        answers.withLock { $0.append(answer) }
        var byte: UInt8 = 0
        _ = write(bell, &byte, 1)
    }

    /// The answers that came since this was last asked.
    func takeAnswers() -> [Event] {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(wakeFile, &bytes, bytes.count) == bytes.count {}
        return answers.withLock { list in
            defer { list = [] }
            return list
        }
    }
}
