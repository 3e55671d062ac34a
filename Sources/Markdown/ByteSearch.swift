import Glibc

extension UnsafeRawBufferPointer {
    /// The first place of `byte` at or behind `start` and before `end`, found by the C library, which looks at many bytes at
    /// once.
    /// - Parameter end: at most `count`, which it is by default.
    func firstOffset(of byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
        let end = end ?? count
        guard start < end, let base = baseAddress, let found = memchr(base + start, Int32(byte), end - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }
}
