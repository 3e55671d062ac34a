/// The mark that makes a quote a callout: `[!WARNING]` and so on, first in its first paragraph, in letters of any case.
/// What stands behind it on the same line belongs to the callout's text.
struct CalloutMark {
    let kind: Callout
    /// The bytes from the beginning of the text to what is behind the mark and the blanks or line end after it.
    let length: Int

    /// nil where `text` does not begin with the mark of a known kind. That of staff, `[!STAFF]`, needs no blank behind it,
    /// may have a colon there and blanks in it: what an editor means for staff is nobody else's, however it is typed.
    init?(at text: ArraySlice<UInt8>) {
        let head = text.prefix(Self.longest)
        guard head.first == 0x5B, let end = head.firstIndex(of: 0x5D),
            let (kind, isExact) = Self.kind(head[(head.startIndex + 1)..<end])
        else { return nil }
        var rest = text[(end + 1)...]
        if kind == .staff {
            if rest.first == 0x3A { rest = rest.dropFirst() }
        } else {
            guard isExact, rest.first.map(Self.isBlank) ?? true else { return nil }
        }
        self.kind = kind
        length = (rest.firstIndex { !Self.isBlank($0) } ?? rest.endIndex) - text.startIndex
    }

    /// nil where `text`, all that a link shows, is not what stands in the brackets of the mark for staff: where an address
    /// of that name is defined, the mark is a link to it.
    init?(asLink text: ArraySlice<UInt8>) {
        guard text.count < Self.longest, Self.kind(text)?.kind == .staff else { return nil }
        (kind, length) = (.staff, text.count)
    }

    /// The kind whose mark has these bytes in its brackets, and whether there are no others.
    static func kind(_ bytes: ArraySlice<UInt8>) -> (kind: Callout, isExact: Bool)? {
        guard bytes.contains(0x21) else { return nil }
        let name = bytes.filter { !isBlank($0) }
        guard name.first == 0x21,
            let kind = Callout(rawValue: String(decoding: name.dropFirst(), as: UTF8.self).uppercased())
        else { return nil }
        return (kind, name.count == bytes.count)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

    /// Bytes of the longest mark, with some blanks in it.
    static let longest = 24
}

extension Document {
    /// Makes the quote at `parent` a callout if the paragraph at `index`, the last block, is its first child and begins
    /// with a mark, which is removed; a paragraph that holds nothing else is removed too.
    mutating func recogniseCallout(inLastBlock index: Int, parent: Int?) {
        guard let parent, parent == index - 1, blocks[parent].kind == .quote,
            let run = blocks[index].runs.first, runs[run].kind == .text
        else { return }
        let range = Int(runs[run].text.lowerBound)..<Int(runs[run].text.upperBound)
        let isLink = runs[run].link >= 0
        guard let mark = isLink ? CalloutMark(asLink: text[range]) : CalloutMark(at: text[range])
        else { return }
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

extension SourceLine {
    /// The colon behind the mark of a callout that the text at `start` begins with, `[!STAFF]: …`: md4c would take that for
    /// the definition of a link.
    func calloutColon(from start: Int) -> Int? {
        guard start < end, text[start] == 0x5B,
            let close = text[start..<end].prefix(CalloutMark.longest).firstIndex(of: 0x5D),
            close + 1 < end, text[close + 1] == 0x3A,
            CalloutMark.kind(Array(text[(start + 1)..<close])[...]) != nil
        else { return nil }
        return close + 1
    }
}
