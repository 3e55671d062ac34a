extension Action {
    /// The name of the action in the configuration file: words joined by hyphens, the same in every language.
    public var identifier: String {
        switch self {
        case .move(let movement): "move-" + movement.identifier
        case .enter: "enter"
        case .back: "back"
        case .forward: "forward"
        case .show(let place): "show-" + place.identifier
        case .nextMatch: "next-match"
        case .previousMatch: "previous-match"
        case .changeTray: "change-tray"
        case .blankPage: "blank-page"
        case .moveEarlier: "move-earlier"
        case .moveLater: "move-later"
        case .switchLanguage: "switch-language"
        case .switchTheme: "switch-theme"
        case .reload: "reload"
        case .redraw: "redraw"
        case .suspend: "suspend"
        case .releaseMouse: "release-mouse"
        case .quit: "quit"
        case .quickExit: "quick-exit"
        }
    }

    /// The action of a name in the configuration file.
    init?(identifier: String) {
        guard let action = Action.all.first(where: { $0.identifier == identifier }) else { return nil }
        self = action
    }
}

extension Action.Movement {
    fileprivate var identifier: String {
        switch self {
        case .up: "up"
        case .down: "down"
        case .left: "left"
        case .right: "right"
        case .halfPageUp: "half-page-up"
        case .halfPageDown: "half-page-down"
        case .pageUp: "page-up"
        case .pageDown: "page-down"
        case .start: "start"
        case .end: "end"
        case .previousSection: "previous-section"
        case .nextSection: "next-section"
        case .previousStop: "previous-link"
        case .nextStop: "next-link"
        }
    }
}

extension Action.Place {
    fileprivate var identifier: String {
        switch self {
        case .help: "help"
        case .numbers: "numbers"
        case .contents: "contents"
        case .find: "find"
        case .search: "search"
        case .tray: "tray"
        case .export: "export"
        case .qr: "qr"
        case .sideBySide: "side-by-side"
        case .presentation: "presentation"
        case .jumps: "jumps"
        case .palette: "palette"
        }
    }
}
