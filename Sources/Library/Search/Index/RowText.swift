/// What stands in one row of the index: an edition, or a part of a long one.
struct RowText {
    /// A stretch of the body behind which no phrase goes on: a block.
    struct Stretch {
        /// Behind its last byte.
        var end: Int
        var isHeading: Bool
        /// The section that begins with this stretch.
        var section: SectionStart?
    }

    struct SectionStart: Equatable {
        /// Index of its heading's block in the document, 0 for what stands before the first one.
        var block: Int
        /// Shown to staff only.
        var isForStaff: Bool
    }

    /// The text of the blocks, with line feeds between them.
    var body: [UInt8] = []
    var stretches: [Stretch] = []
    var title: [UInt8] = []
    var summary: [UInt8] = []
    /// What people ask when this is the answer, with line feeds between; searched and never shown.
    var questions: [UInt8] = []
    /// What filters ask for: words that no text can hold.
    var facets: [[UInt8]] = []
}
