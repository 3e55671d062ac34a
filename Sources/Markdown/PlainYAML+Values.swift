/// Keys, and values of one line.
extension PlainYAML {
    /// A key of ASCII letters, digits, hyphens and underscores with its colon.
    mutating func key() -> String? {
        guard let end = endOfKey else { return nil }
        defer { position = end + 1 }
        return text(position..<end)
    }

    var isAtKey: Bool { endOfKey != nil }

    /// The place of the colon behind the key that stands here.
    var endOfKey: Int? {
        guard let byte, Self.isLetter(byte) else { return nil }
        var end = position + 1
        while end < bytes.count, Self.isKey(bytes[end]) { end += 1 }
        guard end - position <= Self.longestKey, end < bytes.count, bytes[end] == .colon,
            end + 1 == bytes.count || bytes[end + 1] == .space || bytes[end + 1] == .lineFeed
        else { return nil }
        return end
    }

    /// The value at this place; inside brackets and braces when `isFlow`.
    mutating func value(isFlow: Bool) -> YAML? {
        let place = (line: line, column: column())
        let value: YAML.Value? =
            switch byte {
            case .quote: quoted()
            case .openBracket: isFlow ? nil : flowList()
            case .openBrace: isFlow ? nil : flowMapping()
            default: isFlow ? flowPlain() : plain()
            }
        return value.map { YAML(value: $0, line: place.line, column: place.column) }
    }

    mutating func flowList() -> YAML.Value? {
        var members: [YAML] = []
        position += 1
        skipSpaces()
        if take(.closeBracket) { return .sequence([]) }
        repeat {
            skipSpaces()
            guard let member = value(isFlow: true) else { return nil }
            members.append(member)
            skipSpaces()
        } while take(.comma)
        return take(.closeBracket) ? .sequence(members) : nil
    }

    mutating func flowMapping() -> YAML.Value? {
        var pairs: [YAML.Pair] = []
        position += 1
        repeat {
            skipSpaces()
            let place = (line: line, column: column())
            guard let key = key(), pairs.count < Self.mostPairs, !pairs.contains(where: { $0.key == key })
            else { return nil }
            skipSpaces()
            guard let value = value(isFlow: true) else { return nil }
            pairs.append(YAML.Pair(key: key, value: value, line: place.line, column: place.column))
            skipSpaces()
        } while take(.comma)
        return take(.closeBrace) ? .mapping(pairs) : nil
    }

    /// A scalar in double quotes, in which only quotes and backslashes are escaped.
    mutating func quoted() -> YAML.Value? {
        let start = position + 1
        let lineEnd = end(ofLineFrom: start)
        let end = place(of: .quote, from: start, to: lineEnd)
        if end < lineEnd, place(of: .backslash, from: start, to: end) == end {
            position = end + 1
            return .scalar(text(start..<end))
        }
        var text: [UInt8] = []
        var next = start
        while next < lineEnd, bytes[next] != .quote {
            if bytes[next] == .backslash {
                next += 1
                guard next < lineEnd, bytes[next] == .quote || bytes[next] == .backslash else { return nil }
            }
            text.append(bytes[next])
            next += 1
        }
        guard next < lineEnd else { return nil }
        position = next + 1
        return .scalar(String(decoding: text, as: UTF8.self))
    }

    /// A scalar without quotes to the end of the line.
    mutating func plain() -> YAML.Value? {
        guard let byte, Self.beginsScalar(byte) else { return nil }
        let start = position
        let lineEnd = end(ofLineFrom: start)
        var sign = place(of: .colon, from: start, to: lineEnd)
        while sign < lineEnd {
            guard sign + 1 < lineEnd, bytes[sign + 1] != .space else { return nil }
            sign = place(of: .colon, from: sign + 1, to: lineEnd)
        }
        sign = place(of: .hash, from: start, to: lineEnd)
        while sign < lineEnd {
            guard bytes[sign - 1] != .space else { return nil }
            sign = place(of: .hash, from: sign + 1, to: lineEnd)
        }
        position = lineEnd
        return scalar(start..<lineEnd)
    }

    /// A scalar without quotes inside brackets or braces: letters, digits and a few signs.
    mutating func flowPlain() -> YAML.Value? {
        guard let byte, Self.beginsScalar(byte) else { return nil }
        let start = position
        while let byte = self.byte, Self.isKey(byte) || byte == .space || byte >= 0x80 { position += 1 }
        return scalar(start..<position)
    }

    /// A scalar without the spaces at its end.
    func scalar(_ range: Range<Int>) -> YAML.Value? {
        var end = range.upperBound
        while bytes[end - 1] == .space { end -= 1 }
        let text = text(range.lowerBound..<end)
        if text.utf8.count == 4, text == "null" || text == "Null" || text == "NULL" { return nil }
        return .scalar(text)
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
}
