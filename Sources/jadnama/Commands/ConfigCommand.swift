import Browser
import Glibc
import Text

/// `jadnama config`: prints what is in force and where it comes from; with `--example` a configuration file with every
/// option explained, with `--set-pin` the line of it that holds the hash of a new staff PIN. Writes no file: whoever wants
/// one sends the output there.
struct ConfigCommand {
    let call: Call
    let file: ConfigurationFile

    func run() throws(Failure) -> ExitStatus {
        if call.arguments.has(.setPIN) { return try setPIN() }
        let text = call.arguments.has(.example) ? Configuration.example(in: call.language) : inForce
        _ = try Output.write(Array(text.utf8))
        return .done
    }

    private var inForce: String {
        for trouble in file.troubles {
            Output.complain(CommandMessage.configuration(trouble, path: file.path).text(in: call.language))
        }
        let origin = Language.origin(call.host, file.configuration)
        return "# \(file.path)\n"
            + file.configuration.inForce(choice: (call.language, origin), explainedIn: call.language)
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
        Output.ask(question.text(in: call.language))
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
