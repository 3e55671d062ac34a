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
        case .openInSet(let set, let index): return open(set: set, index)
        case .openHit(let hit, let query): return open(hit, query)
        case .openSet(let id): enter(SetRoom(id: id))
        case .jump(let anchor): jump(to: anchor)
        case .showSheet(let subject): enter(Sheet(subject))
        case .handOut(let handout):
            notice = .loading
            return [.handOut(handout)]
        case .begin(let language): return begin(language)
        case .checkPIN: break
        case .say(let message): notice = message
        case .perform(let action):
            rooms.removeLast()
            return perform(action)
        }
        return []
    }

    mutating func enter(_ room: any Room) {
        rooms.append(room)
        ahead = []
        if rooms.count > Self.longestWay { rooms.remove(at: 1) }
    }

    mutating func goBack() -> [Effect] {
        if rooms.count == 1 {
            guard var home = room as? Home else { return [] }
            if !home.clearFilter(around) { notice = .noEarlierPlace }
            room = home
            return []
        }
        ahead.append(rooms.removeLast())
        return fitTop()
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
        case .palette: enter(Palette(below: room.scope))
        }
        return []
    }

    /// The key of a sheet that is open already closes it.
    private mutating func showSheet(_ subject: Sheet.Subject) {
        if let sheet = room as? Sheet, sheet.subject == subject {
            rooms.removeLast()
        } else {
            enter(Sheet(subject))
        }
    }

    private mutating func showContents() {
        guard var reader = room as? Reader else { return }
        reader.layOutWhole()
        let contents = reader.contents
        room = reader
        if contents.headings.isEmpty { notice = .noContents } else { enter(contents) }
    }

    /// Goes to a place of the text below; the place one came from stays on the way back.
    private mutating func jump(to anchor: Anchor) {
        if room is Contents { rooms.removeLast() }
        guard var reader = room as? Reader else { return }
        reader.show(anchor, around)
        enter(reader)
    }

    private mutating func showExport() {
        if settings.isVisitor {
            notice = .notForVisitors
        } else if tray.isEmpty {
            notice = .trayEmpty
        } else {
            enter(ExportRoom())
        }
    }

    private mutating func showQR() {
        guard let reader = room as? Reader else { return }
        enter(QRRoom(content: reader.codeContent))
    }

    /// The open text with its next language; where two stand side by side already, the language after that.
    private mutating func showSideBySide() -> [Effect] {
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

    /// Puts the open or selected material into the tray, a whole set at once; in the tray takes it out.
    mutating func changeTray() {
        if let shown = room as? Tray {
            tray = shown.removed(around)
            return
        }
        let ids = chosenMaterials
        let new = ids.filter { !tray.contains($0) }
        tray += new
        notice =
            ids.isEmpty
            ? .nothingHere : new.isEmpty ? .alreadyInTray : .putInTray(new.count, total: tray.count)
    }

    /// Moves the selected material of the tray, or goes on to another material of the set.
    mutating func step(by step: Int) -> [Effect] {
        if var shown = room as? Tray {
            tray = shown.reorder(by: step, around)
            room = shown
        } else if let meeting = (room as? Reader)?.meeting {
            return open(set: meeting.set, meeting.index + step)
        }
        return []
    }

    private mutating func open(set id: String, _ index: Int) -> [Effect] {
        guard let set = library.sets.first(where: { $0.id == id }) else { return [] }
        guard set.items.indices.contains(index) else {
            notice = index < 0 ? .firstOfSet : .lastOfSet
            return []
        }
        let place = Reader.Meeting(set: id, index: index)
        return open(set.items[index].id, at: .meeting(place))
    }

    private mutating func showPresentation() {
        guard let reader = room as? Reader else { return }
        enter(Presentation(of: reader, around))
    }

    mutating func blankPage() {
        guard var shown = room as? Presentation else { return }
        shown.toggleBlank()
        room = shown
    }

    private var chosenMaterials: [String] {
        switch room {
        case let reader as Reader: [reader.material]
        case let home as Home: home.chosenMaterials(library)
        case let set as SetRoom: set.materials(around)
        default: []
        }
    }

    mutating func take(_ result: Result<Void, HandoutError>, of handout: Handout) -> [Effect] {
        switch result {
        case .failure(let error): notice = .cannotHandOut(error)
        case .success:
            notice = .handedOut(handout.output)
            if room is ExportRoom { rooms.removeLast() }
        }
        return []
    }

    // MARK: Files

    mutating func open(_ id: String, at entrance: Entrance) -> [Effect] {
        guard let material = around.material(id) else {
            notice = .noSuchMaterial(id)
            return []
        }
        return ask(for: around.edition(of: material), .enter(material: id, at: entrance))
    }

    private mutating func open(_ hit: SearchHit, _ query: String) -> [Effect] {
        guard let material = around.material(hit.material),
            let edition = material.editions.first(where: { $0.path == hit.path })
        else {
            notice = .noSuchMaterial(hit.material)
            return []
        }
        return ask(for: edition, .enter(material: material.id, at: .match(block: hit.block, query: query)))
    }

    /// Only the answer to what stands in the field now is shown.
    mutating func take(_ results: SearchResults, of query: SearchQuery) -> [Effect] {
        guard var search = room as? SearchRoom, search.query == query.text else { return [] }
        search.results = results
        search.isFresh = true
        search.cursor = Cursor()
        room = search
        return []
    }

    private mutating func ask(for edition: Edition, _ purpose: Pending) -> [Effect] {
        serial += 1
        pending = purpose
        notice = .loading
        return [.open(OpenRequest(edition: edition, serial: serial))]
    }

    mutating func take(_ result: Result<MarkdownFile, LibraryError>, of request: OpenRequest) -> [Effect] {
        guard request.serial == serial, let purpose = pending else { return [] }
        pending = nil
        notice = nil
        switch result {
        case .failure(let error): notice = .cannotRead(error)
        case .success(let file): show(file, of: request.edition, purpose)
        }
        return []
    }

    private mutating func show(_ file: MarkdownFile, of edition: Edition, _ purpose: Pending) {
        let around = around
        switch purpose {
        case .enter(let id, let entrance):
            guard let material = around.material(id) else { return }
            var reader = Reader(material: material, edition: edition, file: file, around)
            reader.show(entrance, around)
            if case .meeting(let place) = entrance {
                reader.meeting = place
                // The set keeps its place on the way back; materials of one meeting do not pile up.
                if (room as? Reader)?.meeting?.set == place.set { rooms.removeLast() }
                (room as? SetRoom).map { room = $0.selecting(place.index) }
            }
            enter(reader)
        case .beside:
            guard let reader = room as? Reader else { return }
            enter(Pair(of: reader, with: edition, file: file, around))
        case .translate, .refresh:
            guard var reader = room as? Reader else { return }
            release()
            reader.replace(edition: edition, file: file, around)
            room = reader
        }
    }

    mutating func take(_ result: Result<Library, LibraryError>) -> [Effect] {
        switch result {
        case .failure(let error): notice = .cannotRead(error)
        case .success(let fresh):
            library = fresh
            notice = .reloaded
            for index in rooms.indices {
                guard var home = rooms[index] as? Home else { continue }
                home.refresh(around)
                rooms[index] = home
            }
            return refreshTop()
        }
        return []
    }

    private mutating func refreshTop() -> [Effect] {
        guard let reader = room as? Reader, let material = around.material(reader.material)
        else { return [] }
        return ask(for: around.edition(of: material), .refresh)
    }

    /// Lets go of the open text while it is changed, so that changing it does not copy it.
    private mutating func release() { room = Sheet(.help) }

    /// Makes the room on the screen fit the size and the language of now.
    mutating func fitTop() -> [Effect] {
        guard var reader = room as? Reader else {
            room.fit(around)
            return []
        }
        let around = around
        if reader.wanted != settings.language, let material = around.material(reader.material) {
            let edition = around.edition(of: material)
            if edition.path != reader.edition.path { return ask(for: edition, .translate) }
        }
        release()
        reader.fit(around)
        room = reader
        return []
    }
}
