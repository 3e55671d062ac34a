import Browser
import Glibc
import Library

/// Finds and opens the library that a command works on.
struct LibraryFinder {
    let arguments: Arguments
    let host: Host

    /// The library as the person before the screen may see it.
    /// - Parameter isBrief: without laws, and without the sources of materials.
    func open(isBrief: Bool = false) throws(Failure) -> Library { try open(try path(), isBrief: isBrief) }

    func open(_ path: String, isBrief: Bool = false) throws(Failure) -> Library {
        do throws(LibraryError) {
            let library = try Library.open(path, isBrief: isBrief).filtered(for: viewer)
            guard !library.materials.isEmpty else { throw LibraryError(.empty, path: path) }
            return library
        } catch {
            throw .library(error)
        }
    }

    var viewer: Viewer {
        arguments.has(.staff) ? .staff : arguments.has(.visitor) ? .visitor : .reader
    }

    /// The folder that was named, or the first of the usual places that is there.
    func path() throws(Failure) -> String {
        if let named = arguments[.library] ?? host["JADNAMA_LIBRARY"] { return named }
        guard let found = places.first(where: { access($0, F_OK) == 0 }) else {
            throw .noLibrary(searched: places, item: nil)
        }
        return found
    }

    private var places: [String] {
        let beside = host.programFolder
        guard !beside.isEmpty else { return ["./content"] }
        return ["./content", beside + "/content", beside + "/../share/jadnama/content"]
    }
}
