import Text

/// What the path of a Markdown file says: shelf, id and language.
struct MaterialPath: Equatable {
    var shelf: Shelf
    /// The name without suffixes; in a folder without registries with the folders before it.
    var id: String
    var language: Language?

    /// The shelf of each folder of a library with registries.
    static let shelves: [String: Shelf] = ["flyers": .flyers, "booklets": .booklets, "memos": .memos]

    /// Takes `path`, relative to the root, apart. In a library with registries (`isCurated`) nil where the file
    /// stands on no shelf.
    init?(_ path: String, isCurated: Bool) {
        let (folder, name) = Self.split(path)
        let (stem, language) = Self.stem(of: name)
        self.language = language
        if isCurated {
            guard let shelf = Self.shelves[folder], !stem.isEmpty else { return nil }
            self.shelf = shelf
            id = stem
        } else {
            shelf = .folder(folder)
            id = FilePath.joined(folder, stem)
        }
    }

    /// The folder (empty for the root) and the name.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
        return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
    }

    /// A name without `.md` and without the language before it; a name that is nothing else keeps it.
    static func stem(of name: String) -> (stem: String, language: Language?) {
        guard FolderWalk.isMarkdown(name), let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else {
            return (name, nil)
        }
        let stem = name[..<dot]
        guard let inner = stem.utf8.lastIndex(of: UInt8(ascii: ".")), inner > stem.startIndex,
            let language = Language(rawValue: String(stem[stem.utf8.index(after: inner)...]))
        else { return (String(stem), nil) }
        return (String(stem[..<inner]), language)
    }

    /// A title for a file that brings none: its name in words; for a folder's index the folder's name.
    static func title(of path: String) -> String {
        let (folder, name) = split(path)
        let stem = stem(of: name).stem
        let isIndex = isIndex(stem) && !folder.isEmpty
        let word = isIndex ? split(folder).name : stem
        let words = word.split { $0 == "-" || $0 == "_" }
        return words.isEmpty ? word : words.joined(separator: " ")
    }

    /// Whether a name is the one that stands for its whole folder.
    static func isIndex(_ stem: String) -> Bool {
        ["readme", "index", "_index"].contains(stem.lowercased())
    }
}
