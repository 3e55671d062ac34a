public import Markdown

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

/// The ids that the headings of a document have in HTML.
public struct HTMLIDs: Sendable {
    /// Stands before every id of the document, those of footnotes too.
    public let prefix: String
    private var headings: [Int: String] = [:]
    private var slugs: [String: String] = [:]

    /// Cost is linear in the blocks.
    /// - Parameter prefix: what sets them apart from those of other documents on the page.
    public init(_ document: Document, prefix: String = "") {
        self.prefix = prefix
        for heading in document.headings {
            let id = prefix + heading.slug
            headings[heading.block] = id
            slugs[heading.slug] = id
        }
    }

    /// The id of the heading that `#slug` links mean; nil where there is none.
    public func id(ofSlug slug: String) -> String? { slugs[slug] }

    /// The id of the heading at index `block`.
    func id(ofHeading block: Int) -> String { headings[block] ?? prefix }
}
