import Rendering
import Threads

extension Output {
    /// Writes a document to standard output. Long ones are laid out by as many threads as there are processors, a
    /// portion each, and written in rounds.
    static func write(_ stream: PageStream) throws(Failure) {
        let crew = min(stream.portionCount, Crew.size)
        guard crew > 1 else { return try stream.write(to: Output.write(_:)) }
        for first in stride(from: 0, to: stream.portionCount, by: crew) {
            for bytes in portions(first..<min(first + crew, stream.portionCount), of: stream) {
                guard try write(bytes) else { return }
            }
        }
    }

    /// The bytes of some portions, the first of which is made by the calling thread.
    private static func portions(_ range: Range<Int>, of stream: PageStream) -> [[UInt8]] {
        let others = range.dropFirst().map { portion in Job { stream.bytes(ofPortion: portion) } }
        return [stream.bytes(ofPortion: range.lowerBound)] + others.map(\.result)
    }
}
