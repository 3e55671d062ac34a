import Library
import Text

/// The first screen: doors, shelves and topics, the list of materials, the card of the selected one.
struct Home: Room {
    /// The part that has the keyboard.
    enum Pane: Sendable, CaseIterable {
        case doors, facets, list
    }

    /// What narrows the list.
    struct Filter: Sendable, Equatable {
        /// Index in the library's doors.
        var door: Int?
        var shelf: Shelf?
        var topic: String?
        var showsSets = false

        var isOn: Bool { self != Filter() }
    }

    /// A line at the left: a shelf, the sets, a topic.
    enum Facet: Sendable, Equatable {
        case all
        case shelf(Shelf)
        case sets
        case topic(String)
    }

    /// An entry of the list.
    enum Row: Sendable, Equatable {
        /// Index in the library's materials.
        case material(Int)
        /// Index in the library's sets.
        case set(Int)
    }

    let scope = Scope.home
    var pane = Pane.list
    var door = 0
    var filter = Filter()
    var facets: [(facet: Facet, count: Int)] = []
    var rows: [Row] = []
    var facetCursor = Cursor()
    var cursor = Cursor()

    init(_ library: Library) {
        refresh(library)
    }

    /// Counts and lists anew: after another filter, another library.
    mutating func refresh(_ library: Library) {
        rows = Self.rows(of: library, filter)
        facets = Self.facets(of: library, filter)
    }

    func crumbs(_ around: Surroundings) -> [String] { [] }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        let layout = HomeLayout(around)
        switch movement {
        case .nextStop: turn(by: 1, around)
        case .previousStop: turn(by: -1, around)
        case .left: goLeft()
        case .right: goRight(around)
        case .up where isAtTop && hasDoors(around): pane = .doors
        case .down where pane == .doors: pane = .list
        case .up, .down, .halfPageUp, .halfPageDown, .pageUp, .pageDown, .start, .end, .previousSection,
            .nextSection:
            scroll(movement, layout)
        }
    }

    private var isAtTop: Bool {
        switch pane {
        case .doors: false
        case .facets: facetCursor.index == 0
        case .list: cursor.index == 0
        }
    }

    private func hasDoors(_ around: Surroundings) -> Bool { !HomeLayout(around).doors.isEmpty }

    private mutating func scroll(_ movement: Action.Movement, _ layout: HomeLayout) {
        switch pane {
        case .doors: break
        case .facets: facetCursor.move(movement, count: facets.count, height: layout.facets.rows.count)
        case .list: cursor.move(movement, count: rows.count, height: layout.list.rows.count)
        }
    }

    private mutating func turn(by step: Int, _ around: Surroundings) {
        let panes = Pane.allCases.filter { $0 != .doors || hasDoors(around) }
        let index = panes.firstIndex(of: pane) ?? 0
        pane = panes[(index + step + panes.count) % panes.count]
    }

    private mutating func goLeft() {
        switch pane {
        case .doors: door = max(0, door - 1)
        case .facets: break
        case .list: pane = .facets
        }
    }

    private mutating func goRight(_ around: Surroundings) {
        switch pane {
        case .doors: door = min(max(0, around.library.doors.count - 1), door + 1)
        case .facets: pane = .list
        case .list: break
        }
    }

    mutating func enter(_ around: Surroundings) -> Request {
        switch pane {
        case .doors: choose(door: door, around.library)
        case .facets: choose(facetCursor.index, around.library)
        case .list: return open(cursor.index, around.library)
        }
        return .none
    }

    mutating func press(_ target: Target, _ around: Surroundings) -> Request {
        switch target {
        case .door(let index):
            door = index
            choose(door: index, around.library)
        case .facet(let index):
            facetCursor.index = index
            choose(index, around.library)
        case .item(let index):
            pane = .list
            if cursor.index == index { return open(index, around.library) }
            cursor.index = index
        case .action, .language, .stop, .scroll: break
        }
        return .none
    }

    /// Esc on the home screen takes the filters away.
    /// - Returns: false when there was nothing to take away.
    mutating func clearFilter(_ library: Library) -> Bool {
        guard filter.isOn else { return false }
        filter = Filter()
        door = 0
        restart(library)
        return true
    }

    private mutating func choose(door index: Int, _ library: Library) {
        guard library.doors.indices.contains(index) else { return }
        filter = Filter(door: library.doors[index].materials == nil ? nil : index)
        restart(library)
    }

    /// Chooses a facet and goes to the list; choosing it again takes it away.
    private mutating func choose(_ index: Int, _ library: Library) {
        guard facets.indices.contains(index) else { return }
        let facet = facets[index].facet
        let wasOn = isOn(facet)
        switch facet {
        case .all: filter = Filter()
        case .sets: filter = Filter(showsSets: !wasOn)
        case .shelf(let shelf):
            filter.showsSets = false
            filter.shelf = wasOn ? nil : shelf
        case .topic(let id):
            filter.showsSets = false
            filter.topic = wasOn ? nil : id
        }
        restart(library)
        facetCursor.index = facets.firstIndex { $0.facet == facet } ?? 0
    }

    func isOn(_ facet: Facet) -> Bool {
        switch facet {
        case .all: !filter.isOn
        case .shelf(let shelf): filter.shelf == shelf
        case .sets: filter.showsSets
        case .topic(let id): filter.topic == id
        }
    }

    private mutating func restart(_ library: Library) {
        refresh(library)
        cursor = Cursor()
        pane = .list
    }

    /// What the selected entry would put into the tray.
    func chosenMaterials(_ library: Library) -> [String] {
        guard rows.indices.contains(cursor.index) else { return [] }
        return switch rows[cursor.index] {
        case .material(let material): [library.materials[material].id]
        case .set(let set): library.sets[set].items.map(\.id)
        }
    }

    private func open(_ index: Int, _ library: Library) -> Request {
        guard rows.indices.contains(index) else { return .none }
        return switch rows[index] {
        case .material(let material): .open(material: library.materials[material].id, section: nil)
        case .set(let set): .openSet(library.sets[set].id)
        }
    }
}

