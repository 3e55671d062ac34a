import Threads

/// The parts of a long text that can be parsed by themselves, by several threads at once: their documents one behind
/// the other are the document of the whole.
///
/// What a text defines once for all of it (addresses of links, footnotes) makes it one part, and so does what md4c is not
/// given as it stands. Md4c reads nothing else across a line that begins a block of the top level (``SourceSeams``).
struct TextParts: Sendable {
    /// In order of place.
    private let seams: [SourceSeams.Seam]
    /// The bytes of the text.
    private let bytes: Int
    /// The 1-based line of the file on which the text begins.
    private let line: Int
    private let limits: ParserLimits

    /// What a part has at least: it is parsed in half a millisecond.
    static let usualBytes = 64 << 10

    private init(seams: [SourceSeams.Seam], bytes: Int, line: Int, limits: ParserLimits) {
        self.seams = seams
        self.bytes = bytes
        self.line = line
        self.limits = limits
    }

    /// Nil where the text has to be parsed whole.
    init?(_ body: UnsafeRawBufferPointer, _ survey: SourceSurvey, line: Int, limits: ParserLimits) {
        guard !survey.seams.isEmpty, survey.edits.all.isEmpty, !survey.edits.mayBeMended,
            !Self.holdsDefinition(body), !Self.mayHoldHTMLBehindBlanks(body)
        else {
            return nil
        }
        self.init(seams: survey.seams, bytes: body.count, line: line, limits: limits)
    }

    /// At least 2 but where parts were joined.
    var count: Int { seams.count + 1 }

    /// The same text in at most so many parts of about the same length.
    func joined(into parts: Int) -> TextParts {
        var kept: [SourceSeams.Seam] = []
        for seam in seams
        where kept.count + 1 < parts && seam.start >= bytes / parts * (kept.count + 1) {
            kept.append(seam)
        }
        return TextParts(seams: kept, bytes: bytes, line: line, limits: limits)
    }

    /// The bytes of a part (0-based) in the whole text.
    func range(ofPart part: Int) -> Range<Int> {
        (part == 0 ? 0 : seams[part - 1].start)..<(part == seams.count ? bytes : seams[part].start)
    }

    /// The 1-based line of the file on which a part (0-based) begins.
    func line(ofPart part: Int) -> Int { part == 0 ? line : line + seams[part - 1].line }

    /// Parses a part (0-based) of `body`, the whole text; nil where that takes more than the limits of a text of its size.
    func document(ofPart part: Int, in body: UnsafeRawBufferPointer) -> Document? {
        document(ofPart: part, in: body, limits: .standard(bytes: range(ofPart: part).count), room: nil)
    }

    /// - Parameter room: the bytes of text that are to be in the document in the end, where others are added to it.
    private func document(
        ofPart part: Int, in body: UnsafeRawBufferPointer, limits: ParserLimits, room: Int?
    ) -> Document? {
        let range = range(ofPart: part)
        let source = SourceLines(UnsafeRawBufferPointer(rebasing: body[range]), firstLine: line(ofPart: part))
        var builder = TreeBuilder(source: source, edited: nil, limits: limits, room: room ?? range.count)
        guard Md4c.parse(source.bytes, into: &builder) else { return nil }
        return builder.tree.finished
    }

    /// The document of the whole text, its parts parsed by threads of their own; nil where one takes more than its share
    /// of the limits.
    func whole(of body: UnsafeRawBufferPointer) -> Document? {
        nonisolated(unsafe) let body = body
        let parts = Crew.share(0..<count, least: 1) { range in
            range.map { part in
                document(
                    ofPart: part, in: body,
                    limits: limits.share(of: self.range(ofPart: part).count, in: bytes),
                    room: part == 0 ? body.count : nil)
            }
        }
        var documents = parts.flatMap(\.self)
        guard var whole = documents.removeFirst() else { return nil }
        for part in documents {
            guard let part, whole.append(part) else { return nil }
        }
        return whole
    }

    /// Whether `]:` stands anywhere, without which nothing is defined.
    private static func holdsDefinition(_ text: UnsafeRawBufferPointer) -> Bool {
        var position = 0
        while let found = text.firstOffset(of: 0x5D, from: position) {
            position = found + 1
            if position < text.count, text[position] == 0x3A { return true }
        }
        return false
    }

    /// Whether anything stands anywhere that may begin raw HTML which goes on behind a blank line (CommonMark 0.30, 4.6,
    /// the first five kinds); comments that end on their line do not.
    private static func mayHoldHTMLBehindBlanks(_ text: UnsafeRawBufferPointer) -> Bool {
        var position = 0
        while let found = text.firstOffset(of: 0x3C, from: position) {
            position = found + 1
            let rest = UnsafeRawBufferPointer(rebasing: text[position...])
            switch rest.first {
            case 0x21:
                guard let length = lengthOfComment(rest) else { return true }
                position += length
            case 0x3F: return true
            default:
                let isTag = tags.contains { tag in
                    rest.count >= tag.count && zip(tag, rest).allSatisfy { $0 == $1 | 0x20 }
                }
                if isTag { return true }
            }
        }
        return false
    }

    private static let tags = ["pre", "script", "style", "textarea"].map { Array($0.utf8) }

    /// The bytes of a comment behind its `<`; nil where none ends on this line.
    private static func lengthOfComment(_ rest: UnsafeRawBufferPointer) -> Int? {
        guard rest.starts(with: "!--".utf8) else { return nil }
        var position = 3
        while position + 2 < rest.count, rest[position] != 0x0A {
            if rest[position] == 0x2D, rest[position + 1] == 0x2D, rest[position + 2] == 0x3E {
                return position + 3
            }
            position += 1
        }
        return nil
    }
}

extension Document {
    /// Adds what stands behind.
    /// - Returns: whether there is room: the bytes of a text are counted with 32 bits.
    fileprivate mutating func append(_ part: Document) -> Bool {
        guard text.count + part.text.count < Int(Int32.max) else { return false }
        let (bytes, firstBlock, firstRun) = (Int32(text.count), blocks.count, runs.count)
        let firstLink = Int32(links.count)
        text += part.text
        links += part.links
        holdsStaffCallout = holdsStaffCallout || part.holdsStaffCallout
        staffParts += part.staffParts.map { $0.lowerBound + firstBlock..<$0.upperBound + firstBlock }
        runs += part.runs
        for index in firstRun..<runs.count { runs[index].shift(bytes: bytes, links: firstLink) }
        blocks += part.blocks
        for index in firstBlock..<blocks.count { blocks[index].shift(blocks: firstBlock, runs: firstRun) }
        return true
    }
}

extension Run {
    fileprivate mutating func shift(bytes: Int32, links: Int32) {
        text = text.lowerBound + bytes..<text.upperBound + bytes
        if link >= 0 { link += links }
    }
}

extension Block {
    fileprivate mutating func shift(blocks: Int, runs: Int) {
        end += blocks
        self.runs = self.runs.lowerBound + runs..<self.runs.upperBound + runs
    }
}
