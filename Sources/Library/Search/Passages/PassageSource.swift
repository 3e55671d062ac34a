public import Markdown

/// Shows what was found: reads the texts of the sections and cuts passages out of them. Keeps the texts it read last: the
/// next letter typed finds most of them again.
struct PassageSource {
    private let viewer: Viewer
    private let library: Library
    private var documents: [String: Document] = [:]
    private var sections: [Place: Section] = [:]

    private struct Place: Hashable {
        var path: String
        var block: Int
    }

    private struct Section {
        /// The heading's text; nil before the first heading.
        var heading: String?
        /// The text below it, on one line.
        var text: [UInt8]
    }

    /// Texts that are kept, and sections.
    private static let limit = 200
    /// Bytes of a section in which a passage is looked for.
    private static let longest = 16_000

    init(of library: Library, for viewer: Viewer) {
        self.viewer = viewer
        self.library = library
    }

    /// A section that was found, as it is shown.
    mutating func hit(_ entry: IndexEntry, block: Int, _ matcher: TextMatcher) -> SearchHit {
        var hit = SearchHit(entry, block: block)
        guard let section = section(Place(path: entry.path, block: block)) else { return hit }
        if let heading = section.heading { hit.section = heading }
        hit.titleMarks = matcher.ranges(in: Array(hit.title.utf8)).map(\.range)
        hit.sectionMarks = matcher.ranges(in: Array(hit.section.utf8)).map(\.range)
        let passage = Passage(section.text.isEmpty ? Array(hit.passage.utf8) : section.text, matcher)
        hit.passage = passage.text
        hit.marks = passage.marks
        return hit
    }

    private mutating func section(_ place: Place) -> Section? {
        if let known = sections[place] { return known }
        guard let document = document(place.path), document.blocks.indices.contains(place.block),
            viewer == .staff || !document.isHeadingForStaff(place.block)
        else { return nil }
        let isHeaded = document.blocks[place.block].isHeading
        let section = Section(
            heading: isHeaded ? document.plainText(of: place.block) : nil,
            text: text(of: document, in: document.section(from: place.block).dropFirst(isHeaded ? 1 : 0)))
        if sections.count >= Self.limit { sections.removeAll() }
        sections[place] = section
        return section
    }

    private mutating func document(_ path: String) -> Document? {
        if let known = documents[path] { return known }
        if documents.count >= Self.limit { documents.removeAll() }
        let document = (try? library.bytes(of: path)).map { MarkdownFile(parsing: $0).document }
        documents[path] = document
        return document
    }

    /// The text of a section on one line, without its heading.
    private func text(of document: Document, in section: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        for index in section where !document.blocks[index].runs.isEmpty {
            if text.count > Self.longest { break }
            if viewer != .staff, document.isForStaff(index) { continue }
            if !text.isEmpty { text.append(0x20) }
            text += document.plainText(of: index).utf8
        }
        return text
    }
}

extension SearchHit {
    /// A section of which only the place is known, not what stands in it.
    init(_ entry: IndexEntry, block: Int) {
        self.init(
            material: entry.material, language: entry.language, path: entry.path, title: entry.title,
            section: "", block: block, passage: entry.summary, marks: [])
    }
}

/// A stretch of a text around what matched in it, cut between words.
struct Passage {
    let text: String
    /// UTF-8 bytes in `text`.
    let marks: [Range<Int>]

    /// Bytes before the first match, and of the whole.
    private static let before = 60
    private static let length = 300

    init(_ whole: [UInt8], _ matcher: TextMatcher) {
        let matches = matcher.ranges(in: whole)
        let first = Self.best(matches)
        var start = max(0, first - Self.before)
        while start > 0, start < first, whole[start - 1] != 0x20 { start += 1 }
        var end = min(whole.count, start + Self.length)
        while end < whole.count, whole[end] != 0x20 { end += 1 }
        let lead = start > 0 ? "…" : ""
        text = lead + String(decoding: whole[start..<end], as: UTF8.self) + (end < whole.count ? "…" : "")
        let shift = lead.utf8.count - start
        marks = matches.map(\.range).filter { $0.lowerBound >= start && $0.upperBound <= end }
            .map { $0.lowerBound + shift..<$0.upperBound + shift }
    }

    /// Where the stretch begins that has most of the different words; the first of these.
    private static func best(_ matches: [TextMatcher.Place]) -> Int {
        var best = (place: matches.first?.range.lowerBound ?? 0, count: 1)
        let most = Self.units(of: matches[...])
        for (index, match) in matches.enumerated() where best.count < most {
            let end = match.range.lowerBound + length - before
            let count = units(of: matches[index...].prefix(40), upTo: end)
            if count > best.count { best = (match.range.lowerBound, count) }
        }
        return best.place
    }

    /// How many different units of the query stand at places that end by `end`.
    private static func units(of matches: ArraySlice<TextMatcher.Place>, upTo end: Int = .max) -> Int {
        var units: UInt32 = 0
        for match in matches {
            if match.range.upperBound > end { break }
            units |= 1 << UInt32(match.unit)
        }
        return units.nonzeroBitCount
    }
}

extension Document {
    /// The blocks from `block` on, a heading or the first block, up to the next heading. A heading for staff ends no
    /// section that is for all, and no section goes on behind the part for staff whose heading begins it.
    public func section(from block: Int) -> Range<Int> {
        let isForStaff = isHeadingForStaff(block)
        let end = blocks.indices.dropFirst(block + 1).first {
            isForStaff == self.isForStaff($0) ? blocks[$0].isHeading : isForStaff
        }
        return block..<max(block, end ?? blocks.count)
    }

    fileprivate func isHeadingForStaff(_ block: Int) -> Bool {
        blocks.indices.contains(block) && blocks[block].isHeading && isForStaff(block)
    }
}

extension Block {
    var isHeading: Bool {
        if case .heading = kind { true } else { false }
    }
}
