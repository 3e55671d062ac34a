import Text

extension [UInt8] {
    /// The first soft hyphen (C2 AD) in a range, or the end of the range.
    func firstSoftHyphen(in range: Range<Int>) -> Int {
        var start = range.lowerBound
        while start < range.upperBound {
            let found = first(0xAD, in: start..<range.upperBound)
            if found < range.upperBound, found > range.lowerBound, self[found &- 1] == 0xC2 {
                return found &- 1
            }
            start = found &+ 1
        }
        return range.upperBound
    }

    /// Removes the soft hyphens from a place on: terminals do not agree on whether they take a cell.
    mutating func removeSoftHyphens(from start: Int) {
        var position = firstSoftHyphen(in: start..<count)
        var written = position
        while position < count {
            let next = firstSoftHyphen(in: position + 2..<count)
            for index in position + 2..<next {
                self[written] = self[index]
                written += 1
            }
            position = next
        }
        removeLast(count - written)
    }
}

extension Array {
    /// Empties the array and keeps its storage; costs nothing where it is empty already.
    mutating func clear() {
        if !isEmpty { removeAll(keepingCapacity: true) }
    }
}
