import Text

/// A line of code made safe, its tabs spread to stops of four cells. One value is reused for line after line.
struct LiteralLine {
    private(set) var bytes: [UInt8] = []
    /// Bytes of this line that were drawn and dropped.
    private(set) var dropped = 0
    /// What is left of the line in the source.
    private var rest = 0..<0
    private var cells = 0

    private static let portion = 64 << 10

    var isComplete: Bool { rest.isEmpty }

    mutating func begin(_ range: Range<Int>) {
        bytes.removeAll(keepingCapacity: true)
        dropped = 0
        cells = 0
        rest = range
    }

    /// Takes in the next portion.
    mutating func fill(from source: [UInt8]) {
        var end = min(rest.upperBound, rest.lowerBound + LiteralLine.portion)
        while end < rest.upperBound, end > rest.lowerBound + 1, source[end] & 0xC0 == 0x80 { end -= 1 }
        var start = rest.lowerBound
        for position in start..<end where source[position] == 0x09 {
            take(source, start..<position)
            let spaces = 4 - cells % 4
            bytes.append(contentsOf: repeatElement(0x20, count: spaces))
            cells += spaces
            start = position + 1
        }
        if start > rest.lowerBound || end < rest.upperBound {
            take(source, start..<end)
        } else {
            append(source, start..<end)
        }
        rest = end..<rest.upperBound
    }

    /// On lines of one cell a wide character has no place: U+FFFD stands for it.
    mutating func replaceWide() {
        let narrow = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
            CellWidth.of(scalar) > 1 ? "\u{FFFD}" : scalar
        }
        bytes = Array(String(String.UnicodeScalarView(narrow)).utf8)
    }

    private mutating func append(_ source: [UInt8], _ range: Range<Int>) {
        let start = bytes.count
        SafeText.append(source.span.extracting(range), to: &bytes)
        bytes.removeSoftHyphens(from: start)
    }

    /// Takes text and counts its cells for the tab behind it.
    private mutating func take(_ source: [UInt8], _ range: Range<Int>) {
        let before = bytes.count
        append(source, range)
        cells += CellWidth.of(utf8: bytes.span.extracting(before..<bytes.count))
    }

    /// Behind the last byte that fits on a line of `cells` which begins at `start`; always takes a grapheme. nil where
    /// that cannot be known before the next portion.
    func end(from start: Int, cells: Int) -> Int? {
        let count = bytes.count - start
        if isComplete, count <= cells { return bytes.count }
        let rest = bytes.span.extracting(start..<bytes.count)
        var end = CellWidth.prefix(ofUTF8: rest, cells: cells).bytes
        if end == 0 { end = CellWidth.prefix(ofUTF8: rest, cells: 2).bytes }
        return end == count && !isComplete ? nil : start + end
    }

    /// Whether nothing of the line stands behind `end`.
    func isEnd(_ end: Int) -> Bool { isComplete && end == bytes.count }

    mutating func drop(upTo start: Int) {
        bytes.removeFirst(start)
        dropped += start
    }
}
