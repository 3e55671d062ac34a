/// The mark that makes a quote a callout: `[!WARNING]` and so on, first in its first paragraph, in letters of any case.
/// What stands behind it on the same line belongs to the callout's text.
struct CalloutMark {
    let kind: Callout
    /// The bytes from the beginning of the text to what is behind the mark and the blanks or line end after it.
    let length: Int

    /// nil where `text` does not begin with the mark of a known kind.
    init?(at text: ArraySlice<UInt8>) {
        let head = text.prefix(Self.longest)
        guard head.starts(with: [0x5B, 0x21]), let end = head.firstIndex(of: 0x5D) else { return nil }
        let name = String(decoding: head[(head.startIndex + 2)..<end], as: UTF8.self).uppercased()
        guard let kind = Callout(rawValue: name) else { return nil }
        let rest = text[(end + 1)...]
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
        if let next = rest.first, !isBlank(next) { return nil }
        self.kind = kind
        length = (rest.firstIndex { !isBlank($0) } ?? rest.endIndex) - text.startIndex
    }

    private static let longest = 16
}

extension Document {
    /// Makes the quote at `parent` a callout if the paragraph at `index`, the last block, is its first child and begins
    /// with a mark, which is removed; a paragraph that holds nothing else is removed too.
    mutating func recogniseCallout(inLastBlock index: Int, parent: Int?) {
        guard let parent, parent == index - 1, blocks[parent].kind == .quote,
            let run = blocks[index].runs.first, runs[run].kind == .text, runs[run].link < 0
        else { return }
        let range = Int(runs[run].text.lowerBound)..<Int(runs[run].text.upperBound)
        guard let mark = CalloutMark(at: text[range]) else { return }
        blocks[parent].kind = .callout(mark.kind)
        if mark.kind == .staff { holdsStaffCallout = true }
        let start = range.lowerBound + mark.length
        runs[run].text = Int32(start)..<Int32(range.upperBound)
        if start == range.upperBound { removeFirstRun(ofLastBlock: index) }
    }

    /// Takes an empty run and a hard break behind it from a block, which is removed when nothing else is in it.
    private mutating func removeFirstRun(ofLastBlock index: Int) {
        let runs = blocks[index].runs.dropFirst()
        let hasBreak = runs.first.map { self.runs[$0].kind == .hardBreak } ?? false
        blocks[index].runs = hasBreak ? runs.dropFirst() : runs
        if blocks[index].runs.isEmpty { blocks.remove(at: index) }
    }
}
