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
        targetByForm(of: destination) ?? LinkResolver(self).target(of: destination, from: path)
    }

    /// As ``target(of:from:)`` for several links of one file, for little more than the cost of one.
    public func targets(of destinations: [String], from path: String) -> [LinkTarget] {
        let resolver = LinkResolver(self)
        return destinations.map { resolver.target(of: $0, from: path) }
    }

    /// The file in the file system that `destination`, a link without a scheme in the file at `path`, leads to, with all
    /// links of the file system followed, and the heading that it names; nil where there is none.
    public func file(of destination: String, from path: String) -> (path: String, anchor: String?)? {
        let link = PathLink(destination)
        let place = FilePath.joined(MaterialPath.split(path).folder, link.file)
        return file(at: place).map { ($0, link.anchor) }
    }

    /// The place in the file system of the file at `path`, relative to the root, with all links of the file system
    /// followed; nil where there is none.
    public func file(at path: String) -> String? {
        guard text == nil else { return nil }
        return try? FileReader.realPath(of: FilePath.joined(root, path))
    }

    /// What is plain from the form of `destination`; nil for a path.
    func targetByForm(of destination: String) -> LinkTarget? {
        if let number = destination.suffix(behindScheme: "tel:") { return phone(number) }
        if destination.hasScheme { return .web(destination) }
        let link = PathLink(destination)
        return link.file.isEmpty ? .anchor(link.anchor ?? "") : nil
    }

    private func phone(_ written: String) -> LinkTarget {
        let number = written.filter { $0.isNumber || $0 == "+" }
        return .phone(number: number, helplines.first { $0.number == number })
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
    var percentDecoded: String {
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
