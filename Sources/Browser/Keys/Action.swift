/// What a key, a click or the palette can ask for. Every action stands once in `Binding.table`, with its keys, and
/// once in each language's messages, with its name.
public enum Action: Sendable, Hashable {
    case move(Movement)
    /// Goes into what is selected: opens a material, follows a link, ticks a step.
    case enter
    /// Returns to where one was.
    case back
    /// Undoes `back`.
    case forward
    case show(Place)
    /// Kazakh, Russian, English in turn, for interface and material.
    case switchLanguage
    case switchTheme
    /// Puts a material into the tray, or takes it out there.
    case changeTray
    /// The next place that a search found in the open text, or the one before.
    case nextMatch
    case previousMatch
    /// Makes the screen of a presentation blank, and back.
    case blankPage
    case moveEarlier
    case moveLater
    case reload
    case redraw
    case suspend
    /// Gives the mouse to the terminal for copying, or takes it again.
    case releaseMouse
    case quit
    case quickExit

    /// Ways to move on a screen.
    public enum Movement: Sendable, Hashable, CaseIterable {
        case up, down, left, right
        case halfPageUp, halfPageDown, pageUp, pageDown
        case start, end
        case previousSection, nextSection
        /// Links and steps of a text; the panes of the home screen.
        case previousStop, nextStop
    }

    /// Screens that can be called from anywhere they make sense.
    public enum Place: Sendable, Hashable, CaseIterable {
        case help
        case numbers
        case contents
        /// What is typed, in the open text; elsewhere the same as `search`.
        case find
        /// The whole library, by words.
        case search
        case tray
        /// How the tray gets onto paper.
        case export
        /// The selected link or the whole text as a QR code.
        case qr
        /// The open material in two languages.
        case sideBySide
        /// The open material to a group.
        case presentation
        /// The places one has been to, to choose one.
        case jumps
        /// Every action by its name.
        case palette
    }

    /// Every action, in the order of the help.
    public static let all: [Action] =
        Movement.allCases.map(Action.move) + [.enter, .back, .forward] + Place.allCases.map(Action.show)
        + [
            .nextMatch, .previousMatch, .changeTray, .blankPage, .moveEarlier, .moveLater, .switchLanguage,
            .switchTheme, .reload,
            .redraw,
            .releaseMouse, .suspend, .quit, .quickExit,
        ]
}