extension Home {
    /// The entries that pass a filter: in the order of a door where one is chosen, else of the catalogue.
    static func rows(of library: Library, _ filter: Filter) -> [Row] {
        if filter.showsSets { return library.sets.indices.map(Row.set) }
        let passing = library.materials.indices.filter { passes(library.materials[$0], filter) }
        guard let door = filter.door, let order = library.doors[door].materials else {
            return passing.map(Row.material)
        }
        return order.compactMap { id in passing.first { library.materials[$0].id == id } }.map(Row.material)
    }

    private static func passes(_ material: Material, _ filter: Filter) -> Bool {
        if let shelf = filter.shelf, material.shelf != shelf { return false }
        if let topic = filter.topic, !material.editions.contains(where: { $0.topics.contains(topic) }) {
            return false
        }
        return true
    }

    /// Shelves, sets and topics with the number of materials each would show together with the rest of the filter.
    static func facets(of library: Library, _ filter: Filter) -> [(facet: Facet, count: Int)] {
        var facets: [(facet: Facet, count: Int)] = [(.all, library.materials.count)]
        for shelf in shelves(of: library) {
            var wanted = filter
            wanted.showsSets = false
            wanted.shelf = shelf
            facets.append((.shelf(shelf), rows(of: library, wanted).count))
        }
        if !library.sets.isEmpty { facets.append((.sets, library.sets.count)) }
        for topic in library.topics {
            var wanted = filter
            wanted.showsSets = false
            wanted.topic = topic.id
            let count = rows(of: library, wanted).count
            if count > 0 || filter.topic == topic.id { facets.append((.topic(topic.id), count)) }
        }
        return facets
    }

    private static func shelves(of library: Library) -> [Shelf] {
        var seen: Set<Shelf> = []
        let inUse = library.materials.map(\.shelf).filter { seen.insert($0).inserted }
        let ours: [Shelf] = [.flyers, .booklets, .memos].filter(seen.contains)
        return ours + inUse.filter { !ours.contains($0) }
    }
}
