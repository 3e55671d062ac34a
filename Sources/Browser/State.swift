public import Library
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

/// Everything the browser knows: a value.
public struct State: Sendable {
    public private(set) var settings: Settings
    public private(set) var size: Size

    public init(library: Library, settings: Settings, size: Size) {
        self.settings = settings
        self.size = size
    }

    /// What to do before the first event.
    public mutating func start() -> [Effect] { [] }

    /// Takes one event in and says what is to be done.
    /// - Parameter now: milliseconds on a clock that never goes back, with any zero.
    public mutating func update(_ event: Event, at now: Int) -> [Effect] { [] }

    /// The screen that shows this state.
    public func view() -> Screen { Screen(size: size) }
}
