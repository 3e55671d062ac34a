/// The marks of the quotes and list items that a line begins with.
extension SourceLine {
    /// What a run of marks comes to.
    struct Marks {
        /// The first byte behind them and the blanks there; right behind the mark of an item whose text is code.
        var end: Int
        /// The blanks before `end` that belong to what begins there.
        var blanks: Int
        var items = 0
        /// Whether the box of a task stands before `end`.
        var hasBox = false
    }

    /// The marks from `start` on, as long as they begin before `limit`. Takes time linear in their bytes.
    func marks(from start: Int, before limit: Int = .max) -> Marks {
        let first = Self.skipBlanks(in: text, from: start, to: end)
        var marks = Marks(end: first, blanks: first - start)
        var isItem = false
        while marks.end < limit, let mark = containerMark(at: marks.end) {
            let next = Self.skipBlanks(in: text, from: mark.end, to: end)
            isItem = mark.byte != 0x3E
            if isItem { marks.items += 1 }
            // An item whose text is further away begins with code.
            if isItem, next - mark.end > 4 { return Marks(end: mark.end, blanks: 0, items: marks.items) }
            marks.blanks = isItem ? 0 : max(0, next - mark.end - 1)
            marks.end = next
        }
        if isItem, marks.end < limit, hasBox(at: marks.end) {
            marks.hasBox = true
            marks.end = Self.skipBlanks(in: text, from: marks.end + 3, to: end)
        }
        return marks
    }

    /// Whether the box of a task stands at `position`.
    func hasBox(at position: Int) -> Bool {
        guard position + 3 < end, text[position] == 0x5B, text[position + 2] == 0x5D,
            text[position + 3] == 0x20 || text[position + 3] == 0x09
        else { return false }
        return [0x20, 0x58, 0x78].contains(text[position + 1])
    }

    /// Its first byte behind the marks of quotes and their blanks; the end where what stands there may be code.
    var textStartInQuotes: Int {
        var position = content
        while position < end, text[position] == 0x3E {
            let next = Self.skipBlanks(in: text, from: position + 1, to: end)
            if next - position > 5 { return end }
            position = next
        }
        return position
    }
}
