/// All figures as JSON: an object with the lines about the machine and an array of figures; times in seconds, memory and
/// sizes in bytes.
struct FiguresJSON {
    let machine: [String]
    let figures: [Figure]

    var text: String {
        "{\"machine\": [" + machine.map(quoted).joined(separator: ", ") + "],\n\"figures\": [\n"
            + figures.map { "  " + object($0) }.joined(separator: ",\n") + "\n]}\n"
    }

    private func object(_ figure: Figure) -> String {
        var fields = [
            ("suite", quoted(figure.suite.rawValue)), ("measure", quoted(figure.measure)),
            ("program", quoted(figure.program)), ("unit", quoted(figure.unit.rawValue)),
        ]
        if let samples = figure.samples {
            fields.append(("median", "\(samples.median)"))
            fields.append(("percentile95", "\(samples.percentile(95))"))
            fields.append(("percentile99", "\(samples.percentile(99))"))
            fields.append(("samples", "[" + samples.sorted.map { "\($0)" }.joined(separator: ", ") + "]"))
        }
        if let size = figure.size { fields.append(("size", "\(size)")) }
        if let processor = figure.processor { fields.append(("processor", "\(processor)")) }
        if let peak = figure.peak { fields.append(("peak", "\(peak)")) }
        if let growth = figure.growth { fields.append(("growth", "\(growth)")) }
        if let skipped = figure.skipped { fields.append(("skipped", quoted(skipped))) }
        fields.append(("bounds", "[" + verdicts(of: figure).joined(separator: ", ") + "]"))
        return "{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
    }

    private func verdicts(of figure: Figure) -> [String] {
        figure.bounds.compactMap { Verdict($0, of: figure, among: figures) }.map { verdict in
            "{\"of\": \(quoted(verdict.quantity.rawValue)), \"value\": \(verdict.value), "
                + "\"limit\": \(verdict.limit), \"reached\": \(verdict.isReached)}"
        }
    }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\u{0}"..<" ": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
