import Markdown
import Text

extension Library {
    /// What a person must still confirm on the day `today`, by kind, then in the order of the registries and the
    /// catalogue; nothing in a folder without registries. Reads the sources of all translations.
    public func openPoints(today: CalendarDate) -> [OpenPoint] {
        guard isCurated else { return [] }
        let survey = Survey(of: self, today: today)
        return OpenPoint.Kind.allCases.flatMap(survey.points)
    }
}

/// Looks a library through for what nobody confirmed yet.
private struct Survey {
    private let library: Library
    private let today: CalendarDate
    private let helplines: [String: Int]
    private let laws: [String: Int]

    /// Days for which a test call counts.
    private static let callDays = 180

    init(of library: Library, today: CalendarDate) {
        self.library = library
        self.today = today
        helplines = Self.lines(of: "helplines.yml", library)
        laws = Self.lines(of: "laws.yml", library)
    }

    /// The line of each entry of a registry by its id.
    private static func lines(of path: String, _ library: Library) -> [String: Int] {
        guard let bytes = try? library.bytes(of: path), let yaml = try? YAML(parsing: bytes) else {
            return [:]
        }
        let entries = yaml.members.compactMap { entry in entry["id"]?.string.map { ($0, entry.line) } }
        return Dictionary(entries, uniquingKeysWith: { first, _ in first })
    }

    func points(_ kind: OpenPoint.Kind) -> [OpenPoint] {
        switch kind {
        case .centre: centre()
        case .unconfirmedNumber: numbers(kind) { !$0.isConfirmed }
        case .uncalledNumber: numbers(kind) { !wasCalled($0) }
        case .law: library.laws.filter { !isAtLeast($0.lawyer, $0.checked) }.map(point)
        case .overdue: materials(kind) { edition, _ in edition.reviewBy.map { $0 < today } ?? false }
        case .unreviewed:
            materials(kind) { edition, _ in !isAtLeast(edition.reviewed?.date, edition.compiled) }
        case .staleTranslation:
            materials(kind) { [.stale, .unknown].contains(library.translationState(of: $0, in: $1)) }
        case .nativeReader:
            materials(kind) { edition, _ in
                edition.translationOf != nil && !isAtLeast(edition.nativeReader, edition.compiled)
            }
        }
    }

    private func centre() -> [OpenPoint] {
        guard library.centre.phone.isEmpty else { return [] }
        let line = (try? library.bytes(of: "library.yml")).flatMap { try? YAML(parsing: $0)["centre"]?.line }
        return [
            OpenPoint(
                kind: .centre, id: "", name: library.centre.name, file: "library.yml", line: (line ?? 2) - 1)
        ]
    }

    private func numbers(_ kind: OpenPoint.Kind, _ isOpen: (Helpline) -> Bool) -> [OpenPoint] {
        library.helplines.filter(isOpen).map { helpline in
            OpenPoint(
                kind: kind, id: helpline.id, name: helpline.name.mapValues { "\(helpline.number) \($0)" },
                file: "helplines.yml", line: helplines[helpline.id] ?? 1)
        }
    }

    private func wasCalled(_ helpline: Helpline) -> Bool {
        helpline.called.map { today.dayNumber - $0.dayNumber <= Self.callDays } ?? false
    }

    private func point(of law: Law) -> OpenPoint {
        OpenPoint(kind: .law, id: law.id, name: law.name, file: "laws.yml", line: laws[law.id] ?? 1)
    }

    /// A point for each material with the editions that `isOpen` holds for.
    private func materials(
        _ kind: OpenPoint.Kind, _ isOpen: (Edition, Material) -> Bool
    ) -> [OpenPoint] {
        library.materials.compactMap { material in
            let editions = material.editions.filter { $0.status == .current && isOpen($0, material) }
            guard let first = editions.min(by: { $0.path < $1.path }) else { return nil }
            let titles = material.editions.compactMap { edition in
                edition.language.map { ($0, edition.title) }
            }
            return OpenPoint(
                kind: kind, id: material.id,
                name: Dictionary(titles, uniquingKeysWith: { first, _ in first }),
                languages: Language.allCases.filter { editions.map(\.language).contains($0) },
                file: first.path, line: 1)
        }
    }

    /// Whether something was done, and not before `day`.
    private func isAtLeast(_ done: CalendarDate?, _ day: CalendarDate?) -> Bool {
        guard let done else { return false }
        return day.map { $0 <= done } ?? true
    }
}
