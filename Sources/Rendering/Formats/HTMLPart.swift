public import Markdown
import Text

/// What a document that is one of several on an HTML page is told of that page.
public struct HTMLPart: Sendable {
    /// The ids of its headings.
    public var ids: HTMLIDs
    /// Where each of the document's links leads, by index; nil makes it text.
    public var destinations: [String?]

    /// A part with these values; nothing is checked.
    public init(ids: HTMLIDs, destinations: [String?]) {
        self.ids = ids
        self.destinations = destinations
    }
}

/// The ids that the headings of a document have in HTML: their slugs, and what no slug can be for those that have none
/// of their own. Each is unique on the page, the ids of footnotes among them.
public struct HTMLIDs: Sendable {
    /// Stands before every id of the document, those of footnotes too.
    public let prefix: String
    private var headings: [Int: String] = [:]
    private var slugs: [String: String] = [:]

    /// Cost is linear in the blocks.
    /// - Parameter prefix: what sets them apart from those of other documents on the page.
    public init(_ document: Document, prefix: String = "") {
        self.prefix = prefix
        var known: Set<String> = [""]
        for heading in document.headings {
            let slug = SafeText.printable(heading.slug)
            let id = prefix + (known.insert(slug).inserted ? slug : "h:\(heading.block)")
            headings[heading.block] = id
            slugs[heading.slug] = id
        }
    }

    /// The id of the heading that `#slug` links mean; nil where there is none.
    public func id(ofSlug slug: String) -> String? { slugs[slug] }

    /// The id of the heading at index `block`.
    func id(ofHeading block: Int) -> String { headings[block] ?? "\(prefix)h:\(block)" }

    /// The id of a footnote. Slugs hold no colon.
    func id(ofNote number: some CustomStringConvertible) -> String { "\(prefix)fn:\(number)" }

    /// The id of the first place that refers to a footnote.
    func id(ofReferenceTo number: some CustomStringConvertible) -> String { "\(prefix)fnref:\(number)" }
}
