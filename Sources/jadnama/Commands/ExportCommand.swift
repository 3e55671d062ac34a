import Browser
import Library
import Markdown
import Rendering
import Text

/// `jadnama export ITEM… -o PATH`: materials in one file for paper.
struct ExportCommand {
    let call: Call

    func run() throws(Failure) -> ExitStatus {
        let format: Format
        let path: String
        do throws(UsageError) {
            format = try call.arguments.value(.format, as: Format.self) ?? .html
            guard format == .html || format == .text else { throw .wrongValue(.format, format.rawValue) }
            guard let named = call.arguments[.output] else { throw .missingValue(.output) }
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
        let finder = call.finder
        var sheets = Sheets()
        for name in call.arguments.operands {
            let item = try Item(name, call.language, finder)
            var options = PageOptions(
                form: item.form, width: 72, of: item.edition, as: item.file.first, call.language)
            options.showsStaff = call.arguments.has(.staff)
            sheets.add(
                item.file.whole.document, options, item.edition, of: item.material.id, in: item.library)
        }
        return sheets
    }
}
