/// A terminal in memory: takes the bytes that a program sends and keeps the screen that a person would see. It knows
/// what ncurses sends to an xterm (ECMA-48, and xterm's ctlseqs), and writes down whatever it does not know.
public struct VirtualTerminal {
    public let columns: Int
    public let rows: Int
    /// What came that is neither printable text nor a known sequence.
    public internal(set) var unknown: [String] = []
    /// The private modes that are set, by number: 1049 the alternate screen, 1002 mouse, 25 the cursor.
    public internal(set) var modes: Set<Int> = [25]
    public internal(set) var title = ""
    /// Titles that were kept to come back.
    var titles: [String] = []
    /// How often the scrollback was erased.
    public internal(set) var scrollbackErasures = 0
    public internal(set) var cursor = (row: 0, column: 0)
    var cells: [[Cell]]
    var saved: (cells: [[Cell]], row: Int, column: Int)?
    var attributes = ""
    var region: ClosedRange<Int>
    private var state = State.text
    private var character: [UInt8] = []
    private var last: Unicode.Scalar = " "
    private var isAtMargin = false

    public struct Cell: Equatable, Sendable {
        public var text: String
        /// The parameters of SGR that hold here, joined by semicolons, in the order they came.
        public var attributes: String
    }

    private enum State {
        case text
        case escape
        case charset
        case sequence([UInt8])
        case string([UInt8])
    }

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        region = 0...(rows - 1)
        cells = Array(
            repeating: Array(repeating: Cell(text: " ", attributes: ""), count: columns), count: rows)
    }

    /// The rows as text without the spaces at their ends.
    public var lines: [String] {
        cells.map { row in
            let text = row.map(\.text).joined()
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// The screen in one piece, without empty rows at the end.
    public var text: String {
        String(lines.joined(separator: "\n").reversed().drop { $0 == "\n" }.reversed())
    }

    public subscript(row: Int, column: Int) -> Cell { cells[row][column] }

    public mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { take(byte) }
    }

    private mutating func take(_ byte: UInt8) {
        switch state {
        case .text: takeText(byte)
        case .escape: takeEscape(byte)
        case .charset: state = .text
        case .sequence(let begun):
            if (0x40..<0x7F).contains(byte) {
                state = .text
                isAtMargin = false
                perform(begun, byte)
            } else {
                state = byte == 0x1B ? .escape : .sequence(begun + [byte])
            }
        case .string(let begun):
            if byte == 0x07 || byte == 0x1B {
                state = byte == 0x07 ? .text : .escape
                takeString(String(decoding: begun, as: UTF8.self))
            } else {
                state = .string(begun + [byte])
            }
        }
    }

    private mutating func takeString(_ text: String) {
        if text.hasPrefix("0;") || text.hasPrefix("2;") {
            title = String(text.dropFirst(2))
        } else if text != "104" {
            // With 104 curses sets back colours when the program goes on after it was stopped.
            unknown.append("OSC \(text)")
        }
    }

    private mutating func takeEscape(_ byte: UInt8) {
        state = .text
        switch byte {
        case UInt8(ascii: "["): state = .sequence([])
        case UInt8(ascii: "]"): state = .string([])
        case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
        case UInt8(ascii: "M"): reverseIndex()
        case UInt8(ascii: "\\"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "7"), UInt8(ascii: "8"):
            break
        default: unknown.append("ESC \(Character(Unicode.Scalar(byte)))")
        }
    }

    // MARK: Text

    private mutating func takeText(_ byte: UInt8) {
        // A quick exit drops what waits to be sent, be it in the middle of a character.
        if byte == 0x1B { character = [] }
        if byte < 0x20 || byte == 0x7F { return takeControl(byte) }
        character.append(byte)
        let first = character[0]
        let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard character.count == length else { return }
        let bytes = character
        let text = String(decoding: bytes, as: UTF8.self)
        character = []
        for scalar in text.unicodeScalars {
            // One that was sent as such is what stands for the unsafe.
            if scalar == "\u{FFFD}" && bytes != [0xEF, 0xBF, 0xBD] || (0x80..<0xA0).contains(scalar.value) {
                unknown.append("byte \(scalar.value) of \(bytes)")
            }
            put(scalar)
        }
    }

    mutating func put(_ scalar: Unicode.Scalar) {
        last = scalar
        let width = VirtualTerminal.width(of: scalar)
        if width == 0 {
            let column = isAtMargin ? cursor.column : max(0, cursor.column - 1)
            cells[cursor.row][column].text.unicodeScalars.append(scalar)
            return
        }
        if isAtMargin || cursor.column + width > columns {
            isAtMargin = false
            cursor.column = 0
            index()
        }
        cells[cursor.row][cursor.column] = Cell(text: String(scalar), attributes: attributes)
        if width == 2 { cells[cursor.row][cursor.column + 1] = Cell(text: "", attributes: attributes) }
        isAtMargin = cursor.column + width == columns
        cursor.column = min(columns - 1, cursor.column + width)
    }

    mutating func `repeat`(_ count: Int) {
        for _ in 0..<count { put(last) }
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x300...0x36F, 0x483...0x489: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }

    private mutating func takeControl(_ byte: UInt8) {
        switch byte {
        case 0x1B: state = .escape
        case 0x08: cursor.column = max(0, cursor.column - 1)
        case 0x09: cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
        case 0x0A: index()
        case 0x0D: cursor.column = 0
        case 0x07, 0x0E, 0x0F, 0x00: break
        default: unknown.append("control \(byte)")
        }
        isAtMargin = false
    }
}
