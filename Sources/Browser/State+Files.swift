import Library
import Markdown
import Rendering
import Text

extension State {
    mutating func open(_ id: String, at entrance: Entrance) -> [Effect] {
        guard let material = around.material(id) else {
            notice = .noSuchMaterial(id)
            return []
        }
        return open(around.edition(of: material), of: id, at: entrance)
    }

    /// Reads a text, or first says what it is about where it may be hard to read.
    private mutating func open(_ edition: Edition, of id: String, at entrance: Entrance) -> [Effect] {
        guard edition.contentNote.isEmpty || acknowledged.contains(id) else {
            enter(NoteRoom(material: id, edition: edition, entrance: entrance))
            return []
        }
        return ask(for: edition, .enter(material: id, at: entrance))
    }

    /// Goes on behind a content note, which is shown once in a visit.
    mutating func acknowledge(_ id: String, at entrance: Entrance) -> [Effect] {
        guard let note = room as? NoteRoom else { return [] }
        acknowledged.insert(id)
        rooms.removeLast()
        return ask(for: note.edition, .enter(material: id, at: entrance))
    }

    mutating func open(_ hit: SearchHit, _ query: String) -> [Effect] {
        guard let material = around.material(hit.material),
            let edition = material.editions.first(where: { $0.path == hit.path })
        else {
            notice = .noSuchMaterial(hit.material)
            return []
        }
        return open(edition, of: material.id, at: .match(block: hit.block, query: query))
    }

    /// Only the answer to what stands in the field now is shown. The passages that do not fit on the screen are asked
    /// for when those that do are there.
    mutating func take(_ results: SearchResults, of query: SearchQuery) -> [Effect] {
        guard var search = room as? SearchRoom, search.query == query.text,
            query.language == settings.language
        else { return [] }
        search.take(results)
        room = search
        return results.isAbridged ? [.search(query.inFull)] : []
    }

    mutating func ask(for edition: Edition, _ purpose: Pending) -> [Effect] {
        serial += 1
        pending = purpose
        notice = .loading
        return [.open(OpenRequest(edition: edition, serial: serial))]
    }

    mutating func take(_ result: Result<MarkdownFile, LibraryError>, of request: OpenRequest) -> [Effect] {
        if awaits(request) { return complete(request, with: result) }
        guard request.serial == serial, let purpose = pending else { return [] }
        pending = nil
        notice = nil
        switch result {
        case .failure(let error): notice = .cannotRead(error)
        case .success(let file): show(file, of: request.edition, purpose)
        }
        return []
    }

    mutating func show(_ file: MarkdownFile, of edition: Edition, _ purpose: Pending) {
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
            defer { renewWindow() }
            if var shown = place as? Presentation {
                shown.replace(edition: edition, file: file, around)
                place = shown
            }
            guard var reader = place as? Reader else { return }
            release()
            reader.replace(edition: edition, file: file, around)
            place = reader
        }
    }

    /// Lets a window over the text name it as it is shown now.
    mutating func renewWindow() {
        if room is Contents {
            rooms.removeLast()
            showContents()
        } else if room is JumpList {
            showJumps()
        }
    }

    mutating func take(_ result: Result<Library, LibraryError>) -> [Effect] {
        switch result {
        case .failure(let error): notice = .cannotRead(error)
        case .success(let fresh):
            library = fresh
            notice = .reloaded
            refreshHome()
            return refreshTop()
        }
        return []
    }

    /// Puts more materials into the library, and on the home screen.
    mutating func add(_ batch: ScanBatch, done: Int, of total: Int) -> [Effect] {
        library.add(batch)
        scanProgress = done < total ? (done, total) : nil
        refreshHome()
        return []
    }

    private mutating func refreshHome() {
        for index in rooms.indices {
            guard var home = rooms[index] as? Home else { continue }
            home.refresh(around)
            rooms[index] = home
        }
    }

    mutating func refreshTop() -> [Effect] {
        guard let reader = place as? Reader, let material = around.material(reader.material)
        else { return [] }
        return ask(for: around.edition(of: material), .refresh)
    }

    /// Lets go of the open text while it is changed, so that changing it does not copy it.
    mutating func release() { place = Sheet(.help) }

    /// Makes what is on the screen fit the size and the language of now.
    mutating func fitTop() -> [Effect] {
        defer { if room is JumpList { showJumps() } }
        guard var reader = place as? Reader else {
            place.fit(around)
            return (place as? Presentation).map { translate($0.reader) } ?? []
        }
        let around = around
        release()
        reader.fit(around)
        place = reader
        return translate(reader)
    }

    /// Asks for an open text in the language of now. The one in hand fits the screen while the other one is read.
    private mutating func translate(_ reader: Reader) -> [Effect] {
        let edition = around.material(reader.material).map(around.edition)
        guard reader.wanted != settings.language, let edition, edition.path != reader.edition.path else {
            return []
        }
        return ask(for: edition, .translate)
    }
}
