public import Text

/// How many materials each value of a filter would leave, the other parts of the filter kept: what stands behind the
/// names in the side column, so that no choice leads to an empty list unawares.
public struct Facets: Sendable, Equatable {
    /// Materials that pass the whole filter.
    public private(set) var total = 0
    public private(set) var shelves: [Shelf: Int] = [:]
    public private(set) var topics: [String: Int] = [:]
    public private(set) var audiences: [Audience: Int] = [:]
    public private(set) var levels: [Int: Int] = [:]
    public private(set) var languages: [Language: Int] = [:]
    public private(set) var freshness: [Freshness: Int] = [:]

    /// Counts `materials` under `filter`. Cost is linear in their number.
    public init(of materials: [Material], filter: Filter, today: CalendarDate) {
        for material in materials {
            let misses = filter.misses(material, today: today)
            if misses.isEmpty { total += 1 }
            count(material, misses: misses, today: today)
        }
    }

    /// Counts `material` for each part that is the only one it misses, or that it fulfils with all others.
    private mutating func count(_ material: Material, misses: Filter.Parts, today: CalendarDate) {
        let editions = material.editions
        if misses.isSubset(of: .shelf) { shelves[material.shelf, default: 0] += 1 }
        if misses.isSubset(of: .topic) {
            for topic in Set(editions.flatMap(\.topics)) { topics[topic, default: 0] += 1 }
        }
        if misses.isSubset(of: .audience) {
            for audience in Set(editions.flatMap(\.audience)) { audiences[audience, default: 0] += 1 }
        }
        if misses.isSubset(of: .level) {
            for level in Set(editions.map(\.level)) { levels[level, default: 0] += 1 }
        }
        if misses.isSubset(of: .language) {
            for language in Set(editions.compactMap(\.language)) { languages[language, default: 0] += 1 }
        }
        if misses.isSubset(of: .freshness) { freshness[material.freshness(today: today), default: 0] += 1 }
    }
}

extension Library {
    /// The counts of the catalogue under `filter`.
    public func facets(_ filter: Filter, today: CalendarDate) -> Facets {
        Facets(of: materials, filter: filter, today: today)
    }
}
