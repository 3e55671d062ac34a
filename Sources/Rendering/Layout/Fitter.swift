import Markdown
import Text

/// Breaks a paragraph into lines: finds its words, divides those that are too long, asks ``OptimumFit`` for the best
/// breaks, and where lines come out too short tries again with hyphenated words.
struct Fitter {
    /// How lines are to be filled.
    struct Manner {
        /// Cells of a line, at least 1.
        var width: Int
        var hyphenates = false
        var isJustified = false
        /// A quote that opens a line may hang in the cell left of it.
        var hangsLeft = false
        /// A full stop, comma or hyphen that ends a line may hang in the cell right of it.
        var hangsRight = false
    }

    /// A line as a range of bytes of the text.
    struct Fitted {
        var start: Int
        /// Behind the last byte that is drawn.
        var end: Int
        /// The line ends in a hyphen that is not in the text.
        var isHyphenated = false
        /// The line begins one cell left of the others.
        var isHanging = false
        /// What differs from the bytes inside the line, in order.
        var patches: Range<Int>
    }

    /// At `position` of the text, `skipped` bytes are not drawn and so many spaces are added.
    struct Patch {
        var position: Int
        var skipped = 0
        var spaces = 0
    }

    private(set) var lines: [Fitted] = []
    private(set) var patches: [Patch] = []
    private var breaker: WordBreaker
    private var words: [Word] = []
    private var optimum = OptimumFit()
    private var holdsSoftHyphen = false
    private let language: Language
    private let hyphenation: Hyphenation

    init(language: Language) {
        self.language = language
        breaker = WordBreaker(language: language)
        hyphenation = Hyphenation(language: language)
    }

    /// Replaces `lines` by the lines of `text`.
    mutating func fit(_ text: InlineText, _ manner: Manner) {
        lines.removeAll(keepingCapacity: true)
        patches.removeAll(keepingCapacity: true)
        holdsSoftHyphen = text.holdsSoftHyphen
        if text.hardBreaks.isEmpty, fitsOnOneLine(text, manner) { return }
        breaker.widestJoin = manner.width
        var start = 0
        for end in text.hardBreaks {
            fitSegment(text, start..<end, manner)
            start = end + 1
        }
        fitSegment(text, start..<text.bytes.count, manner)
    }

    /// Most headings, items and cells are one line and need no breaks. Texts of more than two bytes a cell are not tried:
    /// measuring those that are longer than a line costs more than the few wide ones gain.
    private mutating func fitsOnOneLine(_ text: InlineText, _ manner: Manner) -> Bool {
        let count = text.bytes.count
        guard count <= 2 * manner.width, !holdsSoftHyphen else { return false }
        let fitting = { CellWidth.prefix(ofUTF8: text.bytes.span, cells: manner.width).bytes }
        if count > manner.width, fitting() < count { return false }
        var end = count
        while end > 0, text.bytes[end - 1] == 0x20 { end -= 1 }
        var start = 0
        while start < end, text.bytes[start] == 0x20 { start += 1 }
        let isHanging = manner.hangsLeft && Hanging.isOpening(text.bytes.span, from: start, to: end)
        if end > start {
            lines.append(Fitted(start: start, end: end, isHanging: isHanging, patches: 0..<0))
        }
        return true
    }

    /// The words of a text.
    mutating func words(of text: InlineText) -> [Word] {
        breaker.breakWords(of: text.bytes.span, into: &words)
        return words
    }

    /// The lines of a text of our own, made safe.
    static func lines(of text: String, width: Int, _ language: Language) -> [String] {
        var inline = InlineText()
        inline.begin(0..<0)
        inline.add(Array(SafeText.printable(text).utf8), Look(.body))
        var fitter = Fitter(language: language)
        fitter.fit(inline, Manner(width: width))
        return fitter.lines.map {
            String(decoding: inline.bytes[$0.start..<$0.end], as: UTF8.self) + ($0.isHyphenated ? "-" : "")
        }
    }

    /// Fits what stands between hard breaks.
    private mutating func fitSegment(_ text: InlineText, _ range: Range<Int>, _ manner: Manner) {
        breaker.breakWords(of: text.bytes.span.extracting(range), into: &words)
        if words.last.map({ $0.start == $0.end }) == true { words.removeLast() }
        guard !words.isEmpty else { return }
        if words.contains(where: { $0.cells > manner.width }) { divideLongWords(text, range, manner) }
        optimum.fit(words, text.bytes.span.extracting(range), manner)
        if manner.hyphenates { hyphenate(text, range, manner) }
        for line in optimum.lines { append(line, text, base: range.lowerBound) }
    }

    // MARK: Dividing words

    /// Divides words that are longer than a line, at hyphenation points where they have some, else between graphemes.
    private mutating func divideLongWords(_ text: InlineText, _ range: Range<Int>, _ manner: Manner) {
        var divided: [Word] = []
        divided.reserveCapacity(words.count + 8)
        for word in words {
            guard word.cells > manner.width else {
                divided.append(word)
                continue
            }
            for piece in pieces(of: word, text, base: range.lowerBound) {
                let parts =
                    piece.cells > manner.width
                    ? hyphenation.parts(of: piece, in: text, base: range.lowerBound) : [piece]
                for part in parts {
                    cut(part, text, base: range.lowerBound, width: manner.width, into: &divided)
                }
            }
        }
        words = divided
    }

