/// Where a link of a material leads.
enum Destination: Equatable {
    case phone(String)
    /// An entry of `laws.yml`.
    case law(String)
    /// A heading of the same text.
    case section(String)
    /// A file of the library, by its path from the root, and a heading of it.
    case file(String, section: String?)
    /// Outside the library: shown, never opened.
    case outside

    /// - Parameter path: the file the link stands in, from the root of the library.
    init(_ destination: String, from path: String) {
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        let section = parts.count > 1 ? parts[1] : nil
        if destination.hasPrefix("tel:") {
            self = .phone(String(destination.dropFirst(4)))
        } else if destination.hasPrefix("#") {
            self = .section(String(destination.dropFirst()))
        } else if destination.isEmpty || destination.contains(":") {
            self = .outside
        } else {
            let target = Self.resolve(parts[0], from: path)
            if target == "laws.yml", let section {
                self = .law(section)
            } else {
                self = .file(target, section: section)
            }
        }
    }

    /// Joins a relative path to the folder of `path`; `..` above the root is dropped.
    static func resolve(_ relative: String, from path: String) -> String {
        var folders = relative.hasPrefix("/") ? [] : path.split(separator: "/").dropLast().map(String.init)
        for part in relative.split(separator: "/") {
            switch part {
            case ".": break
            case "..": if !folders.isEmpty { folders.removeLast() }
            default: folders.append(String(part))
            }
        }
        return folders.joined(separator: "/")
    }
}
