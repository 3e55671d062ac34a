import Glibc

extension [UInt8] {
    /// The first place of a byte in a range, or the end of the range; found by the C library, which looks at many at once.
    package func first(_ byte: UInt8, in range: Range<Int>) -> Int {
        withUnsafeBytes { bytes in
            let stretch = UnsafeRawBufferPointer(rebasing: bytes[range])
            guard let start = stretch.baseAddress, let found = memchr(start, Int32(byte), stretch.count)
            else {
                return range.upperBound
            }
            return range.lowerBound &+ (UnsafeRawPointer(found) - start)
        }
    }
}
