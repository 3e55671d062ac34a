/// The commonest kind of word: letters of ASCII or Cyrillic, with one sign of a sentence behind them or none, then one
/// space and the letter of another word. A line may end behind it whatever stands before it.
struct PlainWord {
    let letters: Int
    let cells: Int
    /// Behind the letters and the sign.
    let end: Int
    /// How many letters it ends with, as ``NoBreak`` counts them: 0 before a full stop, `.max` before another sign.
    let lettersAtEnd: Int

    /// - Parameter run: the letters with which it begins, and the place behind them.
    /// - Returns: nil where the word is of another kind.
    @inline(__always)
    init?(beginningWith run: (count: Int, end: Int), in text: Span<UInt8>) {
        let (count, end) = run
        guard count > 0, end &+ 2 < text.count else { return nil }
        letters = count
        let byte = text[end]
        if byte == 0x20 {
            self.end = end
            cells = count
            lettersAtEnd = count
        } else if Self.isSign(byte), text[end &+ 1] == 0x20 {
            self.end = end &+ 1
            cells = count &+ 1
            lettersAtEnd = byte == UInt8(ascii: ".") ? 0 : .max
        } else {
            return nil
        }
        guard self.end &+ 1 < text.count, LineClass.letterLength(in: text, at: self.end &+ 1) > 0 else {
            return nil
        }
    }

    /// The signs of the classes IS and EX in ASCII, `!,.:;?`, one bit each.
    private static var signs: UInt64 { 1 << 0x21 | 1 << 0x2C | 1 << 0x2E | 1 << 0x3A | 1 << 0x3B | 1 << 0x3F }

    @inline(__always)
    private static func isSign(_ byte: UInt8) -> Bool { byte < 64 && signs &>> UInt64(byte) & 1 == 1 }
}
