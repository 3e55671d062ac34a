/// A keyboard layout in use in Kazakhstan: which character each key position gives. Positions are named by the
/// character of the Latin (US) layout, so that a key keeps its meaning whatever layout is on.
public enum KeyboardLayout: String, CaseIterable, Sendable {
    /// QWERTY
    case latin
    /// ЙЦУКЕН
    case russian
    /// The Kazakh layout, which has letters in the row of digits.
    case kazakh

    /// The character at the position of `latin` (a character of the US layout), nil where the layout has none of
    /// its own there.
    public func character(at latin: Character) -> Character? {
        guard let index = Self.positions.firstIndex(of: latin) else { return nil }
        return row[index]
    }

    /// The position, as a character of the US layout, of a character that this layout gives.
    public func position(of character: Character) -> Character? {
        guard let index = row.firstIndex(of: character) else { return nil }
        return Self.positions[index]
    }

    private var row: [Character] {
        switch self {
        case .latin: Self.positions
        case .russian: Self.russianRow
        case .kazakh: Self.kazakhRow
        }
    }

    /// The keys of the four rows, without and then with Shift. US: ANSI INCITS 154-1988; Russian and Kazakh:
    /// the layouts `ru` and `kz` of the X Keyboard Extension's data (symbols/ru `winkeys`, symbols/kz).
    private static let positions = Array(
        "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
            + "~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?")
    private static let russianRow = Array(
        "ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю."
            + "Ё!\"№;%:?*()_+ЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,")
    private static let kazakhRow = Array(
        "(\"әіңғ,.үұқөһйцукенгшщзхъ\\фывапролджэячсмитьбю№"
            + ")!ӘІҢҒ;:ҮҰҚӨҺЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ?")
}
