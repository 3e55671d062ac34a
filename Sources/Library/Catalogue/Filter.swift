public import Text

/// What is asked of the catalogue. Each part that is set must hold; a filter of nothing lets everything pass.
public struct Filter: Sendable, Equatable {
    public var shelf: Shelf?
    /// Id of a topic.
    public var topic: String?
    public var audience: Audience?
    /// 1 first steps, 2 deeper.
    public var level: Int?
    /// There is an edition in this language.
    public var language: Language?
    public var freshness: Freshness?
    /// One of these ids (a door).
    public var ids: [String]?

    public init() {}

    /// Whether `material` passes; `today` decides about freshness.
    public func passes(_ material: Material, today: CalendarDate) -> Bool {
        misses(material, today: today).isEmpty
    }

    /// The parts that `material` does not fulfil.
    func misses(_ material: Material, today: CalendarDate) -> Parts {
        var misses: Parts = []
        let editions = material.editions
        if let shelf, material.shelf != shelf { misses.insert(.shelf) }
        if let topic, !editions.contains(where: { $0.topics.contains(topic) }) { misses.insert(.topic) }
        if let audience, !editions.contains(where: { $0.audience.contains(audience) }) {
            misses.insert(.audience)
        }
        if let level, !editions.contains(where: { $0.level == level }) { misses.insert(.level) }
        if let language, !editions.contains(where: { $0.language == language }) { misses.insert(.language) }
        if let freshness, material.freshness(today: today) != freshness { misses.insert(.freshness) }
        if let ids, !ids.contains(material.id) { misses.insert(.ids) }
        return misses
    }

    /// The parts of a filter as a set.
    struct Parts: OptionSet {
        let rawValue: UInt8
        static let shelf = Parts(rawValue: 1)
        static let topic = Parts(rawValue: 2)
        static let audience = Parts(rawValue: 4)
        static let level = Parts(rawValue: 8)
        static let language = Parts(rawValue: 16)
        static let freshness = Parts(rawValue: 32)
        static let ids = Parts(rawValue: 64)
    }
}

/// How far a material can be relied on, by its dates.
public enum Freshness: String, Sendable, CaseIterable {
    /// A person read it, and its day of review is not past.
    case reviewed
    /// Nobody read it yet, and its day of review is not past.
    case unreviewed
    /// The day by which it was to be reviewed is past.
    case overdue
    /// It has no dates.
    case undated
}

extension Edition {
    /// How far this edition can be relied on; the day of review itself is not past.
    public func freshness(today: CalendarDate) -> Freshness {
        if let reviewBy, reviewBy < today { return .overdue }
        if reviewed != nil { return .reviewed }
        return reviewBy == nil && compiled == nil ? .undated : .unreviewed
    }
}

extension Material {
    /// The freshness of its edition that can be relied on least: one that is overdue, else undated, else unreviewed.
    public func freshness(today: CalendarDate) -> Freshness {
        let all = editions.map { $0.freshness(today: today) }
        let order: [Freshness] = [.overdue, .undated, .unreviewed]
        return order.first(where: all.contains) ?? .reviewed
    }
}

extension Library {
    /// The materials that pass `filter`, in the order of the catalogue; those of a door in the door's order.
    public func materials(passing filter: Filter, today: CalendarDate) -> [Material] {
        guard let ids = filter.ids else { return materials.filter { filter.passes($0, today: today) } }
        let places = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
        return materials.filter { places[$0.id] != nil && filter.passes($0, today: today) }
            .sorted { (places[$0.id] ?? 0) < (places[$1.id] ?? 0) }
    }
}
