/// The lines of a source file as scalars: an index is a column less one.
enum SourceLines {
    /// The lines of `bytes`, ended by line feeds, carriage returns or both; a byte order mark in front is left out.
    static func split(_ bytes: [UInt8]) -> [[Unicode.Scalar]] {
        var lines: [[Unicode.Scalar]] = [[]]
        var isAfterReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let isReturn = scalar == "\r"
            if isReturn || scalar == "\n" {
                if !(isAfterReturn && scalar == "\n") { lines.append([]) }
            } else {
                lines[lines.count - 1].append(scalar)
            }
            isAfterReturn = isReturn
        }
        if lines[0].first == "\u{FEFF}" { lines[0].removeFirst() }
        return lines
    }

    /// Where `needle` begins in `line`, at `start` or behind.
    static func firstIndex(
        of needle: [Unicode.Scalar], in line: [Unicode.Scalar], from start: Int = 0
    ) -> Int? {
        guard let first = needle.first, needle.count <= line.count, start <= line.count - needle.count else {
            return nil
        }
        return (start...(line.count - needle.count)).first { index in
            line[index] == first && line[index..<(index + needle.count)].elementsEqual(needle)
        }
    }

    /// Whether `text` stands at a 1-based place.
    static func holds(_ text: String, at place: (line: Int, column: Int), in lines: [[Unicode.Scalar]])
        -> Bool
    {
        guard place.line <= lines.count else { return false }
        return lines[place.line - 1].dropFirst(place.column - 1).starts(with: text.unicodeScalars)
    }
}
