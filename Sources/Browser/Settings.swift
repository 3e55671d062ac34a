public import Library
public import Rendering
public import Text

/// How the browser was started: arguments and configuration, already read.
public struct Settings: Sendable, Equatable {
    public var language: Language
    public var theme: ThemeName
    public var depth: ColorDepth
    /// The day, for the dates of review.
    public var today: CalendarDate
    /// Draws with ASCII only.
    public var isASCII = false
    /// Shows staff materials, grades, dates of verification.
    public var isStaff = false
    /// The mode for a visitor alone at a station.
    public var isVisitor = false

    /// What is left after a quick exit.
    public var quickExitOutcome = QuickExitOutcome.leave
    /// How long a visit at a station may rest before it is reset.
    public var idleMilliseconds = 180_000
    /// The longest line of running text in cells.
    public var measure = 72

    /// The keys in force.
    public var bindings = Binding.table
    public var usesMouse = true

    public enum QuickExitOutcome: Sendable, Equatable {
        /// The program ends.
        case leave
        /// A neutral screen; the next key leads to the choice of a language.
        case cover
    }

    public init(language: Language, theme: ThemeName, depth: ColorDepth, today: CalendarDate) {
        self.language = language
        self.theme = theme
        self.depth = depth
        self.today = today
    }
}
