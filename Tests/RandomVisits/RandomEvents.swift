import Browser
public import TestSupport
import Text

/// Draws what a person, a cat or a broken terminal may do: keys of three layouts, clicks anywhere, resizes, pastes.
public enum RandomEvents {
    /// Every key that means something somewhere, by the key table.
    private static let meant: [Key] = Binding.table.flatMap(\.keys).map { pattern in
        switch pattern {
        case .key(let code): Key(code)
        case .control(let character): Key(.character(character), isControl: true)
        case .alt(let code): Key(code, isAlt: true)
        case .position(let character): Key(.character(character))
        }
    }

    /// The keys that a visit mostly consists of.
    private static let frequent: [Key] = [
        Key(.down), Key(.up), Key(.enter), Key(.enter), Key(.pageDown), Key(.pageUp), Key(.tab),
        Key(.backTab),
        Key(.escape), Key(.left), Key(.right), Key(.end), Key(.home), Key(.function(2)), Key(.function(3)),
    ]

    private static let letters = Array(
        "abcdefghijklmnopqrstuvwxyz ABXYZ0123456789/:?йцукенгшщзхъфывапролджэячсмитьбюёәғқңөұүһі№.,-=+[]")

    /// What hostile and ordinary texts are made of.
    static let pieces: [String] = [
        "слово", "Қазақша", "two factor", "ё", "пароль ", "\n", "\r\n", "\t", "\u{1B}[2J", "\u{1B}]0;x\u{7}",
        "\u{9B}31m", "\u{0}", "\u{7F}", "\u{202E}", "\u{2066}", "\u{E0041}", "\u{E000}", "\u{FFFF}",
        "\u{10FFFF}", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "👩‍👩‍👧", "🇰🇿", "日本", "한국", "\u{1161}",
        "\u{115F}", "\u{FEFF}", "\u{200D}", "\u{AD}", "\u{2028}", "'", "\"", "*", "OR", "NEAR(", "-", "^",
        "(",
        "\u{600}", "\u{6DD}", "क्षि", "שלום", "﷽", "\u{2E3B}",
    ]

    private static let sizes: [(Int, Int)] = [
        (80, 24), (80, 24), (80, 24), (132, 43), (40, 12), (39, 12), (40, 11), (1, 1), (0, 0), (200, 60),
        (100, 30), (1, 200), (300, 1), (60, 16),
    ]

    static func event(_ random: inout SeededRandom, size: Size) -> Event {
        switch random.number(in: 0...999) {
        case 0..<550: .key(random.choice(of: frequent))
        case 550..<700: .key(random.choice(of: meant))
        case 700..<790: .key(Key(.character(random.choice(of: letters)), isAlt: random.oneIn(20)))
        case 790..<800: .key(anyKey(&random))
        case 800..<910: .mouse(mouse(&random, size: size))
        case 910..<940: .resized(self.size(&random))
        case 940..<970: .paste(text(&random))
        case 970..<995: .tick
        default: .resumed
        }
    }

    private static func anyKey(_ random: inout SeededRandom) -> Key {
        let piece = random.choice(of: pieces).first ?? "x"
        return Key(.character(piece), isControl: random.oneIn(2), isAlt: random.oneIn(4))
    }

    private static func mouse(_ random: inout SeededRandom, size: Size) -> Mouse {
        let actions: [Mouse.Action] = [
            .press, .press, .press, .doublePress, .drag, .release, .wheelUp, .wheelDown, .wheelDown,
        ]
        // Terminals report clicks of the size before, too.
        let column = random.number(in: -1...max(1, size.columns + 3))
        let row = random.number(in: -1...max(1, size.rows + 3))
        return Mouse(random.choice(of: actions), at: Position(column: column, row: row))
    }

    static func size(_ random: inout SeededRandom) -> Size {
        if random.oneIn(200) { return Size(columns: 1000, rows: 500) }
        if random.oneIn(4) {
            return Size(columns: random.number(in: 1...200), rows: random.number(in: 1...80))
        }
        let (columns, rows) = random.choice(of: sizes)
        return Size(columns: columns, rows: rows)
    }

    public static func text(_ random: inout SeededRandom) -> String {
        let count = random.oneIn(50) ? 2000 : 6
        return (0..<random.number(in: 0...count)).map { _ in random.choice(of: pieces) }.joined()
    }
}
