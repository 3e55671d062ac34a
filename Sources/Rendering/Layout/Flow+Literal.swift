import Markdown
import Text

/// Blocks whose lines stand as they were written: code and raw HTML; and rules.
extension Flow {
    /// Code between two quiet rules; the upper one carries the language.
    mutating func layOutCode(
        _ index: Int, _ language: String
    ) {
        layOutCodeRule(index, SafeText.printable(language))
        layOutLiteral(index, .codeBlock)
        decorate(glyphs.rule(cells: width), .border, of: index)
    }

    private mutating func layOutCodeRule(_ index: Int, _ label: String) {
        if !walk.inlineMarker.isEmpty { layOutMarkerAlone() }
        let room = width - 6
        guard !label.isEmpty, room > 0 else {
            return decorate(glyphs.rule(cells: width), .border, of: index, .keepsWithNext)
        }
        let shown = label.truncated(toCells: room)
        beginLine(of: index)
        content.lines.open.append(glyphs.rule(cells: 2), Look(.border))
        content.lines.open.append(" " + shown + " ", Look(.codeLabel))
        content.lines.open.append(glyphs.rule(cells: width - 4 - CellWidth.of(shown)), Look(.border))
        content.lines.endLine(at: Anchor(block: index, offset: 0), .keepsWithNext)
    }

    mutating func layOutHTML(_ index: Int) {
        if !walk.inlineMarker.isEmpty { layOutMarkerAlone() }
        layOutLiteral(index, .html)
    }

    mutating func layOutRule(_ index: Int) {
        if !walk.inlineMarker.isEmpty { layOutMarkerAlone() }
        decorate(glyphs.rule(cells: width), .rule, of: index, .content)
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
                let stop = document.text[start..<end].firstIndex(of: 0x0A) ?? end
                let anchor = Anchor(block: index, offset: offset)
                layOutLiteralLine(document.text, start..<stop, Look(role), anchor)
                offset += stop - start + 1
                start = stop + 1
            }
        }
    }

    private mutating func layOutLiteralLine(
        _ source: [UInt8], _ range: Range<Int>, _ look: Look, _ anchor: Anchor
    ) {
        let safe = LiteralLine(source, range)
        var start = 0
        repeat {
            let end = safe.end(from: start, cells: width)
            beginLine(of: anchor.block)
            content.lines.open.append(safe.bytes, start..<end, look)
            let offset = anchor.offset + min(start, range.count)
            content.lines.endLine(at: Anchor(block: anchor.block, offset: offset), .content)
            start = end
        } while start < safe.bytes.count
    }
}

/// A line of code made safe, its tabs spread to stops of four cells.
struct LiteralLine {
    private(set) var bytes: [UInt8] = []

    init(_ source: [UInt8], _ range: Range<Int>) {
        var start = range.lowerBound
        for position in range where source[position] == 0x09 {
            SafeText.append(source.span.extracting(start..<position), to: &bytes)
            let cells = CellWidth.of(utf8: bytes.span)
            bytes.append(contentsOf: repeatElement(0x20, count: 4 - cells % 4))
            start = position + 1
        }
        SafeText.append(source.span.extracting(start..<range.upperBound), to: &bytes)
    }

    /// Behind the last byte that fits on a line of `cells` which begins at `start`; always takes a grapheme.
    func end(from start: Int, cells: Int) -> Int {
        guard bytes.count - start > cells else { return bytes.count }
        var end = start
        var used = 0
        let window = min(bytes.count, start + cells * 8 + 64)
        for grapheme in String(decoding: bytes[start..<window], as: UTF8.self).graphemes {
            if used + grapheme.cells > cells, end > start { break }
            used += grapheme.cells
            end += grapheme.text.utf8.count
        }
        return min(end, bytes.count)
    }
}
