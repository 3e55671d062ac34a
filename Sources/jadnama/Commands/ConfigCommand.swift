import Browser
import Glibc
import Text

/// `jadnama config`: prints what is in force and where it comes from; with `--example` a configuration file with every
/// option explained, with `--set-pin` the line of it that holds the hash of a new staff PIN. Writes no file: whoever wants
/// one sends the output there.
struct ConfigCommand {
    private let arguments: Arguments
    private let host: Host
    private let file: ConfigurationFile
    private let language: Language

    init(_ arguments: Arguments, _ host: Host, _ file: ConfigurationFile, _ language: Language) {
        self.arguments = arguments
        self.host = host
        self.file = file
        self.language = language
    }

    func run() throws(Failure) -> ExitStatus {
        if arguments.has(.setPIN) { return try setPIN() }
        let text = arguments.has(.example) ? Configuration.example(in: language) : inForce
        _ = try Output.write(Array(text.utf8))
        return .done
    }

    private var inForce: String {
        for trouble in file.troubles {
            Output.complain(CommandMessage.configuration(trouble, path: file.path).text(in: language))
        }
        let origin = Language.origin(host, file.configuration)
        return "# \(file.path)\n"
            + file.configuration.inForce(choice: (language, origin), explainedIn: language)
    }

    private func setPIN() throws(Failure) -> ExitStatus {
        let pin = try ask(.askPIN)
        guard pin.utf8.count >= 4, try ask(.askPINAgain) == pin else { throw .pin }
        guard let hash = PIN.hash(pin) else { throw .pin }
        try Output.write(lines: ["pin: \(hash)"])
        return .done
    }

    /// Asks on standard error and reads a line that the terminal does not show.
    private func ask(_ question: CommandMessage) throws(Failure) -> String {
        Output.ask(question.text(in: language))
        var modes = termios()
        let isTerminal = tcgetattr(STDIN_FILENO, &modes) == 0
        if isTerminal {
            var silent = modes
            silent.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        }
        defer { if isTerminal { tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes) } }
        return readLine(strippingNewline: true) ?? ""
    }
}
