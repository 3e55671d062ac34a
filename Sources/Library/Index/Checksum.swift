/// A sum of 64 bits that tells damage, not malice.
enum Checksum {
    /// Mixes the bytes, eight at a time, by multiplication with an odd constant (the golden ratio in 64 bits): each
    /// bit that changes, changes the result.
    static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { buffer in
            var hash = UInt64(buffer.count)
            var offset = 0
            while offset + 8 <= buffer.count {
                let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
                offset += 8
            }
            for byte in buffer[offset...] { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
            return hash ^ hash >> 32
        }
    }
}
