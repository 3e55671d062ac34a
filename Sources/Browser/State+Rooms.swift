import Library
import Markdown
import Rendering

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
        case .openHit(let hit, let query): return open(hit, query)
        case .openSet(let id): enter(.set(SetRoom(id: id)))
        case .jump(let anchor): jump(to: anchor)
        case .showSheet(let subject): enter(.sheet(Sheet(subject)))
        case .say(let message): notice = message
        case .perform(let action):
            rooms.removeLast()
            return perform(action)
        }
        return []
    }

    mutating func enter(_ room: Room) {
        rooms.append(room)
        ahead = []
        if rooms.count > Self.longestWay { rooms.remove(at: 1) }
    }

    mutating func goBack() -> [Effect] {
        let around = around
        if rooms.count == 1 {
            if case .home(var home) = rooms[0], home.clearFilter(library) {
                rooms[0] = .home(home)
            } else {
                notice = .noEarlierPlace
            }
            return []
        }
        _ = around
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
        case .search: enter(.search(SearchRoom()))
        case .palette: enter(.palette(Palette(scope: rooms[rooms.count - 1].scope)))
        }
        return []
    }

    /// The key of a sheet that is open already closes it.
    private mutating func showSheet(_ subject: Sheet.Subject) {
        if case .sheet(let sheet) = rooms[rooms.count - 1], sheet.subject == subject {
            rooms.removeLast()
        } else {
            enter(.sheet(Sheet(subject)))
        }
    }

    private mutating func showContents() {
        guard case .reader(var reader) = rooms[rooms.count - 1] else { return }
        reader.layOutWhole()
        let contents = reader.contents
        rooms[rooms.count - 1] = .reader(reader)
        if contents.headings.isEmpty { notice = .noContents } else { enter(.contents(contents)) }
    }

    /// Goes to a place of the text below; the place one came from stays on the way back.
    private mutating func jump(to anchor: Anchor) {
        if case .contents = rooms[rooms.count - 1] { rooms.removeLast() }
        guard case .reader(var reader) = rooms[rooms.count - 1] else { return }
        reader.show(anchor, around)
        enter(.reader(reader))
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
        guard case .search(var search) = rooms[rooms.count - 1], search.query == query.text else { return [] }
        search.results = results
        search.isFresh = true
        search.cursor = Cursor()
        rooms[rooms.count - 1] = .search(search)
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
            enter(.reader(reader))
        case .translate, .refresh:
            guard case .reader(var reader) = rooms[rooms.count - 1] else { return }
            rooms[rooms.count - 1] = .sheet(Sheet(.help))
            reader.replace(edition: edition, file: file, around)
            rooms[rooms.count - 1] = .reader(reader)
        }
    }

    mutating func take(_ result: Result<Library, LibraryError>) -> [Effect] {
        switch result {
        case .failure(let error): notice = .cannotRead(error)
        case .success(let fresh):
            library = fresh
            notice = .reloaded
            for index in rooms.indices {
                guard case .home(var home) = rooms[index] else { continue }
                home.refresh(fresh)
                rooms[index] = .home(home)
            }
            return refreshTop()
        }
        return []
    }

    private mutating func refreshTop() -> [Effect] {
        guard case .reader(let reader) = rooms[rooms.count - 1],
            let material = around.material(reader.material)
        else { return [] }
        return ask(for: around.edition(of: material), .refresh)
    }

    /// Makes the room on the screen fit the size and the language of now.
    mutating func fitTop() -> [Effect] {
        guard case .reader(var reader) = rooms[rooms.count - 1] else { return [] }
        let around = around
        if reader.wanted != settings.language, let material = around.material(reader.material) {
            let edition = around.edition(of: material)
            if edition.path != reader.edition.path { return ask(for: edition, .translate) }
        }
        rooms[rooms.count - 1] = .sheet(Sheet(.help))
        reader.fit(around)
        rooms[rooms.count - 1] = .reader(reader)
        return []
    }
}
