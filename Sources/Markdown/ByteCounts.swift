/// How many of the bytes that make md4c slow a piece of text holds.
struct ByteCounts {
    /// `[` and `]`.
    var brackets = 0
    /// `~`.
    var tildes = 0

    init(of text: UnsafeRawBufferPointer) {
        guard let base = text.baseAddress else { return }
        for start in stride(from: 0, to: text.count, by: Self.chunk) {
            let counts = Self.count(base + start, min(Self.chunk, text.count - start))
            brackets += Int(counts.brackets)
            tildes += Int(counts.tildes)
        }
    }

    /// A count of one byte holds this many. Of a plain loop with such counts the compiler makes vectors, which are
    /// sixteen times as fast.
    private static let chunk = 240

    private static func count(
        _ text: UnsafeRawPointer, _ length: Int
    ) -> (brackets: UInt8, tildes: UInt8) {
        var (brackets, tildes) = (UInt8(0), UInt8(0))
        let bytes = text.assumingMemoryBound(to: UInt8.self)
        var index = 0
        while index < length {
            let byte = bytes[index]
            brackets &+= byte == 0x5B ? 1 : 0
            brackets &+= byte == 0x5D ? 1 : 0
            tildes &+= byte == 0x7E ? 1 : 0
            index &+= 1
        }
        return (brackets, tildes)
    }
}
