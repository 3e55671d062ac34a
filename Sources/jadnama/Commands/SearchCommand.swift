import Library
import Text

/// `jadnama search`: the sections that answer a query, each with its place and a passage, or as JSON.
struct SearchCommand {
    let call: Call

    /// Sections that are shown unless `--limit` says otherwise.
    private static let usualLimit = 20
    /// Cells of a query in a message; people do not read on.
    private static let longestShown = 60

    func run() throws(Failure) -> ExitStatus {
        let limit: Int
        do throws(UsageError) {
            limit = try call.arguments.number(.limit, in: 1...1000) ?? Self.usualLimit
        } catch {
            throw .usage(error)
        }
        let finder = call.finder
        let library = try finder.open(isBrief: true)
        let index = SearchIndex.whole(of: library, for: finder.viewer)
        let query = SearchQuery(
            Self.text(of: call.arguments.operands), language: call.language, isTyping: false, limit: limit)
        var results = index.search(query)
        // An id that is no word of any text stands for the title of its material.
        if results.hits.isEmpty, let material = library.material(query.text) {
            var titled = query
            titled.text = material.edition(in: call.language, fallback: library.fallback).title
            let found = index.search(titled)
            if !found.hits.isEmpty { results = found }
        }
        if call.arguments.has(.json) {
            _ = try Output.write(Array(JSONWriter.results(results, of: query).utf8) + [0x0A])
        } else {
            try Output.write(lines: lines(of: results))
        }
        guard results.hits.isEmpty else { return .done }
        let shown = SafeText.printable(query.text).truncated(toCells: Self.longestShown)
        Output.complain(CommandMessage.nothingFound(shown).text(in: call.language))
        if let unknown = results.unknownValue {
            let known = unknown.known.joined(separator: ", ")
            Output.complain(say(.unknownFilterValue(unknown.value, known: known)))
        }
        return .found
    }

    /// Bytes that are no UTF-8 are no path here.
    private static func text(of operands: [String]) -> String {
        String(decoding: FilePath.bytes(of: operands.joined(separator: " ")), as: UTF8.self)
    }

    /// What is to be known of the results, and each section in two lines: where it stands, and a passage.
    private func lines(of results: SearchResults) -> [String] {
        var lines: [String] = []
        if let correction = results.correction { lines.append(say(.searchedInstead(correction))) }
        if results.isPartial { lines.append(say(.someWordsOnly)) }
        for (index, hit) in results.hits.enumerated() {
            if index == results.ownCount { lines.append(say(.otherLanguages)) }
            let section = hit.section.isEmpty ? "" : " › " + hit.section
            lines.append(SafeText.printable("\(hit.path)  \(hit.title)\(section)"))
            lines.append(SafeText.printable("    " + hit.passage))
        }
        return lines
    }

    private func say(_ message: CommandMessage) -> String {
        SafeText.printable(message.text(in: call.language))
    }
}
