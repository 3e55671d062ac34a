import Foundation
import Markdown

/// What a document and a piece of HTML can be compared by: the blocks with their text, and the links.
struct Outline {
    /// Tags of blocks, and between them text on one line.
    private(set) var blocks: [String] = []
    /// Destinations and titles in order.
    private(set) var links: [String] = []

    private mutating func add(_ block: String) { blocks.append(block) }

    private mutating func add(text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !words.isEmpty { blocks.append(words) }
    }

    private mutating func addLink(_ destination: String, title: String) {
        links.append((destination.removingPercentEncoding ?? destination) + "|" + title)
    }
}

extension Outline {
    init(of document: Document) {
        var open: [(end: Int, tag: String)] = []
        for (index, block) in document.blocks.enumerated() {
            while let last = open.last, last.end <= index { add("/" + open.removeLast().tag) }
            let tag = Self.tag(block.kind)
            // The reference writes no tag for a paragraph of a tight list.
            let isTight = open.last?.tag == "li" && open.dropLast().last?.tag.hasSuffix("tight") == true
            if tag != "p" || !isTight { add(tag) }
            add(text: Self.text(of: block, in: document))
            if tag != "hr", tag != "p" || !isTight { open.append((block.end, tag)) }
        }
        for last in open.reversed() { add("/" + last.tag) }
        blocks = blocks.map { $0.replacingOccurrences(of: " tight", with: "") }
        for link in document.links { addLink(link.destination, title: link.title) }
    }

    private static func text(of block: Block, in document: Document) -> String {
        document.runs[block.runs].filter { $0.kind != .image }.map {
            $0.kind == .hardBreak ? "\n" : document.text(of: $0)
        }.joined()
    }

    private static func tag(_ kind: Block.Kind) -> String {
        switch kind {
        case .heading(let level): "h\(level)"
        case .paragraph: "p"
        case .list(nil, let isTight): "ul" + (isTight ? " tight" : "")
        case .list(let start?, let isTight):
            (start.number == 1 ? "ol" : "ol \(start.number)") + (isTight ? " tight" : "")
        case .item: "li"
        case .quote, .callout: "blockquote"
        case .code(let language): language.isEmpty ? "pre" : "pre \(language)"
        case .html: "html"
        case .rule: "hr"
        case .table: "table"
        case .row: "tr"
        case .cell: "cell"
        case .footnotes, .footnote: "footnote"
        }
    }
}

extension Outline {
    init(of html: String) {
        var rest = html[...]
        var text = ""
        while let open = rest.firstIndex(of: "<") {
            text += rest[..<open]
            let close = rest[open...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
            let element = Element(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
            if let link = element.link { addLink(link.destination, title: link.title) }
            guard let tag = element.blockTag else { continue }
            add(text: Self.decoded(text))
            text = ""
            if !tag.isEmpty { add(tag) }
        }
        add(text: Self.decoded(text + rest))
        nameLanguages()
        nameEndsOfLists()
    }

    /// The language stands at the element inside `pre` in the reference.
    private mutating func nameLanguages() {
        for index in blocks.indices.reversed() where blocks[index].hasPrefix(Element.language) {
            blocks[index - 1] = "pre " + blocks[index].dropFirst(Element.language.count)
            blocks.remove(at: index)
            if let end = blocks[index...].firstIndex(of: "/pre") { blocks[end] = "/" + blocks[index - 1] }
        }
    }

    private mutating func nameEndsOfLists() {
        var starts: [String] = []
        for index in blocks.indices {
            if blocks[index].hasPrefix("ol") { starts.append(blocks[index]) }
            if blocks[index] == "/ol" { blocks[index] = "/" + starts.removeLast() }
        }
    }

    static func decoded(_ text: String) -> String {
        let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        return names.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }

    /// A tag of HTML without its angle brackets.
    private struct Element {
        let name: String
        let attributes: String

        /// What stands before the language of code among the blocks.
        static let language = "\u{1}"

        init(_ text: String) {
            let parts = text.split(separator: " ", maxSplits: 1)
            name = parts.first.map(String.init) ?? ""
            attributes = parts.count > 1 ? String(parts[1]) : ""
        }

        func attribute(_ wanted: String) -> String? {
            guard let start = attributes.range(of: wanted + "=\"") else { return nil }
            let value = attributes[start.upperBound...].prefix { $0 != "\"" }
            return Outline.decoded(String(value))
        }

        var link: (destination: String, title: String)? {
            guard name == "a" || name == "img" else { return nil }
            return attribute(name == "img" ? "src" : "href").map { ($0, attribute("title") ?? "") }
        }

        /// nil for elements inside text; empty for those that stand for nothing of ours.
        var blockTag: String? {
            switch name {
            case "em", "/em", "strong", "/strong", "a", "/a", "img", "del", "/del", "/code", "input", "br":
                nil
            case "code": attribute("class").map { Self.language + $0.dropFirst("language-".count) }
            case "thead", "/thead", "tbody", "/tbody": ""
            case "th", "td": "cell"
            case "/th", "/td": "/cell"
            case "ol": attribute("start").map { "ol \($0)" } ?? "ol"
            default: name
            }
        }
    }
}
