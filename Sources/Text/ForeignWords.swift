extension Word {
    /// The word that ICU found between two boundaries.
    init(_ bounds: Range<Int>, of text: Span<UInt8>, isHard: Bool) {
        var end = bounds.upperBound
        if isHard { end = Self.trimLineEnd(of: text, bounds.lowerBound..<end) }
        let behindSpaces = end
        while end > bounds.lowerBound, text[end - 1] == 0x20 { end -= 1 }
        self.init(
            start: Int32(truncatingIfNeeded: bounds.lowerBound), end: Int32(truncatingIfNeeded: end),
            next: Int32(truncatingIfNeeded: bounds.upperBound),
            cells: Int32(truncatingIfNeeded: CellWidth.of(utf8: text.extracting(bounds.lowerBound..<end))),
            spaceCells: Int32(truncatingIfNeeded: behindSpaces - end), ending: isHard ? .required : .allowed)
    }

    /// The end of a line without what ends it (LF, VT, FF, CR, NEL, LS or PS), none of which occurs in safe text.
    private static func trimLineEnd(of text: Span<UInt8>, _ bounds: Range<Int>) -> Int {
        var end = bounds.upperBound
        while end > bounds.lowerBound, (0x0A...0x0D).contains(text[end - 1]) { end -= 1 }
        if end == bounds.upperBound {
            end -= bounds.count > 2 && text[end - 1] & 0xFE == 0xA8 && text[end - 2] == 0x80 ? 3 : 0
            end -= end == bounds.upperBound && bounds.count > 1 && text[end - 1] == 0x85 ? 2 : 0
        }
        return end
    }
}
