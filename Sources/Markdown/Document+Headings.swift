extension Document {
    /// A heading and the anchor by which `#slug` links reach it.
    public struct Heading: Sendable, Equatable {
        /// Index of its block.
        public var block: Int
        /// 1 to 6.
        public var level: Int
        /// On one line, not yet safe to draw.
        public var text: String
        /// Unique in the document, and the same as long as the text and the headings of the same text before it are.
        public var slug: String
    }

    /// The headings in order, those in quotes and lists too. Cost is linear in the blocks.
    public var headings: [Heading] {
        var slugs = Slugs()
        return blocks.indices.compactMap { index in
            guard case .heading(let level) = blocks[index].kind else { return nil }
            let slug = slugs.slug(ofHeading: index, in: self)
            return Heading(block: index, level: level, text: plainText(of: index), slug: slug)
        }
    }

    /// The index of the heading that `#slug` links reach; nil where there is none. Goes over the headings before it.
    public func heading(ofSlug slug: String) -> Int? {
        var slugs = Slugs()
        return blocks.indices.first { index in
            guard case .heading = blocks[index].kind else { return false }
            return slugs.slug(ofHeading: index, in: self) == slug
        }
    }

    /// The slug of the heading at index `block`; nil where that is no heading. Goes over all headings: ask ``headings``
    /// for more than one.
    public func slug(ofHeading block: Int) -> String? {
        headings.first { $0.block == block }?.slug
    }
}
