public import Text

extension Configuration {
    /// A configuration file in which every option stands with its usual value, commented out and explained.
    public static func example(in language: Language) -> String {
        var text = "# \(Message.configIntroduction.text(in: language))\n"
        for option in ConfigurationOption.allCases {
            text += "\n# \(Message.configOption(option).text(in: language))\n"
            text += Self.usual(option).split(separator: "\n").map { "# \($0)\n" }.joined()
        }
        return text
    }

    private static func usual(_ option: ConfigurationOption) -> String {
        switch option {
        case .language: "language: ru"
        case .theme: "theme: dark"
        case .measure: "measure: 72"
        case .mouse: "mouse: true"
        case .ascii: "ascii: false"
        case .quickExit: "quick-exit: {outcome: leave, scrollback: needed}"
        case .idleMinutes: "idle-minutes: 3"
        case .pin: "pin: $y$…"
        case .fallback: "fallback: [ru, kk, en]"
        case .keys:
            "keys:\n"
                + Binding.table.map { binding in
                    let keys = binding.keys.map { "\"\($0.label(on: .latin))\"" }.joined(separator: ", ")
                    return "  \(binding.action.identifier): [\(keys)]"
                }.joined(separator: "\n")
        }
    }
}

extension Configuration.Trouble {
    /// The sentence for the user, with line and option.
    public func sentence(in language: Language) -> String {
        Message.configTrouble(self).text(in: language)
    }
}
