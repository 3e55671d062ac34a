extension Document {
    /// Parses the body of `text`, which begins at byte `start` on line `line` of its file.
    init(parsing text: consuming SourceText, from start: Int, line: Int) {
        let limits = ParserLimits.standard(bytes: text.count - start)
        self.init(parsing: text, from: start, line: line, limits: limits)
    }

    /// - Parameter parts: how many parts may be parsed by threads of their own; nil for as many as are useful.
    init(
        parsing text: consuming SourceText, from start: Int, line: Int, limits: ParserLimits,
        parts: Int? = nil
    ) {
        self = text.withTerminatedBytes(from: start) { body in
            let survey = SourceSurvey(of: body, parts: parts ?? PartedText.parts(ofBytes: body.count))
            if survey.isCostly { return Document(refusing: body, line: line, because: .costly) }
            if let whole = PartedText(body, survey, line: line, limits: limits)?.parsed() { return whole }
            let parsed = Self.parsed(body, survey.edits, line: line, limits: limits)
            return parsed ?? Document(refusing: body, line: line, because: .overBudget)
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
                if edits.edits.isEmpty {
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
