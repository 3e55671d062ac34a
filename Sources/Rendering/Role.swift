/// What a span of a page is. Layout says only this; a theme turns it into colours at the very end.
public enum Role: UInt8, CaseIterable, Sendable {
    case body
    /// The title of the material.
    case title
    /// What stands under the title: summary, notes on the translation, dates.
    case meta
    /// Headings of level 1 and 2.
    case heading
    /// Headings of level 3 to 6.
    case subheading
    case link
    /// A phone number one can call.
    case phone
    /// The large block digits of a flyer.
    case digits
    case code
    case codeBlock
    /// The language label of a code block.
    case codeLabel
    case quote
    /// The bar left of a quote.
    case quoteBar
    /// Bullet or number of a list item.
    case marker
    /// The number of a memo's step.
    case stepNumber
    case tickBox
    case tickDone
    /// The mark of a step that an abuser may notice.
    case noticeable
    /// The frame and label of each kind of callout.
    case note
    case tip
    case important
    case warning
    case caution
    case staff
    /// The frame of a flyer, of a table, of an image.
    case border
    case tableHeader
    case rule
    case image
    case footnote
    case pageNumber
    /// Raw HTML shown as text.
    case html
}
