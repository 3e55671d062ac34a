import Library
import Text

/// The program: reads the command line, does what it says, turns failures into sentences and an exit status.
struct Program {
    static let version = "0.1.0"

    private let host: Host
    private let language: Language

    init(_ host: Host) {
        self.host = host
        language = Language.chosen(host)
    }

    func run() -> ExitStatus {
        do throws(Failure) {
            return try perform()
        } catch {
            Output.complain(CommandMessage.failure(error).text(in: language))
            return error.status
        }
    }

    private func perform() throws(Failure) -> ExitStatus {
        guard Locale.useUTF8() else { throw .locale }
        let arguments: Arguments
        do throws(UsageError) {
            arguments = try Arguments(host.arguments)
            _ = try arguments.value(.lang, as: Language.self)
        } catch {
            throw .usage(error)
        }
        if arguments.has(.help) { return try help() }
        if arguments.has(.version) { return try version() }
        switch arguments.command {
        case .browse: return try BrowseCommand(arguments, host, language).run()
        case .show: return try ShowCommand(arguments, host, language).run()
        case .list: return try ListCommand(arguments, host, language).run()
        case .check: return try CheckCommand(arguments, host, language).run()
        }
    }

    private func help() throws(Failure) -> ExitStatus {
        try Output.write(lines: HelpText(language: language).lines)
        return .done
    }

    private func version() throws(Failure) -> ExitStatus {
        try Output.write(lines: ["jadnama \(Program.version)"])
        return .done
    }
}
