import Rendering

/// The links and steps of a page that Tab reaches, in reading order. They are looked up by line, so that a long page
/// costs no more than a short one.
struct Stops {
    let page: Page

    /// A link or a step, with the cells it takes on the page.
    struct Stop: Equatable {
        enum Kind: Equatable {
            /// Index into the document's links.
            case link(Int)
            /// Block of the item.
            case step(Int)
        }
        var kind: Kind
        var line: Int
        /// Empty for a step, which takes its whole line.
        var columns: Range<Int>
    }

    /// The stops on some lines.
    func on(_ lines: Range<Int>) -> [Stop] {
        let links = page.links.slice {
            $0.line < lines.lowerBound
        } until: {
            $0.line < lines.upperBound
        }
        let steps = page.steps.slice {
            $0.line < lines.lowerBound
        } until: {
            $0.line < lines.upperBound
        }
        let stops =
            links.map { Stop(kind: .link($0.link), line: $0.line, columns: $0.columns) }
            + steps.map { Stop(kind: .step($0.block), line: $0.line, columns: 0..<0) }
        return stops.sorted { ($0.line, $0.columns.lowerBound) < ($1.line, $1.columns.lowerBound) }
    }

    /// The first stop on a line or below it.
    func first(from line: Int) -> Stop? {
        let link = page.links.slice {
            $0.line < line
        } until: { _ in
            true
        }.first?.line
        let step = page.steps.slice {
            $0.line < line
        } until: { _ in
            true
        }.first?.line
        return [link, step].compactMap(\.self).min().flatMap { on($0..<$0 + 1).first }
    }

    /// The last stop above a line.
    func last(before line: Int) -> Stop? {
        let link = page.links.slice { _ in
            false
        } until: {
            $0.line < line
        }.last?.line
        let step = page.steps.slice { _ in
            false
        } until: {
            $0.line < line
        }.last?.line
        return [link, step].compactMap(\.self).max().flatMap { on($0..<$0 + 1).last }
    }

    /// The stop after one, nil after the last. A link that is broken over two lines is one stop.
    func next(after stop: Stop) -> Stop? {
        let rest = on(stop.line..<stop.line + 1).drop { $0 != stop }.dropFirst()
        guard let next = rest.first ?? first(from: stop.line + 1) else { return nil }
        return next.kind == stop.kind ? self.next(after: next) : next
    }

    /// The stop before one, nil before the first.
    func previous(before stop: Stop) -> Stop? {
        let rest = on(stop.line..<stop.line + 1).prefix { $0 != stop }
        guard let previous = rest.last ?? last(before: stop.line) else { return nil }
        return previous.kind == stop.kind ? self.previous(before: previous) : beginning(of: previous)
    }

    /// The first part of a link that is broken over lines.
    private func beginning(of stop: Stop) -> Stop {
        var stop = stop
        while let before = on(stop.line..<stop.line + 1).prefix(while: { $0 != stop }).last
            ?? last(before: stop.line),
            before.kind == stop.kind
        {
            stop = before
        }
        return stop
    }

    /// Where a stop stands now, after the page was laid out anew.
    func find(_ kind: Stop.Kind) -> Stop? {
        switch kind {
        case .link(let link):
            page.links.first { $0.link == link }.map { Stop(kind: kind, line: $0.line, columns: $0.columns) }
        case .step(let block):
            page.steps.first { $0.block == block }.map { Stop(kind: kind, line: $0.line, columns: 0..<0) }
        }
    }
}

extension RandomAccessCollection where Index == Int {
    /// The part between two places of a sorted collection: behind all for which `isBefore` holds, up to the first for
    /// which `isInside` does not.
    fileprivate func slice(_ isBefore: (Element) -> Bool, until isInside: (Element) -> Bool) -> SubSequence {
        let start = count(while: isBefore)
        return self[start..<Swift.max(start, count(while: isInside))]
    }

    /// How many elements at the beginning fulfil a condition that no later one does; by bisection.
    private func count(while condition: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if condition(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
