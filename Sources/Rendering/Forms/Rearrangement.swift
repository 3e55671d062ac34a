import Markdown

/// Puts the lines of a finished layout into another order or place, and takes headings, links and steps with them.
struct Rearrangement {
    let old: PageContent
    private(set) var new = PageContent()
    /// Where each old line stands now, and by how many cells it moved to the right.
    private var places: [(line: Int, shift: Int)]

    init(_ old: PageContent) {
        self.old = old
        places = Array(repeating: (0, 0), count: old.lines.count)
    }

    /// The number of lines placed so far.
    var count: Int { new.lines.count }

    /// Places an old line, moved to the right by `shift` cells, between decorations.
    mutating func place(
        _ line: Int, shiftedBy shift: Int = 0, left: (String, Role) = ("", .border), leftCells: Int = 0,
        right: (String, Role) = ("", .border)
    ) {
        places[line] = (count, shift + leftCells)
        copy(line, shiftedBy: shift, left: left, right: right)
    }

    /// Places an old line once more; headings, links and steps stay where it was placed first.
    mutating func placeAgain(_ line: Int) {
        copy(line, shiftedBy: 0, left: ("", .border), right: ("", .border))
    }

    private mutating func copy(
        _ line: Int, shiftedBy shift: Int, left: (String, Role), right: (String, Role)
    ) {
        let (sheet, index) = old.lines.place(of: line)
        let source = old.lines.sheet(sheet)
        new.lines.open.append(left.0, Look(left.1))
        new.lines.open.append(0x20, count: shift, Look(.body))
        for span in source.spanRange(ofLine: index) {
            new.lines.open.append(source.bytes, source.byteRange(ofSpan: span), source.spans[span].look)
        }
        new.lines.open.append(right.0, Look(right.1))
        new.lines.endLine(at: source.anchor(ofLine: index), source.lines[index].traits)
    }

    /// Adds a line of decoration.
    mutating func decorate(_ parts: [(String, Role)], at anchor: Anchor) {
        for part in parts { new.lines.open.append(part.0, Look(part.1)) }
        new.lines.endLine(at: anchor, [])
    }

    /// The new content, complete.
    func finished() -> PageContent {
        var content = new
        content.outline = old.outline.map { heading in
            var heading = heading
            heading.line = places[heading.line].line
            return heading
        }
        content.steps = old.steps.map { step in
            var step = step
            step.line = places[step.line].line
            return step
        }
        content.links = old.links.map { link in
            let place = places[link.line]
            let columns = link.columns.lowerBound + place.shift..<link.columns.upperBound + place.shift
            return PageLink(link: link.link, line: place.line, columns: columns)
        }
        content.wideTables = old.wideTables.map { table in
            let first = places[table.lines.lowerBound].line
            let last = places[table.lines.upperBound - 1].line
            return WideTable(lines: first..<last + 1, cells: table.cells, frozen: table.frozen)
        }
        content.cardTables = old.cardTables
        return content
    }
}
