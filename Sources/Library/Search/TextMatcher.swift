public import Markdown
public import Text

/// Finds the words of a query in a text, in any form, across emphasis, links and line ends.
public struct TextMatcher: Sendable {
    /// A place that matches: bytes of the text of a block's runs.
    public struct Match: Sendable, Equatable {
        public var block: Int
        public var bytes: Range<Int>

        public init(block: Int, bytes: Range<Int>) {
            self.block = block
            self.bytes = bytes
        }
    }

    private let words: [(spelling: [UInt8], stem: [UInt8])]
    private let language: Language

    public init(_ query: String, language: Language) {
        let stemmer = Stemmer(for: language)
        words = Folding.spelling.fold(query).searchWords.map {
            (Array($0.utf8), stemmer.stem(of: Array($0.utf8)))
        }
        self.language = language
    }

    /// Every word of `document` that is a word of the query, begins with one or is a form of one, in order. Cost is
    /// linear in the text.
    public func matches(in document: Document) -> [Match] {
        guard !words.isEmpty else { return [] }
        return document.blocks.indices.flatMap { block in
            ranges(in: document.bytes(ofLeaf: block)).map { Match(block: block, bytes: $0) }
        }
    }

    /// The same in one text: ranges of its bytes.
    func ranges(in text: [UInt8]) -> [Range<Int>] {
        guard !words.isEmpty, !text.isEmpty else { return [] }
        let folded = Folding.spelling.fold(text.span)
        let stemmer = Stemmer(for: language)
        var ranges: [Range<Int>] = []
        var stem: [UInt8] = []
        let whole = String(decoding: folded.bytes, as: UTF8.self)
        for word in whole.searchWords {
            let start = whole.utf8.distance(from: whole.startIndex, to: word.startIndex)
            let bytes = folded.bytes[start..<start + word.utf8.count]
            stemmer.stem(bytes, into: &stem)
            if words.contains(where: { bytes.starts(with: $0.spelling) || stem == $0.stem }) {
                ranges.append(folded.source(of: bytes.startIndex..<bytes.endIndex))
            }
        }
        return ranges
    }
}

extension Document {
    /// The text of a leaf's runs, as anchors count it; empty for a container.
    fileprivate func bytes(ofLeaf block: Int) -> [UInt8] {
        runs[blocks[block].runs].flatMap { text[Int($0.text.lowerBound)..<Int($0.text.upperBound)] }
    }
}
