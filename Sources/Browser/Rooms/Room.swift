import Library
import Rendering

/// One screen of the way a person has come: Enter goes into a further one, Esc returns to this one as it was.
enum Room: Sendable {
    case home(Home)
    case reader(Reader)
    case contents(Contents)
    case sheet(Sheet)
    case set(SetRoom)
    case palette(Palette)
    case search(SearchRoom)

    /// Which keys and hints hold here.
    var scope: Scope {
        switch self {
        case .home: .home
        case .reader: .reader
        case .contents, .set: .list
        case .sheet: .text
        case .palette, .search: .entry
        }
    }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        switch self {
        case .home(var home):
            home.move(movement, around)
            self = .home(home)
        case .reader(var reader):
            // Let go of the page before changing it, so that changing it does not copy it.
            self = .sheet(Sheet(.help))
            reader.move(movement, around)
            self = .reader(reader)
        case .contents(var contents):
            contents.cursor.move(movement, count: contents.headings.count, height: contents.height(around))
            self = .contents(contents)
        case .sheet(var sheet):
            sheet.move(movement, around)
            self = .sheet(sheet)
        case .set(var set):
            set.move(movement, around)
            self = .set(set)
        case .palette(var palette):
            let count = palette.actions(around).count
            palette.cursor.move(movement, count: count, height: max(1, around.body.rows.count - 2))
            self = .palette(palette)
        case .search(var search):
            search.move(movement, around)
            self = .search(search)
        }
    }

    /// What Enter asks for here.
    mutating func enter(_ around: Surroundings) -> Request {
        switch self {
        case .home(var home):
            let request = home.enter(around)
            self = .home(home)
            return request
        case .reader(var reader):
            self = .sheet(Sheet(.help))
            let request = reader.enter(around)
            self = .reader(reader)
            return request
        case .contents(let contents): return contents.enter()
        case .sheet: return .back
        case .set(let set): return set.enter(around)
        case .palette(let palette): return palette.enter(around)
        case .search(let search): return search.enter()
        }
    }

    /// What a click on something asks for here.
    mutating func press(_ target: Target, _ around: Surroundings) -> Request {
        switch self {
        case .home(var home):
            let request = home.press(target, around)
            self = .home(home)
            return request
        case .reader(var reader):
            self = .sheet(Sheet(.help))
            let request = reader.press(target, around)
            self = .reader(reader)
            return request
        case .contents(var contents):
            guard case .item(let index) = target else { return .none }
            contents.cursor.index = index
            return contents.enter()
        case .sheet: return .none
        case .set(var set):
            guard case .item(let index) = target else { return .none }
            set.cursor.index = index
            self = .set(set)
            return set.enter(around)
        case .palette(var palette):
            guard case .item(let index) = target else { return .none }
            palette.cursor.index = index
            return palette.enter(around)
        case .search(var search):
            guard case .item(let index) = target else { return .none }
            search.cursor.index = index
            self = .search(search)
            return search.enter()
        }
    }

    /// Takes a key that edits the line being typed.
    /// - Returns: nil where nothing is typed or the key means something else.
    mutating func type(_ key: Key, _ around: Surroundings) -> Request? {
        edit(around) { $0.take(key) }
    }

    /// Takes pasted text into the line being typed.
    mutating func paste(_ text: String, _ around: Surroundings) -> Request? {
        edit(around) {
            $0.insert(text)
            return true
        }
    }

    private mutating func edit(_ around: Surroundings, _ change: (inout TextField) -> Bool) -> Request? {
        switch self {
        case .palette(var palette):
            guard change(&palette.field) else { return nil }
            palette.cursor = Cursor()
            self = .palette(palette)
            return Request.none
        case .search(var search):
            let before = search.query
            guard change(&search.field) else { return nil }
            let isNew = search.query != before
            if isNew { search.isFresh = false }
            self = .search(search)
            return isNew
                ? .search(SearchQuery(search.query, language: around.language, isTyping: true)) : Request.none
        case .home, .reader, .contents, .sheet, .set: return nil
        }
    }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        switch self {
        case .home(let home): home.draw(on: &frame, around)
        case .reader(let reader): reader.draw(on: &frame, around)
        case .contents(let contents): contents.draw(on: &frame, around)
        case .sheet(let sheet): sheet.draw(on: &frame, around)
        case .set(let set): set.draw(on: &frame, around)
        case .palette(let palette): palette.draw(on: &frame, around)
        case .search(let search): search.draw(on: &frame, around)
        }
    }

    /// Where one is, from the outside in, for the head of the screen.
    func crumbs(_ around: Surroundings) -> [String] {
        switch self {
        case .home: []
        case .reader(let reader): [reader.shelfName(around), reader.edition.title]
        case .contents(let contents): [contents.title, around.text(.contents)]
        case .sheet(let sheet): [sheet.title(around)]
        case .set(let set): [around.text(.sets), set.title(around)]
        case .search: [around.text(.action(.show(.search)))]
        case .palette: [around.text(.action(.show(.palette)))]
        }
    }
}

/// What a room asks of the program.
enum Request: Sendable {
    case none
    case back
    case open(material: String, section: String?)
    case openSet(String)
    /// Shows a place of the text that is open below the present room.
    case jump(Anchor)
    case showSheet(Sheet.Subject)
    case say(Message)
    case search(SearchQuery)
    case openHit(SearchHit, query: String)
    /// Does something in the room below.
    case perform(Action)
}
