public import Markdown

/// A table from roles to styles.
public struct Theme: Sendable {
    /// By which it is chosen.
    public let name: ThemeName
    private let palette: Palette

    /// The theme of that name.
    public static func named(_ name: ThemeName) -> Theme {
        Theme(name: name, palette: Palette.of(name))
    }

    /// The style of a role with emphasis, in full colour; reduce it with `Style.reduced(to:)`.
    public func style(of role: Role, emphasis: Emphasis = []) -> Style {
        let drawing = Drawing.of(role)
        var style = Style(
            foreground: palette.color(of: drawing.ink), background: palette.background,
            attributes: drawing.attributes)
        if name == .monochrome { style.attributes.formUnion(drawing.withoutInk) }
        if emphasis.contains(.strong) { style.attributes.insert(.bold) }
        if emphasis.contains(.emphasis) { style.attributes.insert(.italic) }
        if emphasis.contains(.strikethrough) { style.attributes.insert(.strikethrough) }
        return style
    }
}

/// How a role is drawn in every theme: its ink and its attributes. A theme only mixes the inks.
struct Drawing {
    var ink: Ink
    var attributes: Style.Attributes = []
    /// What stands for the ink in a theme that has none, where nothing else sets the role off.
    var withoutInk: Style.Attributes = []

    /// The few colours of a page. One accent leads; everything that is not text itself is quiet; the rest are signals.
    enum Ink: CaseIterable {
        /// Running text: the terminal's own colour where the theme leaves it alone.
        case text
        case accent
        case quiet
        /// Numbers to call.
        case call
        case code
        case note, tip, important, warning, caution, staff
    }

    static func of(_ role: Role) -> Drawing {
        switch role {
        case .body, .codeBlock, .quote: Drawing(ink: .text)
        case .title, .heading: Drawing(ink: .accent, attributes: .bold)
        case .subheading, .tableHeader: Drawing(ink: .text, attributes: .bold)
        case .link: Drawing(ink: .accent, attributes: .underline)
        case .phone, .digits: Drawing(ink: .call, attributes: .bold)
        case .code: Drawing(ink: .code, withoutInk: .bold)
        case .marker, .footnote: Drawing(ink: .accent)
        case .stepNumber, .tickBox: Drawing(ink: .accent, attributes: .bold)
        case .tickDone: Drawing(ink: .tip)
        case .noticeable: Drawing(ink: .warning, attributes: .bold)
        case .note: Drawing(ink: .note)
        case .tip: Drawing(ink: .tip)
        case .important: Drawing(ink: .important)
        case .warning: Drawing(ink: .warning)
        case .caution: Drawing(ink: .caution)
        case .staff: Drawing(ink: .staff)
        case .meta, .codeLabel, .quoteBar, .border, .rule, .image, .pageNumber, .html:
            Drawing(ink: .quiet)
        }
    }
}
