import Markdown
import Text

/// Blocks of text: paragraphs and headings, and the lines that layout adds in words.
extension Flow {
    /// Title, summary and notes above the text.
    mutating func layOutOpening() {
        layOutTitles()
        guard !content.lines.isEmpty else { return }
        layOutOpeningRule()
    }

    /// Title, summary and notes.
    mutating func layOutTitles() {
        let parts =
            [(options.title, Role.title), (options.summary, .meta)] + options.notes.map { ($0, .meta) }
        for (words, role) in parts where !words.isEmpty {
            layOutWords(words, Look(role), of: 0, .keepsWithNext)
        }
    }

    /// Parts what stands above the text from the text.
    mutating func layOutOpeningRule() {
        if !options.isLinear { decorate(rule: width, .rule, of: 0, .keepsWithNext) }
        oweGap(1)
    }

    mutating func layOutHeading(
        _ index: Int, _ level: Int
    ) {
        let role = level <= 2 ? Role.heading : .subheading
        let traits: LineTraits =
            level == walk.chapterLevel ? [.keepsWithNext, .beginsChapter] : .keepsWithNext
        let count = layOutText(index, role: role, traits)
        let first = content.lines.count - count
        if options.isPlainText, !options.isLinear, level <= 2 { underline(index, level) }
        guard notesPlaces, count > 0 else { return }
        content.outline.append(
            Heading(text: document.safeText(of: index), level: level, line: first, block: index))
    }

    /// Draws a line under the heading that was laid out last.
    private mutating func underline(_ index: Int, _ level: Int) {
        let widest = fitter.lines.map { cells(of: $0) }.max() ?? 0
        guard widest > 0 else { return }
        if level > 1 { return decorate(rule: widest, .heading, of: index, .keepsWithNext) }
        beginLine(of: index)
        content.lines.open.append(String(repeating: glyphs.thickRule, count: widest), Look(.heading))
        content.lines.endLine(at: anchor(of: index), .keepsWithNext)
    }

    /// Lays out the text of a block, behind a label if there is one (safe text, empty for none).
    /// - Returns: the number of its lines.
    @discardableResult
    mutating func layOutText(
        _ index: Int, role: Role, _ traits: LineTraits = [], label: [UInt8] = []
    ) -> Int {
        begin(text: index)
        if !label.isEmpty {
            text.add(label, Look(.tableHeader))
            text.add(Self.colon, Look(.border))
        }
        unfinished = UnfinishedText(block: index, role: role, traits: traits)
        var count = 0
        while let current = unfinished { count = goOn(with: current) }
        return count
    }

    /// Lays out the first piece of the text of a paragraph, which is all of it but for very long ones.
    mutating func layOutParagraphText(_ index: Int, role: Role, _ traits: LineTraits) {
        begin(text: index)
        goOn(with: UnfinishedText(block: index, role: role, traits: traits))
    }

    private mutating func begin(text index: Int) {
        text.begin(document.blocks[index].runs)
        text.replacesWide = width < 2
        takeInlineMarker()
    }

    /// Lays out the next piece of a text; it is `unfinished` while anything is left.
    /// - Returns: the number of its lines so far.
    @discardableResult
    mutating func goOn(with current: UnfinishedText) -> Int {
        text.fill(from: document, base: current.role)
        markNoticeable()
        fitter.fit(text, manner(for: current.role))
        // The last lines of a portion are fitted again with the next one.
        let kept = text.isComplete ? 0 : max(0, min(3, fitter.lines.count - 1))
        var current = current
        current.lines += writeLines(fitter.lines.count - kept, of: current.block, current.traits)
        if text.isComplete {
            unfinished = nil
            if current.lines == 0, walk.hasMarker { layOutMarkerAlone() }
        } else {
            text.drop(
                upTo: kept == 0 ? text.bytes.count : fitter.lines[fitter.lines.count - kept].start)
            unfinished = current
        }
        return current.lines
    }

    /// Stands behind a label.
    private static let colon = Array(": ".utf8)

    /// Gives the mark at the beginning of a noticeable step its role, once for each item.
    private mutating func markNoticeable() {
        let item = walk.containers.count - 1
        guard walk.containers[item].mayBeNoticeable else { return }
        walk.containers[item].mayBeNoticeable = false
        text.markNoticeable(isASCII: options.isASCII)
    }

