/// Letters of ASCII, Latin-1 and Cyrillic by number, for the hot paths; other letters are none here.
enum Letter {
    @inline(__always)
    static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x61...0x7A, 0x41...0x5A, 0x400...0x481, 0x48A...0x52F: true
        case 0xC0...0x24F: scalar != 0xD7 && scalar != 0xF7
        default: false
        }
    }

    /// The small letter of a capital one, and any other scalar unchanged.
    @inline(__always)
    static func lowercase(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A, 0x410...0x42F: scalar &+ 0x20
        case 0x400...0x40F: scalar &+ 0x50
        case 0xC0...0xDE: scalar == 0xD7 ? scalar : scalar &+ 0x20
        // The palochka stands between pairs in which the capital is odd.
        case 0x4C0: 0x4CF
        case 0x4C1...0x4CE: scalar &+ (scalar & 1)
        // Pairs in which the capital is even; the thousands sign and the marks are none.
        case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar | 1
        default: scalar
        }
    }

    @inline(__always)
    static func isCapital(_ scalar: UInt32) -> Bool { lowercase(scalar) != scalar }
}
