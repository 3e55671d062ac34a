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
        Remains.keep(library)
        Remains.keep(materials)
        if call.arguments.has(.json) {
            _ = try Output.write(Array(JSONWriter.catalogue(of: materials).utf8))
        } else {
            _ = try Output.write(table(of: materials, fallback: library.fallback))
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
    private func table(of materials: [Material], fallback: [Language]) -> [UInt8] {
        let rows = materials.map { material in
            [
                SafeText.printable(material.id), SafeText.printable(material.shelf.name),
                Self.languages.filter(material.isEdited).map(\.rawValue).joined(separator: " "),
                SafeText.printable(material.title(in: call.language, fallback: fallback)),
            ]
        }
        let cells = rows.map { row in row.dropLast().map { CellWidth.of($0) } }
        let widths = (0..<3).map { column in cells.map { $0[column] }.max() ?? 0 }
        var bytes: [UInt8] = []
        for (row, cells) in zip(rows, cells) {
            for column in 0..<3 {
                bytes += row[column].utf8
                bytes += repeatElement(0x20, count: widths[column] - cells[column] + 2)
            }
            bytes += row[3].utf8
            bytes.append(0x0A)
        }
        return bytes
    }

    private static let languages = Language.allCases
}
