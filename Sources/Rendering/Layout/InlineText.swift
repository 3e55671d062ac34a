import Markdown
import Text

/// The text of one leaf block gathered for breaking: safe bytes with the places where looks change, and the way back
/// to offsets in the block. Soft breaks are spaces, hard breaks line feeds. One value is reused for block after
/// block; a very long block is gathered piece by piece, so its size never shows in memory.
struct InlineText: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var marks: [Mark] = []
    /// Where hard breaks stand in `bytes`, one byte each.
    private(set) var hardBreaks: [Int] = []
    /// The word before the text of an image; none is drawn where it is empty.
    var imageLabel: [UInt8] = []
    /// The number of each link of the document, drawn behind it; 0 for none, empty for no numbers at all.
    var linkNumbers: [Int] = []
    /// Whether lines are so narrow that wide characters cannot stand on them.
    var replacesWide = false
    /// Whether all of the block has been gathered.
    var isComplete: Bool { run >= runEnd }

    private var places: [Place] = []
    private var runStart = 0
    private var run = 0
    private var runEnd = 0
    /// How much of the current run is taken.
    private var taken = 0
    /// Bytes of the block's text before the current run.
    private var offset = 0

    /// From `start` on the text has this look.
    struct Mark {
        var start: Int
        var look: Look
    }

    /// The byte at `start` came from `offset` in the block, and those behind it from the ones behind that.
    private struct Place {
        var start: Int
        var offset: Int
    }

    /// Text is gathered in portions of about this many bytes.
    static let portion = 64 << 10
    private static let piece = 16 << 10

    /// Begins with the runs of a block.
    mutating func begin(_ runs: Range<Int>) {
        bytes.clear()
        marks.clear()
        places.clear()
        hardBreaks.clear()
        runStart = runs.lowerBound
        run = runs.lowerBound
        runEnd = runs.upperBound
        taken = 0
        offset = 0
    }

    /// Adds text that layout brings, shown at the current offset.
    mutating func add(_ text: [UInt8], _ look: Look) {
        mark(look)
        let start = bytes.count
        places.append(Place(start: start, offset: offset))
        bytes.append(contentsOf: text)
        if replacesWide { replaceWide(from: start) }
    }

    /// Takes in runs until a portion is full or the block ends.
    mutating func fill(from document: Document, base: Role, limit: Int = InlineText.portion) {
        while run < runEnd, bytes.count < limit {
            let current = document.runs[run]
            let isBracketed = current.kind == .image || current.emphasis.rawValue != 0 && current.isStruck
            if taken == 0 {
                mark(document.look(of: current, base: base))
                if isBracketed { openBrackets(of: current, in: document) }
            }
            take(current, from: document.text)
            guard taken == 0 else { continue }
            if isBracketed { closeBrackets(of: current, in: document) }
            if !linkNumbers.isEmpty { numberLink(current.link, document) }
        }
    }

    /// Says what begins with the current run: an image, and struck words, because few terminals strike letters through
    /// and paper has no colours.
    private mutating func openBrackets(of current: Run, in document: Document) {
        let last = run > runStart ? document.runs[run - 1] : nil
        if current.isStruck, last?.isStruck != true { bytes.append(0x7E) }
        guard !imageLabel.isEmpty, current.isImage, !current.continuesImage(of: last) else { return }
        bytes.append(contentsOf: [0x5B] + imageLabel + [0x3A, 0x20])
    }

    /// The same behind a run, which is taken already.
    private mutating func closeBrackets(of last: Run, in document: Document) {
        let next = run < runEnd ? document.runs[run] : nil
        if !imageLabel.isEmpty, last.isImage, next?.continuesImage(of: last) != true { bytes.append(0x5D) }
        if last.isStruck, next?.isStruck != true { bytes.append(0x7E) }
    }

    /// Takes in all that is left.
    mutating func fillAll(from document: Document, base: Role) {
        repeat { fill(from: document, base: base, limit: .max) } while !isComplete
    }

    /// Adds the number of a link behind its last run.
    private mutating func numberLink(_ link: Int32, _ document: Document) {
        guard link >= 0, Int(link) < linkNumbers.count, linkNumbers[Int(link)] > 0 else { return }
        if run < runEnd, document.runs[run].link == link { return }
        mark(Look(.footnote))
        bytes.append(contentsOf: "[\(linkNumbers[Int(link)])]".utf8)
    }

    /// Gives a mark at the very beginning its role; in ASCII it is drawn by three characters, as many as it has bytes.
    mutating func markNoticeable(isASCII: Bool) {
        let mark = Array("\u{26A0}".utf8)
        guard bytes.starts(with: mark), let first = marks.first else { return }
        if isASCII { bytes.replaceSubrange(0..<mark.count, with: Array("(!)".utf8)) }
        marks.insert(Mark(start: 0, look: Look(.noticeable)), at: 0)
        marks[1] = Mark(start: mark.count, look: first.look)
    }

    /// Drops the text before `start`, which is on lines already.
    mutating func drop(upTo start: Int) {
        bytes.removeFirst(start)
        dropMarks(start)
        dropPlaces(start)
        hardBreaks = hardBreaks.filter { $0 >= start }.map { $0 - start }
    }

    private mutating func dropMarks(_ start: Int) {
        let gone = max(0, marks.firstIndexSorted { $0.start > start } - 1)
        marks.removeFirst(gone)
        for index in marks.indices { marks[index].start = max(0, marks[index].start - start) }
    }

    private mutating func dropPlaces(_ start: Int) {
        let gone = max(0, places.firstIndexSorted { $0.start > start } - 1)
        places.removeFirst(gone)
        for index in places.indices {
            let shift = max(0, start - places[index].start)
            places[index].offset += shift
            places[index].start = max(0, places[index].start - start)
        }
    }

    /// The offset in the block from which the byte at `position` came.
    func offset(at position: Int) -> Int {
        let next = places.firstIndexSorted { $0.start > position }
        guard next > 0 else { return 0 }
        let place = places[next - 1]
        let limit = next < places.count ? places[next].offset : offset
        return min(place.offset + position - place.start, max(place.offset, limit))
    }

    var holdsSoftHyphen: Bool { bytes.firstSoftHyphen(in: bytes.indices) < bytes.count }

    /// Whether the text at a place is running text, which may be hyphenated.
    func isProse(at position: Int) -> Bool {
        let next = marks.firstIndexSorted { $0.start > position }
        guard next > 0 else { return true }
        switch marks[next - 1].look.role {
        case .body, .quote, .meta, .link, .note, .tip, .important, .warning, .caution, .staff: return true
        default: return false
        }
    }

    private mutating func mark(_ look: Look) {
        if let last = marks.last, last.look == look { return }
        if let last = marks.last, last.start == bytes.count { marks.removeLast() }
        marks.append(Mark(start: bytes.count, look: look))
    }

    /// Takes the next piece of a run.
    private mutating func take(_ current: Run, from text: [UInt8]) {
        let end = Int(current.text.upperBound)
        let start = Int(current.text.lowerBound) + taken
        switch current.kind {
        case .hardBreak:
            hardBreaks.append(bytes.count)
            bytes.append(0x0A)
        case .footnoteReference: takeBracketed(start..<end, from: text)
        case .text, .code, .html, .image:
            let cut = pieceEnd(start..<end, in: text)
            takeLines(start..<cut, from: text)
            if cut < end {
                taken += cut - start
                offset += cut - start
                return
            }
        }
        offset += end - start
        taken = 0
        run += 1
    }

    /// On lines of one cell a wide character has no place: U+FFFD stands for it.
    private mutating func replaceWide(from start: Int) {
        let narrow = String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.map { scalar in
            CellWidth.of(scalar) > 1 ? "\u{FFFD}" : scalar
        }
        bytes.removeLast(bytes.count - start)
        bytes.append(contentsOf: String(String.UnicodeScalarView(narrow)).utf8)
    }

    private mutating func takeBracketed(_ range: Range<Int>, from text: [UInt8]) {
        bytes.append(0x5B)
        takeLines(range, from: text)
        bytes.append(0x5D)
    }

    /// Where to cut a run that is too long for one piece: behind a space if there is one near, else between scalars.
    private func pieceEnd(_ range: Range<Int>, in text: [UInt8]) -> Int {
        guard range.count > InlineText.piece else { return range.upperBound }
        let limit = range.lowerBound + InlineText.piece
        for end in stride(from: limit, to: limit - 1024, by: -1) where text[end - 1] == 0x20 { return end }
        var end = limit
        while end > range.lowerBound + 1, text[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    /// Takes text with its soft breaks.
    private mutating func takeLines(_ range: Range<Int>, from text: [UInt8]) {
        var start = range.lowerBound
        while true {
            let end = text.first(0x0A, in: start..<range.upperBound)
            takeSafe(start..<end, from: text, shift: start - range.lowerBound)
            guard end < range.upperBound else { return }
            bytes.append(0x20)
            start = end + 1
        }
    }

    private mutating func takeSafe(_ range: Range<Int>, from text: [UInt8], shift: Int) {
        let start = bytes.count
        places.append(Place(start: start, offset: offset + shift))
        SafeText.append(text.span.extracting(range), to: &bytes)
        if replacesWide { replaceWide(from: start) }
    }
}
