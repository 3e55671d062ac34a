import Text

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

extension Action {
    /// The names that somebody who typed another one may have meant: those that share words with it, else one of nearly
    /// the same letters. What many of them begin with does not count.
    static func identifiers(near typed: String) -> [String] {
        let wanted = core(of: typed.lowercased())
        let names = all.map { (name: $0.identifier, core: core(of: $0.identifier)) }
        if let name = names.first(where: { $0.core == wanted }) { return [name.name] }
        let words = Set(wanted.split { !$0.isLetter })
        let related = names.filter { !words.isDisjoint(with: $0.core.split(separator: "-")) }
        let near = EditDistance.nearest(to: wanted, among: names.map(\.core))
        return (related.isEmpty ? names.filter { $0.core == near } : related).map(\.name)
    }

    private static func core(of name: String) -> String {
        for verb in ["show-", "move-"] where name.hasPrefix(verb) {
            return String(name.dropFirst(verb.count))
        }
        return name
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
