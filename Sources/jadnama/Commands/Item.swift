import Glibc
import Library
import Markdown
import Rendering
import Text
import Threads

/// What `ITEM` on the command line means: an id in the library, a path within it or anywhere, or `-` for standard input.
struct Item {
    var edition: Edition
    var form: Form
    var file: MarkdownParts
    var isFromLibrary: Bool
    var material: Material
    var library: Library
    /// Goes on beside everything else; who divides a word waits for it.
    private let patterns: Job<Void>?

    /// - Parameter name: as on the command line. What looks like a path and is one is that; anything else is an id first.
    init(_ name: String, _ language: Language, _ finder: LibraryFinder) throws(Failure) {
        if name == "-" {
            let library = Library(text: try Output.readInput(), name: "-")
            try self.init(library.materials[0], of: library, language)
        } else if name.isWholePath || name.looksLikePath && name.isFile {
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
        if let material = library.material(listedAs: id) {
            try self.init(material, of: library, language)
            isFromLibrary = true
        } else if let (material, edition) = library.edition(at: id) {
            try self.init(material, edition, of: library, language)
        } else if access(id, F_OK) == 0 {
            try self.init(file: id, language)
        } else {
            throw .noItem(id, nearest: EditDistance.nearest(to: id, among: library.materials.map(\.id)))
        }
    }

    /// The library, or nil where there is none and the name is that of a file.
    private static func library(_ finder: LibraryFinder, orFile name: String) throws(Failure) -> Library? {
        do throws(Failure) {
            return try finder.open()
        } catch {
            if name.looksLikePath || access(name, F_OK) == 0 { return nil }
            guard case .noLibrary(let searched, _) = error else { throw error }
            throw .noLibrary(searched: searched, item: name)
        }
    }

    private init(file path: String, _ language: Language) throws(Failure) {
        if path.isFolder { throw .folder(path) }
        let library: Library
        do throws(LibraryError) {
            library = try Library.open(path)
        } catch {
            if error.cause == .notFound { throw .noItem(path, nearest: nil) }
            throw .item(error)
        }
        guard library.root.isEmpty else { throw .folder(path) }
        try self.init(library.materials[0], of: library, language)
    }

    /// - Parameter edition: the one that was named; nil for that in `language`.
    private init(
        _ material: Material, _ edition: Edition? = nil, of library: Library, _ language: Language
    ) throws(Failure) {
        let edition = edition ?? material.edition(in: language, fallback: library.fallback)
        self.material = material
        self.library = library
        form = material.shelf.form
        self.edition = edition
        isFromLibrary = false
        patterns = Self.loadPatterns(for: edition, language)
        do throws(LibraryError) {
            file = try library.readParts(of: edition)
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

extension Library {
    /// The material of an id as it is printed in lists.
    fileprivate func material(listedAs id: String) -> Material? {
        material(id) ?? materials.first { SafeText.printable($0.id) == id }
    }

    /// The edition whose file stands at `path`, relative to the root.
    fileprivate func edition(at path: String) -> (Material, Edition)? {
        for material in materials {
            if let edition = material.editions.first(where: { $0.path == path }) {
                return (material, edition)
            }
        }
        return nil
    }
}

extension String {
    /// Whether it begins as no id does.
    fileprivate var isWholePath: Bool { ["/", "./", "../"].contains(where: hasPrefix) }

    fileprivate var looksLikePath: Bool { utf8.contains(UInt8(ascii: "/")) || hasSuffix(".md") }

    /// Whether anything but a folder has this path.
    fileprivate var isFile: Bool { fileType.map { $0 != S_IFDIR } ?? false }

    fileprivate var isFolder: Bool { fileType == S_IFDIR }

    /// What stands at this path, all links followed; nil where nothing does.
    private var fileType: mode_t? {
        var status = stat()
        let name = FilePath.bytes(of: self).map { CChar(bitPattern: $0) } + [0]
        return stat(name, &status) == 0 ? status.st_mode & S_IFMT : nil
    }
}

extension PageOptions {
    /// How an edition, read as `file`, is laid out for a pipe or for paper.
    init(form: Form, width: Int, of edition: Edition, as file: MarkdownFile, _ language: Language) {
        self.init(form: form, width: width, language: edition.language ?? language)
        title = form == .plain ? edition.title(above: file) : edition.title
        summary = edition.summary
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
