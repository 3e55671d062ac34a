import Library
import Markdown
import Rendering

/// Long texts: their beginning is shown while the rest is read, and what needs all of it waits beside the keys.
extension State {
    // MARK: Reading

    /// Shows the beginning of a text that is being opened, where it fills the screen. Only a text without a form is
    /// shown so: the top of the others tells of all that follows.
    mutating func show(_ beginning: TextBeginning, of request: OpenRequest) {
        guard request.serial == serial, case .enter(let id, at: .top)? = pending,
            let material = around.material(id), case .folder = material.shelf
        else { return }
        let around = around
        let awaited = Reader.Awaited(serial: request.serial, share: beginning.share)
        let reader = Reader(
            material: material, edition: request.edition, file: beginning.file, awaiting: awaited, around)
        guard reader.page.lines.count >= reader.layout(around).rows.count else { return }
        pending = nil
        notice = nil
        enter(reader)
    }

    /// Whether a text is open of which only the beginning came with this request.
    func awaits(_ request: OpenRequest) -> Bool {
        (rooms + ahead).contains { ($0 as? Reader)?.awaited?.serial == request.serial }
    }

    /// Gives the rest to a text of which the beginning is shown, or closes it where it cannot be read.
    mutating func complete(
        _ request: OpenRequest, with result: Result<MarkdownFile, LibraryError>
    ) -> [Effect] {
        let awaits = { (room: any Room) in (room as? Reader)?.awaited?.serial == request.serial }
        switch result {
        case .failure(let error):
            rooms.removeAll(where: awaits)
            ahead.removeAll(where: awaits)
            deferred = nil
            notice = .cannotRead(error)
            return []
        case .success(let file):
            let around = around
            let whole = { (room: any Room) -> any Room in
                guard awaits(room), var reader = room as? Reader else { return room }
                reader.complete(with: file, around)
                return reader
            }
            rooms = rooms.map(whole)
            ahead = ahead.map(whole)
            return performDeferred()
        }
    }

    // MARK: Laying out

    /// Takes the whole page of a text, where it is still shown in that way.
    mutating func take(_ page: Page) -> [Effect] {
        isLayingOut = false
        let whole = { (room: any Room) -> any Room in
            guard var reader = room as? Reader, reader.page == page else { return room }
            reader.take(page)
            return reader
        }
        rooms = rooms.map(whole)
        ahead = ahead.map(whole)
        return performDeferred()
    }

    /// Asks for the whole page of a text of which the end alone is shown, unless one is being laid out.
    mutating func layOutAboveEnd() -> [Effect] {
        guard let reader = place as? Reader, reader.showsEndAlone else { return [] }
        return layOut(reader)
    }

    // MARK: Finding

    /// Shows what was found in a long text, where that is still looked for.
    mutating func take(_ matches: [TextMatcher.Match], of finder: TextFinder) -> [Effect] {
        guard var find = room as? FindRoom, find.sought == finder else { return [] }
        find.take(matches, of: finder, around)
        room = find
        return performDeferred()
    }

    // MARK: Waiting

    /// Puts an action off that needs more of a long text than there is: all of it, or its last line. The end itself is
    /// shown at once, and the lines above it are laid out behind it.
    /// - Returns: nil where the action can be done now.
    mutating func put(off action: Action) -> [Effect]? {
        guard var reader = room as? Reader else { return nil }
        if reader.showsEndAlone, reader.needsLinesAbove(action) {
            putOff(action)
            return []
        }
        if reader.awaited != nil, Self.needsWholeText(action) || reader.needsLastLine(action) {
            putOff(action)
            return []
        }
        guard !reader.page.isComplete, reader.document.text.count > longText,
            reader.needsLastLine(action)
        else { return nil }
        if case .move(.end) = action, reader.showEnd(around) {
            room = reader
            return []
        }
        putOff(action)
        return layOut(reader)
    }

    private mutating func layOut(_ reader: Reader) -> [Effect] {
        guard !isLayingOut else { return [] }
        isLayingOut = true
        return [.layOut(Page(startingWith: reader.document, options: reader.page.options))]
    }

    mutating func putOff(_ action: Action) {
        deferred = action
        notice = .loading
    }

    private mutating func performDeferred() -> [Effect] {
        guard let action = deferred else { return [] }
        deferred = nil
        notice = nil
        return perform(action)
    }

    /// Whether the beginning of a text is not enough for an action.
    private static func needsWholeText(_ action: Action) -> Bool {
        switch action {
        case .switchLanguage: true
        case .show(let place):
            switch place {
            case .contents, .find, .qr, .sideBySide, .presentation: true
            case .help, .numbers, .search, .tray, .export, .palette, .jumps: false
            }
        default: false
        }
    }
}

extension Reader {
    /// Whether an action goes behind what is laid out.
    func needsLastLine(_ action: Action) -> Bool {
        switch action {
        case .move(.end), .show(.contents): true
        case .move(.nextSection): page.outline.last.map { $0.line <= top } ?? true
        default: false
        }
    }
}
