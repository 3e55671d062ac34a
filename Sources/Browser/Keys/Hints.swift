extension Scope {
    /// The actions that the foot line shows on these screens, the most useful first: those that do not fit are left
    /// out from the end. The quick exit is shown behind them everywhere.
    var hints: [Action] {
        switch self {
        case .home:
            [
                .move(.down), .enter, .show(.find), .switchLanguage, .show(.help), .quit, .changeTray,
                .show(.tray), .switchTheme,
            ]
        case .reader:
            [
                .move(.pageDown), .back, .nextMatch, .switchLanguage, .show(.help), .show(.contents),
                .changeTray, .show(.presentation), .show(.sideBySide), .show(.qr),
            ]
        case .meeting:
            [
                .move(.pageDown), .back, .moveLater, .nextMatch, .show(.presentation), .switchLanguage,
                .show(.help), .show(.contents), .show(.sideBySide), .show(.qr),
            ]
        case .list: [.move(.down), .enter, .back, .changeTray, .show(.help)]
        case .text: [.move(.pageDown), .back, .show(.sideBySide), .switchLanguage]
        case .presentation: [.move(.pageDown), .back, .move(.nextStop), .switchLanguage, .blankPage]
        case .tray: [.move(.down), .enter, .show(.export), .back, .changeTray, .moveLater]
        case .entry: [.move(.down), .enter, .back]
        }
    }
}

/// The parts of the help, in order.
enum HelpGroup: Sendable, CaseIterable {
    /// What one cannot do without.
    case first
    case moving
    /// In the open text.
    case text
    case paper
    /// To a group, to another screen, in another language.
    case showing
    case program
}

extension Action {
    /// Where the help lists the action.
    var helpGroup: HelpGroup {
        switch self {
        case .enter, .back, .quickExit, .switchLanguage, .quit: .first
        case .show(.find), .show(.search), .show(.numbers), .show(.help): .first
        case .move, .forward, .show(.jumps): .moving
        case .show(.contents), .nextMatch, .previousMatch: .text
        case .changeTray, .show(.tray), .show(.export), .moveEarlier, .moveLater: .paper
        case .show(.presentation), .show(.sideBySide), .show(.qr), .blankPage: .showing
        case .show(.palette), .switchTheme, .reload, .releaseMouse, .redraw, .suspend: .program
        }
    }
}
