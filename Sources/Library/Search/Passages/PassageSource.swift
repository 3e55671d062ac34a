import Markdown

/// Shows what was found: reads the texts of the sections and cuts passages out of them. Keeps the texts it read last.
struct PassageSource {
    private let viewer: Viewer
    private let library: Library
    private var documents: [String: Document] = [:]

    /// Texts that are kept.
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
        guard let document = document(entry.path), document.blocks.indices.contains(block) else {
            return hit
        }
        let isHeaded = document.blocks[block].isHeading
        if isHeaded { hit.section = document.plainText(of: block) }
        let text = text(of: document, from: isHeaded ? block + 1 : block)
        let passage = Passage(text.isEmpty ? Array(hit.passage.utf8) : text, matcher)
        hit.passage = passage.text
        hit.marks = passage.marks
        return hit
    }

    private mutating func document(_ path: String) -> Document? {
        if let known = documents[path] { return known }
        if documents.count >= Self.limit { documents.removeAll() }
        let document = (try? library.bytes(of: path)).map { MarkdownFile(parsing: $0).document }
        documents[path] = document
        return document
    }

    /// The text below a heading on one line, up to the next heading.
    private func text(of document: Document, from start: Int) -> [UInt8] {
        var text: [UInt8] = []
        var staffEnd = 0
        for index in document.blocks.indices.dropFirst(start) {
            let block = document.blocks[index]
            if block.isHeading || text.count > Self.longest { break }
            if viewer != .staff, block.kind == .callout(.staff) { staffEnd = max(staffEnd, block.end) }
            if block.runs.isEmpty || index < staffEnd { continue }
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
    private static func best(_ matches: [(range: Range<Int>, unit: Int)]) -> Int {
        var best = (place: matches.first?.range.lowerBound ?? 0, count: 1)
        for (index, match) in matches.enumerated() {
            let end = match.range.lowerBound + length - before
            let units = Set(matches[index...].prefix(40).prefix { $0.range.upperBound <= end }.map(\.unit))
            if units.count > best.count { best = (match.range.lowerBound, units.count) }
        }
        return best.place
    }
}

extension Block {
    var isHeading: Bool {
        if case .heading = kind { true } else { false }
    }
}
