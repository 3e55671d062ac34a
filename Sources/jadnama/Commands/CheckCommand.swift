import Library
import Text

/// `jadnama check`: what is wrong with a library, a line for each finding, or as JSON. With `--rules` the rules there
/// are; with `--open` what a person must still confirm.
struct CheckCommand {
    let call: Call

    func run() throws(Failure) -> ExitStatus {
        if call.arguments.has(.rules) {
            try write(JSONWriter.rules(), or: rules)
            return .done
        }
        let library = try library()
        if call.arguments.has(.open) {
            let points = library.openPoints(today: call.host.today)
            try write(JSONWriter.openPoints(points), or: OpenPointList(points, call.language).lines)
            return .done
        }
        let findings = Checker(today: call.host.today, measure: .ofRendering).check(library)
        try write(JSONWriter.findings(findings), or: findings.map { line($0, library) })
        return findings.contains { $0.severity > Finding.Severity.note } ? .found : .done
    }

    private func library() throws(Failure) -> Library {
        let finder = call.finder
        let path = if let named = call.arguments.operands.first { named } else { try finder.path() }
        do throws(LibraryError) {
            return try Library.open(path)
        } catch {
            throw .library(error)
        }
    }

    private func write(_ json: @autoclosure () -> String, or lines: @autoclosure () -> [String])
        throws(Failure)
    {
        if call.arguments.has(.json) {
            _ = try Output.write(Array(json().utf8) + [0x0A])
        } else {
            try Output.write(lines: lines())
        }
    }

    /// `file:line:column: severity: rule: text`, as compilers write it, so that editors can jump there.
    private func line(_ finding: Finding, _ library: Library) -> String {
        let file = library.root.isEmpty ? finding.file : library.root + "/" + finding.file
        let severity = CommandMessage.severity(finding.severity).text(in: call.language)
        return SafeText.printable(
            "\(file):\(finding.line):\(finding.column): \(severity): \(finding.rule): \(finding.text(in: call.language))"
        )
    }

    /// Name, severity and sentence of each rule in columns.
    private var rules: [String] {
        let rows = Checker.rules.map { rule in
            (rule.name, CommandMessage.severity(rule.severity).text(in: call.language), rule.sentence)
        }
        let first = rows.map { CellWidth.of($0.0) }.max() ?? 0
        let second = rows.map { CellWidth.of($0.1) }.max() ?? 0
        return rows.map { name, severity, sentence in
            "\(name.padded(toCells: first))  \(severity.padded(toCells: second))  \(sentence.text(in: call.language))"
        }
    }
}
