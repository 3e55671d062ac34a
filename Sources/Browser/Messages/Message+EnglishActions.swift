/// The names of the actions in English, for help and palette, and their short ones for the foot line.
extension Message {
    static func englishName(_ action: Action) -> String {
        switch action {
        case .move(let movement):
            switch movement {
            case .up: "One line up"
            case .down: "One line down"
            case .left: "Left"
            case .right: "Right"
            case .halfPageUp: "Half a page up"
            case .halfPageDown: "Half a page down"
            case .pageUp: "Page up"
            case .pageDown: "Page down"
            case .start: "To the beginning"
            case .end: "To the end"
            case .previousSection: "Previous section"
            case .nextSection: "Next section"
            case .previousStop: "Previous link or part of the screen"
            case .nextStop: "Next link or part of the screen"
            }
        case .enter: "Open, follow a link, tick a step"
        case .back: "Back to the same place"
        case .forward: "Forward again"
        case .show(.help): "Help"
        case .show(.numbers): "Numbers to call"
        case .show(.contents): "Contents of the text"
        case .show(.tray): "Tray of materials to print"
        case .show(.export): "Print or save the tray"
        case .show(.presentation): "Show to a group, page by page"
        case .show(.sideBySide): "Two languages side by side"
        case .show(.qr): "QR code of the link or the text"
        case .nextMatch: "Next place found"
        case .previousMatch: "Previous place found"
        case .changeTray: "Put into the tray, or take out there"
        case .blankPage: "Blank the page of the presentation, and back"
        case .moveEarlier: "Earlier in the tray; previous material of the set"
        case .moveLater: "Later in the tray; next material of the set"
        case .show(.find): "Find in the open text, or in all materials"
        case .show(.search): "Search all materials"
        case .show(.jumps): "Where you have been"
        case .show(.palette): "Find an action by its name"
        case .switchLanguage: "Language: қазақша, русский, English"
        case .switchTheme: "Another look: dark, light, high contrast, no colour"
        case .reload: "Read the files again"
        case .redraw: "Draw the screen again"
        case .suspend: "Put the program aside (fg brings it back)"
        case .releaseMouse: "Give the mouse to the terminal for copying"
        case .quit: "Quit"
        case .quickExit: "Close at once and wipe the screen"
        }
    }

    static func englishHint(_ action: Action, in scope: Scope, isShort: Bool) -> String {
        switch action {
        case .move(.down): "choose"
        case .move(.pageDown): "more"
        case .move(.nextStop): "link"
        case .enter: englishHint(Entering.open, isShort: isShort)
        case .back: "back"
        case .show(.help): "help"
        case .show(.numbers): "numbers"
        case .show(.contents): "contents"
        case .show(.find): "find"
        case .show(.search): "find"
        case .show(.tray): "tray"
        case .show(.export): "print"
        case .show(.sideBySide): "two languages"
        case .show(.presentation): "present"
        case .show(.qr): "QR code"
        case .show(.palette): "more"
        case .nextMatch: "next found"
        case .changeTray: scope == .tray ? "take out" : "set aside"
        case .blankPage: "blank"
        case .moveEarlier: scope == .tray ? "order" : "previous"
        case .moveLater: scope == .tray ? "order" : "next one"
        case .switchLanguage: "language"
        case .switchTheme: "look"
        case .releaseMouse: isShort ? "mouse" : "mouse back"
        case .quit: "quit"
        case .quickExit: isShort ? "close" : "close at once"
        case .move, .forward, .show(.jumps), .previousMatch, .reload, .redraw, .suspend: englishName(action)
        }
    }

    static func englishHint(_ entering: Entering, isShort: Bool) -> String {
        switch entering {
        case .open: "open"
        case .go: "go there"
        case .begin: "begin"
        case .read: "read"
        case .perform: "do it"
        case .confirm: "done"
        case .save: isShort ? "save" : "save the file"
        case .print: "print"
        }
    }

    static func englishName(_ group: HelpGroup) -> String {
        switch group {
        case .first: "What matters most"
        case .moving: "Moving"
        case .text: "In a text"
        case .paper: "On paper"
        case .showing: "Showing"
        case .program: "The program"
        }
    }
}
