import Text

/// Finds the action of a key on a screen.
struct KeyMap: Sendable {
    /// The last one that has a key counts.
    let bindings: [Binding]

    init(_ bindings: [Binding]) {
        self.bindings = bindings
    }

    /// The action of `key` in `scope`, nil where it has none there. The character itself is tried before its
    /// position, its position before the position of its small letter: so `N` can differ from `n`, and Caps Lock
    /// does no harm elsewhere.
    func action(of key: Key, in scope: Scope) -> Action? {
        for pattern in Self.patterns(of: key) {
            let binding = bindings.last { $0.scopes.contains(scope) && $0.keys.contains(pattern) }
            if let binding { return binding.action }
        }
        return nil
    }

    /// Whether a key means something on any screen.
    func isBound(_ key: Key) -> Bool { Scope.allCases.contains { action(of: key, in: $0) != nil } }

    private static func patterns(of key: Key) -> [KeyPattern] {
        guard case .character(let character) = key.code else {
            return [key.isAlt ? .alt(key.code) : .key(key.code)]
        }
        if key.isControl { return [.control(latin(character))] }
        if key.isAlt { return [.alt(key.code)] }
        return [.key(key.code), .position(position(character)), .position(latin(character))]
    }

    /// The position of a character: of the Latin layout if it has the character, else of the Russian, else of the
    /// Kazakh.
    private static func position(_ character: Character) -> Character {
        for layout in KeyboardLayout.allCases {
            if let position = layout.position(of: character) { return position }
        }
        return character
    }

    private static func latin(_ character: Character) -> Character {
        position(Character(character.lowercased().first.map(String.init) ?? String(character)))
    }

    /// The layout that a typed character belongs to, nil where it stands in several.
    static func layout(of character: Character) -> KeyboardLayout? {
        let letter = character.lowercased().first ?? character
        guard letter.isLetter else { return nil }
        if letter.isASCII { return .latin }
        if "әіңғүұқөһ".contains(letter) { return .kazakh }
        return KeyboardLayout.russian.position(of: letter) == nil ? nil : .russian
    }
}
