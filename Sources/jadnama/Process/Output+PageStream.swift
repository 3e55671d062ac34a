import Rendering
import Threads

extension Output {
    /// Writes a document to standard output. Long ones are laid out by as many threads as there are processors, a
    /// portion each.
    static func write(_ stream: PageStream) throws(Failure) {
        guard stream.portionCount > 1 else { return try stream.write(to: Output.write(_:)) }
        try Crew.makeInOrder(stream.portionCount, stream.bytes(ofPortion:)) { (bytes) throws(Failure) in
            try write(bytes)
        }
    }
}
