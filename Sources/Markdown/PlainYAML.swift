/// A quick reader for the plain YAML that front matter and registries nearly always are: mappings and lists by their
/// indents, `key: value` with values of one line (words, double quotes with few escapes, lists in brackets, mappings in
/// braces), remarks on lines of their own.
///
/// A first screen reads a hundred of them. Whatever is not certain to mean the same to libyaml (another escape, a key in
/// quotes, a value that goes on, an anchor) gives nil, and libyaml is asked.
struct PlainYAML {
    let bytes: UnsafeRawBufferPointer
    var position = 0
    /// 1-based in the file.
    var line: Int
    /// A place on this line whose column is known.
    var counted = (position: 0, column: 1)
    /// The spaces before the entry at this place; -1 behind the last one.
    var indent = -1
    var depth = 0
    /// The keys of the outermost mapping whose lists are not looked into.
    let skipped: [String]

    /// Deeper values are left to libyaml, which counts them.
    private static let deepest = 20
    /// Larger mappings are left to libyaml, behind which repeated keys are found by their hashes.
    static let mostPairs = 64
    static let longestKey = 100

    /// The document in `bytes`; nil where the quick reader is not sure.
    /// - Parameters:
    ///   - linesBefore: the lines of the file that stand before it.
    ///   - skipped: the keys of lists of the outermost mapping whose members, one a line or all on one, are passed over:
    ///     they come out empty.
    static func document(
        in bytes: UnsafeRawBufferPointer, linesBefore: Int, skipping skipped: [String] = []
    ) -> YAML? {
        // There are fewer values than bytes. With the first one no entry begins where it is bad.
        guard bytes.count <= YAML.mostValues, PlainBytes.makeUp(bytes), UTF8Check.isValid(bytes)
        else { return nil }
        var reader = PlainYAML(bytes: bytes, line: linesBefore + 1, skipped: skipped)
        reader.findEntry()
        guard reader.indent >= 0, let yaml = reader.block(), reader.indent < 0 else { return nil }
        return yaml
    }

    private init(bytes: UnsafeRawBufferPointer, line: Int, skipped: [String]) {
        self.bytes = bytes
        self.line = line
        self.skipped = skipped
    }

    // MARK: Lines

    /// Goes on from the beginning of a line to the next entry, past blank lines and remarks.
    mutating func findEntry() {
        while position < bytes.count {
            let start = position
            skipSpaces()
            guard let byte else { break }
            if byte != .lineFeed, byte != .hash {
                indent = position - start
                counted = (position, indent + 1)
                return
            }
            position = end(ofLineFrom: position) + 1
            line += 1
        }
        indent = -1
    }

    /// Goes on to the next entry where nothing is left on this line.
    mutating func endEntry() -> Bool {
        skipSpaces()
        guard isAtLineEnd else { return false }
        position += 1
        line += 1
        findEntry()
        return true
    }

    func end(ofLineFrom start: Int) -> Int { place(of: .lineFeed, from: start, to: bytes.count) }

    /// The first place of a byte, `end` where there is none before it.
    func place(of byte: UInt8, from start: Int, to end: Int) -> Int {
        bytes.firstOffset(of: byte, from: start, to: end) ?? end
    }

    // MARK: Blocks

    /// The mapping or list whose first entry stands here. It is over where an entry has a smaller indent.
    mutating func block() -> YAML? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { return nil }
        return isAtMember ? list() : mapping()
    }

    mutating func mapping() -> YAML? {
        let own = indent
        let isOutermost = depth == 1
        let place = (line: line, column: column())
        var pairs: [YAML.Pair] = []
        repeat {
            let place = (line: line, column: column())
            guard let key = key(), pairs.count < Self.mostPairs, !pairs.contains(where: { $0.key == key })
            else { return nil }
            skipSpaces()
            let isSkipped = isOutermost && !skipped.isEmpty && skipped.contains(key)
            guard let value = isSkipped ? skippedList(in: own) : entry(in: own) else { return nil }
            pairs.append(YAML.Pair(key: key, value: value, line: place.line, column: place.column))
        } while indent == own
        return indent < own ? YAML(value: .mapping(pairs), line: place.line, column: place.column) : nil
    }

    mutating func list() -> YAML? {
        let own = indent
        let place = (line: line, column: column())
        var members: [YAML] = []
        while indent == own {
            guard isAtMember else { return nil }
            position += 1
            skipSpaces()
            let member: YAML?
            if isAtKey {
                // Its other keys stand below the first one.
                indent = own + position - counted.position
                depth += 1
                member = depth <= Self.deepest ? mapping() : nil
                depth -= 1
            } else {
                member = isAtLineEnd ? nil : entry(in: own)
            }
            guard let member else { return nil }
            members.append(member)
        }
        return indent < own ? YAML(value: .sequence(members), line: place.line, column: place.column) : nil
    }

    /// What stands behind a key or the mark of a member: a value on this line, or a block below.
    mutating func entry(in own: Int) -> YAML? {
        guard isAtLineEnd else {
            // Behind a larger indent it would go on.
            guard let value = value(isFlow: false), endEntry(), indent <= own else { return nil }
            return value
        }
        guard endEntry(), indent > own else { return nil }
        return block()
    }

    /// Whether a hyphen and a space stand here.
    var isAtMember: Bool {
        position + 1 < bytes.count && bytes[position] == .dash && bytes[position + 1] == .space
    }

    // MARK: Bytes

    var byte: UInt8? { position < bytes.count ? bytes[position] : nil }
    var isAtLineEnd: Bool { position >= bytes.count || bytes[position] == .lineFeed }

    /// 1-based, in characters.
    mutating func column() -> Int {
        // The first byte of each.
        for byte in bytes[counted.position..<position] { counted.column += byte & 0xC0 == 0x80 ? 0 : 1 }
        counted.position = position
        return counted.column
    }

    mutating func take(_ expected: UInt8) -> Bool {
        guard byte == expected else { return false }
        position += 1
        return true
    }

    mutating func skipSpaces() {
        while position < bytes.count, bytes[position] == .space { position += 1 }
    }

    static func beginsScalar(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
    }

    static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A && byte < 0x80 }

    static func isKey(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, .dash, 0x5F: true
        default: false
        }
    }
}
