import Markdown
import Text

/// A section of a text with its words by field.
struct SearchSection: Sendable {
    let material: String
    let edition: Edition
    /// The heading; empty for what stands before the first one.
    let heading: String
    /// Its block, 0 for what stands before the first one.
    let block: Int
    /// The words below the heading on one line.
    private let body: String
    private let words: [Int32: Int]

    /// How much a word weighs by the field it stands in.
    private enum Weight {
        static let title = 12
        static let heading = 8
        static let summary = 4
        static let body = 1
    }

    /// The sections of a document, the part before the first heading too.
    static func sections(
        of document: Document, _ edition: Edition, _ material: String, _ vocabulary: inout SearchVocabulary
    ) -> [SearchSection] {
        let headings = document.blocks.indices.filter { document.blocks[$0].isHeading }
        let starts = headings.first == 0 ? headings : [0] + headings
        let stemmer = Stemmer(for: edition.language)
        return zip(starts, starts.dropFirst() + [document.blocks.count]).map { start, end in
            let isHeaded = document.blocks.indices.contains(start) && document.blocks[start].isHeading
            let heading = isHeaded ? document.plainText(of: start) : ""
            let first = isHeaded ? start + 1 : start
            let body = (first..<max(first, end)).filter { !document.blocks[$0].runs.isEmpty }.map(
                document.plainText(of:)
            )
            .joined(separator: " ")
            var words: [Int32: Int] = [:]
            func take(_ text: String, _ weight: Int) {
                for word in Folding.spelling.fold(text).searchWords {
                    let number = vocabulary.number(of: String(word), stemmer)
                    words[number] = max(words[number] ?? 0, weight)
                }
            }
            take(edition.title, start == 0 ? Weight.title : Weight.summary)
            take(heading, Weight.heading)
            if start == 0 { take(edition.summary, Weight.summary) }
            take(body, Weight.body)
            return SearchSection(
                material: material, edition: edition, heading: heading, block: start, body: body, words: words
            )
        }
    }

    /// The sum over the words of a query of the best match here; nil where one of them is missing.
    func score(_ matches: [[Int32: Int]]) -> Int? {
        var sum = 0
        for match in matches {
            var best = 0
            if match.count < words.count {
                for (number, quality) in match { best = max(best, quality * (words[number] ?? 0)) }
            } else {
                for (number, weight) in words { best = max(best, weight * (match[number] ?? 0)) }
            }
            guard best > 0 else { return nil }
            sum += best
        }
        return sum
    }

    /// The section as a result, with a passage around the first match.
    func hit(_ matcher: TextMatcher) -> SearchHit {
        let text = body.isEmpty ? edition.summary : body
        let passage = Passage(text, around: matcher.ranges(in: Array(text.utf8)))
        return SearchHit(
            material: material, language: edition.language, path: edition.path, title: edition.title,
            section: heading, block: block, passage: passage.text, marks: passage.marks)
    }
}

/// A stretch of a text around what matched in it, cut between words.
struct Passage {
    let text: String
    /// UTF-8 bytes in `text`.
    let marks: [Range<Int>]

    private static let before = 60
    private static let length = 240

    init(_ whole: String, around matches: [Range<Int>]) {
        let bytes = Array(whole.utf8)
        let first = matches.first?.lowerBound ?? 0
        var start = max(0, first - Self.before)
        while start > 0, start < first, bytes[start - 1] != 0x20 { start += 1 }
        var end = min(bytes.count, start + Self.length)
        while end < bytes.count, bytes[end] != 0x20 { end += 1 }
        let lead = start > 0 ? "…" : ""
        let tail = end < bytes.count ? "…" : ""
        text = lead + String(decoding: bytes[start..<end], as: UTF8.self) + tail
        let shift = lead.utf8.count - start
        marks = matches.filter { $0.lowerBound >= start && $0.upperBound <= end }
            .map { $0.lowerBound + shift..<$0.upperBound + shift }
    }
}

extension Block {
    fileprivate var isHeading: Bool {
        if case .heading = kind { true } else { false }
    }
}
