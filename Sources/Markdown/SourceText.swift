import Glibc

/// The text of a file, decoded and repaired: valid UTF-8 without byte order mark, NUL or carriage return, its lines
/// ended by line feeds, and followed by zero bytes, because md4c reads past the end in a few places.
struct SourceText {
    /// The text and `padding` zero bytes.
    private(set) var bytes: [UInt8]
    /// The bytes of the text alone.
    private(set) var count: Int
    /// What was repaired, with its place.
    private(set) var problems: [Problem] = []
    /// Whether the end of the text was cut off because it is longer than `longest`.
    private(set) var isCut = false

    /// The zero bytes behind the text, one of which may become a line feed.
    static let padding = 65
    /// The longest text in bytes: offsets of a document are 32 bits wide.
    static let longest = 1 << 30

    /// Decodes UTF-8, or UTF-16 that begins with a byte order mark. Never fails; cost is linear.
    init(decoding raw: [UInt8], longest: Int = SourceText.longest) {
        var raw = raw
        self.init(taking: &raw, longest: longest)
    }

    /// The same for bytes that nobody needs any more and that are left empty: an array with room for the padding is not
    /// copied where nothing in it is to be repaired.
    init(taking raw: inout [UInt8], longest: Int = SourceText.longest) {
        bytes = []
        count = 0
        swap(&bytes, &raw)
        if UTF16Text.isMarked(bytes) {
            convertFromUTF16()
        } else if bytes.starts(with: Self.byteOrderMark) {
            bytes.removeFirst(Self.byteOrderMark.count)
        }
        if let problem = UTF8Repair.repair(&bytes) { problems.append(problem) }
        count = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: Self.padding))
        replaceCarriageReturns()
        replaceNuls()
        isCut = count > longest
        if isCut { end(at: characterStart(atOrBefore: longest)) }
        problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private mutating func convertFromUTF16() {
        let converted = UTF16Text(bytes).utf8
        bytes = converted.bytes
        note(.utf16, at: 0)
        if let repair = converted.firstRepair { note(.invalidUTF8(count: converted.repaired), at: repair) }
    }

    /// Calls `body` with the text from `start` on, ended by a line feed and followed by at least 64 zero bytes.
    mutating func withTerminatedBytes<Result>(
        from start: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        if count > start, bytes[count - 1] != 0x0A {
            bytes[count] = 0x0A
            count += 1
        }
        return try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[start..<count])) }
    }

    private mutating func note(_ kind: Problem.Kind, at offset: Int) {
        let place = Self.place(of: offset, in: bytes)
        problems.append(Problem(kind: kind, line: place.line, column: place.column))
    }

    /// The 1-based line and column, in bytes, of a byte of `text`, whose lines end in LF, CR LF or CR.
    static func place(of offset: Int, in text: [UInt8]) -> (line: Int, column: Int) {
        var (line, column) = (1, 1)
        for index in 0..<offset {
            let byte = text[index]
            let isLineEnd = byte == 0x0A || (byte == 0x0D && text[index + 1] != 0x0A)
            (line, column) = isLineEnd ? (line + 1, 1) : (line, column + 1)
        }
        return (line, column)
    }

    /// Turns CR LF and CR into LF, in place.
    private mutating func replaceCarriageReturns() {
        guard var read = offset(of: 0x0D, from: 0) else { return }
        var written = read
        while read < count {
            bytes[written] = 0x0A
            written += 1
            read += bytes[read + 1] == 0x0A ? 2 : 1
            let next = offset(of: 0x0D, from: read) ?? count
            move(read..<next, to: written)
            written += next - read
            read = next
        }
        end(at: written)
    }

    private mutating func replaceNuls() {
        guard let first = offset(of: 0, from: 0) else { return }
        let nuls = bytes[first..<count].count { $0 == 0 }
        note(.nulBytes(count: nuls), at: first)
        var replaced: [UInt8] = []
        replaced.reserveCapacity(count + 2 * nuls + Self.padding)
        var start = 0
        while let nul = offset(of: 0, from: start) {
            replaced.append(contentsOf: bytes[start..<nul])
            replaced.append(contentsOf: UTF8Repair.replacement)
            start = nul + 1
        }
        replaced.append(contentsOf: bytes[start...])
        (bytes, count) = (replaced, replaced.count - Self.padding)
    }

    /// Drops the text behind `length`.
    private mutating func end(at length: Int) {
        bytes.replaceSubrange(length..., with: repeatElement(0, count: Self.padding))
        count = length
    }

    private func characterStart(atOrBefore offset: Int) -> Int {
        var start = offset
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    /// The first place of `byte` in the text at or behind `start`.
    private func offset(of byte: UInt8, from start: Int) -> Int? {
        bytes.withUnsafeBytes { $0.firstOffset(of: byte, from: start, to: count) }
    }

    private mutating func move(_ source: Range<Int>, to target: Int) {
        bytes.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            memmove(base + target, base + source.lowerBound, source.count)
        }
    }
}
