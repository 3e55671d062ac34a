extension PlainYAML {
    /// The front matter at the start of the file in `bytes` and the offset behind its closing line; nil where the quick
    /// reader is not sure, or there is none.
    static func frontMatter(of bytes: [UInt8], skipping skipped: [String]) -> (yaml: YAML, end: Int)? {
        bytes.withUnsafeBytes { bytes in
            guard let start = opening(of: bytes), let closing = closing(of: bytes, from: start),
                let yaml = document(
                    in: UnsafeRawBufferPointer(rebasing: bytes[start..<closing.start]), linesBefore: 1,
                    skipping: skipped),
                case .mapping = yaml.value
            else { return nil }
            return (yaml, closing.end)
        }
    }

    /// The offset behind the line that opens front matter.
    private static func opening(of bytes: UnsafeRawBufferPointer) -> Int? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return endOfFence(bytes, at: start).flatMap { $0 < bytes.count ? $0 + 1 : nil }
    }

    /// The first line that begins with three hyphens, where it closes front matter.
    private static func closing(
        of bytes: UnsafeRawBufferPointer, from start: Int
    ) -> (start: Int, end: Int)? {
        var line = start
        while !startsWithHyphens(bytes, at: line) {
            guard let end = bytes.firstOffset(of: .lineFeed, from: line) else { return nil }
            line = end + 1
        }
        return endOfFence(bytes, at: line).map { (line, min($0 + 1, bytes.count)) }
    }

    private static func startsWithHyphens(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
        bytes.count - start >= 3 && bytes[start] == .dash && bytes[start + 1] == .dash
            && bytes[start + 2] == .dash
    }

    /// The end of the line at `start` if that is three hyphens with nothing but spaces behind them.
    private static func endOfFence(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Int? {
        guard startsWithHyphens(bytes, at: start) else { return nil }
        var end = start + 3
        while end < bytes.count, bytes[end] == .space { end += 1 }
        return end == bytes.count || bytes[end] == .lineFeed ? end : nil
    }
}

extension MarkdownFile {
    /// The front matter at the start of the file in `bytes` and the offset behind its closing line, as
    /// ``frontMatter(of:)`` tells it, where it is so plain that a quick reader is sure of it; nil else.
    /// - Parameter skipped: the keys of lists whose members, one a line or all on one, are passed over: they come out
    ///   empty.
    public static func plainFrontMatter(
        of bytes: [UInt8], skipping skipped: [String] = []
    ) -> (yaml: YAML, end: Int)? {
        PlainYAML.frontMatter(of: bytes, skipping: skipped)
    }
}
