import Library
import Markdown
import Rendering
import Text

/// `jadnama qr`: a QR code of a text, or of the whole text of a material.
struct QRCommand {
    let call: Call

    func run() throws(Failure) -> ExitStatus {
        let color: ColorChoice
        do throws(UsageError) {
            color = try call.arguments.value(.color, as: ColorChoice.self) ?? .auto
        } catch {
            throw .usage(error)
        }
        guard let code = QRCode(try content()) else { throw .qr }
        let usesColor = color.usesColor(call.host, isTerminal: call.host.isOutputTerminal)
        // Readers need dark on light: black on white where there are colours, ink on paper in a pipe.
        let lines = usesColor ? code.halfBlocks.map { "\u{1B}[30;107m\($0)\u{1B}[0m" } : code.halfBlocks
        try Output.write(lines: lines)
        return .done
    }

    /// The text of the material of that name, or the name itself where there is none.
    private func content() throws(Failure) -> String {
        let word = call.arguments.operands[0]
        let finder = call.finder
        do throws(Failure) {
            let item = try Item(word, call.language, finder)
            let options = PageOptions(
                form: .plain, width: 72, of: item.edition, as: item.file.first, call.language)
            return String(decoding: Page(item.file.whole.document, options: options).text(), as: UTF8.self)
        } catch {
            guard case .noItem = error else {
                if case .noLibrary = error { return word }
                throw error
            }
            return word
        }
    }
}
