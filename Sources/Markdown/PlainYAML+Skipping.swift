/// Lists that are passed over.
extension PlainYAML {
    /// An empty list in place of what stands here, where that is a list that is easy to pass over.
    mutating func skippedList(in own: Int) -> YAML? {
        if isAtLineEnd { return skippedBlock(in: own) }
        return skippedFlow(in: own) ?? entry(in: own)
    }

    /// An empty list in place of one in brackets that ends with its line and holds neither quotes nor other brackets.
    mutating func skippedFlow(in own: Int) -> YAML? {
        let (before, columns) = (position, counted)
        let place = (line: line, column: column())
        let end = end(ofLineFrom: position)
        let close = self.place(of: .closeBracket, from: position, to: end)
        if byte == .openBracket, close < end,
            !bytes[(position + 1)..<close].contains(where: Self.mayQuote)
        {
            position = close + 1
            if endEntry(), indent <= own {
                return YAML(value: .sequence([]), line: place.line, column: place.column)
            }
        }
        (position, counted) = (before, columns)
        return nil
    }

    static func mayQuote(_ byte: UInt8) -> Bool {
        switch byte {
        case .quote, UInt8(ascii: "'"), .openBracket, .openBrace, .closeBrace, .hash: true
        default: false
        }
    }

    /// An empty list in place of one whose members stand below, each behind two spaces, a hyphen and a space.
    mutating func skippedBlock(in own: Int) -> YAML? {
        position += 1
        line += 1
        let place = (line: line, column: 3)
        guard own < 2, startsMember else { return nil }
        while startsMember {
            position = min(bytes.count, end(ofLineFrom: position) + 1)
            line += 1
        }
        findEntry()
        return indent <= own ? YAML(value: .sequence([]), line: place.line, column: place.column) : nil
    }

    var startsMember: Bool {
        position + 4 <= bytes.count && bytes[position] == .space && bytes[position + 1] == .space
            && bytes[position + 2] == .dash && bytes[position + 3] == .space
    }
}
