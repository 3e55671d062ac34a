import Markdown
import Text

/// The words of a text that a reader sees, with their places: no code, no addresses, no marks.
struct Prose {
    /// A stretch of one line.
    struct Line {
        /// 1-based.
        var number: Int
        /// 1-based column of the first scalar.
        var column: Int
        /// What does not count is a space here, so that places stay.
        var scalars: [Unicode.Scalar]
    }

    /// A run of letters, with apostrophes and hyphens between them.
    struct Word {
        var text: String
        /// The text in lower case.
        var lowered: String
        var line: Int
        var column: Int
        /// Stands between quotation marks that open on its line.
        var isQuoted: Bool
        /// Stands between round brackets that open on its line.
        var isInBrackets: Bool
    }

    let file: String
    let language: Language?
    /// The words in order.
    let words: [Word]

    /// The title, summary, note, questions and body of a material.
    init(of file: MarkdownFile, _ lines: [[Unicode.Scalar]], _ edition: Edition) {
        self.file = edition.path
        language = edition.language
        var mask = ProseMask()
        let first = max(0, min(file.bodyLine - 1, lines.count))
        var fields = ["title", "summary", "content-note"].compactMap { file.frontMatter?[$0] }
        fields += file.frontMatter?["questions"]?.members ?? []
        let body = lines[first...].enumerated().map { index, line in
            Line(number: first + index + 1, column: 1, scalars: mask.masked(line))
        }
        words = (fields.compactMap { Self.line(of: $0, lines) } + body).flatMap(Self.words)
    }

    /// One sentence on its own.
    init(_ sentence: String, language: Language) {
        let line = Line(number: 1, column: 1, scalars: Array(sentence.unicodeScalars))
        self.init(file: "", language: language, lines: [line])
    }

    private init(file: String, language: Language, lines: [Line]) {
        self.file = file
        self.language = language
        words = lines.flatMap(Self.words)
    }

    /// The texts of a registry that stand under the keys `kk`, `ru` and `en`, by language.
    static func of(_ yaml: YAML, _ source: [[Unicode.Scalar]], file: String) -> [Prose] {
        var lines: [Language: [Line]] = [:]
        var pending = [yaml]
        while let next = pending.popLast() {
            pending += next.members
            for pair in next.pairs {
                if let language = Language(rawValue: pair.key), let line = line(of: pair.value, source) {
                    lines[language, default: []].append(line)
                } else {
                    pending.append(pair.value)
                }
            }
        }
        return lines.map { language, lines in Prose(file: file, language: language, lines: lines) }
    }

    private static func words(of line: Line) -> [Word] {
        var quotes = Quotes()
        var next = 0
        return WordRuns.of(line.scalars).map { range in
            for scalar in line.scalars[next..<range.lowerBound] { quotes.take(scalar) }
            next = range.lowerBound
            let text = String(String.UnicodeScalarView(line.scalars[range]))
            return Word(
                text: text, lowered: text.lowercased(), line: line.number,
                column: line.column + range.lowerBound, isQuoted: quotes.isOpen,
                isInBrackets: quotes.brackets > 0)
        }
    }

    /// Follows quotation marks and round brackets along a line.
    private struct Quotes {
        private var depth = 0
        private var isInStraight = false
        private(set) var brackets = 0
        var isOpen: Bool { depth > 0 || isInStraight }

        mutating func take(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "«", "\u{201C}": depth += 1
            case "»", "\u{201D}": depth = max(0, depth - 1)
            case "\"": isInStraight.toggle()
            case "(": brackets += 1
            case ")": brackets = max(0, brackets - 1)
            default: break
            }
        }
    }

    /// The value of a field; a quote before it moves its column on.
    private static func line(of value: YAML, _ lines: [[Unicode.Scalar]]) -> Line? {
        guard let text = value.string else { return nil }
        let isQuoted =
            lines.indices.contains(value.line - 1)
            && ["\"", "'"].contains(lines[value.line - 1].dropFirst(value.column - 1).first)
        return Line(
            number: value.line, column: value.column + (isQuoted ? 1 : 0), scalars: Array(text.unicodeScalars)
        )
    }
}

/// Finds the words in scalars.
enum WordRuns {
    /// The ranges of letters and their marks; an apostrophe or a hyphen between two letters joins them.
    static func of(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for index in scalars.indices {
            let isInside = isLetter(scalars[index]) || (start != nil && joins(scalars, at: index))
            if isInside {
                start = start ?? index
            } else if let begin = start {
                runs.append(begin..<index)
                start = nil
            }
        }
        if let start { runs.append(start..<scalars.count) }
        return runs
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return (0x61...0x7A).contains(scalar.value | 0x20) }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }

    private static func joins(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard ["'", "\u{2019}", "-", "\u{2010}", "\u{2011}"].contains(scalars[index]) else { return false }
        return index + 1 < scalars.count && isLetter(scalars[index + 1])
    }
}
