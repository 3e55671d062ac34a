/// One look at every line of a text before it is parsed.
struct SourceSurvey {
    /// What has to be changed for md4c.
    private(set) var edits = SourceEdits()
    /// Whether md4c would take too long.
    private(set) var isCostly = false
    /// Where the text may be cut in parts.
    let seams: [SourceSeams.Seam]

    /// Stretches of paragraphs of this many bytes are an upper bound for the paragraphs in them, and quick to count.
    private static let stretch = 4096

    /// Looks at all of `text`.
    /// - Parameter partBytes: the fewest bytes of a part of it.
    init(of text: UnsafeRawBufferPointer, partBytes: Int = TextParts.usualBytes) {
        var cost = HostileText()
        var stretch = HostileText.Stretch(startingAt: 0)
        var seams = SourceSeams(stretch: partBytes)
        var misread = MisreadLines()
        // Most texts are shorter than a part.
        let mayBeCut = text.count > partBytes
        var position = 0
        while position < text.count {
            let line = SourceLine(in: text, at: position)
            edits.look(at: line)
            let mayBeMisread = misread.look(at: line)
            if mayBeCut { seams.look(at: line, mayBeMisread: mayBeMisread) }
            stretch.add(line)
            position = line.next
            if (line.isBlank && position - stretch.start >= Self.stretch) || position == text.count {
                cost.add(stretch, of: text)
                stretch = HostileText.Stretch(startingAt: position)
            }
        }
        edits.misread = misread.places
        self.seams = seams.seams
        isCostly =
            cost.isTooHigh(forBytes: text.count)
            && HostileText(paragraphsOf: text).isTooHigh(forBytes: text.count)
    }
}
