import Library
import Text

/// The first screen: doors, shelves and topics, the list of materials, the card of the selected one.
struct Home: Room {
    /// The part that has the keyboard.
    enum Pane: Sendable, CaseIterable {
        case doors, facets, list
    }

    /// A line at the left that narrows the list.
    enum Facet: Sendable, Equatable {
        /// The name of a group of facets; cannot be chosen.
        case heading(Message)
        case all
        case shelf(Shelf)
        case sets
        case topic(String)
        case audience(Audience)
        case level(Int)
        case language(Language)
        case freshness(Freshness)
    }

    /// An entry of the list.
    enum Row: Sendable, Equatable {
        /// Index in the library's materials.
        case material(Int)
        /// Index in the library's sets.
        case set(Int)
    }

    let scope = Scope.home

    func offers(_ action: Action, _ around: Surroundings) -> Bool {
        switch action {
        case .enter, .changeTray: pane != .list || !rows.isEmpty
        default: true
        }
    }
    var pane = Pane.list
    var door = 0
    var filter = Filter()
    /// Index in the library's doors of the one that was chosen.
    var chosenDoor: Int?
    /// The list shows the sets instead of materials.
    var showsSets = false
    var facets: [(facet: Facet, count: Int)] = []
    var rows: [Row] = []
    var facetCursor = Cursor()
    var cursor = Cursor()

    init(_ around: Surroundings) {
        refresh(around)
    }

    var isFiltered: Bool { showsSets || filter != Filter() }

    func crumbs(_ around: Surroundings) -> [String] { [] }

    func landmarks(_ around: Surroundings) -> [String] { [around.libraryName] + namesOfChosen(around) }

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
        case .facets: scrollFacets(movement, height: layout.facets.rows.count)
        case .list: cursor.move(movement, count: rows.count, height: layout.list.rows.count)
        }
    }

    /// Headings are stepped over.
    private mutating func scrollFacets(_ movement: Action.Movement, height: Int) {
        let before = facetCursor.index
        facetCursor.move(movement, count: facets.count, height: height)
        guard facets.indices.contains(facetCursor.index), case .heading = facets[facetCursor.index].facet
        else { return }
        facetCursor.move(facetCursor.index < before ? .up : .down, count: facets.count, height: height)
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
        case .doors: choose(door: door, around)
        case .facets: choose(facetCursor.index, around)
        case .list: return open(cursor.index, around.library)
        }
        return .none
    }

    mutating func press(_ target: Target, _ around: Surroundings) -> Request {
        switch target {
        case .door(let index):
            door = index
            choose(door: index, around)
        case .facet(let index):
            facetCursor.index = index
            choose(index, around)
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
    mutating func clearFilter(_ around: Surroundings) -> Bool {
        guard isFiltered else { return false }
        forgetFilter()
        door = 0
        restart(around)
        return true
    }

    private mutating func forgetFilter() {
        filter = Filter()
        chosenDoor = nil
        showsSets = false
    }

    private mutating func choose(door index: Int, _ around: Surroundings) {
        guard around.library.doors.indices.contains(index) else { return }
        forgetFilter()
        filter.ids = around.library.doors[index].materials
        chosenDoor = filter.ids == nil ? nil : index
        restart(around)
    }

    /// Chooses a facet and goes to the list; choosing it again takes it away.
    private mutating func choose(_ index: Int, _ around: Surroundings) {
        guard facets.indices.contains(index) else { return }
        let facet = facets[index].facet
        let wasOn = isOn(facet)
        if facet != .sets { showsSets = false }
        switch facet {
        case .heading: return
        case .all: forgetFilter()
        case .sets: showsSets = !wasOn
        case .shelf(let shelf): filter.shelf = wasOn ? nil : shelf
        case .topic(let id): filter.topic = wasOn ? nil : id
        case .audience(let audience): filter.audience = wasOn ? nil : audience
        case .level(let level): filter.level = wasOn ? nil : level
        case .language(let language): filter.language = wasOn ? nil : language
        case .freshness(let freshness): filter.freshness = wasOn ? nil : freshness
        }
        restart(around)
        facetCursor.index = facets.firstIndex { $0.facet == facet } ?? 0
    }

    func isOn(_ facet: Facet) -> Bool {
        switch facet {
        case .heading: false
        case .all: !isFiltered
        case .sets: showsSets
        case .shelf(let shelf): filter.shelf == shelf
        case .topic(let id): filter.topic == id
        case .audience(let audience): filter.audience == audience
        case .level(let level): filter.level == level
        case .language(let language): filter.language == language
        case .freshness(let freshness): filter.freshness == freshness
        }
    }

    private mutating func restart(_ around: Surroundings) {
        refresh(around)
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
