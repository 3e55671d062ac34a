import Markdown
import Text

/// Blocks whose lines stand as they were written: code and raw HTML; and rules.
extension Flow {
    /// Code between two quiet rules; the upper one carries the language. Where its lines are longer than the measure it
    /// takes what it needs of the window.
    mutating func layOutCode(
        _ index: Int, _ language: String
    ) {
        let cells = isOutermost ? max(width, widestLine(of: index, upTo: options.width)) : width
        let margin = walk.prefix.cells
        if cells > width {
            walk.prefix.removeAll()
            walk.prefix.append(spaces: min(margin, max(0, options.width - cells)))
        }
        layOutCodeRule(index, SafeText.printable(language.filter { $0 != "\u{AD}" }), cells)
        layOutLiteral(index, .codeBlock, cells)
        decorate(rule: cells, .border, of: index)
        if walk.prefix.cells < margin { walk.prefix.append(spaces: margin - walk.prefix.cells) }
    }

    /// The cells of the longest line of a literal block, or at most `most`. Lines that fit the column are not measured.
    private mutating func widestLine(of index: Int, upTo most: Int) -> Int {
        guard most > width else { return 0 }
        var widest = 0
        for run in document.runs[document.blocks[index].runs] {
            var start = Int(run.text.lowerBound)
            let end = Int(run.text.upperBound)
            while start < end, widest < most {
                let stop = document.text.first(0x0A, in: start..<end)
                // No character but a tab takes more cells than bytes.
                if stop - start > width || document.text.first(0x09, in: start..<stop) < stop {
                    literal.begin(start..<stop)
                    literal.fill(from: document.text)
                    widest = max(widest, CellWidth.of(utf8: literal.bytes.span))
                }
                start = stop + 1
            }
        }
        return min(widest, most)
    }

    private mutating func layOutCodeRule(_ index: Int, _ label: String, _ cells: Int) {
        if !walk.inlineMarker.isEmpty { layOutMarkerAlone() }
        let room = cells - 6
        guard !label.isEmpty, room > 0 else {
            return decorate(rule: cells, .border, of: index, .keepsWithNext)
        }
        let shown = label.truncated(toCells: room)
        beginLine(of: index)
        glyphs.writeRule(cells: 2, .border, to: &content.lines.open)
        content.lines.open.append(" " + shown + " ", Look(.codeLabel))
        glyphs.writeRule(cells: cells - 4 - CellWidth.of(shown), .border, to: &content.lines.open)
        content.lines.endLine(at: Anchor(block: index, offset: 0), .keepsWithNext)
    }

    mutating func layOutHTML(_ index: Int) {
        if !walk.inlineMarker.isEmpty { layOutMarkerAlone() }
        layOutLiteral(index, .html, width)
    }

    mutating func layOutRule(_ index: Int) {
        if !walk.inlineMarker.isEmpty { layOutMarkerAlone() }
        // Shorter than the rules around code, and in the middle.
        let cells = max(1, width / 3)
        beginLine(of: index)
        if posterTraits.isEmpty { content.lines.open.append(0x20, count: (width - cells) / 2, Look(.body)) }
        glyphs.writeRule(cells: cells, .rule, to: &content.lines.open)
        content.lines.endLine(at: anchor(of: index), posterTraits.union(.content))
    }

    /// Lines as they stand in the source; those that are too long are cut between graphemes, with a sign where they go on.
    private mutating func layOutLiteral(
        _ index: Int, _ role: Role, _ cells: Int
    ) {
        var offset = 0
        for run in document.runs[document.blocks[index].runs] {
            var start = Int(run.text.lowerBound)
            let end = Int(run.text.upperBound)
            while start < end {
                let stop = document.text.first(0x0A, in: start..<end)
                let anchor = Anchor(block: index, offset: offset)
                layOutLiteralLine(start..<stop, Look(role), anchor, cells)
                offset += stop - start + 1
                start = stop + 1
            }
        }
    }

    /// Lays out one line of the source, a long one piece by piece, so that its length never shows in memory.
    private mutating func layOutLiteralLine(
        _ range: Range<Int>, _ look: Look, _ anchor: Anchor, _ cells: Int
    ) {
        literal.begin(range)
        repeat {
            literal.fill(from: document.text)
            if cells < 2 { literal.replaceWide() }
            var start = 0
            while var end = literal.end(from: start, cells: cells) {
                let isCut = cells >= Self.fewestWithSign && !literal.isEnd(end)
                if isCut { end = literal.end(from: start, cells: cells - 1) ?? end }
                beginLine(of: anchor.block)
                content.lines.open.append(literal.bytes, start..<end, look)
                if isCut { content.lines.open.append(glyphs.continuation, Look(.border)) }
                let offset = anchor.offset + min(literal.dropped + start, range.count)
                content.lines.endLine(at: Anchor(block: anchor.block, offset: offset), .content)
                start = end
                if start == literal.bytes.count { break }
            }
            literal.drop(upTo: start)
        } while !literal.isComplete
    }

    /// On lines of fewer cells a sign would take too much of the room.
    private static let fewestWithSign = 12
}
