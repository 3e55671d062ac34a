import Library
import Text

extension Home {
    /// Lists and counts anew: after another filter, another library.
    mutating func refresh(_ around: Surroundings) {
        let library = around.library
        rows = showsSets ? library.sets.indices.map(Row.set) : passing(around)
        facets = facets(around)
    }

    /// The entries that pass the filter: in the order of a door where one is chosen, else of the catalogue, on each
    /// shelf first what the doors lead to, the most urgent door first.
    private func passing(_ around: Surroundings) -> [Row] {
        let materials = around.library.materials
        let today = around.settings.today
        let passing = materials.indices.filter { filter.passes(materials[$0], today: today) }
        let order = filter.ids ?? around.library.doors.flatMap { $0.materials ?? [] }
        guard !order.isEmpty else { return passing.map(Row.material) }
        let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
        let ranked = passing.map { (index: $0, rank: places[materials[$0].id] ?? order.count) }
        return ranked.sorted { left, right in
            let shelves = (materials[left.index].shelf, materials[right.index].shelf)
            if filter.ids == nil, shelves.0 != shelves.1 { return shelves.0 < shelves.1 }
            return (left.rank, left.index) < (right.rank, right.index)
        }.map { .material($0.index) }
    }

    /// Shelves, sets, topics and what else tells materials apart, each with the number it would leave.
    private func facets(_ around: Surroundings) -> [(facet: Facet, count: Int)] {
        let library = around.library
        let counts = library.facets(filter, today: around.settings.today)
        var facets: [(facet: Facet, count: Int)] = [(.all, library.materials.count)]
        facets += shelves(of: library).map { (.shelf($0), counts.shelves[$0] ?? 0) }
        if !library.sets.isEmpty { facets.append((.sets, library.sets.count)) }
        facets += group(
            .topics, library.topics.map { (.topic($0.id), counts.topics[$0.id] ?? 0) },
            always: filter.topic.map(Facet.topic))
        facets += group(
            .audiences, Audience.allCases.map { (.audience($0), counts.audiences[$0]) },
            always: filter.audience.map(Facet.audience))
        facets += group(
            .levels, [1, 2].map { (.level($0), counts.levels[$0]) },
            always: filter.level.map(Facet.level))
        facets += group(
            .languages, Language.allCases.map { (.language($0), counts.languages[$0]) },
            always: filter.language.map(Facet.language))
        guard around.settings.isStaff else { return facets }
        return facets
            + group(
                .freshness, Freshness.allCases.map { (.freshness($0), counts.freshness[$0]) },
                always: filter.freshness.map(Facet.freshness))
    }

    /// A heading and the facets that would leave something; nothing where there is no choice.
    private func group(
        _ heading: Message, _ members: [(facet: Facet, count: Int)], always chosen: Facet?
    ) -> [(facet: Facet, count: Int)] {
        let kept = members.filter { $0.count > 0 || $0.facet == chosen }
        guard kept.count > 1 || chosen != nil else { return [] }
        return [(.heading(heading), 0)] + kept
    }

    private func shelves(of library: Library) -> [Shelf] {
        var seen: Set<Shelf> = []
        return library.materials.map(\.shelf).filter { seen.insert($0).inserted }
    }
}
