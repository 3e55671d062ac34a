import Markdown
import Text

/// What the first bytes of a file tell: front matter, first heading, letters, and the length of the text. It is all
/// that a catalogue knows of a file whose body nobody opened yet.
struct MaterialHead {
    /// Bytes that are read of each file at first.
    static let size = 8192
    /// Bytes that are read where the front matter is not closed within `size`.
    static let largestSize = 1 << 20

    /// Bytes of a longer body from which words are estimated and the language is guessed.
    private static let sampleSize = 2048

    /// The lists that are left empty where the head is to be brief.
    private static let longLists = ["sources", "questions"]

    private(set) var frontMatter: YAML?
    private(set) var problems: [Problem] = []
    private let bytes: [UInt8]
    /// The first heading, nil where there is none or front matter brings a title.
    private(set) var heading: String?
    /// The language that the letters look like.
    private(set) var letters: Language?
    /// Words of the body; estimated from its beginning where the file is longer than what was read.
    private(set) var words: Int?

    /// Reads `bytes`, the start of a file of `size` bytes.
    /// - Parameters:
    ///   - wantsText: also looks for a heading and guesses the language, for files that say neither.
    ///   - isBrief: may leave the lists of sources and questions empty.
    init(_ bytes: [UInt8], size: Int, wantsText: Bool, isBrief: Bool = false) {
        self.bytes = bytes
        if Self.isOrdinary(bytes) {
            let bodyStart = readFrontMatter(bytes, isBrief: isBrief)
            readBody(bytes[bodyStart...], size: size - bodyStart, wantsText: wantsText)
        } else {
            readRepaired(bytes, wantsText: wantsText)
        }
    }

    /// What was repaired, or is wrong with the front matter, as findings in `file`.
    func findings(in file: String) -> [Finding] { problems.map { $0.finding(in: file, bytes) } }

    /// Whether the front matter goes on behind what was read.
    var isCut: Bool { problems.contains { $0.kind == .frontMatter(cause: MarkdownFile.unclosedFrontMatter) } }

    /// No UTF-16 and no NUL, which need repair before anything is found in them.
    private static func isOrdinary(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, first < 0xFE || bytes.count < 2 else { return bytes.isEmpty }
        return !FileReader.holdsNul(bytes)
    }

    /// Returns the offset of the body.
    private mutating func readFrontMatter(_ bytes: [UInt8], isBrief: Bool) -> Int {
        if let (yaml, end) = MarkdownFile.plainFrontMatter(of: bytes, skipping: isBrief ? Self.longLists : [])
        {
            frontMatter = yaml
            return end
        }
        guard let first = bytes.first, [.dash, UInt8(ascii: "+"), 0xEF].contains(first) else { return 0 }
        (frontMatter, problems) = MarkdownFile.frontMatter(of: bytes)
        return frontMatter == nil ? 0 : Self.bodyStart(of: bytes)
    }

    /// The offset behind the line that closes front matter.
    private static func bodyStart(of bytes: [UInt8]) -> Int {
        let isEnd: (UInt8) -> Bool = { $0 == .lineFeed || $0 == .carriageReturn }
        var fences = 0
        var start = 0
        while let end = bytes[start...].firstIndex(where: isEnd) {
            let line = bytes[start..<end]
            if [.dash, UInt8(ascii: "+"), UInt8(ascii: ".")].contains(where: { line.isFence(of: $0) })
                || start == 0
            {
                fences += 1
            }
            start = end + 1
            if fences == 2 { return start }
        }
        return bytes.count
    }

    private mutating func readBody(_ body: ArraySlice<UInt8>, size: Int, wantsText: Bool) {
        let sample = body.prefix(Self.sampleSize)
        let counted = WordCount.of(sample)
        words = sample.isEmpty || size <= sample.count ? counted : counted * size / sample.count
        guard wantsText else { return }
        if frontMatter?["title"] == nil { heading = HeadingScan.title(of: body) }
        letters = LanguageGuess(body.prefix(Self.sampleSize)).language
    }

    private mutating func readRepaired(_ bytes: [UInt8], wantsText: Bool) {
        let file = MarkdownFile(parsing: bytes)
        frontMatter = file.frontMatter
        problems = file.problems
        words = file.document.wordCount
        guard wantsText else { return }
        let headings = file.document.headings.filter { !file.document.isForStaff($0.block) }
        let isFirstAbove = headings.dropFirst().allSatisfy { $0.level > headings[0].level }
        heading = (headings.first { $0.level == 1 } ?? (isFirstAbove ? headings.first : nil))?.text
        letters = LanguageGuess(file.document.text[...]).language
    }
}

extension Document {
    /// The level of a heading, nil for any other block.
    func headingLevel(of block: Int) -> Int? {
        guard case .heading(let level) = blocks[block].kind else { return nil }
        return level
    }
}

extension ArraySlice<UInt8> {
    /// Three of `mark` and nothing but spaces behind them.
    fileprivate func isFence(of mark: UInt8) -> Bool {
        starts(with: [mark, mark, mark]) && dropFirst(3).allSatisfy { $0 == .space || $0 == 0x09 }
    }
}
