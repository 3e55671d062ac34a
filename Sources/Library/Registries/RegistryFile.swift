import Markdown

/// One registry in YAML on its way into the library: its bytes are read and parsed, and whatever is wrong with it
/// becomes findings of that file.
struct RegistryFile {
    let path: String
    private(set) var yaml: YAML?
    private(set) var findings: [Finding] = []
    /// Set where the file is there and is no YAML.
    private(set) var damage: YAMLError?

    /// Reads the file at `path` in `folder`; a file that is not there is an empty registry without a finding.
    init(_ path: String, in folder: LibraryFolder) {
        self.path = path
        do {
            let bytes = try folder.read(path)
            parse(bytes)
        } catch {
            if error.cause != .notFound { findings.append(error.finding(at: path)) }
        }
    }

    private mutating func parse(_ bytes: [UInt8]) {
        do {
            let yaml = try YAML(parsing: bytes)
            if yaml.value != .null { self.yaml = yaml }
        } catch {
            damage = error
            findings.append(
                RegistriesAreYAML().finding(path, line: error.line, column: error.column, error.cause))
        }
    }

    /// Reads the mapping that the file is.
    mutating func read<Entry>(_ body: (inout Fields) -> Entry) -> Entry? {
        guard let yaml else { return nil }
        return read(yaml, body)
    }

    /// Reads the list of mappings that the file is; what has no id, or one that stands above, is left out.
    mutating func readList<Entry>(_ body: (String, inout Fields) -> Entry) -> [Entry] {
        guard let yaml else { return [] }
        guard case .sequence(let members) = yaml.value else {
            findings.append(
                FieldsAreValid().finding(path, line: yaml.line, column: yaml.column, "", "…", "- id: …"))
            return []
        }
        var ids: Set<String> = []
        return members.compactMap { readEntry($0, &ids, body) }
    }

    private mutating func readEntry<Entry>(
        _ yaml: YAML, _ ids: inout Set<String>, _ body: (String, inout Fields) -> Entry
    ) -> Entry? {
        let (id, entry) = read(yaml) { fields in
            let id = fields.text("id", isRequired: true)
            return (id, body(id, &fields))
        }
        if id.isEmpty { return nil }
        if ids.insert(id).inserted { return entry }
        let place = yaml["id"] ?? yaml
        findings.append(IdsAreUnique().finding(path, line: place.line, column: place.column, id))
        return nil
    }

    private mutating func read<Entry>(_ yaml: YAML, _ body: (inout Fields) -> Entry) -> Entry {
        var fields = Fields(yaml, file: path)
        let entry = body(&fields)
        findings += fields.finished()
        return entry
    }
}
