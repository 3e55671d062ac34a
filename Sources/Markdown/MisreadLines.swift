/// Lines of which md4c 0.4.8 would make too little, depending on where in the text they stand.
///
/// At a blank line behind a block of an item that is over, it looks for the beginning of that item at the end of its memory
/// of blocks, where the lines of the last block stand: when the last byte of one of their offsets is the number of items,
/// it believes that nothing stood in the item yet, and what is indented to go on with the item falls out of it. So a
/// place in 256 matters, and a text is moved by some bytes so that no such place is one.
struct MisreadLines {
    /// Places in the text at which md4c may look so.
    private(set) var places: [Int] = []
    /// The last line with text, and the one before it.
    private var last: SourceLine?
    private var beforeLast: SourceLine?
    /// The line looked at last.
    private var previous: SourceLine?
    /// The lines without text since then, those of quotes too.
    private var blanks = 0
    /// The last of them is one of a quote.
    private var isBlankInQuote = false
    /// An item of a list, a footnote or a quote may go on.
    private var mayBeInContainer = false

    /// So many have every last byte there is, and no move helps.
    private static let mostPlaces = 1 << 14

    /// Takes the next line of the text.
    /// - Returns: whether it may be one that md4c misreads, somewhere in a text.
    mutating func look(at line: SourceLine) -> Bool {
        defer { previous = line }
        if line.bytes.allSatisfy({ SourceLine.isBlankOrQuote($0) }) {
            blanks += 1
            isBlankInQuote = !line.isBlank
            return false
        }
        let goesOn = line.content > line.start || isBlankInQuote && line.first == 0x3E
        let mayBeMisread =
            blanks > 0 && goesOn && mayBeInContainer && (blanks > 1 || last?.mayEndBlock ?? false)
        if mayBeMisread, places.count < Self.mostPlaces {
            // md4c keeps neither underlines nor the fences that close code: then the line before them is the last.
            for line in [beforeLast, last].compactMap(\.self) { places += line.placesOfText }
        }
        if line.containerMark(at: line.content) != nil
            || FootnoteMark.end(on: line, from: line.content) != nil
        {
            mayBeInContainer = true
        } else if line.content == line.start, blanks > 0 || line.first == 0x23 {
            mayBeInContainer = false
        }
        blanks = 0
        isBlankInQuote = false
        last = line
        beforeLast = previous
        return mayBeMisread
    }
}

extension SourceEdits {
    /// A blank line at the beginning of the text, with as many blanks as move it, with its other edits, to where none of
    /// the lines is misread of which these are the places, or the fewest; nil where none is as it stands.
    func move(of places: [Int]) -> SourceEdit? {
        guard !places.isEmpty else { return nil }
        var counts = [Int](repeating: 0, count: 256)
        var (shift, next) = (0, 0)
        for place in places.sorted() {
            while next < edits.count, edits[next].range.lowerBound < place {
                shift += edits[next].replacement.count - edits[next].range.count
                next += 1
            }
            // What is inserted there may be the beginning of the line, or stand before it.
            var inserted = 0
            for edit in edits[next...].prefix(while: { $0.range.lowerBound == place }) {
                counts[(place + shift + inserted) & 0xFF] += 1
                inserted += edit.replacement.count - edit.range.count
            }
            counts[(place + shift + inserted) & 0xFF] += 1
        }
        guard counts[Self.item] > 0 else { return nil }
        let length = (1...255).min { counts[(Self.item - $0) & 0xFF] < counts[(Self.item - $1) & 0xFF] } ?? 1
        let blanks = [UInt8](repeating: 0x20, count: length - 1)
        return SourceEdit(range: 0..<0, replacement: blanks + [0x0D])
    }

    /// `MD_BLOCK_LI` of md4c.h.
    private static let item = 4
}

extension SourceLine {
    /// Whether a block may end with it though no blank line follows: a heading, a thematic break, an underline, raw HTML,
    /// a fence, an item without text.
    fileprivate var mayEndBlock: Bool {
        let inner = text[(textStarts.last ?? content)..<end]
        guard let first = inner.first else { return true }
        if [0x23, 0x3C, 0x60, 0x7E].contains(first) || inner.contains(0x3E) { return true }
        return inner.allSatisfy { byte in
            switch byte {
            case 0x20, 0x09, 0x2A, 0x2D, 0x3D, 0x5F: true
            default: false
            }
        }
    }

    /// The places at which md4c may take the text of the line to begin, and where it may end.
    fileprivate var placesOfText: [Int] {
        var places = textStarts
        if let start = places.last {
            let marks = start + text[start..<end].prefix { $0 == 0x23 }.count
            // It takes the text of a heading to begin behind its blanks, of which a tab is none.
            let blanks = marks + text[marks..<end].prefix { $0 == 0x20 }.count
            places += [blanks, Self.skipBlanks(in: text, from: marks, to: end)]
        }
        var last = end
        while last > content, text[last - 1] == 0x20 || text[last - 1] == 0x09 { last -= 1 }
        return places + [last, end]
    }

    /// Where the text may begin: at its first byte, or behind each of the marks of what it stands in.
    private var textStarts: [Int] {
        var starts = [content]
        while let start = starts.last {
            if let mark = containerMark(at: start) {
                starts.append(Self.skipBlanks(in: text, from: mark.end, to: end))
            } else if hasBox(at: start) {
                starts.append(Self.skipBlanks(in: text, from: start + 3, to: end))
            } else if let close = FootnoteMark.end(on: self, from: start) {
                starts.append(Self.skipBlanks(in: text, from: close, to: end))
            } else {
                break
            }
        }
        return starts
    }
}