    /// A word that is longer than a line, at its no-break spaces: a line may sooner end at those than within a word.
    private func pieces(of word: Word, _ text: InlineText, base: Int) -> [Word] {
        var pieces: [Word] = []
        var rest = word
        var index = base + Int(word.start)
        let end = base + Int(word.end)
        while index + 1 < end {
            guard text.bytes[index] == 0xC2, text.bytes[index + 1] == 0xA0 else {
                index += 1
                continue
            }
            let place = Int32(index - base)
            index += 2
            // One at either end of the word stays in it.
            guard place > rest.start, index < end else { continue }
            let bytes = text.bytes.span.extracting(base + Int(rest.start)..<base + Int(place))
            let cells = Int32(CellWidth.of(utf8: bytes))
            pieces.append(
                Word(
                    start: rest.start, end: place, next: place + 2, cells: cells, spaceCells: 1,
                    ending: .allowed))
            rest.start = place + 2
            rest.cells -= cells + 1
        }
        return pieces + [rest]
    }

    /// Cuts a word between graphemes into pieces that fit on a line.
    private func cut(_ word: Word, _ text: InlineText, base: Int, width: Int, into divided: inout [Word]) {
        var rest = word
        while Int(rest.cells) > width {
            let bytes = text.bytes.span.extracting(base + Int(rest.start)..<base + Int(rest.end))
            var piece = CellWidth.prefix(ofUTF8: bytes, cells: width)
            // A wide character on a line of one cell: it is replaced when the text is gathered, so this ends.
            if piece.bytes == 0 { piece = CellWidth.prefix(ofUTF8: bytes, cells: 2) }
            guard piece.bytes > 0, piece.bytes < bytes.count else { break }
            let end = rest.start + Int32(piece.bytes)
            divided.append(
                Word(
                    start: rest.start, end: end, next: end, cells: Int32(piece.cells), spaceCells: 0,
                    ending: .allowed))
            rest.start = end
            rest.cells -= Int32(piece.cells)
        }
        divided.append(rest)
    }

    /// Offers hyphenation points of the words behind lines that came out short, as long as that helps.
    private mutating func hyphenate(_ text: InlineText, _ range: Range<Int>, _ manner: Manner) {
        for _ in 0..<3 {
            let short = optimum.shortLines(manner)
            guard !short.isEmpty else { return }
            var hyphenated: [Word] = []
            hyphenated.reserveCapacity(words.count + 2 * short.count)
            var copied = 0
            for word in short where word >= copied {
                hyphenated.append(contentsOf: words[copied..<word])
                hyphenated += hyphenation.parts(of: words[word], in: text, base: range.lowerBound)
                copied = word + 1
            }
            guard hyphenated.count > copied else { return }
            hyphenated.append(contentsOf: words[copied...])
            words = hyphenated
            optimum.fit(words, text.bytes.span.extracting(range), manner)
        }
    }

    // MARK: Lines

    private mutating func append(_ line: OptimumFit.Line, _ text: InlineText, base: Int) {
        let first = words[line.words.lowerBound]
        let last = words[line.words.upperBound - 1]
        let start = patches.count
        addPatches(line, text, base: base)
        lines.append(
            Fitted(
                start: base + Int(first.start), end: base + Int(last.end),
                isHyphenated: line.isHyphenated, isHanging: line.isHanging, patches: start..<patches.count))
    }

    /// Spreads the spaces that fill a line evenly over its gaps, and leaves soft hyphens out.
    private mutating func addPatches(_ line: OptimumFit.Line, _ text: InlineText, base: Int) {
        guard line.isFilled || holdsSoftHyphen else { return }
        var gap = 0
        for index in line.words {
            let word = words[index]
            addPatches(inside: word, line, text, base: base, &gap)
            if index == line.words.upperBound - 1 { break }
            if word.spaceCells > 0 {
                widen(&gap, of: line, at: base + Int(word.next))
            } else if word.next > word.end {
                patches.append(Patch(position: base + Int(word.end), skipped: Int(word.next - word.end)))
            }
        }
    }

    /// The next gap of a line, behind whose spaces `position` is.
    private mutating func widen(_ gap: inout Int, of line: OptimumFit.Line, at position: Int) {
        let spaces = line.spaces(inGap: gap, isLeftFirst: lines.count.isMultiple(of: 2))
        if spaces > 0 { patches.append(Patch(position: position, spaces: spaces)) }
        gap += 1
    }

    /// Widens the gaps between words that stay together, or leaves out the soft hyphens at which no line may end, as
    /// before a comma.
    private mutating func addPatches(
        inside word: Word, _ line: OptimumFit.Line, _ text: InlineText, base: Int, _ gap: inout Int
    ) {
        let end = base + Int(word.end)
        var position = holdsSoftHyphen ? text.bytes.firstSoftHyphen(in: base + Int(word.start)..<end) : end
        let skip = { (patches: inout [Patch], limit: Int) in
            while position < limit {
                patches.append(Patch(position: position, skipped: 2))
                position = text.bytes.firstSoftHyphen(in: position + 2..<end)
            }
        }
        if line.isFilled {
            word.forEachGap(in: text.bytes.span.extracting(base...)) { place in
                skip(&patches, base + place)
                widen(&gap, of: line, at: base + place)
            }
        }
        skip(&patches, end)
    }
}

extension Word {
    /// Calls `body` with the place behind each run of spaces inside the word, whose text begins at the start of `text`.
    func forEachGap(in text: Swift.Span<UInt8>, _ body: (Int) -> Void) {
        var place = Int(start) + 1
        while place < Int(end) {
            if text[place - 1] == 0x20, text[place] != 0x20 { body(place) }
            place += 1
        }
    }
}
