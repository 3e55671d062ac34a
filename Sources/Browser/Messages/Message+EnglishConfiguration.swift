import Text

extension Message {
    static func english(_ kind: Configuration.Trouble.Kind) -> String {
        switch kind {
        case .unreadable(let cause): "cannot be read (\(SafeText.printable(cause)))"
        case .unknownOption: "there is no such option"
        case .badValue(let allowed): "allowed: \(allowed)"
        case .unknownAction(let near):
            "there is no such action. "
                + (near.isEmpty
                    ? "All names: jadnama config --example" : "Similar: " + near.joined(separator: ", "))
        case .unknownKey(let key): "there is no such key: \(SafeText.printable(key))"
        case .clash(let key, let action): "the key \(key) already means “\(Message.action(action).english)”"
        }
    }

    static func english(_ origin: Configuration.Origin) -> String {
        switch origin {
        case .standard: "as shipped"
        case .file(let line): "configuration file, line \(line)"
        case .environment(let name): "variable \(name)"
        case .commandLine(let option): "command line, \(option)"
        }
    }
}
