import Markdown
import Text

/// A quick reader for the plain front matter that nearly every file has: `key: value` lines, lists in brackets,
/// mappings in braces, double quotes without escapes, and lists of these one a line.
///
/// A catalogue of ten thousand files has a few microseconds for each. Whatever is not certain to mean the same to a
/// YAML parser (another indent, an escape, a quote inside, a line that goes on) gives nil, and the parser is asked.
struct FrontMatterScan {
    private let bytes: [UInt8]
    private var position: Int
    private var line = 2
    /// A place on this line whose column is known.
    private var counted: (position: Int, column: Int)
    private var pairs: [YAML.Pair] = []
    /// The keys of lists that are not looked into.
    private let skipped: [String]

    /// The front matter at the start of `bytes` and the offset behind its closing line; nil where the quick reader
    /// is not sure, or there is none.
    /// - Parameter skipped: the keys of lists whose members, one a line or all on one, are passed over: they come out
    ///   empty.
    static func scan(_ bytes: [UInt8], skipping skipped: [String] = []) -> (yaml: YAML, end: Int)? {
        guard let start = opening(of: bytes) else { return nil }
        var scan = FrontMatterScan(bytes: bytes, position: start, skipped: skipped)
        return scan.mapping()
    }

    /// The offset behind the line that opens front matter, or nil where the text has none.
    static func opening(of bytes: [UInt8]) -> Int? {
        var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes.dropFirst(position).starts(with: [.dash, .dash, .dash]) else { return nil }
        position += 3
        while position < bytes.count, bytes[position] == .space { position += 1 }
        guard position < bytes.count, bytes[position] == .lineFeed else { return nil }
        return position + 1
    }

    private init(bytes: [UInt8], position: Int, skipped: [String]) {
        self.bytes = bytes
        self.skipped = skipped
        self.position = position
        counted = (position, 1)
    }

    private mutating func mapping() -> (yaml: YAML, end: Int)? {
        let first = (line, 1)
        while position < bytes.count {
            if let end = closing() {
                return (YAML(value: .mapping(pairs), line: first.0, column: first.1), end)
            }
            guard pair() else { return nil }
        }
        return nil
    }

    /// The offset behind the closing line, where one stands here and something was read before it.
    private func closing() -> Int? {
        guard !pairs.isEmpty, position + 3 <= bytes.count, bytes[position] == .dash,
            bytes[position + 1] == .dash, bytes[position + 2] == .dash
        else { return nil }
        var end = position + 3
        while end < bytes.count, bytes[end] == .space { end += 1 }
        if end == bytes.count { return end }
        return bytes[end] == .lineFeed ? end + 1 : nil
    }

    private mutating func pair() -> Bool {
        guard let key = key(), !pairs.contains(where: { $0.key == key }) else { return false }
        let place = (line, 1)
        guard let value = skipped.contains(key) ? skippedList() : entry(), endLine() else { return false }
        pairs.append(YAML.Pair(key: key, value: value, line: place.0, column: place.1))
        return true
    }

    /// A key of ASCII letters, digits and hyphens with its colon and the spaces behind.
    private mutating func key() -> String? {
        let start = position
        while position < bytes.count, Self.isKey(bytes[position]) { position += 1 }
        guard position > start, Self.isLetter(bytes[start]), byte == .colon else { return nil }
        let key = String(decoding: bytes[start..<position], as: UTF8.self)
        position += 1
        guard byte == .space || byte == .lineFeed else { return nil }
        skipSpaces()
        return key
    }

    private mutating func entry() -> YAML? { isAtLineFeed ? block() : value(isFlow: false) }

    /// A list with one member a line, each behind two spaces, a hyphen and a space.
    private mutating func block() -> YAML? {
        guard endLine() else { return nil }
        let place = (line, 3)
        var members: [YAML] = []
        while startsMember(at: position) {
            position += 4
            guard let member = value(isFlow: false) else { return nil }
            members.append(member)
            skipSpaces()
            guard byte == .lineFeed else { return nil }
            if startsMember(at: position + 1), !endLine() { return nil }
        }
        return members.isEmpty
            ? nil : YAML(value: .sequence(members), line: place.0, column: place.1)
    }

    /// An empty list in place of what stands here, where that is a list that is easy to pass over.
    private mutating func skippedList() -> YAML? {
        if isAtLineFeed { return skippedBlock() }
        return skippedFlow() ?? entry()
    }

    /// An empty list in place of one in brackets that ends with its line and holds neither quotes nor other brackets.
    private mutating func skippedFlow() -> YAML? {
        let place = (line, column())
        let end = bytes.first(.lineFeed, in: position..<bytes.count)
        guard byte == .openBracket, end < bytes.count,
            let close = bytes[position..<end].firstIndex(of: .closeBracket),
            bytes[(close + 1)..<end].allSatisfy({ $0 == .space }),
            bytes[(position + 1)..<close].allSatisfy({ !Self.mayQuote($0) })
        else { return nil }
        position = close + 1
        return YAML(value: .sequence([]), line: place.0, column: place.1)
    }

