import Markdown
import Text

/// Blocks whose lines stand as they were written: code and raw HTML; and rules.
extension Flow {
    /// Code between two quiet rules; the upper one carries the language.
    mutating func layOutCode(
        _ index: Int, _ language: String
    ) {
        layOutCodeRule(index, SafeText.printable(language.filter { $0 != "\u{AD}" }))
        layOutLiteral(index, .codeBlock)
        decorate(rule: width, .border, of: index)
    }

    private mutating func layOutCodeRule(_ index: Int, _ label: String) {
        if !walk.inlineMarker.isEmpty { layOutMarkerAlone() }
        let room = width - 6
        guard !label.isEmpty, room > 0 else {
            return decorate(rule: width, .border, of: index, .keepsWithNext)
        }
        let shown = label.truncated(toCells: room)
        beginLine(of: index)
        glyphs.writeRule(cells: 2, .border, to: &content.lines.open)
        content.lines.open.append(" " + shown + " ", Look(.codeLabel))
        glyphs.writeRule(cells: width - 4 - CellWidth.of(shown), .border, to: &content.lines.open)
        content.lines.endLine(at: Anchor(block: index, offset: 0), .keepsWithNext)
    }

    mutating func layOutHTML(_ index: Int) {
        if !walk.inlineMarker.isEmpty { layOutMarkerAlone() }
        layOutLiteral(index, .html)
    }

    mutating func layOutRule(_ index: Int) {
        if !walk.inlineMarker.isEmpty { layOutMarkerAlone() }
        decorate(rule: width, .rule, of: index, .content)
    }

    /// Lines as they stand in the source; those that are too long are cut between graphemes.
    private mutating func layOutLiteral(
        _ index: Int, _ role: Role
    ) {
        var offset = 0
        for run in document.runs[document.blocks[index].runs] {
            var start = Int(run.text.lowerBound)
            let end = Int(run.text.upperBound)
            while start < end {
                let stop = document.text.first(0x0A, in: start..<end)
                let anchor = Anchor(block: index, offset: offset)
                layOutLiteralLine(start..<stop, Look(role), anchor)
                offset += stop - start + 1
                start = stop + 1
            }
        }
    }

    /// Lays out one line of the source, a long one piece by piece, so that its length never shows in memory.
    private mutating func layOutLiteralLine(_ range: Range<Int>, _ look: Look, _ anchor: Anchor) {
        literal.begin(range)
        repeat {
            literal.fill(from: document.text)
            if width < 2 { literal.replaceWide() }
            var start = 0
            while let end = literal.end(from: start, cells: width) {
                beginLine(of: anchor.block)
                content.lines.open.append(literal.bytes, start..<end, look)
                let offset = anchor.offset + min(literal.dropped + start, range.count)
                content.lines.endLine(at: Anchor(block: anchor.block, offset: offset), .content)
                start = end
                if start == literal.bytes.count { break }
            }
            literal.drop(upTo: start)
        } while !literal.isComplete
    }
}
