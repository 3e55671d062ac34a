import Glibc
import Rendering
import Synchronization

extension Output {
    /// Writes a document to standard output. Long ones are laid out by as many threads as there are processors, a
    /// portion each, and written in rounds.
    static func write(_ stream: PageStream) throws(Failure) {
        let crew = min(stream.portionCount, mostThreads, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        guard crew > 1 else { return try stream.write(to: Output.write(_:)) }
        for first in stride(from: 0, to: stream.portionCount, by: crew) {
            for bytes in portions(first..<min(first + crew, stream.portionCount), of: stream) {
                guard try write(bytes) else { return }
            }
        }
    }

    /// More would only take memory: parsing, which comes before, is done by one.
    private static let mostThreads = 4

    /// The bytes of some portions, the first of which is made by the calling thread.
    private static func portions(_ range: Range<Int>, of stream: PageStream) -> [[UInt8]] {
        let others = range.dropFirst().map { portion in
            let bytes = Bytes()
            return (thread: Thread { bytes.take(portion, of: stream) }, bytes: bytes)
        }
        let own = Bytes()
        own.take(range.lowerBound, of: stream)
        for other in others { other.thread.join() }
        return ([own] + others.map(\.bytes)).map(\.made)
    }

    /// What a thread has made.
    private final class Bytes: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        var made: [UInt8] { bytes.withLock { $0 } }

        func take(_ portion: Int, of stream: PageStream) {
            var made: [UInt8] = []
            stream.write(portion: portion) { (piece: [UInt8]) throws(Never) in
                made += piece
                return true
            }
            let done = made
            bytes.withLock { $0 = done }
        }
    }
}
