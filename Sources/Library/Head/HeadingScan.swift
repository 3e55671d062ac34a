import Markdown

/// Finds the title of a text without front matter: the first heading of level 1 near its start, else the first
/// heading where it stands above all others. The first of several parts is no title of the whole.
struct HeadingScan {
    private var fence: (mark: UInt8, count: Int)?
    private var first: (level: Int, text: ArraySlice<UInt8>)?
    /// Whether all headings behind the first are below it.
    private var isFirstAbove = true
    private var previous: ArraySlice<UInt8> = []

    /// The title in `body`, decoded; nil where there is no heading. A byte order mark in front is no part of it.
    static func title(of body: ArraySlice<UInt8>) -> String? {
        var scan = HeadingScan()
        let body = body.dropFirst(body.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        let heading = scan.run(body) ?? (scan.isFirstAbove ? scan.first?.text : nil)
        return heading.flatMap(plainText)
    }

    /// The text of the first heading of level 1.
    private mutating func run(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = body
        while !rest.isEmpty {
            let line = rest.prefix { $0 != .lineFeed && $0 != .carriageReturn }
            rest = rest.dropFirst(line.count + 1)
            if let (level, text) = heading(line) {
                if level == 1 { return text }
                isFirstAbove = isFirstAbove && level > first?.level ?? 0
                first = first ?? (level, text)
            }
            previous = fence == nil ? line : []
        }
        return nil
    }

    private mutating func heading(_ line: ArraySlice<UInt8>) -> (level: Int, text: ArraySlice<UInt8>)? {
        let indent = line.prefix { $0 == .space }.count
        guard indent < 4 else { return nil }
        let text = line.dropFirst(indent)
        if isInsideFence(text) { return nil }
        let level = text.prefix { $0 == .hash }.count
        if (1...6).contains(level) { return Self.atx(text.dropFirst(level)).map { (level, $0) } }
        return underlined(text)
    }

    /// The text behind the number signs, where a space or nothing follows them; closing signs are cut.
    private static func atx(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let space = text.first, space == .space || space == 0x09 else { return nil }
        var text = trimmed(text)
        let closing = text.reversed().prefix { $0 == .hash }.count
        let rest = text.dropLast(closing)
        if closing > 0, rest.isEmpty || rest.last == .space { text = trimmed(rest) }
        return text.isEmpty ? nil : text
    }

    /// The line before, where this one underlines it with `=`.
    private func underlined(_ text: ArraySlice<UInt8>) -> (level: Int, text: ArraySlice<UInt8>)? {
        let line = Self.trimmed(text)
        let above = Self.trimmed(previous)
        guard !line.isEmpty, line.allSatisfy({ $0 == UInt8(ascii: "=") }), let first = above.first,
            first != UInt8(ascii: ">")
        else { return nil }
        return (1, above)
    }

    /// Follows fences of backticks or tildes; whether this line stands inside one or is one.
    private mutating func isInsideFence(_ text: ArraySlice<UInt8>) -> Bool {
        guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
            return fence != nil
        }
        let count = text.prefix { $0 == mark }.count
        if let open = fence {
            if open.mark == mark, count >= open.count, Self.trimmed(text.dropFirst(count)).isEmpty {
                fence = nil
            }
            return true
        }
        if count >= 3 { fence = (mark, count) }
        return fence != nil
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isSpace: (UInt8) -> Bool = { $0 == .space || $0 == 0x09 }
        let start = line.drop(while: isSpace)
        return start.dropLast(start.reversed().prefix(while: isSpace).count)
    }

    /// The text of a heading without its inline marks, which the Markdown parser takes off where there are any.
    private static func plainText(_ heading: ArraySlice<UInt8>) -> String? {
        let marks = Array("*_[]<>&`\\~!".utf8)
        let text = String(decoding: heading, as: UTF8.self)
        guard heading.contains(where: marks.contains) else { return text }
        let document = MarkdownFile(parsing: Array("# ".utf8) + heading).document
        guard !document.blocks.isEmpty else { return text }
        let plain = document.plainText(of: 0)
        return plain.isEmpty ? nil : plain
    }
}
