/// Gives headings their anchors as GitHub does: lower case, punctuation dropped, spaces to hyphens, and a number
/// behind the second heading of one name.
struct Slugs: Sendable {
    private var uses: [String: Int] = [:]

    mutating func slug(of heading: String) -> String {
        var slug = ""
        for scalar in heading.lowercased().unicodeScalars {
            if scalar == " " { slug.unicodeScalars.append("-") }
            if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
                || scalar.properties.numericType != nil
            {
                slug.unicodeScalars.append(scalar)
            }
        }
        return unique(slug)
    }

    private mutating func unique(_ slug: String) -> String {
        let count = uses[slug, default: 0]
        uses[slug] = count + 1
        guard count > 0 else { return slug }
        return unique("\(slug)-\(count)")
    }
}
