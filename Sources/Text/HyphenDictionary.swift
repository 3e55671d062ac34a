import Glibc

/// A dictionary of patterns in the format of libhyphen: the encoding in the first line (UTF-8 or KOI8-R), then options
/// and patterns, one a line.
struct HyphenDictionary {
    private let bytes: [UInt8]

    /// Debian's files are of 30 and 106 kB.
    private static let largest = 4 << 20

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Nil where the file cannot be read.
    init?(path: String) {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        bytes = Array(unsafeUninitializedCapacity: Self.largest) { buffer, count in
            count = fread(buffer.baseAddress, 1, buffer.count, file)
        }
    }

    /// The patterns of the letters of `alphabet`; other lines, and those that change the spelling, are left out.
    func patterns(alphabet: HyphenAlphabet) -> HyphenPatterns {
        let lines = bytes.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        var patterns = HyphenPatterns(alphabet: alphabet, roomForLines: lines)
        let bytes = bytes.span
        let isKOI8 = bytes.count > 0 && bytes[0] == UInt8(ascii: "K")
        let signs = HyphenSigns(alphabet: alphabet, isKOI8: isKOI8)
        var pattern = HyphenPattern()
        var start = Self.endOfLine(in: bytes, from: 0) + 1
        while start < bytes.count {
            let end = pattern.read(bytes, from: start, signs)
            if end != nil {
                if pattern.count > 0 { patterns.add(pattern) }
            } else if (0x41...0x5A).contains(bytes[start]) {
                Self.read(
                    option: bytes.extracting(start..<Self.endOfLine(in: bytes, from: start)), of: &patterns)
            }
            start = Self.endOfLine(in: bytes, from: end ?? start) + 1
        }
        return patterns
    }

    private static func endOfLine(in bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end &+= 1 }
        return end
    }

    private static func read(option: Span<UInt8>, of patterns: inout HyphenPatterns) {
        let text = option.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let fewest = Int(words[1]) else { return }
        switch words[0] {
        case "LEFTHYPHENMIN": patterns.fewestBefore = max(2, fewest)
        case "RIGHTHYPHENMIN": patterns.fewestBehind = max(2, fewest)
        default: break
        }
    }
}
