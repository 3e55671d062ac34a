/// What a line is by itself, wherever it stands at the top of a text.
extension SourceLine {
    /// A heading that begins with `#`.
    var isHeading: Bool {
        let behind = bytes[(content - start)...].drop { $0 == 0x23 }
        let level = behind.startIndex - (content - start)
        return (1...6).contains(level) && (behind.isEmpty || behind.first == 0x20 || behind.first == 0x09)
    }

    /// A fence that opens a code block.
    var isFence: Bool {
        guard first == 0x60 || first == 0x7E else { return false }
        let info = bytes[(content - start)...].drop { $0 == first }
        return info.startIndex - (content - start) >= 3 && (first == 0x7E || !info.contains(0x60))
    }

    /// The first line of raw HTML that may stand right behind other text: conditions 1 to 6 of CommonMark 0.30, 4.6.
    var beginsHTML: Bool {
        guard first == 0x3C, content + 1 < end else { return false }
        if text[content + 1] == 0x21 || text[content + 1] == 0x3F { return true }
        let start = text[content + 1] == 0x2F ? content + 2 : content + 1
        let rest = text[min(start, end)..<end]
        let name = rest.prefix { ($0 | 0x20) &- 0x61 < 26 || (0x30...0x39).contains($0) }
        switch rest.dropFirst(name.count).first {
        case nil, 0x20, 0x09, 0x3E, 0x2F: break
        default: return false
        }
        return Self.blockElements.contains(String(decoding: name, as: UTF8.self).lowercased())
    }

    /// What closes the HTML that the line begins, in small letters; nil where that is a blank line.
    var htmlClosing: [UInt8]? {
        let start = bytes[(content - self.start)...].prefix(10)
        let text = String(decoding: start, as: UTF8.self).lowercased()
        if text.hasPrefix("<!--") { return HTMLComment.closing }
        if text.hasPrefix("<![cdata[") { return Array("]]>".utf8) }
        if text.hasPrefix("<!") { return Array(">".utf8) }
        if text.hasPrefix("<?") { return Array("?>".utf8) }
        let name = text.dropFirst().prefix { $0.isLetter }
        return ["pre", "script", "style", "textarea"].contains(name) ? Array("</\(name)>".utf8) : nil
    }

    /// A thematic break.
    var isRule: Bool {
        guard [0x2A, 0x2D, 0x5F].contains(first) else { return false }
        let others = bytes[(content - start)...].filter { $0 != first }
        return others.allSatisfy { $0 == 0x20 || $0 == 0x09 } && end - content - others.count >= 3
    }

    private static let blockElements = Set(
        """
        address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt \
        fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li \
        link main menu menuitem nav noframes ol optgroup option p param pre script section source style summary table \
        tbody td textarea tfoot th thead title tr track ul
        """.split(separator: " ").map(String.init))

    /// A whole reference definition on one line, `[label]: address "title"`, whose address and title need no escapes.
    /// md4c takes as many of them as come first in a paragraph before it looks for anything else there.
    var isDefinition: Bool {
        guard first == 0x5B, indent != nil, let label = labelEnd else { return false }
        let start = Self.skipBlanks(in: text, from: label + 2, to: end)
        guard start < end, text[start] != 0x3C, let address = addressEnd(from: start) else { return false }
        let title = Self.skipBlanks(in: text, from: address, to: end)
        return title == end || title > address && isTitle(from: title)
    }

    /// The bracket that closes a label of less than 999 bytes with a letter or digit in it, before a colon.
    private var labelEnd: Int? {
        var hasLetter = false
        for index in (content + 1)..<min(end, content + 999) {
            switch text[index] {
            case 0x5D: return hasLetter && index + 1 < end && text[index + 1] == 0x3A ? index : nil
            case 0x5B, 0x5C: return nil
            case 0x5E where index == content + 1: return nil
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xD0...0xD3: hasLetter = true
            default: break
            }
        }
        return nil
    }

    /// Behind an address whose parentheses are pairs.
    private func addressEnd(from start: Int) -> Int? {
        var isOpen = false
        var index = start
        while index < end, text[index] > 0x20, text[index] != 0x7F {
            switch text[index] {
            case 0x5C: return nil
            case 0x28: if isOpen { return nil } else { isOpen = true }
            case 0x29: if isOpen { isOpen = false } else { return nil }
            default: break
            }
            index += 1
        }
        return isOpen || index == start ? nil : index
    }

    private func isTitle(from start: Int) -> Bool {
        let quote = text[start]
        guard quote == 0x22 || quote == 0x27 else { return false }
        let inside = text[(start + 1)..<end].prefix { $0 != quote && $0 != 0x5C }
        return inside.endIndex < end && text[inside.endIndex] == quote && isBlank(from: inside.endIndex + 1)
    }
}
