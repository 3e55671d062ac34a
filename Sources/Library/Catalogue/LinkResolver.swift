import Text

/// Finds what a path in a link means among the materials of a library. Making it takes time in proportion to the
/// number of materials, each question little.
struct LinkResolver: Sendable {
    private let library: Library
    /// By the path of an edition.
    private var editions: [[UInt8]: Place] = [:]
    /// By shelf and id.
    private var materials: [[UInt8]: Int] = [:]
    /// The index of a folder, by the folder's path.
    private var indices: [[UInt8]: Int] = [:]
    /// In a folder without registries by the address of the page that a web site would show, the first that has it.
    private var pages: [[UInt8]: Int] = [:]

    private struct Place {
        var material: Int
        var language: Language?
    }

    init(_ library: Library) {
        self.library = library
        for (number, material) in library.materials.enumerated() { enter(material, number) }
    }

    private mutating func enter(_ material: Material, _ number: Int) {
        for edition in material.editions {
            editions.enter(
                Place(material: number, language: edition.language), under: Array(edition.path.utf8))
            if !library.isCurated { pages.enter(number, under: Self.address(of: edition.path)) }
        }
        materials.enter(number, under: Self.key(material.shelf, material.id))
        if case .folder(let path) = material.shelf, MaterialPath.isIndex(MaterialPath.split(material.id).name)
        {
            indices.enter(number, under: Array(path.utf8))
        }
    }

    private static func key(_ shelf: Shelf, _ id: String) -> [UInt8] { Array((shelf.name + "/" + id).utf8) }

    /// The address of a page as most web sites make it of a file: lower case, hyphens for spaces, the folder for its
    /// index.
    private static func address(of path: String) -> [UInt8] {
        let (folder, name) = MaterialPath.split(path)
        let stem = MaterialPath.stem(of: name).stem
        return address(ofPage: MaterialPath.isIndex(stem) ? folder : FilePath.joined(folder, stem))
    }

    private static func address(ofPage page: String) -> [UInt8] {
        page.lowercased().utf8.map { $0 == .space ? .dash : $0 }
    }

    /// As ``Library/target(of:from:)``.
    func target(of destination: String, from path: String) -> LinkTarget {
        if let target = library.targetByForm(of: destination) { return target }
        let link = PathLink(destination)
        let folder = MaterialPath.split(path).folder
        let target = FilePath.resolved(link.file, in: folder).map { self.target(ofFile: $0, link.anchor) }
        guard !library.isCurated else { return target ?? .nothing(destination) }
        if let target, target.isSomething { return target }
        return page(link, in: folder) ?? target ?? .nothing(destination)
    }

    private func target(ofFile path: String, _ anchor: String?) -> LinkTarget {
        if path == "laws.yml", let law = library.laws.first(where: { $0.id == anchor }) { return .law(law) }
        if let place = editions[Array(path.utf8)] {
            return .material(id: library.materials[place.material].id, place.language, anchor: anchor)
        }
        return anotherLanguage(of: path).map { material($0, anchor) } ?? .nothing(path)
    }

    private func material(_ number: Int, _ anchor: String?) -> LinkTarget {
        .material(id: library.materials[number].id, nil, anchor: anchor)
    }

    /// The material of which `path` would be an edition, or the index of the folder `path`.
    private func anotherLanguage(of path: String) -> Int? {
        let named = MaterialPath(path, isCurated: library.isCurated)
        return named.flatMap { materials[Self.key($0.shelf, $0.id)] } ?? indices[Array(path.utf8)]
    }

    /// The material that a link of a web site means, which other tools make of a folder: to the page `.html` of a
    /// text, to a text without its suffix, from the root of the site, which may be a folder around the text; by its
    /// name in any case of letters only where nothing has the very name.
    private func page(_ link: PathLink, in folder: String) -> LinkTarget? {
        let roots = link.isFromRoot ? Self.ancestors(of: folder) : [folder]
        for root in roots {
            for name in [link.place, link.page + ".md"] {
                guard let path = FilePath.resolved(name, in: root) else { continue }
                let target = target(ofFile: path, link.anchor)
                if target.isSomething { return target }
            }
        }
        let paths = roots.lazy.compactMap { FilePath.resolved(link.page, in: $0) }
        return paths.compactMap { pages[Self.address(ofPage: $0)] }.first.map { material($0, link.anchor) }
    }

    /// `folder` and the folders around it, the root of the library first.
    private static func ancestors(of folder: String) -> [String] {
        let ends = folder.utf8.indices.filter { folder.utf8[$0] == UInt8(ascii: "/") }
        return [""] + ends.prefix(8).map { String(folder[..<$0]) } + (folder.isEmpty ? [] : [folder])
    }
}

/// The parts of a link to a path, with `%` escapes decoded.
struct PathLink {
    var file: String
    var anchor: String?

    init(_ destination: String) {
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let file = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
        self.file = file.percentDecoded
        anchor = parts.count > 1 ? parts[1].percentDecoded : nil
    }

    /// Whether it begins at the root of a site, whose address Jekyll puts in place of a variable.
    var isFromRoot: Bool { file.utf8.first == UInt8(ascii: "/") || file.hasPrefix("{{") }

    /// The path without the slashes and the variable in front.
    var place: String {
        let path = file.hasPrefix("{{") ? file.split(separator: "}}", maxSplits: 1).last ?? "" : file[...]
        return String(path.drop { $0 == "/" })
    }

    /// The path without the suffix of a page.
    var page: String { place.hasSuffix(".html") ? String(place.dropLast(5)) : place.withoutClosingSlashes }
}

extension LinkTarget {
    fileprivate var isSomething: Bool {
        if case .nothing = self { false } else { true }
    }
}

extension Dictionary {
    /// Keeps the first of those that share a key.
    fileprivate mutating func enter(_ value: Value, under key: Key) {
        if self[key] == nil { self[key] = value }
    }
}
