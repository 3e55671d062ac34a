extension HostileText {
    /// The cost of `text`, paragraph by paragraph.
    init(paragraphsOf text: UnsafeRawBufferPointer) {
        var scanner = ParagraphScanner()
        var stretch = Stretch(startingAt: 0)
        var position = 0
        while position < text.count {
            let line = SourceLine(in: text, at: position)
            if scanner.beginsParagraph(line), position > stretch.start {
                add(stretch, of: text)
                stretch = Stretch(startingAt: position)
            }
            stretch.add(line)
            position = line.next
        }
        add(stretch, of: text)
    }
}

/// Tells by the lines of a text alone where a paragraph begins for certain, whatever stands around it: behind a blank
/// line, at a list item, a heading or a row of a table. What is not certain goes on with the paragraph before, so that
/// what is taken for one may hold more than one and never less.
private struct ParagraphScanner {
    private var context = Context.start

    /// What the lines before stand in, as far as that is certain.
    private enum Context {
        /// Behind a blank line, and the definitions behind one.
        case start
        case unknown
        /// In an item of an ordered list whose mark has this indent.
        case ordered(indent: Int)
        /// Behind a line that is the header of a table if a delimiter row comes next.
        case header(SourceLine, indent: Int)
        case table(indent: Int)
    }

    /// Whether `line`, which follows on the last one, begins a paragraph.
    mutating func beginsParagraph(_ line: SourceLine) -> Bool {
        let begins = isAtStart || begins(line)
        context = context(behind: line, begins: begins)
        return begins
    }

    private var isAtStart: Bool { if case .start = context { true } else { false } }

    private func begins(_ line: SourceLine) -> Bool {
        guard let indent = line.indent, !line.isBlank else { return false }
        // A row that may end HTML around it is not certain to be one.
        if case .table(indent) = context, line.first == 0x7C { return !line.bytes.contains(0x3E) }
        if line.first == 0x23 { return line.isHeading }
        guard let mark = line.containerMark(at: line.content), mark.byte != 0x3E else { return false }
        if case .ordered(let outer) = context, mark.number != nil, indent <= outer { return true }
        guard !line.isBlank(from: mark.end) else { return false }
        return isAtStart || mark.number == nil || mark.number == 1
    }

    private func context(behind line: SourceLine, begins: Bool) -> Context {
        if line.isBlank || isAtStart && line.isDefinition { return .start }
        guard let indent = line.indent else { return continued(by: line) }
        switch context {
        case .start where line.first == 0x7C: return .header(line, indent: indent)
        case .header(let header, indent) where isTable(header, line): return .table(indent: indent)
        case .table(indent) where begins && line.first == 0x7C: return context
        default: break
        }
        guard begins else { return continued(by: line) }
        let isOrdered = line.containerMark(at: line.content)?.number != nil
        return isOrdered ? .ordered(indent: indent) : .unknown
    }

    private func isTable(_ header: SourceLine, _ line: SourceLine) -> Bool {
        guard let row = DelimiterRow(line, from: line.content) else { return false }
        return header.mayBeHeader(ofColumns: row.cells.count, from: header.content)
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
