/// Writes JSON (RFC 8259) with an indent of two spaces. Whatever a terminal or an editor would not show as it is
/// (control, format and bidirectional characters, private use, separators of lines) is written as `\u` escapes, so
/// that the output is as safe to look at as it is to parse.
///
///     var json = JSONWriter()
///     json.object { json in
///         json.member("id", "two-factor")
///         json.array("languages") { $0.element("kk") }
///     }
///     print(json.text)
public struct JSONWriter: Sendable {
    /// What was written so far, without a line feed at the end.
    public private(set) var text = ""
    private var depth = 0
    /// Whether a comma must stand before the next member or element.
    private var needsComma = false

    public init() {}

    /// Writes an object where one value is expected: at the top, or as an element.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        beginElement()
        nest("{", "}", body)
    }

    /// Writes the member `key` of an object, an object itself.
    public mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
        begin(key)
        nest("{", "}", body)
    }

    /// Writes the member `key` of an object, an array.
    public mutating func array(_ key: String, _ body: (inout JSONWriter) -> Void) {
        begin(key)
        nest("[", "]", body)
    }

    /// Writes a text as the member `key`; null where it is nil.
    public mutating func member(_ key: String, _ value: String?) {
        begin(key)
        write(value)
    }

    /// Writes a number as the member `key`; null where it is nil.
    public mutating func member(_ key: String, _ value: Int?) {
        begin(key)
        text += value.map(String.init) ?? "null"
    }

    /// Writes a flag as the member `key`.
    public mutating func member(_ key: String, _ value: Bool) {
        begin(key)
        text += value ? "true" : "false"
    }

    /// Writes a list of texts as the member `key`, on one line.
    public mutating func member(_ key: String, _ values: [String]) {
        begin(key)
        text += "[" + values.map(Self.quoted).joined(separator: ", ") + "]"
    }

    /// Writes a text as an element of an array.
    public mutating func element(_ value: String) {
        beginElement()
        write(value)
    }

    /// `value` in quotes, with escapes.
    public static func quoted(_ value: String) -> String {
        if value.utf8.allSatisfy(isPlain) { return "\"" + value + "\"" }
        var (text, marks) = ("\"", 0)
        for scalar in value.unicodeScalars {
            marks = scalar.properties.generalCategory == .nonspacingMark ? marks + 1 : 0
            text += marks > mostMarks ? escapedUnits(scalar) : escaped(scalar)
        }
        return text + "\""
    }

    /// More marks on one base than a cell of a terminal holds are written as escapes.
    private static let mostMarks = 4

    private mutating func write(_ value: String?) {
        text += value.map(Self.quoted) ?? "null"
    }

    private mutating func begin(_ key: String) {
        beginElement()
        text += Self.quoted(key) + ": "
    }

    private mutating func beginElement() {
        if needsComma { text += "," }
        if depth > 0 { breakLine() }
        needsComma = true
    }

    private mutating func nest(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        text += open
        depth += 1
        needsComma = false
        body(&self)
        depth -= 1
        if needsComma { breakLine() }
        text += close
        needsComma = true
    }

    private mutating func breakLine() {
        text += "\n" + String(repeating: "  ", count: depth)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20..<0x7F).contains(byte) && byte != .quote && byte != .backslash
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\t": return "\\t"
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
            return escapedUnits(scalar)
        default: return String(scalar)
        }
    }

    private static func escapedUnits(_ scalar: Unicode.Scalar) -> String {
        UTF16.encode(scalar)?.map(escapedUnit).joined() ?? ""
    }

    private static func escapedUnit(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
