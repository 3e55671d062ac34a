import Library
import Rendering

/// One screen of the way a person has come: Enter goes into a further one, Esc returns to this one as it was.
enum Room: Sendable {
    case home(Home)
    case reader(Reader)
    case contents(Contents)
    case sheet(Sheet)
    case set(SetRoom)

    /// Which keys and hints hold here.
    var scope: Scope {
        switch self {
        case .home: .home
        case .reader: .reader
        case .contents, .set: .list
        case .sheet: .text
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
        }
    }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        switch self {
        case .home(let home): home.draw(on: &frame, around)
        case .reader(let reader): reader.draw(on: &frame, around)
        case .contents(let contents): contents.draw(on: &frame, around)
        case .sheet(let sheet): sheet.draw(on: &frame, around)
        case .set(let set): set.draw(on: &frame, around)
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
}
