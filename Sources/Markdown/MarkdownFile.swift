import Text

/// A Markdown file taken apart: front matter and body. Parsing is total: any bytes give a file.
public struct MarkdownFile: Sendable {
    /// The front matter, or nil where the file has none. A mapping where it is valid.
    public var frontMatter: YAML?
    /// The body.
    public var document: Document
    /// What was repaired or could not be understood, in order of line.
    public var problems: [Problem]
    /// The 1-based line on which the body begins.
    public var bodyLine: Int

    /// Decodes and parses `bytes`. Never fails; cost is linear in their number. An array that is given away and has room
    /// for 65 bytes more is not copied where nothing in it is to be repaired.
    public init(parsing bytes: consuming [UInt8]) {
        var text = SourceText(taking: &bytes)
        let front = FrontMatter(of: text.bytes.span.extracting(0..<text.count))
        let document = text.withTerminatedBytes(from: front.bodyStart) { body in
            Document(body, SourceSurvey(of: body), line: front.bodyLine)
        }
        self.init(front, document, repaired: text.problems)
    }

    init(_ front: FrontMatter, _ document: Document, repaired: [Problem]) {
        frontMatter = front.yaml
        bodyLine = front.bodyLine
        problems = repaired + front.problems
        self.document = document
        if let refusal = document.refusal {
            problems.append(Problem(kind: .refused(refusal), line: front.bodyLine, column: 1))
        }
        problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    /// The cause of the problem that front matter has when it is opened and never closed.
    public static let unclosedFrontMatter = "the closing line is missing"

    /// The front matter of `bytes` alone, without parsing the body: what a catalogue of many files needs.
    ///
    /// `bytes` may be the beginning of a file. Where its front matter reaches farther than they do, `yaml` is nil and
    /// the last problem is a `frontMatter` with the cause ``unclosedFrontMatter``: read more and ask again. Problems
    /// of the body are not told.
    public static func frontMatter(of bytes: [UInt8]) -> (yaml: YAML?, problems: [Problem]) {
        let text = SourceText(decoding: bytes)
        let front = FrontMatter(of: text.bytes.span.extracting(0..<text.count))
        let isInBody = { (problem: Problem) in problem.kind != .utf16 && problem.line >= front.bodyLine }
        return (front.yaml, text.problems.filter { !isInBody($0) } + front.problems)
    }

    /// The body in the form that `source-hash` is taken over: NFC, line feeds, trailing spaces and tabs of
    /// each line cut, blank lines at both ends dropped, one line feed at the end.
    public static func canonicalBody(of bytes: [UInt8]) -> [UInt8] {
        let text = SourceText(decoding: bytes)
        let front = FrontMatter(of: text.bytes.span.extracting(0..<text.count))
        let body = Normalization.nfc(Array(text.bytes[front.bodyStart..<text.count]))
        var canonical: [UInt8] = []
        canonical.reserveCapacity(body.count + 1)
        for line in body.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let end = line.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? line.startIndex
            if canonical.isEmpty, end == line.startIndex { continue }
            canonical.append(contentsOf: line[..<end])
            canonical.append(0x0A)
        }
        while canonical.suffix(2).elementsEqual([0x0A, 0x0A]) { canonical.removeLast() }
        return canonical.isEmpty ? [0x0A] : canonical
    }
}

/// Something in a text that had to be repaired or was not understood.
public struct Problem: Sendable, Equatable {
    /// What was wrong.
    public enum Kind: Sendable, Equatable {
        /// So many bad parts became U+FFFD each.
        case invalidUTF8(count: Int)
        /// So many NUL bytes became U+FFFD each.
        case nulBytes(count: Int)
        /// The text was UTF-16 and was converted.
        case utf16
        /// Front matter that is opened and never closed, or is no YAML mapping; `cause` is the parser's word.
        case frontMatter(cause: String)
        /// The body is shown unparsed.
        case refused(Refusal)
    }

    /// What was wrong.
    public var kind: Kind
    /// 1-based.
    public var line: Int
    /// 1-based, in UTF-8 bytes.
    public var column: Int

    /// A problem at a place, both counted from 1.
    public init(kind: Kind, line: Int, column: Int) {
        self.kind = kind
        self.line = line
        self.column = column
    }
}
