/// One scalar read from UTF-8. A part that is not UTF-8 reads as U+FFFD, by the maximal-subpart rule of the Unicode
/// Standard (table 3-7 and "U+FFFD Substitution of Maximal Subparts" in section 3.9).
struct DecodedScalar {
    /// 0xFFFD for an invalid part.
    var value: UInt32
    /// The bytes it takes, 1 to 4.
    var length: Int
    var isValid: Bool

    /// Reads the scalar that begins at `position`, which must be a place in `bytes`.
    @inline(__always)
    init(in bytes: Span<UInt8>, at position: Int) {
        let lead = bytes[position]
        if lead < 0x80 {
            self.init(value: UInt32(lead), length: 1, isValid: true)
        } else if lead & 0xE0 == 0xC0, lead >= 0xC2, position &+ 1 < bytes.count,
            bytes[position &+ 1] & 0xC0 == 0x80
        {
            let value = UInt32(lead & 0x1F) << 6 | UInt32(bytes[position &+ 1] & 0x3F)
            self.init(value: value, length: 2, isValid: true)
        } else if let three = Self.three(lead, in: bytes, at: position) {
            self.init(value: three, length: 3, isValid: true)
        } else {
            self.init(rare: lead, in: bytes, at: position)
        }
    }

    /// The value of a well-formed scalar of three bytes, else nil.
    @inline(__always)
    private static func three(_ lead: UInt8, in bytes: Span<UInt8>, at position: Int) -> UInt32? {
        guard lead & 0xF0 == 0xE0, position &+ 2 < bytes.count else { return nil }
        let second = bytes[position &+ 1]
        let third = bytes[position &+ 2]
        guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
        let value = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        return value < 0x800 || value & 0xF800 == 0xD800 ? nil : value
    }

    /// The scalars of four bytes, and everything invalid.
    private init(rare lead: UInt8, in bytes: Span<UInt8>, at position: Int) {
        let continuations = Self.continuations(after: lead)
        var value = UInt32(lead) & (continuations == 2 ? 0x0F : 0x07)
        var length = 1
        while length <= continuations, position + length < bytes.count {
            let byte = bytes[position + length]
            guard Self.allowed(after: lead, at: length).contains(byte) else { break }
            value = value << 6 | UInt32(byte & 0x3F)
            length += 1
        }
        let isValid = continuations >= 2 && length > continuations
        self.init(value: isValid ? value : 0xFFFD, length: length, isValid: isValid)
    }

    private init(value: UInt32, length: Int, isValid: Bool) {
        self.value = value
        self.length = length
        self.isValid = isValid
    }

    /// How many continuation bytes a lead byte asks for; 0 where the byte cannot begin a scalar.
    private static func continuations(after lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 1
        case 0xE0...0xEF: 2
        case 0xF0...0xF4: 3
        default: 0
        }
    }

    /// The continuation bytes that keep a scalar well-formed (table 3-7).
    private static func allowed(after lead: UInt8, at place: Int) -> ClosedRange<UInt8> {
        switch (lead, place) {
        case (0xE0, 1): 0xA0...0xBF
        case (0xED, 1): 0x80...0x9F
        case (0xF0, 1): 0x90...0xBF
        case (0xF4, 1): 0x80...0x8F
        default: 0x80...0xBF
        }
    }
}
