import Library
import Terminal
import Text
import Threads

/// A library on disk whose first materials are being looked into on a thread of their own, while this one makes the
/// terminal ready.
struct LibraryOpening {
    private let path: String
    private let viewer: Viewer
    private let fallback: [Language]?
    /// Everything but materials.
    private let library: Library
    private let beginning: Job<Beginning>

    /// What the first screen shows of the materials, and what is left.
    private struct Beginning: Sendable {
        var batches: [ScanBatch] = []
        var scan: Scan
    }

    /// Walks the folder and reads its registries. Throws where there is nothing to show. For a visitor it also waits
    /// until all is read, which in a large library is too long for a terminal that does not answer.
    init(path: String, viewer: Viewer, fallback: [Language]?) throws(LibraryError) {
        (self.path, self.viewer, self.fallback) = (path, viewer, fallback)
        let scan = try Library.scan(path, isBrief: true)
        beginning = Job { Self.begin(scan, for: viewer) }
        library = try scan.library()
        if viewer == .visitor { _ = beginning.result }
    }

    /// Milliseconds that the first screen waits for materials.
    private static let patience = 16

    /// Looks into materials for a moment, so that the first screen shows some; the rest is left, but for a visitor:
    /// what is not for them is known only when all is read.
    private static func begin(_ scan: Scan, for viewer: Viewer) -> Beginning {
        var beginning = Beginning(scan: scan)
        let end = monotonicMilliseconds() + patience
        while viewer == .visitor
            ? !beginning.scan.isComplete
            : beginning.scan.done < scan.total && monotonicMilliseconds() < end
        {
            beginning.batches.append(beginning.scan.next(64))
        }
        return beginning
    }

    /// Waits for the first materials.
    func source() throws(LibraryError) -> LibrarySource {
        let beginning = beginning.result
        var library = library
        for batch in beginning.batches { library.add(batch) }
        let source = LibrarySource(
            library, path: path, viewer: viewer, fallback: fallback,
            rest: beginning.scan.isComplete ? nil : beginning.scan)
        guard !source.current.materials.isEmpty || !source.isWhole else {
            throw LibraryError(.empty, path: path)
        }
        return source
    }
}
