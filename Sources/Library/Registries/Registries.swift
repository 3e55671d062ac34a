import Markdown
import Text

/// Fills the registries of a library from the files of its folder.
struct Registries {
    private let folder: LibraryFolder
    private(set) var findings: [Finding] = []

    init(folder: LibraryFolder) {
        self.folder = folder
    }

    /// Reads all registries but the laws into `library`. Throws where `library.yml` is no YAML.
    mutating func read(into library: inout Library) throws(LibraryError) {
        try readLibrary(into: &library)
        library.topics = list("topics.yml") { id, fields in
            Topic(id: id, name: fields.names("name", isRequired: true))
        }
        library.helplines = list("helplines.yml", Helpline.read)
    }

    /// Reads the laws, more than all the other registries together.
    mutating func laws() -> [Law] { list("laws.yml", Law.read) }

    private mutating func readLibrary(into library: inout Library) throws(LibraryError) {
        var file = RegistryFile("library.yml", in: folder)
        if let damage = file.damage {
            throw LibraryError(
                .damaged(reason: damage.cause, line: damage.line),
                path: FilePath.joined(folder.root, "library.yml"))
        }
        var filled = library
        file.read { fields in filled.read(&fields, file: "library.yml") }
        library = filled
        findings += file.findings
    }

    private mutating func list<Entry>(_ path: String, _ read: (String, inout Fields) -> Entry) -> [Entry] {
        var file = RegistryFile(path, in: folder)
        let entries = file.readList(read)
        findings += file.findings
        return entries
    }

    /// Reads the set in the file at `path`; its id is the name of the file.
    mutating func readSet(_ path: String) -> MaterialSet? {
        var file = RegistryFile(path, in: folder)
        let id = String(MaterialPath.split(path).name.dropLast(4))
        let set = file.read { fields in MaterialSet.read(id: id, &fields, file: path) }
        findings += file.findings
        return set
    }
}

extension Library {
    fileprivate mutating func read(_ fields: inout Fields, file: String) {
        name = fields.names("name", isRequired: true)
        let written = fields.choices("languages", of: Language.self)
        languages = written.isEmpty ? Language.allCases : written
        let order = fields.choices("fallback", of: Language.self)
        fallback = order.isEmpty ? fallback : order
        sourceLanguage = fields.choice("source-language", of: Language.self) ?? sourceLanguage
        centre = Centre.read(&fields, file: file)
        doors = fields.members("doors").map { Door.read($0, &fields, file: file) }
    }
}

extension Centre {
    fileprivate static func read(_ fields: inout Fields, file: String) -> Centre {
        var centre = Centre()
        guard let yaml = fields.value("centre") else { return centre }
        var inner = Fields(yaml, file: file)
        centre.name = inner.names("name")
        centre.phone = inner.text("phone")
        centre.note = inner.names("note")
        fields.take(inner.finished())
        return centre
    }
}

extension Door {
    fileprivate static func read(_ yaml: YAML, _ fields: inout Fields, file: String) -> Door {
        var inner = Fields(yaml, file: file)
        let ids: [String]? = yaml["materials"] == nil ? nil : inner.texts("materials").compactMap(\.string)
        let door = Door(
            id: inner.text("id", isRequired: true), name: inner.names("name", isRequired: true),
            materials: ids)
        fields.take(inner.finished())
        return door
    }
}

extension Helpline {
    fileprivate static func read(id: String, _ fields: inout Fields) -> Helpline {
        var helpline = Helpline(
            id: id, name: fields.names("name", isRequired: true), number: fields.phone("number"))
        helpline.short = fields.names("short", isRequired: true)
        helpline.hours = fields.names("hours", isRequired: true)
        helpline.cost = fields.names("cost", isRequired: true)
        helpline.purpose = fields.names("for", isRequired: true)
        helpline.grade = fields.choice("grade", of: Grade.self, isRequired: true)?.rawValue ?? ""
        helpline.isSafeToPrint = fields.flag("safe-to-print") ?? false
        helpline.isInFooter = fields.flag("footer") ?? false
        helpline.isConfirmed = fields.flag("confirmed", isRequired: true) ?? false
        (helpline.verified, helpline.verification) = fields.verification("verified")
        helpline.called = fields.date("called")
        helpline.sources = fields.sources("sources", isRequired: true)
        return helpline
    }
}

extension Law {
    fileprivate static func read(id: String, _ fields: inout Fields) -> Law {
        var law = Law(id: id)
        law.act = fields.names("act", isRequired: true)
        law.article = fields.text("article")
        law.name = fields.names("name", isRequired: true)
        law.inForce = fields.date("in-force")
        law.says = fields.names("says", isRequired: true)
        law.grade = fields.choice("grade", of: Grade.self, isRequired: true)?.rawValue ?? ""
        law.source = fields.source("source", isRequired: true)
        law.checked = fields.date("checked", isRequired: true)
        law.lawyer = fields.date("lawyer")
        law.version = fields.text("version")
        return law
    }
}

extension MaterialSet {
    fileprivate static func read(id: String, _ fields: inout Fields, file: String) -> MaterialSet {
        var set = MaterialSet(
            id: id, title: fields.names("title", isRequired: true),
            summary: fields.names("summary", isRequired: true), items: [])
        set.minutes = fields.number("minutes", in: 1...1440)
        set.items = fields.members("items", isRequired: true).map { yaml in
            var inner = Fields(yaml, file: file)
            let item = Item(
                id: inner.text("id", isRequired: true), minutes: inner.number("minutes", in: 1...1440),
                note: inner.names("note"))
            fields.take(inner.finished())
            return item
        }
        return set
    }
}

/// How well a fact is proved: A official text read, B two independent sources, C to be confirmed.
private enum Grade: String, CaseIterable {
    case official = "A"
    case sourced = "B"
    case unconfirmed = "C"
}
