import Browser
import Library
import Markdown
import Rendering
import Text

/// `jadnama show ITEM`: one material, laid out, on standard output.
struct ShowCommand {
    let call: Call
    let configuration: Configuration

    func run() throws(Failure) -> ExitStatus {
        let format: Format
        let width: Int
        let color: ColorChoice
        do throws(UsageError) {
            color = try call.arguments.value(.color, as: ColorChoice.self) ?? .auto
            format = try chosenFormat(color)
            width =
                try call.arguments.number(.width, in: 1...1000) ?? min(call.host.terminalWidth ?? 80, 1000)
        } catch {
            throw .usage(error)
        }
        let item = try Item(call.arguments.operands[0], call.language, call.finder)
        try write(item, format, options(for: item, width: width), color)
        return .done
    }

    private func chosenFormat(_ color: ColorChoice) throws(UsageError) -> Format {
        if let format = try call.arguments.value(.format, as: Format.self) {
            return format
        }
        return color.usesColor(call.host, isTerminal: call.host.isOutputTerminal) ? .ansi : .text
    }

    private func write(
        _ item: Item, _ format: Format, _ options: PageOptions, _ color: ColorChoice
    ) throws(Failure) {
        switch format {
        case .tree:
            _ = try Output.write(Array(item.file.whole.document.tree(hidesStaff: !options.showsStaff).utf8))
        case .ansi:
            var look = ANSIOptions()
            look.theme = .named(configuration.theme ?? .dark)
            // Who names the format wants it in a pipe too.
            look.depth = color.usesColor(call.host, isTerminal: true) ? .ofOutput(call.host) : .none
            look.writesLinks = call.arguments.has(.links)
            try Output.write(PageStream(item.file, options: options, as: .ansi(look)))
        case .text:
            var options = options
            options.isPlainText = true
            try Output.write(PageStream(item.file, options: options, as: .text))
        case .html:
            _ = try Output.write(
                Sheets.page(
                    item.file.whole.document, options, item.edition, of: item.material.id, in: item.library))
        }
    }

    private func options(for item: Item, width: Int) -> PageOptions {
        var options = PageOptions(
            form: item.form, width: width, of: item.edition, as: item.file.first, call.language)
        options.showsStaff = call.arguments.has(.staff)
        if item.isFromLibrary, let shown = item.library.substitute(for: call.language, of: item.material) {
            options.notes = [CommandMessage.notInLanguage(shown: shown).text(in: call.language)]
        }
        return options
    }
}
