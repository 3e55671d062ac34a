import Library
import Markdown
import Rendering
import Text

/// `jadnama qr`: a QR code of a text, or of the whole text of a material.
struct QRCommand {
    private let arguments: Arguments
    private let host: Host
    private let language: Language

    init(_ arguments: Arguments, _ host: Host, _ language: Language) {
        self.arguments = arguments
        self.host = host
        self.language = language
    }

    func run() throws(Failure) -> ExitStatus {
        let color: ColorChoice
        do throws(UsageError) {
            color = try arguments.value(.color, as: ColorChoice.self) ?? .auto
        } catch {
            throw .usage(error)
        }
        guard let code = QRCode(try content()) else { throw .qr }
        let usesColor = color.usesColor(host, isTerminal: host.isOutputTerminal)
        // Readers need dark on light: black on white where there are colours, ink on paper in a pipe.
        let lines = usesColor ? code.halfBlocks.map { "\u{1B}[30;107m\($0)\u{1B}[0m" } : code.halfBlocks
        try Output.write(lines: lines)
        return .done
    }

    /// The text of the material of that name, or the name itself where there is none.
    private func content() throws(Failure) -> String {
        let word = arguments.operands[0]
        let finder = LibraryFinder(arguments: arguments, host: host)
        do throws(Failure) {
            let item = try Item(word, language, finder)
            let options = PageOptions(form: .plain, width: 72, of: item.edition, language)
            return String(decoding: Page(item.file.document, options: options).text(), as: UTF8.self)
        } catch {
            guard case .noItem = error else {
                if case .noLibrary = error { return word }
                throw error
            }
            return word
        }
    }
}
