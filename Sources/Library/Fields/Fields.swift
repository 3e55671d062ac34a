import Markdown
import Text

/// Reads the fields of one YAML mapping by a schema: each value that is missing or wrong is a finding on its line,
/// and reading goes on with an empty value.
struct Fields {
    private let pairs: [YAML.Pair]
    let file: String
    private let line: Int
    private let column: Int
    /// By pair: whether it was asked for.
    private var isKnown: [Bool]
    private(set) var findings: [Finding] = []
    /// What is no mapping is one finding; that nothing stands in it is none.
    private let isMapping: Bool
    private let isStrict: Bool

    /// Reads `yaml`, which stands in `file`; what is no mapping is a finding.
    /// - Parameter isStrict: false reads a mapping that was not written for us, and finds nothing wrong with it.
    init(_ yaml: YAML, file: String, isStrict: Bool = true) {
        self.isStrict = isStrict
        self.file = file
        pairs = yaml.pairs
        isKnown = Array(repeating: false, count: pairs.count)
        line = yaml.line
        column = yaml.column
        isMapping = if case .mapping = yaml.value { true } else { false }
        if !isMapping { report("", yaml, expected: "key: value") }
    }

    /// The value under `key`; nil where there is none or it is empty.
    mutating func value(_ key: String, isRequired: Bool = false) -> YAML? {
        if let index = pairs.firstIndex(where: { $0.key == key }) {
            isKnown[index] = true
            if !pairs[index].value.isNull { return pairs[index].value }
        }
        if isRequired { reportMissing(key) }
        return nil
    }

    /// An empty list for the one under `key`, which nobody looks into.
    mutating func skip<Member>(_ key: String) -> [Member] {
        if let index = pairs.firstIndex(where: { $0.key == key }) { isKnown[index] = true }
        return []
    }

    /// The text under `key`, empty where there is none.
    mutating func text(_ key: String, isRequired: Bool = false) -> String {
        guard let value = value(key, isRequired: isRequired) else { return "" }
        guard let text = value.string else {
            report(key, value, expected: "text")
            return ""
        }
        if isRequired, text.isEmpty { reportMissing(key) }
        return text
    }

    /// The texts of a list under `key`; a single text is a list of one.
    mutating func texts(_ key: String, isRequired: Bool = false) -> [YAML] {
        guard let value = value(key, isRequired: isRequired) else { return [] }
        switch value.value {
        case .scalar: return [value]
        case .sequence(let members):
            for member in members where member.string == nil { report(key, member, expected: "text") }
            if isRequired, members.isEmpty { reportMissing(key) }
            return members.filter { $0.string != nil }
        case .null, .mapping:
            report(key, value, expected: "[…]")
            return []
        }
    }

    /// The members of the list under `key`.
    mutating func members(_ key: String, isRequired: Bool = false) -> [YAML] {
        guard let value = value(key, isRequired: isRequired) else { return [] }
        guard case .sequence(let members) = value.value else {
            report(key, value, expected: "- …")
            return []
        }
        if isRequired, members.isEmpty { reportMissing(key) }
        return members
    }

    /// The day under `key`.
    mutating func date(_ key: String, isRequired: Bool = false) -> CalendarDate? {
        guard let value = value(key, isRequired: isRequired) else { return nil }
        if let date = value.string.flatMap(CalendarDate.init(parsing:)) { return date }
        report(key, value, expected: "YYYY-MM-DD")
        return nil
    }

    /// The flag under `key`; nil where there is none.
    mutating func flag(_ key: String, isRequired: Bool = false) -> Bool? {
        guard let value = value(key, isRequired: isRequired) else { return nil }
        if let flag = value.string.flatMap(Self.flag(of:)) { return flag }
        report(key, value, expected: "true | false")
        return nil
    }

    /// The number under `key`, which must lie in `range`.
    mutating func number(_ key: String, in range: ClosedRange<Int>, isRequired: Bool = false) -> Int? {
        guard let value = value(key, isRequired: isRequired) else { return nil }
        if let number = value.string.flatMap({ Int($0) }), range.contains(number) { return number }
        report(key, value, expected: "\(range.lowerBound)–\(range.upperBound)")
        return nil
    }

    /// The value of a closed list under `key`.
    mutating func choice<Value>(
        _ key: String, of type: Value.Type, isRequired: Bool = false
    ) -> Value?
    where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
        guard let value = value(key, isRequired: isRequired) else { return nil }
        return choice(value, key, of: type)
    }

    /// The values of a closed list that stand in the list under `key`.
    mutating func choices<Value>(
        _ key: String, of type: Value.Type, isRequired: Bool = false
    ) -> [Value]
    where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
        texts(key, isRequired: isRequired).compactMap { choice($0, key, of: type) }
    }

    /// The texts in three languages under `key`.
    mutating func names(_ key: String, isRequired: Bool = false) -> [Language: String] {
        guard let value = value(key, isRequired: isRequired) else { return [:] }
        var fields = Fields(value, file: file)
        var names: [Language: String] = [:]
        for language in Language.allCases {
            let text = fields.text(language.rawValue, isRequired: isRequired)
            if !text.isEmpty { names[language] = text }
        }
        take(fields.finished())
        return names
    }

    /// Reports keys that nobody asked for, and returns all findings.
    consuming func finished() -> [Finding] {
        for (pair, isKnown) in zip(pairs, isKnown) where !isKnown {
            findings.append(
                FieldsAreKnown().finding(file, line: pair.line, column: pair.column, pair.key))
        }
        return findings
    }

    /// Adds the findings of a mapping inside this one.
    mutating func take(_ more: [Finding]) { findings += more }

    /// A finding for a value that is not what `key` expects.
    mutating func report(_ key: String, _ value: YAML, expected: @autoclosure () -> String) {
        guard isStrict else { return }
        findings.append(
            FieldsAreValid().finding(
                file, line: value.line, column: value.column, key, value.string ?? "…", expected()))
    }

    private mutating func reportMissing(_ key: String) {
        guard isMapping, isStrict else { return }
        findings.append(FieldsArePresent().finding(file, line: line, column: column, key))
    }

    private mutating func choice<Value>(_ value: YAML, _ key: String, of type: Value.Type) -> Value?
    where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
        if let choice = value.string.flatMap(Value.init(rawValue:)) { return choice }
        report(key, value, expected: Value.allCases.map(\.rawValue).joined(separator: " | "))
        return nil
    }

    /// The flags of YAML 1.1, in any case of letters.
    static func flag(of text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "on": true
        case "false", "no", "off": false
        default: nil
        }
    }
}

extension YAML {
    fileprivate var isNull: Bool {
        guard case .null = value else { return false }
        return true
    }
}
