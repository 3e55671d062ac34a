/// A stretch of text that no line break may divide (a word with its punctuation), and the spaces behind it.
/// Offsets are UTF-8 bytes into the text that was broken.
public struct Word: Sendable, Equatable {
    /// What may happen at the end of the word.
    public enum Ending: UInt8, Sendable {
        /// A line may end here.
        case allowed
        /// A line may end here and then shows a hyphen (a soft hyphen stood here).
        case hyphen
        /// A line must end here.
        case required
    }

    /// The first byte of the word.
    public var start: Int32
    /// Behind the last byte that is drawn when the line ends here.
    public var end: Int32
    /// The first byte of the next word: `end` plus the spaces (or the soft hyphen) between.
    public var next: Int32
    /// The width of `start..<end` in cells.
    public var cells: Int32
    /// The width of `end..<next` in cells, drawn only when the line goes on.
    public var spaceCells: Int32
    /// What may happen behind the word.
    public var ending: Ending

    /// A word with these values; nothing is checked.
    public init(start: Int32, end: Int32, next: Int32, cells: Int32, spaceCells: Int32, ending: Ending) {
        self.start = start
        self.end = end
        self.next = next
        self.cells = cells
        self.spaceCells = spaceCells
        self.ending = ending
    }
}
