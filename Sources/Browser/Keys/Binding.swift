public import Text

/// One line of the key table: an action, its keys, and the screens on which they work.
public struct Binding: Sendable, Equatable {
    public var action: Action
    /// The first is the one that help and foot line show.
    public var keys: [KeyPattern]
    public var scopes: [Scope]
    /// The action whose key the foot line shows before this one's: both arrows for one of them.
    public var partner: Action?

    public init(
        _ action: Action, _ keys: [KeyPattern], in scopes: [Scope] = Scope.allCases,
        after partner: Action? = nil
    ) {
        self.action = action
        self.keys = keys
        self.scopes = scopes
        self.partner = partner
    }
}

/// What kind of screen has the keyboard.
public enum Scope: Sendable, Equatable, CaseIterable {
    case home
    case reader
    /// A material opened from a set: the next and the previous are a key away.
    case meeting
    /// Contents and other lists to choose from.
    case list
    /// Help and numbers: text to read and leave.
    case text
    /// A material shown to a group.
    case presentation
    /// The tray: a list whose order one changes.
    case tray
    /// A line being typed, with a list below it.
    case entry
}

extension Scope {
    /// A material open for reading.
    static let readers: [Scope] = [.reader, .meeting]

    /// Everywhere but where letters are typed.
    static let allButEntry = allCases.filter { $0 != .entry }
}

/// A key as the table names it.
public enum KeyPattern: Sendable, Hashable {
    /// A key with a name, or a character that is meant whatever its position.
    case key(Key.Code)
    case control(Character)
    case alt(Key.Code)
    /// The key at this position of the Latin layout, under any layout and in either case.
    case position(Character)

    /// How the key is written for a person who types with `layout`.
    public func label(on layout: KeyboardLayout) -> String {
        switch self {
        case .key(let code): Self.name(of: code)
        case .control(let character): "Ctrl-\(character.uppercased())"
        case .alt(let code): "Alt-\(Self.name(of: code))"
        case .position(let latin): String(layout.character(at: latin) ?? latin)
        }
    }

    private static func name(of code: Key.Code) -> String {
        switch code {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .home: "Home"
        case .end: "End"
        case .function(let number): "F\(number)"
        }
    }
}

extension Binding {
    /// The keys as shipped.
    public static let table: [Binding] = [
        Binding(.move(.up), [.key(.up), .position("k")]),
        Binding(
            .move(.down), [.key(.down), .position("j")], after: .move(.up)),
        Binding(.move(.left), [.key(.left), .position("h")]),
        Binding(.move(.right), [.key(.right), .position("l")]),
        Binding(.enter, [.key(.enter)]),
        Binding(
            .move(.pageDown), [.key(.pageDown), .key(.character(" ")), .control("f")]),
        Binding(.move(.pageUp), [.key(.pageUp), .control("b")]),
        Binding(.move(.halfPageDown), [.position("d"), .control("d")]),
        Binding(.move(.halfPageUp), [.position("u"), .control("u")]),
        Binding(.move(.start), [.key(.home), .position("g")]),
        Binding(.move(.end), [.key(.end), .key(.character("G")), .key(.character("П"))]),
        Binding(.move(.nextSection), [.position("s")], in: Scope.readers),
        Binding(.move(.previousSection), [.position("a")], in: Scope.readers),
        Binding(.move(.nextStop), [.key(.tab)]),
        Binding(.move(.previousStop), [.key(.backTab)]),
        Binding(
            .back, [.key(.escape), .key(.backspace), .position("["), .alt(.left)]),
        Binding(.forward, [.position("]"), .alt(.right)]),
        Binding(.show(.jumps), [.position("o")], in: Scope.allButEntry),
        Binding(.nextMatch, [.position("n")], in: Scope.readers),
        Binding(.previousMatch, [.key(.character("N")), .key(.character("Т"))], in: Scope.readers),
        Binding(.changeTray, [.position("b")], in: [.home, .reader, .meeting, .list, .tray]),
        Binding(.moveEarlier, [.position("-"), .alt(.up)], in: [.tray, .meeting]),
        Binding(
            .moveLater, [.key(.character("+")), .position("="), .alt(.down)], in: [.tray, .meeting],
            after: .moveEarlier),
        Binding(.show(.tray), [.key(.function(6))], in: Scope.allButEntry),
        Binding(.show(.export), [.position("p")], in: Scope.allButEntry),
        Binding(.show(.sideBySide), [.position("v"), .key(.function(7))], in: [.reader, .meeting, .text]),
        Binding(.show(.presentation), [.position("m"), .key(.function(8))], in: [.reader, .meeting]),
        Binding(.blankPage, [.position("x")], in: [.presentation]),
        Binding(.show(.qr), [.position("w")], in: Scope.readers),
        Binding(.show(.contents), [.position("t")], in: Scope.readers),
        Binding(.show(.palette), [.key(.character(":"))], in: Scope.allButEntry),
        Binding(
            .show(.find), [.position("/"), .position("."), .key(.character("№"))], in: Scope.allButEntry),
        Binding(.show(.search), [.key(.function(3))], in: Scope.allButEntry),
        Binding(.switchLanguage, [.key(.function(2))]),
        Binding(.show(.numbers), [.key(.function(5))]),
        Binding(.switchTheme, [.position("c")]),
        Binding(.reload, [.position("r")], in: [.home, .reader, .meeting]),
        Binding(.releaseMouse, [.position("y")]),
        Binding(.redraw, [.control("l")]),
        Binding(.suspend, [.control("z")]),
        Binding(
            .show(.help), [.key(.function(1)), .key(.character("?"))]),
        Binding(.quit, [.position("q"), .control("c")]),
        Binding(.quickExit, [.key(.function(12))]),
    ]
}
