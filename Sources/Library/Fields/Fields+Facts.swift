import Markdown
import Text

extension Fields {
    /// A number to dial: digits, with a plus in front or without.
    mutating func phone(_ key: String) -> String {
        let text = text(key, isRequired: true)
        let digits = text.utf8.drop { $0 == UInt8(ascii: "+") }
        if digits.count + 1 >= text.utf8.count, digits.allSatisfy({ (0x30...0x39).contains($0) }) {
            return text
        }
        if let value = value(key) { report(key, value, expected: "0–9") }
        return ""
    }

    /// The source under `key`.
    mutating func source(_ key: String, isRequired: Bool = false) -> Source? {
        guard let value = value(key, isRequired: isRequired) else { return nil }
        return source(value)
    }

    /// The sources in the list under `key`.
    mutating func sources(_ key: String, isRequired: Bool = false) -> [Source] {
        members(key, isRequired: isRequired).map { source($0) }
    }

    /// The day under `key` and its explanation: `{date, how}`.
    mutating func verification(_ key: String) -> (CalendarDate?, [Language: String]) {
        guard let value = value(key) else { return (nil, [:]) }
        var inner = Fields(value, file: file)
        let date = inner.date("date", isRequired: true)
        let how = inner.names("how")
        take(inner.finished())
        return (date, how)
    }

    private mutating func source(_ yaml: YAML) -> Source {
        var inner = Fields(yaml, file: file)
        let source = Source(
            title: inner.text("title", isRequired: true),
            publisher: inner.text("publisher", isRequired: true),
            url: inner.text("url", isRequired: true), checked: inner.date("checked"))
        take(inner.finished())
        return source
    }
}
