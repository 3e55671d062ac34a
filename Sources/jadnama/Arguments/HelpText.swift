import Text

/// What `--help` prints, made of the tables of commands and options. No line is wider than 80 cells.
struct HelpText {
    let language: Language

    var lines: [String] {
        [say(.programSummary), "", say(.usageTitle)]
            + CommandName.allCases.map { "  jadnama " + usage(of: $0) }
            + ["", say(.commandsTitle)]
            + CommandName.allCases.flatMap { entry($0.rawValue, .command($0), column: 10) }
            + ["", say(.optionsTitle)]
            + Option.allCases.flatMap { entry($0.usage, .option($0), column: 18) }
            + ["", say(.exitStatuses)]
    }

    private func say(_ message: CommandMessage) -> String { message.text(in: language) }

    private func usage(of command: CommandName) -> String {
        let name = command == .browse ? "[browse]" : command.rawValue
        let options = Option.allCases.filter { $0.commands?.contains(command) == true }
        return ([name, command.operands] + options.map { "[\($0.usage)]" })
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// A name and behind it, from a column on, what it is; on a line of its own where the name is too long.
    private func entry(_ name: String, _ message: CommandMessage, column: Int) -> [String] {
        let text = say(message)
        if CellWidth.of(name) + 2 < column { return ["  " + name.padded(toCells: column - 2) + text] }
        return ["  " + name, String(repeating: " ", count: column) + text]
    }
}
