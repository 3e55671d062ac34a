import Markdown

extension Problem {
    /// The finding that stands for this problem in `file`, of which `bytes` are the beginning at least. Markdown counts
    /// columns in bytes where the text had to be repaired, findings in characters.
    func finding(in file: String, _ bytes: [UInt8]) -> Finding {
        switch kind {
        case .invalidUTF8(let count):
            TextIsUTF8().finding(file, line: line, column: characters(bytes), "U+FFFD", "\(count)")
        case .nulBytes(let count):
            TextIsUTF8().finding(file, line: line, column: characters(bytes), "NUL", "\(count)")
        case .utf16: TextIsUTF8().finding(file, line: line, column: column, "UTF-16", "UTF-8")
        case .frontMatter(let cause): FrontMatterIsValid().finding(file, line: line, column: column, cause)
        case .refused: TextIsParsed().finding(file, line: line, column: column)
        }
    }

    /// The column in characters, 1-based.
    private func characters(_ bytes: [UInt8]) -> Int {
        let lines = bytes.split(
            maxSplits: max(0, line - 1), omittingEmptySubsequences: false, whereSeparator: { $0 == .lineFeed }
        )
        guard lines.count == line, let start = lines.last else { return column }
        return 1 + start.prefix(max(0, column - 1)).count { $0 & 0xC0 != 0x80 }
    }
}
