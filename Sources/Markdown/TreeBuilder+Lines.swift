/// Finds the line on which each block begins. md4c tells no lines, but its text points into the source: a block begins
/// where its first text does. For a block without text the line is guessed from the blocks before it.
extension TreeBuilder {
    /// Gives all blocks that have no line yet the line of `piece`, where that is a piece of the source.
    mutating func place(by piece: UnsafeRawBufferPointer) {
        guard let offset = source.offset(of: piece) else { return }
        passText()
        source.advance(to: offset)
        inline.isEscaped = offset > 0 && source.bytes[offset - 1] == 0x5C
        // Blank lines of code are told without their place.
        let blanks = document.text[inline.firstByte...].count { $0 == 0x0A }
        place(atLine: source.line - (inline.isFenced ? 1 + blanks : 0), textAt: offset)
    }

    /// The same for the byte at `offset` of the source.
    mutating func place(atOffset offset: Int) {
        passText()
        source.advance(to: offset)
        place(atLine: source.line, textAt: offset)
    }

    /// Guesses the line of a block that closes without any text.
    mutating func placeByNeighbours(_ kind: Block.Kind) {
        switch kind {
        case .cell: return  // Its row has other cells, or is guessed when it closes.
        case .rule:
            passText()
            source.advanceToRule()
        case .item:
            passText()
            source.advanceToItem()
        default:
            passText()
            source.advanceToText()
        }
        place(atLine: source.line)
    }

    /// Gives the empty cells at the end of a row its line.
    mutating func placeCells(ofRow index: Int) {
        if unplaced < document.blocks.count { place(atLine: document.blocks[index].line) }
    }

    /// Goes on to the last text of the blocks before.
    private mutating func passText() {
        guard let lastPiece else { return }
        source.advance(to: lastPiece)
        self.lastPiece = nil
    }

    private mutating func place(atLine line: Int, textAt offset: Int? = nil) {
        for index in unplaced..<document.blocks.count { document.blocks[index].line = line }
        if !footnotes.isEmpty,
            let note = footnotes.noteItem(
                document.blocks[unplaced...], onLine: line, textAt: offset, in: source.bytes)
        {
            for index in unplaced...note.item { document.blocks[index].line = note.line }
        }
        // A guess for the blocks before may have gone too far.
        var index = unplaced - 1
        while index >= 0, document.blocks[index].line > line {
            document.blocks[index].line = line
            index -= 1
        }
        unplaced = document.blocks.count
    }
}
