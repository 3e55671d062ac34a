import Library
import Markdown
import Rendering
import Text

extension State {
    /// The longest way that is remembered.
    private static let longestWay = 200

    mutating func satisfy(_ request: Request) -> [Effect] {
        switch request {
        case .none: return []
        case .back: return goBack()
        case .open(let material, let section):
            return open(material, at: section.map(Entrance.section) ?? .top)
        case .search(let query): return [.search(query)]
        case .find(let finder, let document): return [.find(finder, document)]
        case .openInSet(let set, let index): return open(set: set, index)
        case .acknowledge(let id, let entrance): return acknowledge(id, at: entrance)
        case .openHit(let hit, let query): return open(hit, query)
        case .openSet(let id): enter(SetRoom(id: id))
        case .jump(let anchor): jump(to: anchor)
        case .travel(let index): return travel(to: index)
        case .showSheet(let subject): enter(Sheet(subject))
        case .handOut(let handout):
            notice = .loading
            return [.handOut(handout)]
        case .begin(let language): return begin(language)
        case .checkPIN: break
        case .say(let message): notice = message
        case .later(let action): putOff(action)
        case .keep(let reader):
            rooms.removeLast()
            room = reader
        case .perform(let action):
            rooms.removeLast()
            return perform(action)
        }
        return []
    }

    mutating func enter(_ room: any Room) {
        rooms.append(room)
        if room.isPlace { ahead = [] }
        if rooms.count > Self.longestWay { rooms.remove(at: 1) }
    }

    mutating func goBack() -> [Effect] {
        if rooms.count == 1 {
            guard var home = room as? Home else { return [] }
            if !home.clearFilter(around) { notice = .noEarlierPlace }
            room = home
            return []
        }
        let left = rooms.removeLast()
        if left.isPlace { ahead.append(left) }
        return []
    }

    mutating func goForward() -> [Effect] {
        guard let room = ahead.popLast() else {
            notice = .noLaterPlace
            return []
        }
        rooms.append(room)
        return fitTop()
    }

    mutating func show(_ place: Action.Place) -> [Effect] {
        switch place {
        case .help: showSheet(.help)
        case .numbers: showSheet(.numbers)
        case .contents: showContents()
        case .tray: enter(Tray())
        case .export: showExport()
        case .qr: showQR()
        case .presentation: showPresentation()
        case .sideBySide: return showSideBySide()
        case .search: enter(SearchRoom())
        case .find: enter((room as? Reader).map { FindRoom($0) } ?? SearchRoom())
        case .palette: enter(Palette(over: room))
        case .jumps: showJumps()
        }
        return []
    }

    /// The key of a sheet that is open already closes it.
    mutating func showSheet(_ subject: Sheet.Subject) {
        if let sheet = room as? Sheet, sheet.subject == subject {
            rooms.removeLast()
        } else {
            enter(Sheet(subject))
        }
    }

    mutating func showContents() {
        guard var reader = room as? Reader else { return }
        reader.layOutWhole()
        let contents = reader.contents
        room = reader
        if contents.headings.isEmpty { notice = .noContents } else { enter(contents) }
    }

    /// Goes to a place of the text below; the place one came from stays on the way back.
    mutating func jump(to anchor: Anchor) {
        if room is Contents { rooms.removeLast() }
        guard var reader = room as? Reader else { return }
        reader.fit(around)
        reader.show(anchor, around)
        enter(reader)
    }

    /// Every room of the way and, behind them, those ahead: the one that is reached first comes first.
    private var way: [any Room] { rooms + ahead.reversed() }

    mutating func showJumps() {
        let cursor = (room as? JumpList)?.cursor
        if room is JumpList { rooms.removeLast() }
        let places = way.enumerated().filter(\.element.isPlace).map {
            JumpList.Place(names: $0.element.landmarks(around), index: $0.offset)
        }
        if places.count > 1 {
            enter(JumpList(places, present: placeIndex, cursor: cursor))
        } else {
            notice = .noEarlierPlace
        }
    }

    /// Goes to a place of the way; those behind it are ahead then.
    private mutating func travel(to index: Int) -> [Effect] {
        if room is JumpList { rooms.removeLast() }
        let way = way
        guard way.indices.contains(index) else { return [] }
        let isAhead = index >= rooms.count
        rooms = Array(way[...index])
        ahead = way[(index + 1)...].filter(\.isPlace).reversed()
        return isAhead ? fitTop() : []
    }

    mutating func showQR() {
        guard let reader = room as? Reader else { return }
        enter(QRRoom(contents: reader.codeContents))
    }

    /// The open text with its next language; where two stand side by side already, the language after that.
    mutating func showSideBySide() -> [Effect] {
        guard room is Reader || room is Pair else {
            notice = .nothingUnderKey
            return []
        }
        guard around.size.columns >= Pair.smallestWidth else {
            notice = .sideBySideNeedsWidth(Pair.smallestWidth)
            return []
        }
        var shown: [Language] = []
        if let pair = room as? Pair {
            shown = pair.languages
            rooms.removeLast()
        }
        guard let reader = room as? Reader, let material = around.material(reader.material) else { return [] }
        let all = Language.allCases
        let last = shown.last ?? reader.edition.language ?? settings.language
        let next = (1...all.count).map { all[((all.firstIndex(of: last) ?? 0) + $0) % all.count] }
        let edition = next.lazy.compactMap { language in
            material.editions.first { $0.language == language && $0.path != reader.edition.path }
        }.first
        guard let edition else {
            notice = .noOtherLanguage
            return []
        }
        return ask(for: edition, .beside)
    }

    mutating func open(set id: String, _ index: Int) -> [Effect] {
        guard let set = library.sets.first(where: { $0.id == id }) else { return [] }
        guard set.items.indices.contains(index) else {
            notice = index < 0 ? .firstOfSet : .lastOfSet
            return []
        }
        let place = Reader.Meeting(set: id, index: index)
        return open(set.items[index].id, at: .meeting(place))
    }

    mutating func showPresentation() {
        guard let reader = room as? Reader else { return }
        enter(Presentation(of: reader, around))
    }

    mutating func blankPage() {
        guard var shown = room as? Presentation else { return }
        shown.toggleBlank()
        room = shown
    }
}