    private static func mayQuote(_ byte: UInt8) -> Bool {
        switch byte {
        case .quote, UInt8(ascii: "'"), .openBracket, .openBrace, .closeBrace, .hash: true
        default: false
        }
    }

    /// An empty list in place of what `block` would read.
    private mutating func skippedBlock() -> YAML? {
        guard endLine() else { return nil }
        let place = (line, 3)
        while startsMember(at: position) {
            position = bytes.first(.lineFeed, in: position..<bytes.count)
            guard startsMember(at: position + 1) else {
                return YAML(value: .sequence([]), line: place.0, column: place.1)
            }
            line += 1
            position += 1
        }
        return nil
    }

    private func startsMember(at offset: Int) -> Bool {
        offset + 4 <= bytes.count && bytes[offset] == .space && bytes[offset + 1] == .space
            && bytes[offset + 2] == .dash && bytes[offset + 3] == .space
    }

    /// The value at this place; inside brackets and braces when `isFlow`.
    private mutating func value(isFlow: Bool) -> YAML? {
        let place = (line, column())
        let value: YAML.Value? =
            switch byte {
            case .quote: quoted()
            case .openBracket: isFlow ? nil : flowList()
            case .openBrace: isFlow ? nil : flowMapping()
            default: isFlow ? flowPlain() : plain()
            }
        return value.map { YAML(value: $0, line: place.0, column: place.1) }
    }

    private mutating func flowList() -> YAML.Value? {
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

    private mutating func flowMapping() -> YAML.Value? {
        var pairs: [YAML.Pair] = []
        position += 1
        repeat {
            skipSpaces()
            let place = (line, column())
            guard let key = key(), !pairs.contains(where: { $0.key == key }), let value = value(isFlow: true)
            else { return nil }
            pairs.append(YAML.Pair(key: key, value: value, line: place.0, column: place.1))
            skipSpaces()
        } while take(.comma)
        return take(.closeBrace) ? .mapping(pairs) : nil
    }

    private mutating func quoted() -> YAML.Value? {
        let start = position + 1
        position = start
        while let byte, byte != .quote, byte != .backslash, isPlain { position += 1 }
        guard byte == .quote, let text = text(start..<position) else { return nil }
        position += 1
        return .scalar(text)
    }

    /// A scalar without quotes to the end of the line.
    private mutating func plain() -> YAML.Value? {
        guard let first = byte, Self.isLetter(first) || Self.isDigit(first) || first >= 0x80 else {
            return nil
        }
        let start = position
        var end = start
        while let byte, byte != .lineFeed {
            guard isPlain, !(byte == .colon && isBeforeSpace), !(byte == .hash && end < position) else {
                return nil
            }
            position += 1
            if byte != .space { end = position }
        }
        return scalar(start..<end)
    }

    /// A scalar without quotes inside brackets or braces: letters, digits and a few signs.
    private mutating func flowPlain() -> YAML.Value? {
        guard let first = byte, Self.isLetter(first) || Self.isDigit(first) || first >= 0x80 else {
            return nil
        }
        let start = position
        var end = start
        while let byte, Self.isKey(byte) || byte == .space || byte >= 0x80 {
            guard isPlain else { return nil }
            position += 1
            if byte != .space { end = position }
        }
        return scalar(start..<end)
    }

    private func scalar(_ range: Range<Int>) -> YAML.Value? {
        guard let text = text(range) else { return nil }
        if range.count == 4, text == "null" || text == "Null" || text == "NULL" { return nil }
        return .scalar(text)
    }

    /// The text of a range without the byte 0xEF; nil where it is no UTF-8: what is repaired would hold that byte.
    private func text(_ range: Range<Int>) -> String? {
        bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[range])
            return text.contains(0xEF) ? nil : String(validating: text, as: UTF8.self)
        }
    }

    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }
    private var isAtLineFeed: Bool { byte == .lineFeed }
    private var isBeforeSpace: Bool {
        position + 1 >= bytes.count || bytes[position + 1] == .space || bytes[position + 1] == .lineFeed
    }

    /// Whether the byte here begins or continues a character that YAML takes as it is: no control, no line
    /// separator, no byte order mark.
    private var isPlain: Bool {
        switch bytes[position] {
        case 0..<0x20, 0x7F: false
        case 0xC2: position + 1 < bytes.count && bytes[position + 1] >= 0xA0
        case 0xE2:
            !bytes[position...].starts(with: [0xE2, 0x80, 0xA8])
                && !bytes[position...].starts(with: [0xE2, 0x80, 0xA9])
        case 0xEF: false
        default: true
        }
    }

    /// 1-based, in characters.
    private mutating func column() -> Int {
        for byte in bytes[counted.position..<position] where byte & 0xC0 != 0x80 { counted.column += 1 }
        counted.position = position
        return counted.column
    }

    private mutating func take(_ expected: UInt8) -> Bool {
        guard byte == expected else { return false }
        position += 1
        return true
    }

    private mutating func skipSpaces() {
        while byte == .space { position += 1 }
    }

    private mutating func endLine() -> Bool {
        skipSpaces()
        guard take(.lineFeed) else { return false }
        line += 1
        counted = (position, 1)
        return true
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isKey(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == .dash || byte == UInt8(ascii: "_")
    }
}
