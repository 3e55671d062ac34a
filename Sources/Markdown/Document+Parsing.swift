extension Document {
    /// Parses the body of `text`, which begins at byte `start` on line `line` of its file.
    init(parsing text: consuming SourceText, from start: Int, line: Int) {
        let limits = ParserLimits.standard(bytes: text.count - start)
        self.init(parsing: text, from: start, line: line, limits: limits)
    }

    init(parsing text: consuming SourceText, from start: Int, line: Int, limits: ParserLimits) {
        self = text.withTerminatedBytes(from: start) { body in
            if HostileText.isCostly(body) { return Document(refusing: body, line: line, because: .costly) }
            var builder = TreeBuilder(source: SourceLines(body, firstLine: line), limits: limits)
            if Md4c.parse(body, into: &builder) { return builder.document }
            return Document(refusing: body, line: line, because: .overBudget)
        }
    }

    /// A document that shows `body` as it is.
    init(refusing body: UnsafeRawBufferPointer, line: Int, because refusal: Refusal) {
        self.init()
        text = Array(body)
        runs = [Run(text: 0..<Int32(clamping: text.count), kind: .code, emphasis: [], link: -1)]
        blocks = [Block(kind: .code(language: ""), end: 1, runs: 0..<1, line: line, depth: 0)]
        self.refusal = refusal
    }
}
