import Glibc
import Threads

/// A long text that is parsed in parts, by as many threads as there are processors, and put together: the document is
/// the one that parsing it whole gives.
///
/// What a text defines once for all of it (addresses of links, footnotes) makes it one part. Md4c reads nothing else
/// across a line that begins a block of the top level; whether the lines at which the text is cut do is seen from what
/// stands before them (``SourceSeams``).
struct PartedText {
    private let body: UnsafeRawBufferPointer
    private let seams: [SourceSeams.Seam]
    /// The 1-based line of the file on which the text begins.
    private let line: Int
    private let limits: ParserLimits

    /// Shorter texts are parsed in a few milliseconds, and putting parts together takes memory.
    static let shortest = 2 << 20

    /// How many parts a text of so many bytes may have, at least 1.
    static func parts(ofBytes count: Int) -> Int { count < shortest ? 1 : Crew.size }

    /// Nil where the text has to be parsed whole.
    init?(_ body: UnsafeRawBufferPointer, _ survey: SourceSurvey, line: Int, limits: ParserLimits) {
        guard !survey.seams.isEmpty, survey.edits.edits.isEmpty, !survey.edits.mayBeMended,
            !Self.holdsDefinition(body)
        else {
            return nil
        }
        self.body = body
        seams = survey.seams
        self.line = line
        self.limits = limits
    }

    /// The document of the whole text; nil where it was cut at a wrong place or a part takes more than its share of the
    /// limits.
    func parsed() -> Document? {
        nonisolated(unsafe) let text = self
        var parts = Crew.share(0..<seams.count + 1, least: 1) { $0.map { text.parse(part: $0) } }.flatMap(
            \.self)
        guard var whole = parts.removeFirst() else { return nil }
        for (seam, part) in zip(seams, parts) {
            guard let part, whole.dropLastBlock(atLine: line + seam.line), whole.append(part) else {
                return nil
            }
        }
        if whole.holdsStaffCallout { whole.findStaffParts(definingFootnotes: []) }
        return whole
    }

    /// A part and the first line of the next.
    private func parse(part: Int) -> Document? {
        let start = part == 0 ? 0 : seams[part - 1].start
        let end = part == seams.count ? body.count : seams[part].end
        let source = SourceLines(
            UnsafeRawBufferPointer(rebasing: body[start..<end]),
            firstLine: part == 0 ? line : line + seams[part - 1].line)
        // The others are added to the first.
        let room = part == 0 ? body.count : end - start
        var builder = TreeBuilder(
            source: source, edited: nil, limits: limits.share(of: end - start, in: body.count), room: room)
        guard Md4c.parse(source.bytes, into: &builder) else { return nil }
        let tree = builder.tree
        return tree.unclosedComments.isEmpty ? tree.document : nil
    }

    /// Whether `]:` stands anywhere, without which nothing is defined.
    private static func holdsDefinition(_ text: UnsafeRawBufferPointer) -> Bool {
        guard var position = text.baseAddress else { return false }
        let end = position + text.count
        while let found = memchr(position, 0x5D, end - position) {
            position = UnsafeRawPointer(found) + 1
            if position < end, position.load(as: UInt8.self) == 0x3A { return true }
        }
        return false
    }
}

extension Document {
    /// Drops the last block at the top where it is one paragraph or heading that begins on `line` and holds no link.
    /// - Returns: whether it is.
    fileprivate mutating func dropLastBlock(atLine line: Int) -> Bool {
        guard let last = blocks.last, last.line == line, last.depth == 0 else { return false }
        switch last.kind {
        case .paragraph, .heading: break
        default: return false
        }
        guard let first = last.runs.first, runs[last.runs].allSatisfy({ $0.link < 0 }) else { return false }
        text.removeSubrange(Int(runs[first].text.lowerBound)...)
        runs.removeSubrange(first...)
        blocks.removeLast()
        return true
    }

    /// Adds what stands behind.
    /// - Returns: whether there is room: the bytes of a text are counted with 32 bits.
    fileprivate mutating func append(_ part: Document) -> Bool {
        guard text.count + part.text.count < Int(Int32.max) else { return false }
        let (bytes, firstBlock, firstRun) = (Int32(text.count), blocks.count, runs.count)
        let firstLink = Int32(links.count)
        text += part.text
        links += part.links
        holdsStaffCallout = holdsStaffCallout || part.holdsStaffCallout
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
