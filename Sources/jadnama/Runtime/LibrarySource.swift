import Glibc
import Library
import Markdown
import Text

/// The library that the browser shows, and where it can be read again.
struct LibrarySource: Sendable {
    var current: Library
    /// The folder or file; nil for standard input, which cannot be read twice.
    var path: String?
    var viewer: Viewer
    /// The order of languages that the user wants instead of the library's own.
    var fallback: [Language]?
    /// What is still to be looked into.
    private var rest: Scan?

    /// A library in memory.
    init(text: [UInt8], viewer: Viewer) {
        current = Library(text: text, name: "-")
        self.viewer = viewer
    }

    /// A library at `path`, of which `rest` is still to be looked into.
    init(_ library: Library, path: String, viewer: Viewer, fallback: [Language]?, rest: Scan?) {
        current = library.filtered(for: viewer)
        if let fallback { current.fallback = fallback }
        self.path = path
        self.viewer = viewer
        self.fallback = fallback
        self.rest = rest
    }

    /// Nothing is still to be looked into.
    var isWhole: Bool { rest == nil }

    /// What is still to be looked into, once.
    mutating func takeRest() -> Scan? {
        defer { rest = nil }
        return rest
    }

    /// The folder that holds it.
    var folder: String {
        if !current.root.isEmpty { return current.root }
        guard let path, let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Texts up to this size are read and parsed at once, in less time than a screen takes.
    private static let smallSize = 256 * 1024

    /// Whether reading this edition takes no noticeable time.
    func isSmall(_ edition: Edition) -> Bool {
        guard path != nil else { return false }
        let file = current.root.isEmpty ? edition.path : current.root + "/" + edition.path
        var status = stat()
        let name = FilePath.bytes(of: file).map { CChar(bitPattern: $0) } + [0]
        return lstat(name, &status) != 0 || status.st_size <= Self.smallSize
    }

    func readAgain() -> Result<Library, LibraryError> {
        guard let path else { return .success(current) }
        return Result { () throws(LibraryError) in
            var library = try Library.open(path).filtered(for: viewer)
            if let fallback { library.fallback = fallback }
            return library
        }
    }
}

extension Library {
    func result(of edition: Edition) -> Result<MarkdownFile, LibraryError> {
        Result { () throws(LibraryError) in try read(edition) }
    }
}
