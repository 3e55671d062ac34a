import Library
import Markdown
import Rendering
import Text

/// `jadnama check`: what is wrong with a library, a line for each finding, or as JSON.
struct CheckCommand {
    private let arguments: Arguments
    private let host: Host
    private let language: Language

    init(_ arguments: Arguments, _ host: Host, _ language: Language) {
        self.arguments = arguments
        self.host = host
        self.language = language
    }

    func run() throws(Failure) -> ExitStatus {
        let finder = LibraryFinder(arguments: arguments, host: host)
        let path = if let named = arguments.operands.first { named } else { try finder.path() }
        let library: Library
        do throws(LibraryError) {
            library = try Library.open(path)
        } catch {
            throw .library(error)
        }
        let findings = Checker(today: host.today, measure: .ofRendering).check(library)
        if arguments.has(.json) {
            _ = try Output.write(Array(JSONWriter.findings(findings).utf8))
        } else {
            try Output.write(lines: findings.map { line($0, library) })
        }
        return findings.contains { $0.severity > Finding.Severity.note } ? .found : .done
    }

    /// `file:line:column: severity: rule: text`, as compilers write it, so that editors can jump there.
    private func line(_ finding: Finding, _ library: Library) -> String {
        let file = library.root.isEmpty ? finding.file : library.root + "/" + finding.file
        let severity = CommandMessage.severity(finding.severity).text(in: language)
        return SafeText.printable(
            "\(file):\(finding.line):\(finding.column): \(severity): \(finding.rule): \(finding.text(in: language))"
        )
    }
}

extension Measure {
    /// What the checker asks of layout.
    static let ofRendering = Measure(
        flyer: { document, title, language, width in
            var options = PageOptions(form: .flyer, width: width, language: language)
            options.title = title
            let page = Page(document, options: options)
            return (page.lines.map { CellWidth.of($0.text) }.max() ?? 0, page.lines.count)
        },
        tablesAsCards: { _, _, _ in [] })
}
