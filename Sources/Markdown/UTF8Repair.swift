/// Copies bytes and puts one U+FFFD in place of each bad part: the longest piece that begins a character and cannot
/// end it, or a single byte that begins none ("maximal subpart", Unicode 15, section 3.9).
struct UTF8Repair {
    /// Valid UTF-8 and the padding of a `SourceText`.
    private(set) var output: [UInt8] = []
    private(set) var repaired = 0
    /// The offset of the first bad part in the input.
    private(set) var firstRepair: Int?

    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    mutating func run(over raw: [UInt8], from start: Int) {
        output.reserveCapacity(raw.count - start + SourceText.padding)
        var position = start
        while let bad = Self.badPart(in: raw.span.extracting(position..<raw.count)) {
            output.append(contentsOf: raw[position..<position + bad.lowerBound])
            output.append(contentsOf: Self.replacement)
            if firstRepair == nil { firstRepair = position + bad.lowerBound }
            repaired += 1
            position += bad.upperBound
        }
        output.append(contentsOf: raw[position...])
        output.append(contentsOf: repeatElement(0, count: SourceText.padding))
    }

    private static func badPart(in bytes: Span<UInt8>) -> Range<Int>? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes)
            return nil
        } catch {
            return error.byteOffsets
        }
    }
}

/// Text in UTF-16 with a byte order mark at its beginning.
struct UTF16Text {
    private let raw: [UInt8]
    private let isBigEndian: Bool

    /// nil where no byte order mark of UTF-16 stands at the beginning.
    init?(_ raw: [UInt8]) {
        guard raw.count >= 2 else { return nil }
        switch (raw[0], raw[1]) {
        case (0xFF, 0xFE): isBigEndian = false
        case (0xFE, 0xFF): isBigEndian = true
        default: return nil
        }
        self.raw = raw
    }

    /// The text in UTF-8, with one U+FFFD for each lone surrogate and for a single byte at the end; how many there
    /// were; and where the first stands in the UTF-8.
    var utf8: (bytes: [UInt8], repaired: Int, firstRepair: Int?) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var repaired = 0
        var firstRepair: Int?
        func noteRepair() {
            repaired += 1
            if firstRepair == nil { firstRepair = bytes.count }
        }
        var decoder = UTF16()
        var units = Units(raw: raw, isBigEndian: isBigEndian)
        reading: while true {
            switch decoder.decode(&units) {
            case .scalarValue(let scalar): bytes.append(contentsOf: String(Character(scalar)).utf8)
            case .error:
                noteRepair()
                bytes.append(contentsOf: UTF8Repair.replacement)
            case .emptyInput: break reading
            }
        }
        if raw.count % 2 == 1 {
            noteRepair()
            bytes.append(contentsOf: UTF8Repair.replacement)
        }
        return (bytes, repaired, firstRepair)
    }

    private struct Units: IteratorProtocol {
        let raw: [UInt8]
        let isBigEndian: Bool
        var position = 2

        mutating func next() -> UInt16? {
            guard position + 1 < raw.count else { return nil }
            defer { position += 2 }
            let (first, second) = (UInt16(raw[position]), UInt16(raw[position + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
    }
}
