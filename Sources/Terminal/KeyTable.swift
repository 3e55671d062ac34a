import Browser
import CNcurses

/// The byte sequences of keys: those of the terminal's own description, and those that all terminals share.
struct KeyTable {
    private let sequences: [(bytes: [UInt8], key: Key)]

    enum Match {
        /// The longest sequence that the bytes begin with, and its length.
        case key(Key, Int)
        /// More bytes may make a sequence of it.
        case prefix
        case none
    }

    /// - Parameter sequences: what the terminal sends for a key; the first of two that are the same counts. A single
    ///   printable character is left out.
    init(_ sequences: [(bytes: [UInt8], key: Key)]) {
        self.sequences = sequences.filter { $0.bytes.count > 1 }
    }

    func match(_ bytes: ArraySlice<UInt8>) -> Match {
        var longest: (bytes: [UInt8], key: Key)?
        for sequence in sequences {
            if sequence.bytes.count > bytes.count {
                if sequence.bytes.starts(with: bytes) { return .prefix }
            } else if bytes.starts(with: sequence.bytes), sequence.bytes.count > longest?.bytes.count ?? 0 {
                longest = sequence
            }
        }
        return longest.map { .key($0.key, $0.bytes.count) } ?? .none
    }

    /// The key of a control character.
    static func control(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x08, 0x7F: Key(.backspace)
        case 0x09: Key(.tab)
        case 0x0A, 0x0D: Key(.enter)
        case 0x1B: Key(.escape)
        case 0x00: Key(.character(" "), isControl: true)
        case 0x01...0x1A: Key(.character(Character(Unicode.Scalar(byte + 0x60))), isControl: true)
        case 0x1C...0x1F: Key(.character(Character(Unicode.Scalar(byte + 0x40))), isControl: true)
        default: nil
        }
    }

    /// `ESC [ … letter`
    static let lettered: [UInt8: Key.Code] = table([
        ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end), ("Z", .backTab),
        ("a", .up), ("b", .down), ("c", .right), ("d", .left),
        ("P", .function(1)), ("Q", .function(2)), ("R", .function(3)), ("S", .function(4)),
    ])

    /// `ESC O letter`: the cursor keys, F1 to F4 and the number pad in application mode.
    static let shifted: [UInt8: Key.Code] = table([
        ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
        ("a", .up), ("b", .down), ("c", .right), ("d", .left),
        ("P", .function(1)), ("Q", .function(2)), ("R", .function(3)), ("S", .function(4)), ("M", .enter),
        ("j", .character("*")), ("k", .character("+")), ("l", .character(",")), ("m", .character("-")),
        ("n", .character(".")), ("o", .character("/")), ("p", .character("0")), ("q", .character("1")),
        ("r", .character("2")), ("s", .character("3")), ("t", .character("4")), ("u", .character("5")),
        ("v", .character("6")), ("w", .character("7")), ("x", .character("8")), ("y", .character("9")),
    ])

    /// `ESC [ number ~`. Numbers over 24 are F13 and so on, which the keys with Shift send.
    static let numbered: [Int: Key.Code] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12), 25: .function(1), 26: .function(2), 28: .function(3),
        29: .function(4), 31: .function(5), 32: .function(6), 33: .function(7), 34: .function(8),
    ]

    private static func table(_ rows: [(Unicode.Scalar, Key.Code)]) -> [UInt8: Key.Code] {
        Dictionary(uniqueKeysWithValues: rows.map { (UInt8($0.0.value), $0.1) })
    }
}

extension KeyTable {
    /// The sequences of the terminal that curses was started for.
    static func ofTerminal() -> KeyTable {
        let functions = (1...24).map { ("kf\($0)", Key(.function(($0 - 1) % 12 + 1))) }
        return KeyTable((named + functions).compactMap { name, key in sequence(name).map { ($0, key) } })
    }

    /// The names of terminfo(5).
    private static let named: [(String, Key)] = [
        ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
        ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
        ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kcbt", Key(.backTab)), ("kent", Key(.enter)),
        ("kbs", Key(.backspace)),
        // With Shift.
        ("kri", Key(.up)), ("kind", Key(.down)), ("kLFT", Key(.left)), ("kRIT", Key(.right)),
        ("kHOM", Key(.home)), ("kEND", Key(.end)), ("kPRV", Key(.pageUp)), ("kNXT", Key(.pageDown)),
        ("kIC", Key(.insert)), ("kDC", Key(.delete)),
    ]

    private static func sequence(_ name: String) -> [UInt8]? {
        curses_string(name).map { Array(String(cString: $0).utf8) }
    }
}
