extension [UInt8] {
    /// The first place of a byte in a range, or the end of the range; looks at eight bytes at a time (Mycroft's test for
    /// a zero byte).
    func first(_ byte: UInt8, in range: Range<Int>) -> Int {
        let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
        return withUnsafeBytes { bytes in
            var position = range.lowerBound
            while position &+ 8 <= range.upperBound {
                let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) ^ pattern
                if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
                position &+= 8
            }
            while position < range.upperBound, bytes[position] != byte { position &+= 1 }
            return position
        }
    }

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
