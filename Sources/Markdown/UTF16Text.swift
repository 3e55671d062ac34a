/// Text in UTF-16 with a byte order mark at its beginning.
struct UTF16Text {
    private let raw: [UInt8]
    private let isBigEndian: Bool

    /// Takes a text that is marked as UTF-16.
    init(_ raw: [UInt8]) {
        self.raw = raw
        isBigEndian = raw.first == 0xFE
    }

    /// Whether a byte order mark of UTF-16 stands at the beginning of `raw`.
    static func isMarked(_ raw: [UInt8]) -> Bool {
        raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF])
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
