import Markdown
import Text

/// Reads an edition from the front matter of a file: ours strictly, with findings; that of other tools with good
/// will and without a word.
struct EditionReader {
    private var fields: Fields
    private var edition: Edition
    private let isBrief: Bool

    /// The edition that `head` of the file at `path` describes, and what was wrong with its front matter.
    /// - Parameter isBrief: leaves out what only checks and lists for machines ask for, the sources.
    static func read(
        _ head: MaterialHead, path: String, language: Language?, isCurated: Bool, isBrief: Bool = false
    ) -> (edition: Edition, findings: [Finding]) {
        let nothing = YAML(value: .mapping([]), line: 1, column: 1)
        var reader = EditionReader(
            fields: Fields(head.frontMatter ?? nothing, file: path, isStrict: isCurated),
            edition: Edition(language: language, path: path, title: "", summary: ""), isBrief: isBrief)
        reader.readFields()
        if !isCurated { reader.adoptForeign(head.frontMatter ?? nothing) }
        reader.complete(with: head)
        let problems = head.findings(in: path)
        if !isCurated { return (reader.edition, problems) }
        guard head.frontMatter != nil else {
            let missing = FrontMatterIsValid().finding(path, "---")
            return (reader.edition, problems.isEmpty ? [missing] : problems)
        }
        return (reader.edition, problems + reader.fields.finished())
    }

    private mutating func readFields() {
        edition.title = fields.text("title", isRequired: true)
        edition.summary = fields.text("summary", isRequired: true)
        let audience = fields.choices("audience", of: Audience.self, isRequired: true)
        edition.audience = Audience.allCases.filter(audience.contains)
        edition.topics = fields.texts("topics", isRequired: true).compactMap(\.string)
        // Only the search asks for them, and looks into the file itself.
        _ = isBrief ? fields.skip("questions") : fields.texts("questions")
        edition.level = fields.number("level", in: 1...2, isRequired: true) ?? 1
        edition.isNoticeable = fields.flag("noticeable") ?? false
        edition.contentNote = fields.text("content-note")
        edition.laws = fields.texts("laws").compactMap(\.string)
        edition.sources = isBrief ? fields.skip("sources") : fields.sources("sources", isRequired: true)
        edition.compiled = fields.date("compiled", isRequired: true)
        edition.reviewed = review()
        edition.nativeReader = fields.date("native-reader")
        edition.reviewBy = fields.date("review-by", isRequired: true)
        edition.translationOf = fields.choice("translation-of", of: Language.self)
        edition.sourceHash = hash()
        edition.status = fields.choice("status", of: Status.self, isRequired: true) ?? .current
    }

    private mutating func review() -> Review? {
        guard let value = fields.value("reviewed") else { return nil }
        var inner = Fields(value, file: edition.path)
        let date = inner.date("date", isRequired: true)
        let role = inner.text("role", isRequired: true)
        fields.take(inner.finished())
        return date.map { Review(date: $0, role: role) }
    }

    /// Required in a translation.
    private mutating func hash() -> String? {
        let isRequired = edition.translationOf != nil
        guard let value = fields.value("source-hash", isRequired: isRequired) else { return nil }
        if let hash = value.string, SourceHash.isHash(hash) { return hash }
        fields.report("source-hash", value, expected: "9f3a1c0d2b4e")
        return nil
    }

    /// Fields of Jekyll, Hugo, Docusaurus, Just the Docs, Obsidian and their like.
    private mutating func adoptForeign(_ yaml: YAML) {
        edition.summary = edition.summary.isEmpty ? yaml.text(of: ForeignKeys.summary) : edition.summary
        if edition.topics.isEmpty { edition.topics = yaml.words(of: ForeignKeys.topics) }
        edition.date = CalendarDate(parsing: yaml.text(of: ForeignKeys.date))
        edition.weight = Int(yaml.text(of: ForeignKeys.weight))
        if Fields.flag(of: yaml.text(of: ["draft"])) == true { edition.status = .draft }
        if Fields.flag(of: yaml.text(of: ["published"])) == false { edition.status = .draft }
        let code = yaml.text(of: ForeignKeys.language).lowercased().prefix { $0.isASCII && $0.isLetter }
        edition.language = edition.language ?? Language(rawValue: String(code))
    }

    private mutating func complete(with head: MaterialHead) {
        edition.words = head.words
        edition.language = edition.language ?? head.letters
        if edition.title.isEmpty { edition.title = head.heading ?? MaterialPath.title(of: edition.path) }
    }
}

/// What other tools call the fields of a catalogue; the first that is there counts.
private enum ForeignKeys {
    static let summary = ["description", "excerpt", "abstract", "subtitle"]
    static let topics = ["tags", "categories", "category", "keywords"]
    static let date = ["date", "lastmod", "last_modified_at", "updated", "published", "created"]
    static let weight = ["weight", "nav_order", "sidebar_position", "order", "index", "position"]
    static let language = ["lang", "language", "locale"]
}

extension YAML {
    /// The first text there is under `keys`, or an empty one.
    fileprivate func text(of keys: [String]) -> String {
        keys.lazy.compactMap { self[$0]?.string }.first { !$0.isEmpty } ?? ""
    }

    /// The first list there is under `keys`: a sequence, or words with commas between them.
    fileprivate func words(of keys: [String]) -> [String] {
        for value in keys.compactMap({ self[$0] }) {
            let words =
                value.string.map { $0.split(separator: ",").map(String.init) }
                ?? value.members.compactMap(\.string)
            let trimmed = words.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
            if !trimmed.isEmpty { return trimmed }
        }
        return []
    }
}
