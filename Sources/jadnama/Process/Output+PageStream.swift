import Rendering
import Threads

extension Output {
    /// Writes a document to standard output. Long ones are laid out by as many threads as there are processors, a
    /// portion each, and written in rounds.
    static func write(_ stream: PageStream) throws(Failure) {
        guard stream.portionCount > 1, Crew.size > 1 else { return try stream.write(to: Output.write(_:)) }
        for first in stride(from: 0, to: stream.portionCount, by: Crew.size) {
            let round = first..<min(first + Crew.size, stream.portionCount)
            let made = Crew.share(round, least: 1) { $0.map(stream.bytes(ofPortion:)) }
            for bytes in made.joined() {
                guard try write(bytes) else { return }
            }
        }
    }
}
