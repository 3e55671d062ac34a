import Markdown
import Rendering
import Text

/// Reads a configuration option by option.
struct ConfigurationReader {
    var configuration = Configuration()
    var troubles: [Configuration.Trouble] = []

    mutating func read(_ yaml: YAML) {
        if case .null = yaml.value { return }
        guard case .mapping(let pairs) = yaml.value else {
            return note(.unreadable("no mapping"), "", yaml.line)
        }
        for pair in pairs { read(pair) }
    }

    private mutating func read(_ pair: YAML.Pair) {
        guard let option = ConfigurationOption(rawValue: pair.key) else {
            return note(.unknownOption, pair.key, pair.line)
        }
        configuration.lines[option.rawValue] = pair.line
        switch option {
        case .language: configuration.language = choice(pair, of: Language.allCases.map { ($0.rawValue, $0) })
        case .theme: configuration.theme = choice(pair, of: ThemeName.allCases.map { ($0.rawValue, $0) })
        case .measure: configuration.measure = number(pair, in: 30...200)
        case .mouse: configuration.usesMouse = choice(pair, of: Self.flags)
        case .ascii: configuration.isASCII = choice(pair, of: Self.flags)
        case .quickExit: readQuickExit(pair)
        case .idleMinutes: configuration.idleMinutes = number(pair, in: 1...120)
        case .pin: configuration.pinHash = hash(pair)
        case .fallback: configuration.fallback = languages(pair)
        case .keys: readKeys(pair.value)
        }
    }

    private static let flags = [("true", true), ("yes", true), ("false", false), ("no", false)]

    private mutating func note(_ kind: Configuration.Trouble.Kind, _ option: String, _ line: Int) {
        troubles.append(Configuration.Trouble(kind, option: option, line: line))
    }

    private mutating func choice<Value>(_ pair: YAML.Pair, of values: [(String, Value)]) -> Value? {
        let text = pair.value.string?.lowercased()
        if let found = values.first(where: { $0.0 == text }) { return found.1 }
        note(.badValue(allowed: values.map(\.0).joined(separator: ", ")), pair.key, pair.value.line)
        return nil
    }

    private mutating func number(_ pair: YAML.Pair, in range: ClosedRange<Int>) -> Int? {
        if let number = pair.value.string.flatMap({ Int($0) }), range.contains(number) { return number }
        note(.badValue(allowed: "\(range.lowerBound)–\(range.upperBound)"), pair.key, pair.value.line)
        return nil
    }

    private mutating func hash(_ pair: YAML.Pair) -> String? {
        if let text = pair.value.string, text.hasPrefix("$"), text.utf8.count < 256 { return text }
        note(.badValue(allowed: "jadnama config --set-pin"), pair.key, pair.value.line)
        return nil
    }

    private mutating func languages(_ pair: YAML.Pair) -> [Language]? {
        let read = pair.value.members.compactMap { $0.string.flatMap(Language.init(rawValue:)) }
        if !read.isEmpty, read.count == pair.value.members.count { return read }
        note(.badValue(allowed: "[kk, ru, en]"), pair.key, pair.value.line)
        return nil
    }

    private mutating func readQuickExit(_ pair: YAML.Pair) {
        for part in pair.value.pairs {
            var named = part
            named.key = pair.key + "." + part.key
            switch part.key {
            case "outcome":
                configuration.quickExitOutcome = choice(named, of: [("leave", .leave), ("cover", .cover)])
            case "scrollback":
                configuration.scrollback = choice(
                    named, of: Configuration.Scrollback.allCases.map { ($0.rawValue, $0) })
            default: note(.unknownOption, named.key, part.line)
            }
        }
    }

    // MARK: Keys

    /// Takes all keys that are named, then gives those back that mean two things on one screen.
    private mutating func readKeys(_ yaml: YAML) {
        var table = Binding.table
        var changed: [(index: Int, option: String, line: Int)] = []
        for pair in yaml.pairs {
            let option = ConfigurationOption.keys.rawValue + "." + pair.key
            guard let action = Action(identifier: pair.key),
                let index = table.firstIndex(where: { $0.action == action })
            else {
                note(.unknownAction(near: Action.identifiers(near: pair.key)), option, pair.line)
                continue
            }
            guard let keys = patterns(pair.value, option), !keys.isEmpty else { continue }
            table[index].keys = keys
            changed.append((index, option, pair.line))
        }
        while let place = changed.lastIndex(where: { Self.clash(at: $0.index, in: table) != nil }) {
            let (index, option, line) = changed.remove(at: place)
            if let clash = Self.clash(at: index, in: table) {
                note(.clash(key: clash.key.label(on: .latin), with: clash.action), option, line)
            }
            table[index].keys = Binding.table[index].keys
        }
        configuration.bindings = table
    }

    private mutating func patterns(_ yaml: YAML, _ option: String) -> [KeyPattern]? {
        var patterns: [KeyPattern] = []
        for member in yaml.string == nil ? yaml.members : [yaml] {
            guard let text = member.string, let pattern = KeyPattern(text) else {
                note(.unknownKey(member.string ?? ""), option, member.line)
                return nil
            }
            patterns.append(pattern)
        }
        return patterns
    }

    /// The first key of a binding that another action has on a screen they share.
    private static func clash(at index: Int, in table: [Binding]) -> (key: KeyPattern, action: Action)? {
        for (other, binding) in table.enumerated() where other != index {
            guard binding.scopes.contains(where: table[index].scopes.contains) else { continue }
            if let key = table[index].keys.first(where: binding.keys.contains) {
                return (key, binding.action)
            }
        }
        return nil
    }
}

/// The options of the configuration file.
enum ConfigurationOption: String, CaseIterable {
    case language
    case theme
    case measure
    case mouse
    case ascii
    case quickExit = "quick-exit"
    case idleMinutes = "idle-minutes"
    case pin
    case fallback
    case keys
}
