import Browser
import Library
import Markdown
import Rendering
import Text

/// `jadnama export ITEM… -o PATH`: materials in one file for paper.
struct ExportCommand {
    private let arguments: Arguments
    private let host: Host
    private let language: Language

    init(_ arguments: Arguments, _ host: Host, _ language: Language) {
        self.arguments = arguments
        self.host = host
        self.language = language
    }

    func run() throws(Failure) -> ExitStatus {
        let format: Format
        let path: String
        do throws(UsageError) {
            format = try arguments.value(.format, as: Format.self) ?? .html
            guard format == .html || format == .text else { throw .wrongValue(.format, format.rawValue) }
            guard let named = arguments[.output] else { throw .missingValue(.output) }
            path = named
        } catch {
            throw .usage(error)
        }
        let sheets = try sheets()
        do throws(HandoutError) {
            try HandoutMaker.write(format == .html ? sheets.html(.a4) : sheets.text, to: path)
        } catch {
            throw .file(error)
        }
        return .done
    }

    private func sheets() throws(Failure) -> Sheets {
        let finder = LibraryFinder(arguments: arguments, host: host)
        var sheets = Sheets()
        for name in arguments.operands {
            let item = try Item(name, language, finder)
            var options = PageOptions(form: item.form, width: 72, of: item.edition, language)
            options.showsStaff = arguments.has(.staff)
            sheets.add(item.file.document, options)
        }
        return sheets
    }
}
