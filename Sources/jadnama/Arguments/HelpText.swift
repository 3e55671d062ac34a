import Text

/// What `--help` prints, made of the tables of commands and options. No line is wider than 80 cells.
struct HelpText {
    let language: Language

    var lines: [String] {
        Self.wrapped(say(.programSummary), indent: 0) + ["", say(.usageTitle)]
            + CommandName.allCases.flatMap { Self.wrapped("jadnama " + usage(of: $0), indent: 2) }
            + ["", say(.commandsTitle)]
            + CommandName.allCases.flatMap { entry($0.rawValue, .command($0), column: 10) }
            + ["", say(.optionsTitle)]
            + Option.allCases.flatMap { entry($0.usage, .option($0), column: 18) }
            + [""] + Self.wrapped(say(.exitStatuses), indent: 0)
    }

    private func say(_ message: CommandMessage) -> String { message.text(in: language) }

    private func usage(of command: CommandName) -> String {
        let name = command == .browse ? "[browse]" : command.rawValue
        let options = Option.allCases.filter { $0.commands?.contains(command) == true }
        return ([name, command.operands] + options.map { "[\($0.usage)]" })
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// A name and behind it, from a column on, what it is.
    private func entry(_ name: String, _ message: CommandMessage, column: Int) -> [String] {
        var lines = Self.wrapped(say(message), indent: column)
        lines[0] = ("  " + name).padded(toCells: column) + lines[0].dropFirst(column)
        return lines
    }

    /// A sentence in lines of at most 80 cells, broken at spaces.
    private static func wrapped(_ text: String, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines = [margin]
        for word in text.split(separator: " ") {
            if CellWidth.of(lines[lines.count - 1]) + 1 + CellWidth.of(word) > 80 { lines.append(margin) }
            let isFirst = lines[lines.count - 1].utf8.count == indent
            lines[lines.count - 1] += (isFirst ? "" : " ") + word
        }
        return lines
    }
}
