import Glibc

/// A dictionary of patterns in the format of libhyphen: the encoding in the first line (UTF-8 or KOI8-R), then options
/// and patterns, one a line.
struct HyphenDictionary {
    private let bytes: [UInt8]

    /// Debian's files are of 30 and 106 kB.
    private static let largest = 4 << 20

    init(_ text: String) {
        bytes = Array(text.utf8)
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
        var patterns = HyphenPatterns(alphabet: alphabet)
        let bytes = bytes.span
        let isKOI8 = bytes.count > 0 && bytes[0] == UInt8(ascii: "K")
        var pattern = Pattern()
        var start = Self.endOfLine(in: bytes, from: 0)
        while start < bytes.count {
            let end = Self.endOfLine(in: bytes, from: start + 1)
            let line = bytes.extracting(start + 1..<end)
            if pattern.read(line, isKOI8: isKOI8, alphabet: alphabet) {
                patterns.add(pattern.codes, digits: pattern.digits)
            } else if line.count > 0, (0x41...0x5A).contains(line[0]) {
                Self.read(
                    option: line.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) },
                    of: &patterns)
            }
            start = end
        }
        return patterns
    }

    private static func endOfLine(in bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        return end
    }

    private static func read(option: String, of patterns: inout HyphenPatterns) {
        let words = option.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let fewest = Int(words[1]) else { return }
        switch words[0] {
        case "LEFTHYPHENMIN": patterns.fewestBefore = max(2, fewest)
        case "RIGHTHYPHENMIN": patterns.fewestBehind = max(2, fewest)
        default: break
        }
    }
}

/// One pattern: letters, and a digit before each and behind the last.
private struct Pattern {
    private(set) var codes: [UInt8] = []
    private(set) var digits: [UInt8] = []

    /// - Returns: false where the line is no pattern of the alphabet.
    mutating func read(_ line: Span<UInt8>, isKOI8: Bool, alphabet: HyphenAlphabet) -> Bool {
        codes.removeAll(keepingCapacity: true)
        digits.removeAll(keepingCapacity: true)
        digits.append(0)
        var place = 0
        while place < line.count, line[place] > 0x20 {
            let scalar = DecodedScalar(in: line, at: place)
            let value = isKOI8 ? Self.koi8(line[place]) : scalar.value
            place += isKOI8 ? 1 : scalar.length
            if (0x30...0x39).contains(value) {
                digits[digits.count - 1] = UInt8(value - 0x30)
                continue
            }
            let code = alphabet.code(of: value)
            guard code > 0 && code < HyphenAlphabet.capital || value == 0x2E else { return false }
            codes.append(code)
            digits.append(0)
        }
        return !codes.isEmpty
    }

    /// The small letters of KOI8-R (RFC 1489); ASCII is as it is.
    private static func koi8(_ byte: UInt8) -> UInt32 {
        guard (0xC0...0xDF).contains(byte) else { return UInt32(byte) }
        return koi8Letters[Int(byte) - 0xC0]
    }

    private static let koi8Letters = "юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars.map(\.value)
}
