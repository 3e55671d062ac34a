/// The body of a text and the line on which a parser stands in it. Lines are counted forward, each once, but for guesses
/// that went too far.
struct SourceLines {
    /// The body, behind which zero bytes stand.
    let bytes: UnsafeRawBufferPointer
    private var place: Place
    /// Where the parser stood for certain when lines were last guessed.
    private var certain: Place
    /// Nothing was found yet, not even on the first line.
    private var isFresh = true

    private struct Place {
        /// The 1-based line in the file that holds `position`.
        var line: Int
        var position = 0
        var lineStart = 0
    }

    init(_ bytes: UnsafeRawBufferPointer, firstLine: Int) {
        self.bytes = bytes
        place = Place(line: firstLine)
        certain = place
    }

    /// The 1-based line in the file on which the parser stands.
    var line: Int { place.line }

    /// The offset in the body of a piece of it; nil for bytes from elsewhere.
    func offset(of piece: UnsafeRawBufferPointer) -> Int? {
        guard let base = bytes.baseAddress, let start = piece.baseAddress, start >= base else { return nil }
        let offset = start - base
        return offset < bytes.count ? offset : nil
    }

    /// Goes on to `offset`, or back to it from a guess; stays where it lies behind all that is certain.
    mutating func advance(to offset: Int) {
        if offset < place.position { place = certain }
        while let end = lineEnd(from: place.position), end < offset { startLine(at: end + 1) }
        place.position = max(place.position, offset)
        certain = place
        isFresh = false
    }

    /// Goes from the text of a heading over the line of `=` or `-` under it, if there is one.
    mutating func skipUnderline() {
        let isWithoutText = lineText(from: place.lineStart).allSatisfy {
            $0 == 0x23 || SourceLine.isBlankOrQuote($0)
        }
        guard !isWithoutText, !bytes[place.lineStart..<place.position].contains(0x23),
            let end = lineEnd(from: place.position)
        else { return }
        let marks = lineText(from: end + 1).drop { SourceLine.isBlankOrQuote($0) }
        guard let mark = marks.first, mark == 0x3D || mark == 0x2D else { return }
        let isUnderline = marks.drop { $0 == mark }.allSatisfy { $0 == 0x20 || $0 == 0x09 }
        if isUnderline { startLine(at: end + 1) }
    }

    /// Whether a fence of code stands on the first line that is not blank behind that of `offset`.
    func isFence(behind offset: Int) -> Bool {
        var end = lineEnd(from: offset)
        while let start = end.map({ $0 + 1 }), start < bytes.count {
            let text = lineText(from: start).drop { SourceLine.isBlankOrQuote($0) }
            if let mark = text.first { return mark == 0x60 || mark == 0x7E }
            end = lineEnd(from: start)
        }
        return false
    }

    /// Goes to the next line that looks like a thematic break, or stays where none is near.
    mutating func advanceToRule() {
        var ahead = self
        for _ in 0..<64 {
            guard ahead.advanceToNextLine() else { return }
            if ahead.isAtRule {
                self = ahead
                return
            }
        }
    }

    /// Goes to the next line that is not blank, if there is one.
    mutating func advanceToText() {
        var ahead = self
        repeat {
            guard ahead.advanceToNextLine() else { return }
        } while ahead.lineText(from: ahead.place.position).allSatisfy { $0 == 0x20 || $0 == 0x09 }
        self = ahead
    }

    /// Goes to the next line that begins a list item, or to the next that is not blank where none is near.
    mutating func advanceToItem() {
        var ahead = self
        for _ in 0..<64 {
            guard ahead.advanceToNextLine() else { break }
            if SourceLine(in: bytes, at: ahead.place.lineStart).containers.items > 0 {
                self = ahead
                return
            }
        }
        advanceToText()
    }

    /// Whether the line ends in three marks of a thematic break, and nothing but marks of containers stands before.
    private var isAtRule: Bool {
        let text = lineText(from: place.lineStart)
        guard text.allSatisfy({ Self.marks.contains($0) }) else { return false }
        let blanks: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        guard let mark = text.last(where: { !blanks($0) }), [0x2A, 0x2D, 0x5F].contains(mark) else {
            return false
        }
        return text.reversed().prefix { $0 == mark || blanks($0) }.count { $0 == mark } >= 3
    }

    /// What thematic breaks, quotes and list items are written with.
    private static let marks = Set(" \t*-_+>.)0123456789".utf8)

    /// The first line is the next one as long as nothing was found.
    private mutating func advanceToNextLine() -> Bool {
        guard !isFresh else {
            isFresh = false
            return true
        }
        guard let end = lineEnd(from: place.position), end + 1 < bytes.count else { return false }
        startLine(at: end + 1)
        return true
    }

    private mutating func startLine(at start: Int) {
        place.position = start
        place.lineStart = start
        place.line += 1
    }

    private func lineText(from start: Int) -> Slice<UnsafeRawBufferPointer> {
        bytes[start..<(lineEnd(from: start) ?? max(start, bytes.count))]
    }

    private func lineEnd(from start: Int) -> Int? {
        bytes.firstOffset(of: 0x0A, from: start)
    }
}
