/// Cuts a text into stretches that hold whole paragraphs, by its lines alone.
///
/// A stretch ends at a blank line, and, if asked to split, before a line that begins a paragraph whatever stands around
/// it: a list item, a heading, a row of a table. What is not certain is not split, so that a stretch may hold more than
/// one paragraph and never less.
struct ParagraphScanner {
    struct Paragraph {
        fileprivate(set) var bytes: UnsafeRawBufferPointer
        fileprivate(set) var lines = 0
        /// List items and quotes that are begun or gone on with, and the most on one line.
        fileprivate(set) var containers = 0
        fileprivate(set) var mostContainers = 0
    }

    private let text: UnsafeRawBufferPointer
    private var position = 0
    private var context = Context.start

    /// What the lines before stand in, as far as that is certain.
    private enum Context: Equatable {
        /// Behind a blank line.
        case start
        case unknown
        /// In an item of an ordered list whose mark has this indent.
        case ordered(indent: Int)
        /// Behind a line that is the header of a table if a delimiter row comes next.
        case header(indent: Int)
        case table(indent: Int)
    }

    init(_ text: UnsafeRawBufferPointer) { self.text = text }

    /// The next stretch of at least `size` bytes, or what is left of the text; nil at its end.
    mutating func next(atLeast size: Int, splitting: Bool) -> Paragraph? {
        guard position < text.count else { return nil }
        let start = position
        var paragraph = Paragraph(bytes: text)
        while position < text.count {
            let line = SourceLine(in: text, at: position)
            if splitting {
                let begins = beginsParagraph(line)
                if begins, position > start { break }
                context = context(behind: line, begins: begins)
            }
            let containers = line.containers
            paragraph.lines += 1
            paragraph.containers += containers
            paragraph.mostContainers = max(paragraph.mostContainers, containers)
            position = line.next
            if line.isBlank, position - start >= size { break }
        }
        paragraph.bytes = UnsafeRawBufferPointer(rebasing: text[start..<position])
        return paragraph
    }

    private func beginsParagraph(_ line: SourceLine) -> Bool {
        guard let indent = line.indent, !line.isBlank else { return false }
        // A row that may end HTML around it is not certain to be one.
        if context == .table(indent: indent), line.first == 0x7C { return !line.bytes.contains(0x3E) }
        if line.first == 0x23 { return isHeading(line) }
        guard let mark = line.containerMark(at: line.content), mark.byte != 0x3E else { return false }
        if case .ordered(let outer) = context, mark.number != nil, indent <= outer { return true }
        guard !line.isBlank(from: mark.end) else { return false }
        return context == .start || mark.number == nil || mark.number == 1
    }

    private func isHeading(_ line: SourceLine) -> Bool {
        let behind = line.bytes[(line.content - line.start)...].drop { $0 == 0x23 }
        let level = behind.startIndex - (line.content - line.start)
        return level <= 6 && (behind.isEmpty || behind.first == 0x20 || behind.first == 0x09)
    }

    private func context(behind line: SourceLine, begins: Bool) -> Context {
        if line.isBlank { return .start }
        guard let indent = line.indent else { return continued(by: line) }
        switch context {
        case .start where line.first == 0x7C: return .header(indent: indent)
        case .header(indent) where DelimiterRow(line, from: line.content) != nil:
            return .table(indent: indent)
        case .table(indent) where begins && line.first == 0x7C: return context
        default: break
        }
        guard begins else { return continued(by: line) }
        let isOrdered = line.containerMark(at: line.content)?.number != nil
        return isOrdered ? .ordered(indent: indent) : .unknown
    }

    /// Lines of text go on with an item of a list, but for those that may end code or HTML around it.
    private func continued(by line: SourceLine) -> Context {
        guard case .ordered = context, line.first != 0x60, line.first != 0x7E, !line.bytes.contains(0x3E)
        else {
            return .unknown
        }
        return context
    }
}

extension ParagraphScanner.Paragraph {
    /// Whether a line satisfies `condition`.
    func hasLine(where condition: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        var position = 0
        while position < bytes.count {
            let line = SourceLine(in: bytes, at: position)
            if condition(line.bytes) { return true }
            position = line.next
        }
        return false
    }

    /// The bytes that md4c may remember as marks.
    var marks: Int {
        bytes.count { byte in
            switch byte {
            case 0x21, 0x26, 0x2A, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7E: true
            default: false
            }
        }
    }
}
