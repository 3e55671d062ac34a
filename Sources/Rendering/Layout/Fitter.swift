import Text

/// Breaks a paragraph into lines.
struct Fitter {
    /// A line as a range of bytes of the text.
    struct Fitted {
        var start: Int
        /// Behind the last byte that is drawn.
        var end: Int
        /// Where the next line begins.
        var next: Int
        /// The line ends in a hyphen that is not in the text.
        var isHyphenated = false
    }

    private(set) var lines: [Fitted] = []
    private var breaker: WordBreaker
    private var words: [Word] = []

    init(language: Language) { breaker = WordBreaker(language: language) }

    /// Replaces `lines` by the lines of `text`, none wider than `width` cells.
    mutating func fit(_ text: [UInt8], width: Int) {
        lines.removeAll(keepingCapacity: true)
        var start = 0
        for end in text.indices where text[end] == 0x0A {
            fitSegment(text, start..<end, width: width)
            start = end + 1
        }
        fitSegment(text, start..<text.count, width: width)
    }

    /// The lines of a text of our own, made safe.
    static func lines(of text: String, width: Int, _ language: Language) -> [String] {
        let bytes = Array(SafeText.printable(text).utf8)
        var fitter = Fitter(language: language)
        fitter.fit(bytes, width: width)
        return fitter.lines.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }

    /// Fits what stands between hard breaks.
    private mutating func fitSegment(_ text: [UInt8], _ range: Range<Int>, width: Int) {
        breaker.breakWords(of: text.span.extracting(range), into: &words)
        var line = -1
        var cells = 0
        for word in words {
            let start = range.lowerBound + Int(word.start)
            let end = range.lowerBound + Int(word.end)
            if line < 0 || cells + Int(word.cells) > width {
                if word.cells > width {
                    cells = cut(text, start..<end, width: width)
                    lines[lines.count - 1].next = range.lowerBound + Int(word.next)
                    line = lines.count - 1
                    cells += Int(word.spaceCells)
                    continue
                }
                line = lines.count
                cells = 0
                lines.append(Fitted(start: start, end: end, next: end))
            }
            lines[line].end = end
            lines[line].next = range.lowerBound + Int(word.next)
            cells += Int(word.cells) + Int(word.spaceCells)
            if word.ending == .required { line = -1 }
        }
    }

    /// Cuts a word that is longer than a line between its graphemes.
    /// - Returns: the cells that the last piece takes.
    private mutating func cut(_ text: [UInt8], _ range: Range<Int>, width: Int) -> Int {
        var start = range.lowerBound
        var position = start
        var cells = 0
        for grapheme in String(decoding: text[range], as: UTF8.self).graphemes {
            if cells + grapheme.cells > width, position > start {
                lines.append(Fitted(start: start, end: position, next: position))
                start = position
                cells = 0
            }
            cells += grapheme.cells
            position += grapheme.text.utf8.count
        }
        lines.append(Fitted(start: start, end: range.upperBound, next: range.upperBound))
        return cells
    }
}
