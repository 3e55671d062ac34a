extension MarkdownFile {
    /// What the beginning of a long file shows for certain: the first blocks of the file, the very same as those that
    /// parsing all of it gives. Nil where the beginning does not tell: front matter that does not end in it, UTF-16,
    /// one block that goes on, a text that is refused.
    ///
    /// The last block at the top may go on behind `bytes` and is left out. So is everything from the first square
    /// bracket on that stands in the text: it may belong to a link or a footnote that is defined further down.
    public init?(parsingBeginning bytes: consuming [UInt8]) {
        guard !UTF16Text.isMarked(bytes), let end = bytes.lastIndex(of: 0x0A) else { return nil }
        bytes.removeSubrange((end + 1)...)
        self.init(parsing: bytes)
        let isUnclear = problems.contains { problem in
            switch problem.kind {
            case .frontMatter, .refused: true
            case .invalidUTF8, .nulBytes, .utf16: false
            }
        }
        guard !isUnclear else { return nil }
        document.keepCertainBlocks()
        guard !document.blocks.isEmpty else { return nil }
    }
}

extension Document {
    /// Of a document whose text goes on: drops what more of the text could change.
    fileprivate mutating func keepCertainBlocks() {
        // Footnotes stand behind the last block of the text, wherever they were defined.
        let top = children(of: nil).filter { blocks[$0].kind != .footnotes }
        let last = top.last ?? 0
        let end = top.first { $0 == last || holdsOpenBracket(blocks: $0..<blocks[$0].end) } ?? 0
        blocks.removeSubrange(end...)
        runs.removeSubrange((blocks.last { !$0.runs.isEmpty }?.runs.upperBound ?? 0)...)
    }

    private func holdsOpenBracket(blocks range: Range<Int>) -> Bool {
        blocks[range].contains { block in
            runs[block.runs].contains { run in
                run.kind == .text
                    && text[Int(run.text.lowerBound)..<Int(run.text.upperBound)].contains(UInt8(ascii: "["))
            }
        }
    }
}
