import Rendering
public import Text

extension Configuration {
    /// A configuration file in which every option stands with its usual value, commented out and explained.
    public static func example(in language: Language) -> String {
        var text = "# \(Message.configIntroduction.text(in: language))\n"
        for option in ConfigurationOption.allCases {
            text += "\n# \(Message.configOption(option).text(in: language))\n"
            text += Configuration().text(of: option).split(separator: "\n").map { "# \($0)\n" }.joined()
        }
        return text
    }

    /// Where a value comes from.
    public enum Origin: Sendable, Equatable {
        case standard
        /// The 1-based line of the configuration file.
        case file(line: Int)
        /// A variable of the environment.
        case environment(String)
        case commandLine(String)
    }

    /// What is in force, an option a line and behind it where it comes from: a configuration file again.
    /// - Parameter choice: the language of the program, and what chose it.
    public func inForce(
        choice: (language: Language, origin: Origin), explainedIn language: Language
    ) -> String {
        var shown = self
        shown.language = choice.language
        return ConfigurationOption.allCases.map { option in
            var origin = lines[option.rawValue].map { Origin.file(line: $0) } ?? .standard
            if option == .language { origin = choice.origin }
            var text = shown.text(of: option).split(separator: "\n").map(String.init)
            // The hash of a PIN is nobody's to read over a shoulder.
            if option == .pin { text = [pinHash == nil ? "# pin:" : "# pin: …"] }
            text[0] += "  # " + Message.configOrigin(origin).text(in: language)
            return text.joined(separator: "\n") + "\n"
        }.joined()
    }

    /// The lines of an option as they stand in a file.
    private func text(of option: ConfigurationOption) -> String {
        switch option {
        case .language: "language: \((language ?? .russian).rawValue)"
        case .theme: "theme: \((theme ?? .dark).rawValue)"
        case .measure: "measure: \(measure ?? 72)"
        case .mouse: "mouse: \(usesMouse ?? true)"
        case .ascii: "ascii: \(isASCII ?? false)"
        case .quickExit: quickExitText
        case .idleMinutes: "idle-minutes: \(idleMinutes ?? 3)"
        case .pin: "pin: $y$…"
        case .fallback:
            "fallback: [\((fallback ?? [.russian, .kazakh, .english]).map(\.rawValue).joined(separator: ", "))]"
        case .keys: keysText
        }
    }

    private var quickExitText: String {
        let outcome = quickExitOutcome == .cover ? "cover" : "leave"
        return "quick-exit: {outcome: \(outcome), scrollback: \((scrollback ?? .needed).rawValue)}"
    }

    private var keysText: String {
        let lines = (bindings ?? Binding.table).map { binding in
            let keys = binding.keys.map { "\"\($0.label(on: .latin))\"" }.joined(separator: ", ")
            return "  \(binding.action.identifier): [\(keys)]"
        }
        return (["keys:"] + lines).joined(separator: "\n")
    }
}

extension Configuration.Trouble {
    /// The sentence for the user, with line and option.
    public func sentence(in language: Language) -> String {
        Message.configTrouble(self).text(in: language)
    }
}
