/// Blanks out what is no prose in the lines of a Markdown body: fenced code, code spans, comments and tags, addresses,
/// destinations of links, marks of callouts and footnotes.
struct ProseMask {
    private var fence: (mark: Unicode.Scalar, count: Int)?
    private var isInComment = false

    /// `line` with spaces in place of what is no prose. Lines come in order.
    mutating func masked(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        if isFenced(line) { return Array(repeating: " ", count: line.count) }
        var output = line
        var index = 0
        while index < line.count {
            let end = skipped(line, from: index)
            if end > index {
                for blank in index..<min(end, line.count) { output[blank] = " " }
                index = end
            } else {
                index += 1
            }
        }
        return output
    }

    /// Follows fences; whether this line stands inside one or is one.
    private mutating func isFenced(_ line: [Unicode.Scalar]) -> Bool {
        let text = line.drop { $0 == " " || $0 == ">" }
        guard let mark = text.first, mark == "`" || mark == "~" else { return fence != nil }
        let count = text.prefix { $0 == mark }.count
        if let open = fence {
            let closes =
                mark == open.mark && count >= open.count && text.dropFirst(count).allSatisfy { $0 == " " }
            if closes { fence = nil }
            return true
        }
        if count >= 3, !text.dropFirst(count).contains("`") { fence = (mark, count) }
        return fence != nil
    }

    /// The index behind what is no prose and begins at `index`; `index` itself where prose stands there.
    private mutating func skipped(_ line: [Unicode.Scalar], from index: Int) -> Int {
        if isInComment || Self.starts(line, at: index, "<!--") { return comment(line, from: index) }
        switch line[index] {
        case "`": return Self.codeSpan(line, from: index)
        case "]": return Self.destination(line, from: index)
        case "[": return Self.mark(line, from: index)
        case "<": return Self.tag(line, from: index)
        case "&": return Self.entity(line, from: index)
        case "a"..."z", "A"..."Z": return Self.domain(line, from: index)
        default: return index
        }
    }

    private mutating func comment(_ line: [Unicode.Scalar], from index: Int) -> Int {
        guard let end = SourceLines.firstIndex(of: Array("-->".unicodeScalars), in: line, from: index) else {
            isInComment = true
            return line.count
        }
        isInComment = false
        return end + 3
    }

    private static func codeSpan(_ line: [Unicode.Scalar], from index: Int) -> Int {
        let count = line[index...].prefix { $0 == "`" }.count
        var next = index + count
        while next < line.count {
            let run = line[next...].prefix { $0 == "`" }.count
            if run == count { return next + run }
            next += max(1, run)
        }
        return index + count
    }

    /// `](…)`, or `]: …` to the end of the line.
    private static func destination(_ line: [Unicode.Scalar], from index: Int) -> Int {
        guard index + 1 < line.count else { return index }
        if line[index + 1] == ":" { return line.count }
        guard line[index + 1] == "(" else { return index }
        return (line[index...].firstIndex(of: ")") ?? line.count - 1) + 1
    }

    /// `[!NOTE]` and `[^1]`.
    private static func mark(_ line: [Unicode.Scalar], from index: Int) -> Int {
        guard index + 1 < line.count, line[index + 1] == "!" || line[index + 1] == "^" else { return index }
        return (line[index...].firstIndex(of: "]") ?? index - 1) + 1
    }

    private static func tag(_ line: [Unicode.Scalar], from index: Int) -> Int {
        guard index + 1 < line.count, WordRuns.isLetter(line[index + 1]) || line[index + 1] == "/" else {
            return index
        }
        return (line[index...].firstIndex(of: ">") ?? index - 1) + 1
    }

    /// An address with its scheme, or a name like `gov.kz`; an index behind the ASCII letters that are neither.
    private static func domain(_ line: [Unicode.Scalar], from index: Int) -> Int {
        if starts(line, at: index, "http://") || starts(line, at: index, "https://") {
            return line[index...].firstIndex { $0 == " " || $0 == ">" || $0 == ")" } ?? line.count
        }
        if index > 0, WordRuns.isLetter(line[index - 1]) { return index }
        let name = line[index...].prefix { $0.isDomain }
        let end = name.last == "." ? name.endIndex - 1 : name.endIndex
        return line[index..<end].contains(".") ? end : index
    }

    private static func entity(_ line: [Unicode.Scalar], from index: Int) -> Int {
        let name = line[(index + 1)...].prefix {
            $0 == "#" || ($0.isASCII && $0.properties.isAlphabetic) || ("0"..."9").contains($0)
        }
        let end = index + 1 + name.count
        return !name.isEmpty && end < line.count && line[end] == ";" ? end + 1 : index
    }

    private static func starts(_ line: [Unicode.Scalar], at index: Int, _ text: String) -> Bool {
        line[index...].starts(with: text.unicodeScalars)
    }
}

extension Unicode.Scalar {
    /// ASCII letters and digits, the hyphen and the dot.
    fileprivate var isDomain: Bool {
        isDigit || self == "-" || self == "." || (value < 0x80 && WordRuns.isLetter(self))
    }
}
