/// The lines of a page. Each is made when it is asked for, from flat arrays, so a page of millions of lines costs
/// little more than its text; finding a line takes the logarithm of their number.
public struct PageLines: RandomAccessCollection, Sendable {
    private(set) var closed: [Sheet] = []
    /// The number of lines before each closed sheet and before `open`.
    private var starts = [0]
    var open = Sheet()

    /// 0
    public var startIndex: Int { 0 }
    /// The number of lines.
    public var endIndex: Int { (starts.last ?? 0) + open.lines.count }

    /// The line at a 0-based index. Takes the logarithm of the number of lines, and makes its text.
    public subscript(index: Int) -> Line {
        let place = place(of: index)
        return sheet(place.sheet).line(place.line)
    }

    /// All sheets in order.
    var sheets: [Sheet] { open.lines.isEmpty ? closed : closed + [open] }

    private var lastAnchor = Anchor(block: 0, offset: -1)

    /// Ends the open line. Anchors never descend: a decoration below a text belongs to the end of that text.
    mutating func endLine(at anchor: Anchor, _ traits: LineTraits) {
        lastAnchor = Swift.max(lastAnchor, anchor)
        open.endLine(at: lastAnchor, traits)
        guard open.isFull else { return }
        starts.append(endIndex)
        closed.append(open)
        open = Sheet(like: open)
    }

    /// Adds the lines that stand below. Copies no text.
    mutating func append(_ below: PageLines) {
        for sheet in below.sheets {
            if !open.lines.isEmpty {
                starts.append(endIndex)
                closed.append(open)
            }
            open = sheet
        }
        lastAnchor = Swift.max(lastAnchor, below.lastAnchor)
    }

    /// Takes out the closed sheets, for writers that need a page only once. The lines keep their count, but those
    /// taken can no longer be asked for.
    mutating func takeClosed() -> [Sheet] {
        defer {
            closed.removeAll(keepingCapacity: true)
            starts.removeFirst(starts.count - 1)
        }
        return closed
    }

    func anchor(ofLine index: Int) -> Anchor {
        let place = place(of: index)
        return sheet(place.sheet).anchor(ofLine: place.line)
    }

    func traits(ofLine index: Int) -> LineTraits {
        let place = place(of: index)
        return sheet(place.sheet).lines[place.line].traits
    }

    func sheet(_ index: Int) -> Sheet { index < closed.count ? closed[index] : open }

    /// The sheet of a line and its place there.
    func place(of index: Int) -> (sheet: Int, line: Int) {
        let sheet = starts.firstIndexSorted { $0 > index } - 1
        return (sheet, index - starts[sheet])
    }

    /// The number of lines that stand before all lines whose anchor does not satisfy `isBefore`; anchors ascend.
    func count(before isBefore: (Anchor) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if isBefore(anchor(ofLine: middle)) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Array {
    /// The first index whose element satisfies a predicate that is false up to some point and true from there on;
    /// `count` if there is none. By bisection.
    func firstIndexSorted(_ predicate: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
