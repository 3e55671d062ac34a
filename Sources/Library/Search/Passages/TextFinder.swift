public import Markdown
public import Text

/// Finds what was typed in an open text: the very letters, folded, across line ends, emphasis, links, soft hyphens and
/// no-break spaces; Kazakh letters typed as Russian ones where the letters themselves are not there; and where that is
/// not there either, the words in any form.
public struct TextFinder: Sendable, Equatable {
    /// As it was typed.
    public let query: String
    private let language: Language?
    private let hidesStaff: Bool

    /// - Parameters:
    ///   - language: that of the text.
    ///   - hidesStaff: leaves out what is shown to staff only.
    public init(_ query: String, language: Language?, hidesStaff: Bool) {
        self.query = query
        self.language = language
        self.hidesStaff = hidesStaff
    }

    /// Every place, in order. Cost is linear in the text: a second for some twenty megabytes.
    /// - Parameter isWanted: asked now and then; when it says no, the search ends with no place at all.
    public func matches(in document: Document, while isWanted: () -> Bool = { true }) -> [TextMatcher.Match] {
        for folding in [Folding.spelling, .keyboard] {
            let wanted = Self.plain(folding.fold(query.utf8Span.span).bytes)
            guard wanted.contains(where: { $0 != 0x20 }) else { return [] }
            let matches = document.leaves(hidesStaff: hidesStaff).flatMap { block -> [TextMatcher.Match] in
                guard isWanted() else { return [] }
                let text = LeafText(block, of: document)
                return Self.ranges(of: wanted, in: text.bytes, folding).map {
                    TextMatcher.Match(block: block, bytes: text.source(of: $0))
                }
            }
            guard isWanted() else { return [] }
            if !matches.isEmpty { return matches }
        }
        return TextMatcher(query, language: language).matches(in: document, hidesStaff: hidesStaff)
    }

    private static func ranges(of wanted: [UInt8], in text: [UInt8], _ folding: Folding) -> [Range<Int>] {
        let folded = folding.fold(text.span)
        let bytes = folded.bytes
        var ranges: [Range<Int>] = []
        var start = 0
        while start + wanted.count <= bytes.count {
            if let end = end(of: wanted, in: bytes, at: start) {
                ranges.append(folded.source(of: start..<end))
                start = end
            } else {
                start += 1
            }
        }
        return ranges
    }

    /// Where `wanted` ends that begins at `start`; a blank stands for any number of blanks, and the numbers of footnotes
    /// (see ``LeafText``) are not seen.
    private static func end(of wanted: [UInt8], in bytes: [UInt8], at start: Int) -> Int? {
        var place = start
        for byte in wanted {
            while place > start, place < bytes.count, bytes[place] == 0 { place += 1 }
            guard place < bytes.count else { return nil }
            if byte == 0x20 {
                guard isBlank(bytes[place]) else { return nil }
                while place < bytes.count, isBlank(bytes[place]) { place += 1 }
            } else if bytes[place] == byte {
                place += 1
            } else {
                return nil
            }
        }
        return place
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

    /// One blank for each stretch of them, none at the ends.
    private static func plain(_ bytes: [UInt8]) -> [UInt8] {
        Array(bytes.split(whereSeparator: isBlank).joined(separator: [0x20]))
    }
}
