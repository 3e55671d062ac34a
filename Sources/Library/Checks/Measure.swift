public import Markdown
public import Text

/// What only layout can tell about a text. The checker does not lay out itself: whoever starts it hands in how.
public struct Measure: Sendable {
    /// Lays a flyer with this title out at a width in cells; gives the widest line in cells and the number of rows,
    /// frame and title included.
    public var flyer:
        @Sendable (Document, _ title: String, Language, _ width: Int) -> (columns: Int, rows: Int)
    /// The tables (block indices) that do not fit a width in cells and are shown as cards.
    public var tablesAsCards: @Sendable (Document, Language, _ width: Int) -> [Int]

    public init(
        flyer:
            @escaping @Sendable (Document, _ title: String, Language, _ width: Int) -> (
                columns: Int, rows: Int
            ),
        tablesAsCards: @escaping @Sendable (Document, Language, _ width: Int) -> [Int]
    ) {
        self.flyer = flyer
        self.tablesAsCards = tablesAsCards
    }
}
