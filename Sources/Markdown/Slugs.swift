/// Gives the headings of a document their slugs, one by one from the first on: the anchors by which `#slug` links reach
/// them.
///
/// Slugs are made as GitHub makes them: lower case; letters, marks, digits, `_` and `-` kept, Cyrillic as it is; a hyphen
/// for each blank and line break; everything else dropped, images and HTML too; `-1`, `-2` and so on behind a slug that stood before.
public struct Slugs: Sendable {
    /// How often a slug was asked for again. Kept as bytes, because hashing a `String` normalizes it first.
    private var repeats: [[UInt8]: Int] = [:]

    /// Knows no heading yet.
    public init() {}

    /// The slug of the next heading, the leaf at index `block`. Cost is linear in its text.
    public mutating func slug(ofHeading block: Int, in document: Document) -> String {
        var text: [UInt8] = []
        document.appendPlainText(ofLeaf: block, to: &text) {
            $0.kind == .text || $0.kind == .code || $0.kind == .hardBreak
        }
        let slug = Slugs.plainSlug(of: text) ?? Slugs.anySlug(of: String(decoding: text, as: UTF8.self))
        return String(decoding: unique(slug), as: UTF8.self)
    }

    /// The slug of a heading that is written in ASCII, Russian and Kazakh letters; nil for any other.
    private static func plainSlug(of heading: [UInt8]) -> [UInt8]? {
        var slug: [UInt8] = []
        slug.reserveCapacity(heading.count)
        var bytes = heading.makeIterator()
        while let byte = bytes.next() {
            switch byte {
            case 0x20: slug.append(0x2D)
            case 0x41...0x5A: slug.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: slug.append(byte)
            case 0xD0...0xD3:
                guard let second = bytes.next(), let small = smallLetter(byte, second) else { return nil }
                slug.append(small.0)
                slug.append(small.1)
            case 0..<0x80: continue
            default: return nil
            }
        }
        return slug
    }

    /// The small letter of one of U+0400 to U+045F, the letters of Russian among them, or of U+0490 to U+04BF and
    /// U+04D0 to U+04FF, those that Kazakh has beside: pairs of a capital and a small one.
    private static func smallLetter(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8)? {
        switch (first, second) {
        case (0xD0, 0x80...0x8F): (0xD1, second + 0x10)
        case (0xD0, 0x90...0x9F): (0xD0, second + 0x20)
        case (0xD0, 0xA0...0xAF): (0xD1, second - 0x20)
        case (0xD0, _), (0xD1, 0x80...0x9F): (first, second)
        case (0xD2, 0x90...0xBF), (0xD3, 0x90...0xBF): (first, second | 1)
        default: nil
        }
    }

    private static func anySlug(of heading: String) -> [UInt8] {
        var slug = String.UnicodeScalarView()
        for scalar in heading.lowercased().unicodeScalars {
            if scalar == " " { slug.append("-") }
            if isKept(scalar) { slug.append(scalar) }
        }
        return Array(String(slug).utf8)
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "-" { return true }
        switch scalar.properties.generalCategory {
        case .decimalNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return scalar.properties.isAlphabetic
        }
    }

    private mutating func unique(_ slug: [UInt8]) -> [UInt8] {
        var unique = slug
        while let count = repeats[unique] {
            let next = (repeats[slug] ?? count) + 1
            repeats[slug] = next
            unique = slug + Array("-\(next)".utf8)
        }
        repeats[unique] = 0
        return unique
    }
}
