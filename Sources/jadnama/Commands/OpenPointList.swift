import Library
import Text

/// What a person must still confirm, as a table: a heading for each kind with who does it and where it is written
/// down, and a line for each number, law or material.
struct OpenPointList {
    private let points: [OpenPoint]
    private let language: Language

    init(_ points: [OpenPoint], _ language: Language) {
        self.points = points
        self.language = language
    }

    var lines: [String] {
        let parts = OpenPoint.Kind.allCases.map(part).filter { !$0.isEmpty }
        return Array(parts.joined(separator: [""])) + (parts.isEmpty ? [] : [""])
            + [CommandMessage.openPoints(points.count).text(in: language)]
    }

    private func part(_ kind: OpenPoint.Kind) -> [String] {
        let points = points.filter { $0.kind == kind }
        guard !points.isEmpty else { return [] }
        let task = kind.task.text(in: language)
        return ["\(task) — \(kind.person.text(in: language)) (\(kind.field)): \(points.count)"] + rows(points)
    }

    private func rows(_ points: [OpenPoint]) -> [String] {
        let rows = points.map { point in
            [place(point), point.languages.map(\.rawValue).joined(separator: " "), name(point)]
                .map(SafeText.printable)
        }
        let widths = (0..<2).map { column in rows.map { CellWidth.of($0[column]) }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).filter { $1 > 0 }.map { $0.padded(toCells: $1) + "  " }
            return ("  " + cells.joined() + row[2]).trimmingSpaces
        }
    }

    /// The file and line in a registry; the id of a material, whose editions are several files.
    private func place(_ point: OpenPoint) -> String {
        point.languages.isEmpty ? "\(point.file):\(point.line)" : point.id
    }

    private func name(_ point: OpenPoint) -> String {
        let order = [language, .russian] + Language.allCases
        return order.lazy.compactMap { point.name[$0] }.first ?? ""
    }
}

extension String {
    /// The text without spaces at its end.
    fileprivate var trimmingSpaces: String {
        String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
    }
}