    /// Lays out words of our own.
    mutating func layOutWords(
        _ words: String, _ look: Look, of block: Int, _ traits: LineTraits
    ) {
        text.begin(0..<0)
        text.replacesWide = width < 2
        takeInlineMarker()
        text.add(Array(SafeText.printable(words).utf8), look)
        fitter.fit(text, Fitter.Manner(width: width))
        writeLines(fitter.lines.count, of: block, traits)
    }

    /// A marker whose item has no text of its own.
    mutating func layOutMarkerAlone() {
        if !walk.inlineMarker.isEmpty {
            layOutWords("", Look(.body), of: max(0, walk.next - 1), .content)
        } else {
            decorate(rule: 0, .body, of: max(0, walk.next - 1), .content)
        }
    }

    /// Makes a marker that found no room the first words of the text.
    private mutating func takeInlineMarker() {
        guard !walk.inlineMarker.isEmpty else { return }
        var start = 0
        for span in walk.inlineMarker.spans {
            text.add(Array(walk.inlineMarker.bytes[start..<span.end]), Look(span.role))
            start = span.end
        }
        walk.inlineMarker.removeAll()
    }

    /// Writes the first `count` lines that the fitter made.
    @discardableResult
    private mutating func writeLines(
        _ count: Int, of block: Int, _ traits: LineTraits
    ) -> Int {
        var mark = 0
        for index in 0..<max(0, count) {
            let line = fitter.lines[index]
            beginLine(of: block, isHanging: line.isHanging)
            write(line, patches: fitter.patches, from: &mark)
            var traits = traits.union(.content)
            if index > 0 { traits.remove(.beginsChapter) }
            if line.isHyphenated { traits.insert(.hyphenated) }
            // Neither the first nor the last line of a paragraph stands alone on a page.
            if count > 1, index == 0 || index == count - 2 { traits.insert(.keepsWithNext) }
            content.lines.endLine(at: anchor(of: block, line.start), traits)
        }
        return max(0, count)
    }

    /// How lines of a role are filled: headings and posters stay ragged and whole.
    private func manner(for role: Role) -> Fitter.Manner {
        var manner = Fitter.Manner(width: width)
        let isProse = role != .heading && role != .subheading && options.form != .flyer
        manner.hyphenates = options.hyphenates && isProse
        manner.isJustified = options.isJustified && isProse
        let isOutermost = walk.containers.count == 1 && isProse
        manner.hangsLeft = isOutermost && column.margin > 0 && !options.isLinear
        manner.hangsRight = isOutermost && column.rest > 0 && manner.isJustified
        return manner
    }

    private func anchor(of block: Int, _ position: Int) -> Anchor {
        var anchor = anchor(of: block)
        if anchor.offset == 0 { anchor.offset = text.offset(at: position) }
        return anchor
    }

    /// Writes a line of the text.
    mutating func write(_ line: Fitter.Fitted, patches: [Fitter.Patch], from mark: inout Int) {
        var start = line.start
        for patch in patches[line.patches] {
            writeText(start..<patch.position, from: &mark)
            content.lines.open.appendMore(0x20, count: patch.spaces)
            start = patch.position + patch.skipped
        }
        writeText(start..<line.end, from: &mark)
        if line.isHyphenated { content.lines.open.appendMore(0x2D, count: 1) }
    }

    /// Writes a stretch of the text with its looks.
    private mutating func writeText(_ range: Range<Int>, from mark: inout Int) {
        let marks = text.marks
        var start = range.lowerBound
        while start < range.upperBound {
            while mark + 1 < marks.count, marks[mark + 1].start <= start { mark += 1 }
            let end = mark + 1 < marks.count ? min(range.upperBound, marks[mark + 1].start) : range.upperBound
            let look = marks.isEmpty ? Look(.body) : marks[mark].look
            if look.link >= 0, notesPlaces { noteLink(start..<end, look) }
            content.lines.open.append(text.bytes, start..<end, look)
            start = end
        }
    }

    private mutating func noteLink(_ range: Range<Int>, _ look: Look) {
        let left = content.lines.open.cellsOfOpenLine
        let cells = CellWidth.of(utf8: text.bytes.span.extracting(range))
        content.links.append(
            PageLink(link: Int(look.link), line: content.lines.count, columns: left..<left + cells))
    }
}
