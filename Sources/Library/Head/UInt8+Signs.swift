/// The signs of ASCII that front matter is made of.
extension UInt8 {
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let hash: UInt8 = 0x23
    static let dash: UInt8 = 0x2D
    static let backslash: UInt8 = 0x5C
}
