/// Lines of a page that are shown at once: on a page of a booklet, on a screen of a presentation.
public struct PageCut: Sendable, Equatable {
    /// The header of the table that goes on at the top, to be shown again; empty for none.
    public var header: Range<Int>
    /// The lines themselves, 0-based, without blank ones at either end.
    public var lines: Range<Int>
}

extension Page {
    /// Lines laid out so far, cut into pieces that take at most `rows` rows each, at least 1, headers that are shown
    /// again among them. Cuts fall between paragraphs where that leaves no more than half of a piece empty, and as in
    /// booklets elsewhere: not behind a heading, not at a single line of a paragraph, between the rows of a table as long
    /// as a row fits in a piece.
    public func cuts(of lines: Range<Int>, rows: Int) -> [PageCut] {
        PageCutter(content, rows: max(1, rows), repeatsHeaders: !options.isLinear, keepsBlocks: true)
            .cuts(of: lines)
    }
}

/// Cuts finished lines into pieces of one height.
struct PageCutter {
    private let content: PageContent
    private let rows: Int
    private let repeatsHeaders: Bool
    private let keepsBlocks: Bool

    /// - Parameter keepsBlocks: whether to cut at a blank line where there is one in the second half.
    init(_ content: PageContent, rows: Int, repeatsHeaders: Bool, keepsBlocks: Bool = false) {
        self.content = content
        self.rows = rows
        self.repeatsHeaders = repeatsHeaders
        self.keepsBlocks = keepsBlocks
    }

    func cuts(of range: Range<Int>) -> [PageCut] {
        var cuts: [PageCut] = []
        var start = range.lowerBound
        while true {
            while start < range.upperBound, traits(start).contains(.blank) { start += 1 }
            guard start < range.upperBound else { return cuts }
            let header = header(above: start)
            // The line that parts rows would stand below the one of the header, or above the first card.
            if !header.isEmpty || card(at: start) != nil, !traits(start).contains(.content) { start += 1 }
            let end = end(from: start, rows: rows - header.count, in: range)
            var last = end
            while last > start, traits(last - 1).contains(.blank) { last -= 1 }
            cuts.append(PageCut(header: header, lines: start..<last))
            start = end
        }
    }

    /// The header of the table within which a piece begins, unless it would fill more than a third of the piece.
    private func header(above start: Int) -> Range<Int> {
        guard repeatsHeaders, let grid = grid(behind: start) else { return 0..<0 }
        return grid.header.upperBound <= start && grid.header.count * 3 <= rows ? grid.header : 0..<0
    }

    /// The first table that ends behind a line.
    private func grid(behind line: Int) -> Grid? {
        let next = content.grids.firstIndexSorted { $0.lines.upperBound > line }
        return next < content.grids.count ? content.grids[next] : nil
    }

    private func end(from start: Int, rows: Int, in range: Range<Int>) -> Int {
        let limit = min(start + rows, range.upperBound)
        let chapter = (start + 1..<max(start + 1, limit)).first { traits($0).contains(.beginsChapter) }
        if let chapter { return chapter }
        guard limit < range.upperBound, !traits(limit).contains(.beginsChapter) else { return limit }
        let lowest = start + (rows + 1) / 2
        let breaks = stride(from: limit, to: lowest, by: -1).filter { canBreak(before: $0, start) }
        if keepsBlocks, let gap = breaks.first(where: isEmpty) { return gap }
        if let row = endOfRow(from: start, to: limit) ?? startOfRow(from: start, at: limit) { return row }
        // No word is turned over with the page, where that can be helped.
        if let good = breaks.first(where: { !traits($0 - 1).contains(.hyphenated) }) ?? breaks.first {
            return good
        }
        // A page that is half empty is better than a heading that stands at its end.
        return stride(from: lowest, to: start, by: -1).first { canBreak(before: $0, start) } ?? limit
    }

    /// The last place up to `limit` where a row of the table ends that goes on there; nil outside of tables, and where
    /// no row ends.
    private func endOfRow(from start: Int, to limit: Int) -> Int? {
        guard let grid = grid(behind: limit), grid.header.upperBound < limit else { return nil }
        let first = max(start, grid.header.upperBound)
        return stride(from: limit, to: first, by: -1).first { line in
            block(ofLine: line) != block(ofLine: line - 1) && canBreak(before: line, start)
        }
    }

    /// Where the row begins that a cut at `limit` would part from its beginning or from the header above it; nil outside
    /// of tables, and where it fits in no piece.
    private func startOfRow(from start: Int, at limit: Int) -> Int? {
        guard let row = card(at: limit) ?? firstRow(at: limit), row.lowerBound > start,
            canBreak(before: row.lowerBound, start)
        else { return nil }
        let isParted = !traits(row.lowerBound).contains(.content)
        return row.count - (isParted ? 1 : 0) <= rows ? row.lowerBound : nil
    }

    /// The card that holds a line.
    private func card(at line: Int) -> Range<Int>? {
        let next = content.cards.firstIndexSorted { $0.upperBound > line }
        return next < content.cards.count && content.cards[next].contains(line) ? content.cards[next] : nil
    }

    /// The header of a table with the row below it, if they hold a line.
    private func firstRow(at line: Int) -> Range<Int>? {
        guard let grid = grid(behind: line), grid.lines.contains(line) else { return nil }
        var end = min(grid.header.upperBound + 1, grid.lines.upperBound)
        while end < grid.lines.upperBound, block(ofLine: end) == block(ofLine: end - 1) { end += 1 }
        return line < end ? grid.lines.lowerBound..<end : nil
    }

    private func canBreak(before line: Int, _ start: Int) -> Bool {
        var last = line - 1
        while last > start, traits(last).contains(.blank) { last -= 1 }
        return !traits(last).contains(.keepsWithNext)
    }

    private func traits(_ line: Int) -> LineTraits { content.lines.traits(ofLine: line) }

    private func block(ofLine line: Int) -> Int { content.lines.anchor(ofLine: line).block }

    /// Whether a line shows nothing, not even the bar of a quote.
    private func isEmpty(_ line: Int) -> Bool {
        traits(line).contains(.blank) && content.lines[line].text.utf8.allSatisfy { $0 == 0x20 }
    }
}
