/// What a span of a page is. Layout says only this; a theme turns it into colours at the very end.
public enum Role: UInt8, CaseIterable, Sendable {
    /// Running text, margins and indents.
    case body
    /// The title of the material.
    case title
    /// What stands under the title: summary, notes on the translation, dates.
    case meta
    /// Headings of level 1 and 2.
    case heading
    /// Headings of level 3 to 6.
    case subheading
    /// What leads elsewhere and is no phone number.
    case link
    /// A phone number one can call.
    case phone
    /// The large block digits of a flyer.
    case digits
    /// A code span.
    case code
    /// A line of a code block.
    case codeBlock
    /// The language label of a code block.
    case codeLabel
    /// Text inside a block quote.
    case quote
    /// The bar left of a quote.
    case quoteBar
    /// Bullet or number of a list item.
    case marker
    /// The number of a memo's step.
    case stepNumber
    /// The box of a step that is not done.
    case tickBox
    /// The box of a step that is done.
    case tickDone
    /// The mark of a step that an abuser may notice.
    case noticeable
    /// The frame and label of a callout `[!NOTE]`.
    case note
    /// The frame and label of a callout `[!TIP]`.
    case tip
    /// The frame and label of a callout `[!IMPORTANT]`.
    case important
    /// The frame and label of a callout `[!WARNING]`.
    case warning
    /// The frame and label of a callout `[!CAUTION]`.
    case caution
    /// The frame and label of a callout `[!STAFF]`.
    case staff
    /// The frame of a flyer, of a table, of an image.
    case border
    /// A cell of the first row of a table, and its name on cards.
    case tableHeader
    /// A thematic break, and the line under a title.
    case rule
    /// The text of an image.
    case image
    /// The number of a footnote or of a link.
    case footnote
    /// The foot of a page of a booklet.
    case pageNumber
    /// Raw HTML shown as text.
    case html
}
