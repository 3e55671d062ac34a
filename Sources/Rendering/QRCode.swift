internal import CQRCode

/// A QR code (ISO/IEC 18004) of a text: a square of dark and light modules without its quiet zone.
public struct QRCode: Sendable, Equatable {
    /// Modules at one side, 21 to 177.
    public let side: Int
    /// The light border that readers need around the code, in modules (ISO/IEC 18004, section 6.3.8).
    public static let quietZone = 4
    private let modules: [Bool]

    /// Encodes UTF-8 `text` at the lowest error correction, in the smallest code that holds it; nil for an empty
    /// text, one with a zero byte and one of more than 2,953 bytes.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, !bytes.contains(0) else { return nil }
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_L) else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        // Bit 0 of a module says whether it is dark; the others tell its part in the code.
        modules = (0..<side * side).map { data[$0] & 1 == 1 }
    }

    /// Whether the module at a place is dark; light outside the code, which is the quiet zone.
    public func isDark(row: Int, column: Int) -> Bool {
        guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
        return modules[row * side + column]
    }

    /// The code with its quiet zone in half blocks, two modules to a cell: what is drawn must be dark on light.
    /// `columns` and `rows` of the terminal are `side + 8` and half of that, rounded up.
    public var halfBlocks: [String] {
        let range = -Self.quietZone..<side + Self.quietZone
        return stride(from: range.lowerBound, to: range.upperBound, by: 2).map { row in
            range.map { column in
                switch (isDark(row: row, column: column), isDark(row: row + 1, column: column)) {
                case (true, true): "█"
                case (true, false): "▀"
                case (false, true): "▄"
                case (false, false): " "
                }
            }.joined()
        }
    }

    /// The same with `##` and two spaces a module, for terminals without block characters.
    public var asciiBlocks: [String] {
        let range = -Self.quietZone..<side + Self.quietZone
        return range.map { row in range.map { isDark(row: row, column: $0) ? "##" : "  " }.joined() }
    }
}
