import Library
import Text

/// `jadnama list`: the catalogue, a line for each material, or as JSON.
struct ListCommand {
    enum Kind: String, CaseIterable {
        case flyer
        case booklet
        case memo

        var shelf: Shelf {
            switch self {
            case .flyer: .flyers
            case .booklet: .booklets
            case .memo: .memos
            }
        }
    }

    let call: Call

    func run() throws(Failure) -> ExitStatus {
        let filter: Filter
        do throws(UsageError) {
            filter = try chosenFilter()
        } catch {
            throw .usage(error)
        }
        let library = try call.finder.open(isBrief: !call.arguments.has(.json))
        let materials = library.materials(passing: filter, today: call.host.today)
        if call.arguments.has(.json) {
            _ = try Output.write(Array(JSONWriter.catalogue(of: materials).utf8))
        } else {
            try Output.write(lines: lines(of: materials, fallback: library.fallback))
        }
        return materials.isEmpty ? .found : .done
    }

    private func chosenFilter() throws(UsageError) -> Filter {
        var filter = Filter()
        filter.shelf = try call.arguments.value(.kind, as: Kind.self)?.shelf
        filter.audience = try call.arguments.value(.audience, as: Audience.self)
        filter.topic = call.arguments[.topic]
        return filter
    }

    /// Id, shelf, languages and title in columns, the title last since it may be of any width.
    private func lines(of materials: [Material], fallback: [Language]) -> [String] {
        let rows = materials.map { material in
            [
                SafeText.printable(material.id), SafeText.printable(material.shelf.name),
                Language.allCases.filter { language in material.editions.contains { $0.language == language }
                }
                .map(\.rawValue).joined(separator: " "),
                SafeText.printable(material.edition(in: call.language, fallback: fallback).title),
            ]
        }
        let widths = (0..<3).map { column in rows.map { CellWidth.of($0[column]) }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).map { $0.padded(toCells: $1) + "  " }.joined() + row[3]
        }
    }
}
