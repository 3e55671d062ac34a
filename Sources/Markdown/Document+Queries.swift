extension Document {
    /// The text of one run.
    public func text(of run: Run) -> String {
        String(decoding: text[Int(run.text.lowerBound)..<Int(run.text.upperBound)], as: UTF8.self)
    }

    /// The text of a block and everything in it on one line, not yet safe to draw: a blank stands for a line break
    /// and between blocks; footnote references are left out. Cost is linear in the text.
    public func plainText(of block: Int) -> String { plainText(of: block, hidesStaff: false) }

    /// The same, without what is for staff alone where that is to be hidden.
    public func plainText(of block: Int, hidesStaff: Bool) -> String {
        var plain: [UInt8] = []
        for leaf in block..<blocks[block].end where !blocks[leaf].runs.isEmpty {
            if hidesStaff, isForStaff(leaf) { continue }
            if !plain.isEmpty { plain.append(0x20) }
            appendPlainText(ofLeaf: leaf, to: &plain) { $0.kind != .footnoteReference }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Appends the text of those runs of a leaf that `condition` holds for, line breaks as blanks.
    func appendPlainText(ofLeaf leaf: Int, to plain: inout [UInt8], where condition: (Run) -> Bool) {
        for run in runs[blocks[leaf].runs] where condition(run) {
            if run.kind == .hardBreak { plain.append(0x20) }
            for byte in text[Int(run.text.lowerBound)..<Int(run.text.upperBound)] {
                plain.append(byte == 0x0A ? 0x20 : byte)
            }
        }
    }

    /// The children of a block, or the blocks at the top of the document for nil, as indices in order. Going over
    /// them costs a step for each child, however much is in it.
    public func children(of block: Int?) -> some Sequence<Int> {
        let end = block.map { blocks[$0].end } ?? blocks.count
        return sequence(state: block.map { $0 + 1 } ?? 0) { next in
            guard next < end else { return nil }
            defer { next = blocks[next].end }
            return next
        }
    }

    /// Blocks that are taken out, and what holds nothing else and shows nothing of its own: lists, items, quotes and the
    /// list of footnotes. Takes time linear in the number of blocks.
    func emptied(without taken: Set<Int>) -> Set<Int> {
        var emptied = taken
        if taken.isEmpty { return emptied }
        for index in blocks.indices.reversed() where blocks[index].end > index + 1 {
            switch blocks[index].kind {
            case .list, .item, .quote, .footnotes: break
            default: continue
            }
            if children(of: index).allSatisfy({ emptied.contains($0) }) { emptied.insert(index) }
        }
        return emptied
    }

    /// The words of the document: stretches without blanks that hold more than punctuation. Raw HTML and the numbers
    /// of footnotes do not count. Cost is linear in the text.
    public var wordCount: Int {
        var counter = WordCounter()
        for block in blocks where !block.runs.isEmpty {
            for run in runs[block.runs] where run.kind != .html && run.kind != .footnoteReference {
                if run.kind == .hardBreak { counter.endWord() }
                counter.count(text[Int(run.text.lowerBound)..<Int(run.text.upperBound)])
            }
            counter.endWord()
        }
        return counter.words
    }
}

/// Counts words over UTF-8 that comes in pieces.
private struct WordCounter {
    private(set) var words = 0
    private var hasLetter = false
    /// The bytes of a scalar under U+00C0 or of the block at U+2000, which hold blanks and punctuation.
    private var head: (UInt8, UInt8) = (0, 0)

    mutating func endWord() {
        if hasLetter { words += 1 }
        hasLetter = false
    }

    mutating func count(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: hasLetter = true
            case 0x09, 0x0A, 0x20: endWord()
            case 0x00...0x7F: break
            case 0xA0 where head.1 == 0xC2: endWord()  // no-break space
            case 0x80...0xBF where head.1 == 0xC2 || head == (0xE2, 0x80): break  // « » — …
            case 0x80...0xBF where head.1 != 0xE2: hasLetter = true
            default: break
            }
            head = (head.1, byte)
        }
    }
}
