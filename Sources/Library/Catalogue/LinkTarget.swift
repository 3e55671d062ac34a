public import Text

/// Where a link in a material leads.
public enum LinkTarget: Sendable, Equatable {
    /// A number to call; with its entry in `helplines.yml` where it has one.
    case phone(number: String, Helpline?)
    /// A heading of the same text.
    case anchor(String)
    /// A material of this library, in a language where the link names one, at a heading where it names one.
    case material(id: String, Language?, anchor: String?)
    case law(Law)
    /// An address of the network, as written.
    case web(String)
    /// Nothing in this library; the path relative to its root, or the destination as written.
    case nothing(String)
}

extension Library {
    /// What `destination`, a link in the file at `path` (relative to the root), means in this library. Nothing is
    /// looked up on disk, and a path that climbs out of the library leads to nothing.
    public func target(of destination: String, from path: String) -> LinkTarget {
        if let number = destination.suffix(behindScheme: "tel:") { return phone(number) }
        if destination.hasScheme { return .web(destination) }
        let (file, anchor) = Self.split(destination)
        if file.isEmpty { return .anchor(anchor ?? "") }
        let folder = MaterialPath.split(path).folder
        let target = FilePath.resolved(file, in: folder).map { self.target(ofFile: $0, anchor: anchor) }
        guard !isCurated else { return target ?? .nothing(destination) }
        if let target, target.isSomething { return target }
        return page(file, in: folder, anchor: anchor) ?? target ?? .nothing(destination)
    }

    /// The material that a link of a web site means, which other tools make of a folder: to the page `.html` of a
    /// text, to a text without its suffix, from the root of the site, which may be a folder around the text.
    private func page(_ file: String, in folder: String, anchor: String?) -> LinkTarget? {
        let isFromRoot = file.utf8.first == UInt8(ascii: "/")
        let place = isFromRoot ? String(file.drop { $0 == "/" }) : file
        let stem = place.hasSuffix(".html") ? String(place.dropLast(5)) : place.withoutClosingSlashes
        for root in isFromRoot ? Self.ancestors(of: folder) : [folder] {
            for name in [place, stem + ".md"] {
                guard let resolved = FilePath.resolved(name, in: root) else { continue }
                let target = target(ofFile: resolved, anchor: anchor)
                if target.isSomething { return target }
            }
        }
        return nil
    }

    /// `folder` and the folders around it, the root of the library first.
    private static func ancestors(of folder: String) -> [String] {
        let ends = folder.utf8.indices.filter { folder.utf8[$0] == UInt8(ascii: "/") }
        return [""] + ends.prefix(8).map { String(folder[..<$0]) } + (folder.isEmpty ? [] : [folder])
    }

    private func phone(_ written: String) -> LinkTarget {
        let number = written.filter { $0.isNumber || $0 == "+" }
        return .phone(number: number, helplines.first { $0.number == number })
    }

    private func target(ofFile path: String, anchor: String?) -> LinkTarget {
        if path == "laws.yml", let law = laws.first(where: { $0.id == anchor }) { return .law(law) }
        for material in materials {
            if let edition = material.editions.first(where: { FilePath.areSame($0.path, path) }) {
                return .material(id: material.id, edition.language, anchor: anchor)
            }
        }
        return anotherLanguage(of: path, anchor: anchor)
    }

    /// The material of which `path` would be an edition, or the index of the folder `path`.
    private func anotherLanguage(of path: String, anchor: String?) -> LinkTarget {
        let named = MaterialPath(path, isCurated: isCurated)
        for material in materials {
            if let named, material.id == named.id, material.shelf == named.shelf {
                return .material(id: material.id, nil, anchor: anchor)
            }
            if case .folder(path) = material.shelf, MaterialPath.isIndex(MaterialPath.split(material.id).name)
            {
                return .material(id: material.id, nil, anchor: anchor)
            }
        }
        return .nothing(path)
    }

    /// A destination without its anchor, both with `%` escapes decoded.
    private static func split(_ destination: String) -> (file: String, anchor: String?) {
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let file = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
        return (file.percentDecoded, parts.count > 1 ? parts[1].percentDecoded : nil)
    }
}

extension LinkTarget {
    fileprivate var isSomething: Bool {
        if case .nothing = self { false } else { true }
    }
}

extension FilePath {
    /// Whether `path` is one that `resolved` leaves as it is: relative, without empty, `.` and `..` parts.
    static func isResolved(_ path: String) -> Bool {
        var (length, dots) = (0, 0)
        for byte in path.utf8 {
            if byte == UInt8(ascii: "/") {
                if length == 0 || length == dots && dots < 3 { return false }
                (length, dots) = (0, 0)
            } else {
                length += 1
                if byte == UInt8(ascii: ".") { dots += 1 }
            }
        }
        return length > 0 && !(length == dots && dots < 3)
    }

    /// `path` as seen from `folder`, with `.` and `..` followed; nil where it climbs out or is absolute.
    static func resolved(_ path: String, in folder: String) -> String? {
        if path.utf8.first == UInt8(ascii: "/") { return nil }
        var parts = folder.split(separator: "/")
        for part in path.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.joined(separator: "/")
    }
}

extension String {
    /// What follows `scheme`, in any case of letters; nil where the text begins otherwise.
    func suffix(behindScheme scheme: String) -> String? {
        lowercased().hasPrefix(scheme) ? String(dropFirst(scheme.count)) : nil
    }

    /// Whether it begins with a scheme of RFC 3986: letters, then letters, digits and a few signs, then a colon.
    var hasScheme: Bool {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), let first = utf8.first else { return false }
        return self[..<colon].utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
                || [0x2B, 0x2D, 0x2E].contains(byte)
        } && (0x61...0x7A).contains(first | 0x20)
    }
}

extension Substring {
    /// The text with each `%` and two hexadecimal digits replaced by that byte.
    fileprivate var percentDecoded: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            let code = rest.prefix(2)
            if byte == UInt8(ascii: "%"), code.count == 2,
                let value = UInt8(String(decoding: code, as: UTF8.self), radix: 16), code.first != 0x2B
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return FilePath.text(of: bytes)
    }
}
