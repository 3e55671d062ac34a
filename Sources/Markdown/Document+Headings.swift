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
    ///
    /// Slugs are made as GitHub makes them: lower case; letters, marks, digits, `_` and `-` kept, Cyrillic as it is; a
    /// hyphen for each blank; everything else dropped, images and HTML too; `-1`, `-2` and so on behind a slug that
    /// stood before.
    public var headings: [Heading] {
        var slugs = Slugs()
        return blocks.indices.compactMap { index in
            guard case .heading(let level) = blocks[index].kind else { return nil }
            var plain: [UInt8] = []
            appendPlainText(ofLeaf: index, to: &plain) { $0.kind == .text || $0.kind == .code }
            let slug = slugs.slug(of: String(decoding: plain, as: UTF8.self))
            return Heading(block: index, level: level, text: plainText(of: index), slug: slug)
        }
    }

    /// The slug of the heading at index `block`; nil where that is no heading. Goes over all headings: ask ``headings``
    /// for more than one.
    public func slug(ofHeading block: Int) -> String? {
        headings.first { $0.block == block }?.slug
    }
}

/// Makes slugs and keeps them apart.
private struct Slugs {
    /// How often a slug was asked for again.
    private var repeats: [String: Int] = [:]

    mutating func slug(of heading: String) -> String {
        let plain = Self.plainSlug(of: heading)
        var slug = plain
        while let count = repeats[slug] {
            let next = (repeats[plain] ?? count) + 1
            repeats[plain] = next
            slug = "\(plain)-\(next)"
        }
        repeats[slug] = 0
        return slug
    }

    private static func plainSlug(of heading: String) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in heading.lowercased().unicodeScalars {
            if scalar == " " { slug.append("-") } else if isKept(scalar) { slug.append(scalar) }
        }
        return String(slug)
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "-" { return true }
        switch scalar.properties.generalCategory {
        case .decimalNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return scalar.properties.isAlphabetic
        }
    }
}
