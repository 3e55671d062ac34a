/// Reads numbers and texts out of bytes that may be anything: each step that would pass the end gives nil, and so do
/// all that follow.
struct ByteCursor: Sendable {
    private let bytes: [UInt8]
    private(set) var position: Int
    /// Set by the first step that failed.
    private(set) var isBroken = false

    init(_ bytes: [UInt8], at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    var isAtEnd: Bool { position == bytes.count }

    /// The next byte.
    mutating func byte() -> UInt8? {
        guard !isBroken, position < bytes.count else { return fail() }
        position += 1
        return bytes[position - 1]
    }

    /// A number of 7 bits a byte, low bits first, the high bit set in all bytes but the last.
    mutating func number() -> Int? {
        var value = 0
        for shift in stride(from: 0, to: 63, by: 7) {
            guard let byte = byte() else { return nil }
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        return fail()
    }

    /// A number of things that follow, each of at least one byte.
    mutating func count() -> Int? {
        guard let count = number(), count <= bytes.count - position else { return fail() }
        return count
    }

    /// A length in bytes and a text in UTF-8.
    mutating func text() -> String? {
        guard let count = count() else { return nil }
        defer { position += count }
        return bytes.withUnsafeBufferPointer { bytes in
            String(
                decoding: UnsafeBufferPointer(rebasing: bytes[position..<(position + count)]), as: UTF8.self)
        }
    }

    /// Passes over `count` bytes, which were found to be there.
    mutating func skip(_ count: Int) { position += count }

    /// A count, and what `read` reads that often.
    mutating func list<Element>(_ read: (inout ByteCursor) -> Element?) -> [Element]? {
        guard let count = count() else { return nil }
        var list: [Element] = []
        list.reserveCapacity(min(count, 64))
        for _ in 0..<count {
            guard let element = read(&self) else { return fail() }
            list.append(element)
        }
        return list
    }

    private mutating func fail<Value>() -> Value? {
        isBroken = true
        return nil
    }
}

/// Writes what ``ByteCursor`` reads.
struct ByteSink {
    private(set) var bytes: [UInt8] = []

    mutating func put(_ byte: UInt8) { bytes.append(byte) }

    mutating func put(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(max(0, number)))
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func put(_ text: String) {
        put(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// What `write` puts, with its length before it, so that it can be passed over.
    mutating func putPassable(_ write: (inout ByteSink) -> Void) {
        var inner = ByteSink()
        write(&inner)
        put(inner.bytes.count)
        bytes.append(contentsOf: inner.bytes)
    }

    mutating func put<Element>(_ list: [Element], _ write: (Element, inout ByteSink) -> Void) {
        put(list.count)
        for element in list { write(element, &self) }
    }
}
