/// Bytes that YAML takes as they are: no controls but line feeds, no line separators, no byte order mark.
enum PlainBytes {
    private typealias Block = SIMD16<UInt8>
    private typealias Mask = SIMDMask<Block.MaskStorage>

    /// Whether a text, which is UTF-8, holds no others behind its first byte. Some that are rare may be taken for bad ones.
    static func makeUp(_ text: UnsafeRawBufferPointer) -> Bool {
        var bad = Mask()
        var position = 1
        while position &+ 16 <= text.count {
            let block = text.loadUnaligned(fromByteOffset: position, as: Block.self)
            let last = text.loadUnaligned(fromByteOffset: position &- 1, as: Block.self)
            bad .|= isBad(block, behind: last)
            position &+= 16
        }
        var (block, last) = (all(.lineFeed), all(.lineFeed))
        for (lane, index) in (min(position, text.count)..<text.count).enumerated() {
            block[lane] = text[index]
            last[lane] = text[index &- 1]
        }
        bad .|= isBad(block, behind: last)
        let words = unsafeBitCast(bad, to: SIMD2<UInt64>.self)
        return words[0] | words[1] == 0
    }

    @inline(__always)
    private static func isBad(_ block: Block, behind last: Block) -> Mask {
        let control = (block .< all(0x20)) .& (block .!= all(.lineFeed)) .| (block .== all(0x7F))
        let mark = block .== all(0xEF)
        // U+0080 to U+009F are C2 80 to 9F; U+2028 and U+2029 are E2 80 A8 and A9.
        let highControl = (last .== all(0xC2)) .& (block .< all(0xA0))
        let separator = (last .== all(0x80)) .& ((block & all(0xFE)) .== all(0xA8))
        return control .| mark .| highControl .| separator
    }

    /// The byte sixteen times. Operators of a vector and a number are loops, those of two vectors single instructions.
    @inline(__always)
    private static func all(_ byte: UInt8) -> Block { Block(repeating: byte) }
}
