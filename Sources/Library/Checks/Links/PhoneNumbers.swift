import Markdown

/// Finds digits in a text that look like a phone number.
enum PhoneNumbers {
    /// The numbers in a leaf block that stand outside of links, as written: those of the registry, and anything of
    /// seven to fifteen digits that begins like a number of this country or with a plus.
    static func unlinked(in block: Int, of document: Document, registered: Set<String>) -> [String] {
        document.runs[document.blocks[block].runs].flatMap { run -> [String] in
            guard run.link < 0, run.kind == .text || run.kind == .code else { return [] }
            let bytes = document.text[Int(run.text.lowerBound)..<Int(run.text.upperBound)]
            return numbers(in: Array(String(decoding: bytes, as: UTF8.self).unicodeScalars), registered)
        }
    }

    private static func numbers(in text: [Unicode.Scalar], _ registered: Set<String>) -> [String] {
        var found: [String] = []
        var index = 0
        while index < text.count {
            guard text[index].isDigit || text[index] == "+" else {
                index += 1
                continue
            }
            let end = self.end(of: text, from: index)
            let written = String(String.UnicodeScalarView(text[index..<end]))
            let before = index > 0 ? text[index - 1] : " "
            if looksLikePhone(written, registered), !isPart(before: before, after: text[end...]) {
                found.append(written)
            }
            index = max(end, index + 1)
        }
        return found
    }

    /// Behind the last digit of a run in which single spaces, hyphens and brackets may stand between digits.
    private static func end(of text: [Unicode.Scalar], from start: Int) -> Int {
        var end = start + 1
        var index = end
        while index < text.count {
            if text[index].isDigit {
                end = index + 1
            } else if !" -()\u{A0}\u{2011}".unicodeScalars.contains(text[index]) || index - end >= 2 {
                break
            }
            index += 1
        }
        return end
    }

    private static func looksLikePhone(_ written: String, _ registered: Set<String>) -> Bool {
        if registered.contains(written) { return true }
        let digits = written.filter(\.isNumber)
        guard (7...15).contains(digits.count) else { return false }
        if written.hasPrefix("+") { return true }
        return digits.count == 11 && (digits.hasPrefix("7") || digits.hasPrefix("8"))
    }

    /// Whether the digits belong to something else: a date, a share, a part of a word or of an article.
    private static func isPart(before: Unicode.Scalar, after: ArraySlice<Unicode.Scalar>) -> Bool {
        if WordRuns.isLetter(before) || before.isDigit || "№.,:/-–".unicodeScalars.contains(before) {
            return true
        }
        guard let next = after.first else { return false }
        if WordRuns.isLetter(next) || next == "%" || next == "/" { return true }
        let second = after.dropFirst().first
        return "-–.,:".unicodeScalars.contains(next)
            && (second?.isDigit ?? false || (next == "-" && second.map(WordRuns.isLetter) ?? false))
    }
}
