import Markdown
import Text

/// What rules may ask about beyond the text they look at.
struct CheckContext {
    let library: Library
    /// Every link is asked for by several rules.
    let links: LinkResolver
    let today: CalendarDate
    let measure: Measure?
    /// nil where words are not to be looked up.
    let spelling: Spelling?
    /// The texts of the registries by file and language.
    let registryProse: [Prose]
    /// The lines of the registries by file.
    let registryLines: [String: [[Unicode.Scalar]]]
    private let registries: [String: YAML]

    init(library: Library, today: CalendarDate, measure: Measure?, checksSpelling: Bool) {
        self.library = library
        links = LinkResolver(library)
        self.today = today
        self.measure = measure
        var registries: [String: YAML] = [:]
        var lines: [String: [[Unicode.Scalar]]] = [:]
        for path in Self.registryPaths(of: library) {
            guard let bytes = try? library.bytes(of: path) else { continue }
            registries[path] = try? YAML(parsing: bytes)
            lines[path] = SourceLines.split(bytes)
        }
        self.registries = registries
        registryLines = lines
        registryProse = registries.flatMap { Prose.of($0.value, lines[$0.key] ?? [], file: $0.key) }
        let words = Language.allCases.map { ($0, Self.words(in: library, $0)) }
        spelling = checksSpelling ? Spelling(vouched: Dictionary(uniqueKeysWithValues: words)) : nil
    }

    /// The parsed registry at `path`, for the places of its entries.
    func registry(_ path: String) -> YAML? { registries[path] }

    /// The anchors of the headings in an edition; nil where it cannot be read.
    func anchors(of path: String) -> [String]? {
        guard let bytes = try? library.bytes(of: path) else { return nil }
        return MarkdownFile(parsing: bytes).document.headings.map(\.slug)
    }

    private static func registryPaths(of library: Library) -> [String] {
        guard library.isCurated else { return [] }
        return ["library.yml", "topics.yml", "helplines.yml", "laws.yml"]
            + library.sets.map { "sets/\($0.id).yml" }
    }

    /// The words of `words.kk.txt` and its like: one a line, `#` begins a remark.
    private static func words(in library: Library, _ language: Language) -> Set<String> {
        guard let bytes = try? library.bytes(of: "words.\(language.rawValue).txt") else { return [] }
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        return Set(
            lines.compactMap { line in
                let word = line.prefix { $0 != "#" }.split(separator: " ").joined(separator: " ")
                return word.isEmpty ? nil : word
            })
    }
}
