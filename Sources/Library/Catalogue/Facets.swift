public import Text

/// How many materials each value of a filter would leave, the other parts of the filter kept: what stands behind the
/// names in the side column, so that no choice leads to an empty list unawares.
public struct Facets: Sendable, Equatable {
    /// Materials that pass the whole filter.
    public private(set) var total = 0
    public private(set) var shelves: [Shelf: Int] = [:]
    public private(set) var topics: [String: Int] = [:]
    public private(set) var audiences = Counts<Audience>()
    public private(set) var levels = Counts<Int>()
    public private(set) var languages = Counts<Language>()
    public private(set) var freshness = Counts<Freshness>()

    /// Counts `materials` under `filter`. Cost is linear in their number.
    public init(of materials: [Material], filter: Filter, today: CalendarDate) {
        var tally = Tally()
        // Neighbours stand on the same shelf: it is looked up when it changes.
        var shelf: (name: Shelf, count: Int)?
        for material in materials {
            let misses = filter.misses(material, today: today)
            if misses.isEmpty { total += 1 }
            if misses.isSubset(of: .shelf) {
                if let open = shelf, open.name != material.shelf { put(open) }
                shelf = (material.shelf, shelf.map { $0.name == material.shelf ? $0.count + 1 : 1 } ?? 1)
            }
            if misses.isSubset(of: .topic) { countTopics(of: material.editions) }
            tally.count(material, misses: misses, today: today)
        }
        if let shelf { put(shelf) }
        audiences = Counts(tally.audiences, of: Audience.allCases)
        levels = Counts(tally.levels, of: Array(0..<Tally.bits))
        languages = Counts(tally.languages, of: Language.allCases)
        freshness = Counts(tally.freshness, of: Freshness.allCases)
    }

    private mutating func put(_ shelf: (name: Shelf, count: Int)) {
        shelves[shelf.name, default: 0] += shelf.count
    }

    /// Counts each topic of a material once.
    private mutating func countTopics(of editions: [Edition]) {
        for (index, edition) in editions.enumerated() {
            for (place, topic) in edition.topics.enumerated() {
                let stoodBefore =
                    edition.topics[..<place].contains(topic)
                    || editions[..<index].contains { $0.topics.contains(topic) }
                if !stoodBefore { topics[topic, default: 0] += 1 }
            }
        }
    }
}

/// How often each of a few values was counted. No dictionary: the first of every type of key looks through all types of
/// the program for how to hash it, which a first screen would notice.
public struct Counts<Value: Equatable & Sendable>: Sendable, Equatable {
    private var values: [Value] = []
    private var counts: [Int] = []

    /// Counts of nothing.
    init() {}

    /// - Parameter counts: those of `values`, and more that do not matter.
    init(_ counts: [Int], of values: [Value]) {
        self.values = values
        self.counts = Array(counts.prefix(values.count))
    }

    /// How often a value was counted.
    public subscript(value: Value) -> Int { values.firstIndex(of: value).map { counts[$0] } ?? 0 }
}

/// Counts of values that are few: a material is a set of bits, and each bit has its counter.
private struct Tally {
    static let bits = 8
    private(set) var audiences = [Int](repeating: 0, count: bits)
    private(set) var levels = [Int](repeating: 0, count: bits)
    private(set) var languages = [Int](repeating: 0, count: bits)
    private(set) var freshness = [Int](repeating: 0, count: bits)
    private let cases = (Audience.allCases, Language.allCases, Freshness.allCases)

    /// Counts `material` for each part that is the only one it misses, or that it fulfils with all others.
    mutating func count(_ material: Material, misses: Filter.Parts, today: CalendarDate) {
        var sets: (audiences: UInt8, levels: UInt8, languages: UInt8) = (0, 0, 0)
        for edition in material.editions {
            for audience in edition.audience { sets.audiences |= Self.bit(of: audience, in: cases.0) }
            sets.levels |= 1 << UInt8(truncatingIfNeeded: edition.level & 7)
            if let language = edition.language { sets.languages |= Self.bit(of: language, in: cases.1) }
        }
        if misses.isSubset(of: .audience) { Self.add(sets.audiences, to: &audiences) }
        if misses.isSubset(of: .level) { Self.add(sets.levels, to: &levels) }
        if misses.isSubset(of: .language) { Self.add(sets.languages, to: &languages) }
        if misses.isSubset(of: .freshness) {
            Self.add(Self.bit(of: material.freshness(today: today), in: cases.2), to: &freshness)
        }
    }

    private static func bit<Value: Equatable>(of value: Value, in values: [Value]) -> UInt8 {
        1 << UInt8(truncatingIfNeeded: values.firstIndex(of: value) ?? 0)
    }

    private static func add(_ set: UInt8, to counters: inout [Int]) {
        var rest = set
        while rest != 0 {
            counters[rest.trailingZeroBitCount] += 1
            rest &= rest - 1
        }
    }
}

extension Library {
    /// The counts of the catalogue under `filter`.
    public func facets(_ filter: Filter, today: CalendarDate) -> Facets {
        Facets(of: materials, filter: filter, today: today)
    }
}
