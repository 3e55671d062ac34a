/// All figures as one table of plain text, a block for each suite.
struct ResultTable {
    let figures: [Figure]

    private static let titles = [
        "median", "lowest–highest", "runs", "processor", "MB/s", "peak MB", "growth",
    ]
    private static let widths = [10, 21, 5, 10, 7, 8, 7]
    private static let programWidth = 28

    var lines: [String] {
        Suite.allCases.flatMap { suite in
            let own = figures.filter { $0.suite == suite }
            return own.isEmpty ? [] : block(suite, own) + [""]
        }
    }

    private func block(_ suite: Suite, _ figures: [Figure]) -> [String] {
        let head = fill(suite.rawValue, Self.programWidth) + row(Self.titles) + "  bound"
        var lines = [head, String(repeating: "─", count: head.count + 22)]
        var measure = ""
        for figure in figures {
            if figure.measure != measure { lines.append(figure.measure) }
            measure = figure.measure
            lines += self.lines(of: figure)
        }
        return lines
    }

    private func lines(of figure: Figure) -> [String] {
        let name = fill("  " + figure.program, Self.programWidth)
        guard let samples = figure.samples else {
            return [name + "skipped: " + (figure.skipped ?? "no figure")]
        }
        let cells = self.cells(of: figure, samples)
        let verdicts = self.verdicts(of: figure)
        let first = name + row(cells) + (verdicts.first.map { "  " + $0 } ?? "")
        let indent = String(
            repeating: " ", count: Self.programWidth + Self.widths.reduce(0) { $0 + $1 + 1 } + 2)
        return [first] + verdicts.dropFirst().map { indent + $0 }
    }

    private func cells(of figure: Figure, _ samples: Samples) -> [String] {
        let lowest = Quantities.text(samples.lowest, figure.unit)
        let highest = Quantities.text(samples.highest, figure.unit)
        let processor = figure.processor.map { Quantities.text($0, .seconds) }
        let throughput = figure.throughput.map(Quantities.megabytes)
        let peak = figure.peak.map { Quantities.megabytes(Double($0)) }
        let growth = figure.growth.map(Quantities.digits)
        return [Quantities.text(samples.median, figure.unit), lowest + "–" + highest, "\(samples.count)"]
            + [processor, throughput, peak, growth].map { $0 ?? "" }
    }

    private func verdicts(of figure: Figure) -> [String] {
        figure.bounds.map { bound in
            guard let verdict = Verdict(bound, of: figure, among: figures) else {
                return "? nothing to compare with"
            }
            let unit = verdict.quantity.unit(in: figure)
            let what = verdict.quantity == .median ? "" : verdict.quantity.rawValue + " "
            let found = Quantities.text(verdict.value, unit)
            let limit = Quantities.text(verdict.limit, unit)
            return verdict.isReached ? "✓ \(what)\(found) ≤ \(limit)" : "✗ \(what)\(found) > \(limit)"
        }
    }

    private func row(_ cells: [String]) -> String {
        zip(cells, Self.widths).map { String(repeating: " ", count: max(0, $1 - $0.count)) + $0 }
            .joined(separator: " ")
    }

    private func fill(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
