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
    init(decoding raw: [UInt8]) {
        self.init(decoding: raw, longest: Self.longest)
    }

    init(decoding raw: [UInt8], longest: Int) {
        if let utf16 = UTF16Text(raw) {
            let converted = utf16.utf8
            self.init(utf8: converted.bytes, from: 0, longest: longest)
            note(.utf16, at: 0, in: converted.bytes)
            note(.invalidUTF8(count: converted.repaired), at: converted.firstRepair, in: converted.bytes)
        } else {
            let hasMark = raw.count >= 3 && raw[0] == 0xEF && raw[1] == 0xBB && raw[2] == 0xBF
            self.init(utf8: raw, from: hasMark ? 3 : 0, longest: longest)
        }
        problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    private init(utf8 raw: [UInt8], from start: Int, longest: Int) {
        var repair = UTF8Repair()
        repair.run(over: raw, from: start)
        (bytes, count) = (repair.output, repair.output.count - Self.padding)
        note(.invalidUTF8(count: repair.repaired), at: repair.firstRepair, in: raw, from: start)
        replaceCarriageReturns()
        replaceNuls()
        isCut = count > longest
        if isCut { end(at: characterStart(atOrBefore: longest)) }
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

    /// Notes a problem at byte `offset` of `raw`, where there is such a place; the first line begins at `start`.
    private mutating func note(_ kind: Problem.Kind, at offset: Int?, in raw: [UInt8], from start: Int = 0) {
        guard let offset else { return }
        var (line, column) = (1, 1)
        for index in start..<offset {
            let byte = raw[index]
            let isLineEnd = byte == 0x0A || (byte == 0x0D && raw[index + 1] != 0x0A)
            (line, column) = isLineEnd ? (line + 1, 1) : (line, column + 1)
        }
        problems.append(Problem(kind: kind, line: line, column: column))
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
        note(.nulBytes(count: nuls), at: first, in: bytes)
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
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, start < count else { return nil }
            guard let found = memchr(base + start, Int32(byte), count - start) else { return nil }
            return UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }

    private mutating func move(_ source: Range<Int>, to target: Int) {
        bytes.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            memmove(base + target, base + source.lowerBound, source.count)
        }
    }
}
