public import Rendering
public import Text

/// How the browser was started: arguments and configuration, already read.
public struct Settings: Sendable, Equatable {
    public var language: Language
    public var theme: ThemeName
    public var depth: ColorDepth
    /// Draws with ASCII only.
    public var isASCII = false
    /// Shows staff materials, grades, dates of verification.
    public var isStaff = false
    /// The mode for a visitor alone at a station.
    public var isVisitor = false

    public init(language: Language, theme: ThemeName, depth: ColorDepth) {
        self.language = language
        self.theme = theme
        self.depth = depth
    }
}
