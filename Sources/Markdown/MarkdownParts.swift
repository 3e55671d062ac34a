/// A Markdown file whose body is parsed part by part, by whoever wants a part and in any order: a long text need never be
/// in memory as one document. The documents of its parts one behind the other are that of the whole.
///
/// A short text is one part, and so is one in which anything is defined for all of it (addresses of links, footnotes) or
/// that nowhere certainly begins a new block of the top level behind a paragraph.
public struct MarkdownParts: Sendable {
    /// The front matter, the first part of the body, and what is wrong with the file as far as that tells.
    public let first: MarkdownFile

    /// Nil where the text is one part.
    private let cut: Cut?

    private struct Cut {
        let text: SourceText
        let front: FrontMatter
        let parts: TextParts

        func withBody<Result>(_ work: (UnsafeRawBufferPointer) -> Result) -> Result {
            text.bytes.withUnsafeBytes {
                work(UnsafeRawBufferPointer(rebasing: $0[front.bodyStart..<text.count]))
            }
        }
    }

    /// Shorter texts are parsed whole.
    private static let shortest = 256 << 10

    /// Decodes `bytes` and parses the first part. Never fails; see ``MarkdownFile/init(parsing:)``.
    public init(parsing bytes: consuming [UInt8]) {
        self.init(parsing: bytes, shortest: Self.shortest, partBytes: TextParts.usualBytes)
    }

    init(parsing bytes: consuming [UInt8], shortest: Int, partBytes: Int) {
        var text = SourceText(taking: &bytes)
        let front = FrontMatter(of: text.bytes.span.extracting(0..<text.count))
        let (parts, document) = text.withTerminatedBytes(from: front.bodyStart) { body in
            let survey = SourceSurvey(of: body, partBytes: partBytes)
            if body.count >= shortest, !survey.isCostly,
                let parts = TextParts(
                    body, survey, line: front.bodyLine, limits: .standard(bytes: body.count)),
                let document = parts.document(ofPart: 0, in: body)
            {
                return (TextParts?.some(parts), document)
            }
            return (nil, Document(body, survey, line: front.bodyLine))
        }
        first = MarkdownFile(front, document, repaired: text.problems)
        cut = parts.map { Cut(text: text, front: front, parts: $0) }
    }

    /// The number of parts, at least 1.
    public var count: Int { cut?.parts.count ?? 1 }

    /// The document of one part (0-based). Each begins with a block of the top level that has a blank line before it, and
    /// each but the last ends with a paragraph of the top level in which a letter stands.
    public func document(ofPart part: Int) -> Document {
        guard part > 0, let cut else { return first.document }
        let parts = cut.parts
        return cut.withBody { body in
            parts.document(ofPart: part, in: body)
                ?? Document(
                    refusing: UnsafeRawBufferPointer(rebasing: body[parts.range(ofPart: part)]),
                    line: parts.line(ofPart: part), because: .overBudget)
        }
    }

    /// The file with all of its body.
    public var whole: MarkdownFile {
        guard let cut else { return first }
        let document = cut.withBody { Document($0, SourceSurvey(of: $0), line: cut.front.bodyLine) }
        return MarkdownFile(cut.front, document, repaired: cut.text.problems)
    }
}
