/// A quick look for what every bare address has in it.
enum AddressHint {
    /// Whether `@`, `:/` or `www` stands in `text` with bytes behind it.
    static func mayHoldAddress(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
        let bytes = UnsafeRawBufferPointer(rebasing: text)
        guard bytes.count > 2, let base = bytes.baseAddress else { return false }
        // Of a plain loop over three pointers the compiler makes vectors.
        let first = base.assumingMemoryBound(to: UInt8.self)
        let (second, third) = (first + 1, first + 2)
        var hits: UInt8 = 0
        var index = 0
        while index < bytes.count - 2 {
            let (here, next, last) = (first[index], second[index], third[index])
            hits |= here == 0x40 ? 1 : 0
            hits |= (here ^ 0x3A) | (next ^ 0x2F) == 0 ? 1 : 0
            hits |= ((here | 0x20) ^ 0x77) | ((next | 0x20) ^ 0x77) | ((last | 0x20) ^ 0x77) == 0 ? 1 : 0
            index &+= 1
        }
        return hits != 0
    }
}
