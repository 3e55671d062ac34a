import Library
import Markdown
import Rendering

/// Moving through the open text.
extension Reader {
    /// As many lines are laid out at a time while a place is looked for.
    private static let portion = 1000

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        let height = layout(around).rows.count
        let step = isPaged ? height * layout(around).columns.count : height
        lastSeen = movement == .pageDown && !isPaged ? top + height - 1 : nil
        switch movement {
        case .nextStop: select(1, around)
        case .previousStop: select(-1, around)
        case .nextSection, .previousSection: turnSection(forward: movement == .nextSection)
        case .up: scroll(by: isPaged ? -step : -1)
        case .down: scroll(by: isPaged ? step : 1)
        case .left: if !moveSideways(-1, around) { scroll(by: isPaged ? -step : -1) }
        case .right: if !moveSideways(1, around) { scroll(by: isPaged ? step : 1) }
        case .pageUp: scroll(by: isPaged ? -step : 1 - height)
        case .pageDown: scroll(by: isPaged ? step : height - 1)
        case .halfPageUp: scroll(by: isPaged ? -step : -height / 2)
        case .halfPageDown: scroll(by: isPaged ? step : height / 2)
        case .start: top = 0
        case .end:
            page.layOut(throughLine: .max)
            top = page.lines.count
        }
        clamp(around)
    }

    private mutating func scroll(by lines: Int) { top += lines }

    /// Keeps the window inside the text, a booklet at the beginning of a page.
    mutating func clamp(_ around: Surroundings) {
        let height = layout(around).rows.count
        page.layOut(throughLine: top + 2 * height)
        top = max(0, min(top, isPaged ? page.lines.count - 1 : page.lines.count - height))
        if isPaged {
            let leaf = page.leaves.lastIndex { $0.lowerBound <= top } ?? 0
            top = page.leaves[leaf - leaf % layout(around).columns.count].lowerBound
        }
        if let stop, !(top..<top + height).contains(stop.line) { self.stop = nil }
    }

    /// The place at the top of the window.
    var place: Anchor { page.anchor(ofLine: top) }

    /// Puts a place of the text at the top of the window.
    mutating func show(_ anchor: Anchor, _ around: Surroundings) {
        layOut(through: anchor)
        top = page.line(of: anchor)
        clamp(around)
    }

    /// Lays out at least as far as a place of the text.
    mutating func layOut(through anchor: Anchor) {
        if showsEndAlone, anchor < page.anchor(ofLine: 0) { layOutWhole() }
        while !page.isComplete, page.anchor(ofLine: .max) <= anchor {
            page.layOut(throughLine: page.lines.count + Self.portion)
        }
    }

    /// Shows the place where the reader comes in.
    mutating func show(_ entrance: Entrance, _ around: Surroundings) {
        switch entrance {
        case .top, .meeting: break
        case .section(let slug):
            if let place = place(ofSlug: slug) { show(place, around) }
        case .match(let block, let query): show(query, from: block, around)
        }
    }

    private mutating func turnSection(forward: Bool) {
        if forward, page.outline.last.map({ $0.line <= top }) ?? true { page.layOut(throughLine: .max) }
        let lines = page.outline.map(\.line)
        let next = forward ? lines.first { $0 > top } : lines.last { $0 < top }
        if let next { top = next } else if !forward { top = 0 }
    }

    /// Selects the next link or step, the first one on the screen where none was selected.
    private mutating func select(_ step: Int, _ around: Surroundings) {
        let height = layout(around).rows.count
        guard let next = step > 0 ? nextStop() : previousStop(height) else { return }
        stop = next
        if !(top..<top + height).contains(next.line) {
            top = next.line - (step > 0 ? height / 2 : height / 3)
        }
        reveal(next.columns, onLine: next.line, around)
    }

    /// Lays more out until there is a further stop, or nothing is left.
    private mutating func nextStop() -> Stops.Stop? {
        while true {
            if let next = stop.map({ stops.next(after: $0) }) ?? stops.first(from: top) { return next }
            if page.isComplete { return nil }
            page.layOut(throughLine: page.lines.count + Self.portion)
        }
    }

    private func previousStop(_ height: Int) -> Stops.Stop? {
        stop.map { stops.previous(before: $0) } ?? stops.last(before: top + height)
    }

    // MARK: Sideways

    /// Scrolls the wide tables on the screen to the next or the previous column.
    /// - Returns: false where there is none.
    private mutating func moveSideways(_ step: Int, _ around: Surroundings) -> Bool {
        let layout = layout(around)
        let shown = page.wideTables.filter { $0.lines.overlaps(top..<top + layout.rows.count) }
        guard !shown.isEmpty else { return false }
        let places = shown.flatMap { TableWindow(on: $0, of: page, width: layout.width, shift: shift).places }
        shift = (step > 0 ? places.filter { $0 > shift }.min() : places.filter { $0 < shift }.max()) ?? shift
        return true
    }

    /// Scrolls a wide table so that cells of it are seen.
    mutating func reveal(_ columns: Range<Int>, onLine line: Int, _ around: Surroundings) {
        guard let table = page.wideTable(onLine: line) else { return }
        shift = TableWindow(on: table, of: page, width: layout(around).width, shift: shift).shift(
            showing: columns)
    }
}
