/// The lines between `---` and `---` (or `...`) at the beginning of a text, which hold YAML, or between two `+++`,
/// which hold the TOML of other tools.
struct FrontMatter {
    /// A mapping where the lines could be read.
    private(set) var yaml: YAML?
    private(set) var problems: [Problem] = []
    /// Offset of the first byte behind the closing line; 0 where the text has no front matter.
    private(set) var bodyStart = 0
    /// The 1-based line on which the body begins.
    private(set) var bodyLine = 1

    /// Reads the front matter of decoded `text`. Lines that do not begin like a mapping, or none at all, stand between
    /// two thematic breaks and are body; a mapping in which libyaml finds an error is a problem, and no body.
    init(of text: Span<UInt8>) {
        guard let fence = Fence(openedBy: text) else { return }
        let closing = fence.closing(in: text)
        if closing?.start == fence.contentStart { return }
        let inner = Self.copy(text.extracting(fence.contentStart..<(closing?.start ?? text.count)))
        guard let closing else {
            if fence.kind == .toml || Self.beginsWithKey(inner) {
                note(MarkdownFile.unclosedFrontMatter, line: 1, column: 1)
            }
            return
        }
        switch fence.kind {
        case .yaml: readYAML(inner)
        case .toml: yaml = TOMLLines.mapping(inner)
        }
        guard yaml != nil || !problems.isEmpty else { return }
        bodyStart = closing.end
        bodyLine = closing.line + 1
    }

    private mutating func readYAML(_ inner: [UInt8]) {
        do {
            let read = try YAMLReader.read(inner, linesBefore: 1)
            switch read.value {
            case .mapping: yaml = read
            case .null: yaml = YAML(value: .mapping([]), line: read.line, column: read.column)
            case .scalar, .sequence: break
            }
        } catch  where Self.beginsWithKey(inner) {
            note(error.cause, line: error.line, column: error.column)
        } catch {}
    }

    private mutating func note(_ cause: String, line: Int, column: Int) {
        problems.append(Problem(kind: .frontMatter(cause: cause), line: line, column: column))
    }

    /// Whether the first line, remarks apart, looks like `key:`.
    private static func beginsWithKey(_ text: [UInt8]) -> Bool {
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) where line.first != 0x23 {
            let name = line.prefix { isNameByte($0) }
            return !name.isEmpty && line.dropFirst(name.count).first == 0x3A
        }
        return false
    }

    private static func copy(_ bytes: Span<UInt8>) -> [UInt8] {
        bytes.withUnsafeBufferPointer { Array($0) }
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
        default: false
        }
    }
}

/// The line that opens front matter, and the search for the one that closes it.
private struct Fence {
    enum Kind {
        case yaml
        case toml
    }

    let kind: Kind
    /// Offset of the first byte behind the opening line.
    let contentStart: Int

    /// nil where the first line of `text` opens no front matter.
    init?(openedBy text: Span<UInt8>) {
        // Most texts have none, and the first line of some is all of them.
        guard text.count > 0, Self.isMark(text[0]) else { return nil }
        let end = Self.lineEnd(in: text, from: 0)
        guard end < text.count else { return nil }
        switch Self.word(in: text, 0..<end) {
        case "---": kind = .yaml
        case "+++": kind = .toml
        default: return nil
        }
        contentStart = end + 1
    }

    /// The closing line: the offsets of its first byte and of the first byte behind it, and its 1-based number.
    func closing(in text: Span<UInt8>) -> (start: Int, end: Int, line: Int)? {
        var start = contentStart
        var line = 2
        while start < text.count {
            let end = Self.lineEnd(in: text, from: start)
            if closes(Self.word(in: text, start..<end)) { return (start, min(end + 1, text.count), line) }
            start = end + 1
            line += 1
        }
        return nil
    }

    private func closes(_ word: String?) -> Bool {
        switch kind {
        case .yaml: word == "---" || word == "..."
        case .toml: word == "+++"
        }
    }

    /// The three bytes of a line that holds nothing else but spaces and tabs behind them.
    private static func word(in text: Span<UInt8>, _ line: Range<Int>) -> String? {
        guard line.count >= 3, isMark(text[line.lowerBound]) else { return nil }
        for index in line.dropFirst(3) where text[index] != 0x20 && text[index] != 0x09 { return nil }
        return String(decoding: line.prefix(3).map { text[$0] }, as: UTF8.self)
    }

    private static func isMark(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2B || byte == 0x2E }

    private static func lineEnd(in text: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < text.count, text[end] != 0x0A { end += 1 }
        return end
    }
}
