import Glibc
import Library
import Markdown
import Rendering
import Text
import Threads

/// What `ITEM` on the command line means: an id in the library, a path, or `-` for standard input.
struct Item {
    var edition: Edition
    var form: Form
    var file: MarkdownFile
    var isFromLibrary: Bool
    var material: Material
    var library: Library

    /// - Parameter name: as on the command line. A path with a slash is a path; anything else is an id first.
    init(_ name: String, _ language: Language, _ finder: LibraryFinder) throws(Failure) {
        if name == "-" {
            let library = Library(text: try Output.readInput(), name: "-")
            try self.init(library.materials[0], of: library, language)
        } else if name.utf8.contains(UInt8(ascii: "/")) || name.hasSuffix(".md") {
            try self.init(file: name, language)
        } else {
            try self.init(id: name, language, finder)
        }
    }

    private init(id: String, _ language: Language, _ finder: LibraryFinder) throws(Failure) {
        guard let library = try Self.library(finder, orFile: id) else {
            try self.init(file: id, language)
            return
        }
        guard let material = library.material(id) else {
            guard access(id, F_OK) != 0 else {
                try self.init(file: id, language)
                return
            }
            throw .noItem(id, nearest: EditDistance.nearest(to: id, among: library.materials.map(\.id)))
        }
        try self.init(material, of: library, language)
        isFromLibrary = true
    }

    /// The library, or nil where there is none and a file has that name.
    private static func library(_ finder: LibraryFinder, orFile name: String) throws(Failure) -> Library? {
        do throws(Failure) {
            return try finder.open()
        } catch {
            guard access(name, F_OK) == 0 else { throw error }
            return nil
        }
    }

    private init(file path: String, _ language: Language) throws(Failure) {
        let library: Library
        do throws(LibraryError) {
            library = try Library.open(path)
        } catch {
            if error.cause == .notFound { throw .noItem(path, nearest: nil) }
            throw .item(error)
        }
        guard library.root.isEmpty else { throw .item(LibraryError(.notRegular, path: path)) }
        try self.init(library.materials[0], of: library, language)
    }

    private init(_ material: Material, of library: Library, _ language: Language) throws(Failure) {
        self.material = material
        self.library = library
        form = material.shelf.form
        edition = material.edition(in: language, fallback: library.fallback)
        isFromLibrary = false
        let patterns = Self.loadPatterns(for: edition, language)
        defer { _ = patterns?.result }
        do throws(LibraryError) {
            file = try library.read(edition)
        } catch {
            throw .item(error)
        }
    }

    /// Texts of so many words take longer to parse than the patterns of hyphenation to load.
    private static let manyWords = 20_000

    /// Begins to load the patterns that a long text needs, beside parsing it.
    private static func loadPatterns(for edition: Edition, _ language: Language) -> Job<Void>? {
        guard edition.words ?? 0 >= manyWords else { return nil }
        return Job {
            for needed in [edition.language ?? language, .english] { _ = Hyphenator.of(needed) }
        }
    }
}

extension PageOptions {
    /// How an edition, read as `file`, is laid out for a pipe or for paper.
    init(form: Form, width: Int, of edition: Edition, as file: MarkdownFile, _ language: Language) {
        self.init(form: form, width: width, language: edition.language ?? language)
        title = form == .plain ? edition.title(above: file) : edition.title
        // A text without a title above it brings its heading with it.
        if !title.isEmpty { summary = edition.summary }
    }
}

extension Shelf {
    var form: Form {
        switch self {
        case .flyers: .flyer
        case .booklets: .booklet
        case .memos: .memo
        case .folder: .plain
        }
    }
}
