import Text

/// A line of text being typed: a value with a caret.
struct TextField: Sendable, Equatable {
    private(set) var characters: [Character] = []
    /// The caret stands before this character, 0 to `characters.count`.
    private(set) var caret = 0

    /// Longer input is cut: nothing here asks for more.
    static let longest = 400

    init(_ text: String = "") {
        insert(text)
    }

    var text: String { String(characters) }

    /// Puts text at the caret. Line ends become spaces, other control characters are dropped.
    mutating func insert(_ text: String) {
        // A flood of letters into a full line costs nothing: what is not changed is not copied.
        guard characters.count < Self.longest else { return }
        let clean = text.prefix(Self.longest).compactMap { character -> Character? in
            if character.isNewline || character == "\t" { return " " }
            return character.unicodeScalars.contains { $0.properties.generalCategory == .control }
                ? nil : character
        }
        let kept = clean.prefix(Self.longest - characters.count)
        characters.insert(contentsOf: kept, at: caret)
        caret += kept.count
    }

    /// Takes an editing key.
    /// - Returns: false for a key that means nothing while typing.
    mutating func take(_ key: Key) -> Bool {
        switch key.code {
        case .character(let character):
            if key.isAlt { return false }
            if key.isControl { return edit(withControl: character) }
            insert(String(character))
        case .backspace:
            guard caret > 0 else { return !characters.isEmpty }
            caret -= 1
            characters.remove(at: caret)
        case .delete: if caret < characters.count { characters.remove(at: caret) }
        case .left: caret = max(0, caret - 1)
        case .right: caret = min(characters.count, caret + 1)
        case .home: caret = 0
        case .end: caret = characters.count
        case .enter, .escape, .tab, .backTab, .insert, .up, .down, .pageUp, .pageDown, .function: return false
        }
        return true
    }

    /// The editing keys of a shell, for those who know them.
    private mutating func edit(withControl character: Character) -> Bool {
        switch character {
        case "a": caret = 0
        case "e": caret = characters.count
        case "u":
            characters.removeSubrange(..<caret)
            caret = 0
        case "w":
            let before = characters[..<caret]
            let end = before.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
            let start = characters[..<end].lastIndex(of: " ").map { $0 + 1 } ?? 0
            characters.removeSubrange(start..<caret)
            caret = start
        default: return false
        }
        return true
    }

    /// Draws the field into one row, scrolled so that the caret is on the screen, and puts the cursor there.
    func draw(on frame: inout Frame, row: Int, columns: Range<Int>) {
        let room = max(1, columns.count - 1)
        var first = 0
        while first < caret, CellWidth.of(SafeText.printable(String(characters[first..<caret]))) > room {
            first += 1
        }
        frame.put(String(characters[first...]), .strong, row: row, columns: columns)
        let before = CellWidth.of(SafeText.printable(String(characters[first..<caret])))
        frame.screen.cursor = Position(column: columns.lowerBound + before, row: row)
    }
}
