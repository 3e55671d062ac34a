extension KeyPattern {
    /// Reads a key as the configuration file writes it: `F3`, `Enter`, `Ctrl-L`, `Alt-Left`, a character of the
    /// Latin layout that needs no Shift for its position, any other character for itself.
    init?(_ text: String) {
        if let code = Self.names[text.lowercased()] {
            self = .key(code)
        } else if let rest = text.dropping(prefix: "ctrl-"), rest.count == 1,
            let character = rest.lowercased().first
        {
            self = .control(character)
        } else if let rest = text.dropping(prefix: "alt-") {
            guard let code = Self.names[rest.lowercased()] else { return nil }
            self = .alt(code)
        } else if text.count == 1, let character = text.first {
            self = Self.unshifted.contains(character) ? .position(character) : .key(.character(character))
        } else {
            return nil
        }
    }

    /// The characters of the Latin layout that need no Shift: they name positions.
    private static let unshifted = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"

    private static let names: [String: Key.Code] = {
        var names: [String: Key.Code] = [
            "enter": .enter, "esc": .escape, "tab": .tab, "shift-tab": .backTab, "backspace": .backspace,
            "del": .delete, "ins": .insert, "up": .up, "down": .down, "left": .left, "right": .right,
            "↑": .up, "↓": .down, "←": .left, "→": .right, "pgup": .pageUp, "pgdn": .pageDown, "home": .home,
            "end": .end, "space": .character(" "),
        ]
        for number in 1...12 { names["f\(number)"] = .function(number) }
        return names
    }()
}

extension String {
    /// The text behind a prefix of any case; nil without it.
    fileprivate func dropping(prefix: String) -> String? {
        lowercased().hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
