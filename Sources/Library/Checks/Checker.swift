public import Text

/// Holds a library against the rules of its editors.
///
///     let findings = Checker(today: today, measure: measure).check(library)
public struct Checker: Sendable {
    /// Every rule there is, in the order of a manual: reading, front matter, registries, translations, links, lengths,
    /// words.
    public static let rules: [any Rule] = {
        var names: Set<String> = []
        let all: [any Rule] = readingRules + fileRules + libraryRules + proseRules
        return all.filter { names.insert($0.name).inserted }
    }()

    private let today: CalendarDate
    private let measure: Measure?
    private let checksSpelling: Bool

    /// - Parameters:
    ///   - today: the day by which dates are judged.
    ///   - measure: what layout says; nil leaves the rules out that need it.
    ///   - checksSpelling: asks hunspell and its dictionaries where they are installed.
    public init(today: CalendarDate, measure: Measure?, checksSpelling: Bool = true) {
        self.today = today
        self.measure = measure
        self.checksSpelling = checksSpelling
    }

    /// All findings, those of reading first among them, in the order of files, lines and columns. Reads every file
    /// of the library, one material after the other.
    public func check(_ library: Library) -> [Finding] {
        let context = CheckContext(
            library: library, today: today, measure: measure, checksSpelling: checksSpelling)
        var findings = library.findings
        for rule in Self.libraryRules { findings += rule.check(context) }
        for prose in context.registryProse { findings += check(prose, context) }
        for material in library.materials { findings += check(material, context) }
        return findings.sorted().withoutTwins
    }

    private func check(_ material: Material, _ context: CheckContext) -> [Finding] {
        let texts = material.editions.compactMap { edition in
            (try? context.library.bytes(of: edition.path)).map { CheckedText($0, edition, of: material) }
        }
        return texts.flatMap { text in
            let found = Self.fileRules.flatMap { $0.check(text, beside: texts, context) }
            return text.isReadable ? found + check(text.prose, context) : found
        }
    }

    private func check(_ prose: Prose, _ context: CheckContext) -> [Finding] {
        Self.proseRules.flatMap { $0.check(prose, context) }
    }
}

extension [Finding] {
    /// The findings in order, without the second of two neighbours that are the same: reading and checking both tell
    /// what had to be repaired.
    fileprivate var withoutTwins: [Finding] {
        var findings: [Finding] = []
        for finding in self where finding != findings.last { findings.append(finding) }
        return findings
    }
}

extension Finding {
    /// What the finding says, without its place; its name where no rule knows it. Holds text of the library as it
    /// is, not yet safe to draw.
    public func text(in language: Language) -> String {
        let known = Checker.rules.first { $0.name == rule }
        return known?.message.text(in: language, arguments: arguments) ?? rule
    }
}

/// A rule that looks at one file of a material at a time.
protocol FileRule: Rule {
    /// The breaches in `text`; `others` are all editions of its material, itself too.
    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding]
}

/// A rule that looks at the registries and the catalogue as a whole.
protocol LibraryRule: Rule {
    func check(_ context: CheckContext) -> [Finding]
}

/// A rule about words, for every text a reader sees, in materials and registries.
protocol ProseRule: Rule {
    func check(_ prose: Prose, _ context: CheckContext) -> [Finding]
}
