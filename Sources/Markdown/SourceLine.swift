/// A line of a text, looked at by its first bytes: what it can begin whatever stands around it.
struct SourceLine {
    let text: UnsafeRawBufferPointer
    /// The first byte of the line.
    let start: Int
    /// Its line feed, or the end of the text.
    let end: Int
    /// Its first byte that is no blank, or `end`.
    let content: Int

    /// The line that begins at `start`, which lies in `text`.
    init(in text: UnsafeRawBufferPointer, at start: Int) {
        self.text = text
        self.start = start
        end = Self.end(in: text, from: start)
        content = Self.skipBlanks(in: text, from: start, to: end)
    }

    var isBlank: Bool { content == end }
    /// The byte at `content`, a line feed or 0 in a blank line.
    var first: UInt8 { content < text.count ? text[content] : 0 }
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: text[start..<end]) }
    /// Where the next line begins, if there is one.
    var next: Int { min(end + 1, text.count) }

    /// The columns before the content, where there are fewer than four; nil where the line may be indented code.
    var indent: Int? {
        guard content - start < 4, !text[start..<content].contains(0x09) else { return nil }
        return content - start
    }

    /// The list items and quotes that the line begins or goes on with, and how many of them are items.
    var containers: (all: Int, items: Int) {
        switch first {
        case 0x2A, 0x2B, 0x2D, 0x30...0x39, 0x3E: break
        default: return (0, 0)
        }
        var (all, items, position) = (0, 0, content)
        while let mark = containerMark(at: position) {
            all += 1
            if mark.byte != 0x3E { items += 1 }
            position = Self.skipBlanks(in: text, from: mark.end, to: end)
        }
        return (all, items)
    }

    /// A mark of a list item or quote.
    struct ContainerMark {
        /// The bullet, `>`, or the byte behind the number.
        let byte: UInt8
        /// The number of an ordered list.
        let number: Int?
        let end: Int
    }

    /// The mark at `position` of the line, if one stands there.
    func containerMark(at position: Int) -> ContainerMark? {
        guard position < end else { return nil }
        switch text[position] {
        case 0x3E: return ContainerMark(byte: 0x3E, number: nil, end: position + 1)
        case 0x2A, 0x2B, 0x2D:
            guard isBlankOrEnd(position + 1) else { return nil }
            return ContainerMark(byte: text[position], number: nil, end: position + 1)
        case 0x30...0x39: return numberMark(at: position)
        default: return nil
        }
    }

    private func numberMark(at position: Int) -> ContainerMark? {
        var (number, index) = (0, position)
        while index < end, index < position + 9, (0x30...0x39).contains(text[index]) {
            number = number * 10 + Int(text[index] - 0x30)
            index += 1
        }
        guard index < end, text[index] == 0x2E || text[index] == 0x29, isBlankOrEnd(index + 1) else {
            return nil
        }
        return ContainerMark(byte: text[index], number: number, end: index + 1)
    }

    /// Whether nothing but blanks stands from `position` on.
    func isBlank(from position: Int) -> Bool { Self.skipBlanks(in: text, from: position, to: end) == end }

    private func isBlankOrEnd(_ position: Int) -> Bool {
        position >= end || text[position] == 0x20 || text[position] == 0x09
    }

    static func skipBlanks(in text: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int {
        var position = start
        while position < end, text[position] == 0x20 || text[position] == 0x09 { position += 1 }
        return position
    }

    private static func end(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
        text.firstOffset(of: 0x0A, from: start) ?? text.count
    }
}
