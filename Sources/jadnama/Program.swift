import Browser
import Confinement
import Library
import Text

/// The program: reads the command line, does what it says, turns failures into sentences and an exit status.
struct Program {
    static let version = "0.1.0"

    private let host: Host
    private let file: ConfigurationFile
    private let language: Language

    init(_ host: Host) {
        self.host = host
        file = ConfigurationFile(host)
        language = Language.named(by: host) ?? file.configuration.language ?? Language.ofEnvironment(host)
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
        if arguments.has(.version) { return try version(isVerbose: arguments.has(.verbose)) }
        return try perform(arguments)
    }

    private func perform(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        if let level = arguments.command.level { _ = Confinement.enter(level) }
        let call = Call(arguments: arguments, host: host, language: language)
        switch arguments.command {
        case .browse:
            for trouble in file.troubles {
                Output.complain(CommandMessage.configuration(trouble, path: file.path).text(in: language))
            }
            return try BrowseCommand(call: call, configuration: file.configuration).run()
        case .show: return try ShowCommand(call: call, configuration: file.configuration).run()
        case .list: return try ListCommand(call: call).run()
        case .search: return try SearchCommand(call: call).run()
        case .check: return try CheckCommand(call: call).run()
        case .export: return try ExportCommand(call: call).run()
        case .qr: return try QRCommand(call: call).run()
        case .index: return try IndexCommand(call: call).run()
        case .config: return try ConfigCommand(call: call, file: file).run()
        }
    }

    private func help() throws(Failure) -> ExitStatus {
        try Output.write(lines: HelpText(language: language).lines)
        return .done
    }

    /// With `isVerbose` the program gives up what it would at a station, and tells what the kernel made of it.
    private func version(isVerbose: Bool) throws(Failure) -> ExitStatus {
        var lines = ["jadnama \(Program.version)"]
        if isVerbose {
            let landlock = Confinement.landlockVersion
            lines.append(CommandMessage.confinement.text(in: language))
            for measure in Confinement.enter(.station(folders: [])).measures {
                let version = measure.name == "Landlock" && landlock > 0 ? " \(landlock)" : ""
                lines.append(
                    "  \(measure.name)\(version): " + CommandMessage.measure(measure).text(in: language))
            }
        }
        try Output.write(lines: lines)
        return .done
    }
}

extension CommandName {
    /// What the command does without from the start; nil for the browser, which gives it up by itself.
    fileprivate var level: Confinement.Level? {
        switch self {
        case .browse: nil
        case .show, .list, .search, .check, .qr: .reading
        case .export, .index, .config: .personal
        }
    }
}
