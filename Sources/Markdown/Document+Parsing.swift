import Threads

extension Document {
    /// Parses a body, which begins on line `line` of its file and was surveyed.
    init(_ body: UnsafeRawBufferPointer, _ survey: SourceSurvey, line: Int) {
        let threads = body.count < Self.shortestForThreads ? 1 : Crew.size
        self.init(body, survey, line: line, limits: .standard(bytes: body.count), threads: threads)
    }

    /// Shorter texts are parsed in a few milliseconds, and putting parts together takes memory.
    private static let shortestForThreads = 2 << 20

    /// - Parameter threads: how many may parse parts of it, where it has parts.
    init(
        _ body: UnsafeRawBufferPointer, _ survey: SourceSurvey, line: Int, limits: ParserLimits, threads: Int
    ) {
        if survey.isCostly {
            self.init(refusing: body, line: line, because: .costly)
        } else if threads > 1, let parts = TextParts(body, survey, line: line, limits: limits),
            let whole = parts.joined(into: threads).whole(of: body)
        {
            self = whole
        } else if let whole = Self.parsed(body, survey.edits, line: line, limits: limits) {
            self = whole
        } else {
            self.init(refusing: body, line: line, because: .overBudget)
        }
    }

    /// Parses a text with edits; once more where the tree tells what else has to be changed, and again where that
    /// brought more to light, which few texts do.
    private static func parsed(
        _ body: UnsafeRawBufferPointer, _ edits: SourceEdits, line: Int, limits: ParserLimits
    ) -> Document? {
        var edits = edits
        var tree: ParsedTree?
        for _ in 0..<mostParses {
            tree =
                if edits.all.isEmpty {
                    Self.tree(body, nil, line: line, limits: limits)
                } else {
                    Self.tree(EditedSource(body, edits), line: line, limits: limits)
                }
            guard let tree, edits.mend(tree, of: body, firstLine: line) else { break }
        }
        return tree?.finished
    }

    private static let mostParses = 8

    private static func tree(_ source: EditedSource, line: Int, limits: ParserLimits) -> ParsedTree? {
        source.bytes.withUnsafeBytes {
            tree(UnsafeRawBufferPointer(rebasing: $0[..<source.count]), source, line: line, limits: limits)
        }
    }

    private static func tree(
        _ body: UnsafeRawBufferPointer, _ edited: EditedSource?, line: Int, limits: ParserLimits
    ) -> ParsedTree? {
        let source = SourceLines(body, firstLine: line)
        var builder = TreeBuilder(source: source, edited: edited, limits: limits, room: body.count)
        return Md4c.parse(body, into: &builder) ? builder.tree : nil
    }

    /// A document that shows `body` as it is, to staff alone from the first callout for staff on.
    init(refusing body: UnsafeRawBufferPointer, line: Int, because refusal: Refusal) {
        self.init()
        text = Array(body)
        runs = [Run(text: 0..<Int32(clamping: text.count), kind: .code, emphasis: [], link: -1)]
        blocks = [Block(kind: .code(language: ""), end: 1, runs: 0..<1, line: line, depth: 0)]
        self.refusal = refusal
        hideStaffMark(inLastBlock: 0)
        if holdsStaffCallout { findStaffParts() }
    }
}
