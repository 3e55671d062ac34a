import Library
import Markdown
import Rendering
import Text

/// One screen of the way a person has come: Enter goes into a further one, Esc returns to this one as it was. A
/// value that changes by its own rules and asks for everything else.
protocol Room: Sendable {
    /// Which keys and hints hold here.
    var scope: Scope { get }
    /// The line being typed here, if there is one.
    var field: TextField? { get set }
    mutating func move(_ movement: Action.Movement, _ around: Surroundings)
    /// What Enter asks for.
    mutating func enter(_ around: Surroundings) -> Request
    /// What Enter does here, for the foot line.
    var entering: Entering { get }
    /// What a click on something asks for.
    mutating func press(_ target: Target, _ around: Surroundings) -> Request
    /// Told when the screen or the settings changed while the room was not looked at.
    mutating func fit(_ around: Surroundings)
    /// Told after the line being typed has changed.
    mutating func edited(_ around: Surroundings) -> Request
    func draw(on frame: inout Frame, _ around: Surroundings)
    /// False for a room that uses the row under the head, where a line is drawn otherwise.
    var needsHeadRule: Bool { get }
    /// Whether an action does something here and now: what does not is kept off the foot line and the palette.
    func offers(_ action: Action, _ around: Surroundings) -> Bool
    /// What is told over the line above the numbers, where a window that is too low for that line has another place.
    func footing(_ around: Surroundings) -> String
    /// Where one is, from the outside in, for the head of the screen.
    func crumbs(_ around: Surroundings) -> [String]
    /// The same in the list of places one has been to.
    func landmarks(_ around: Surroundings) -> [String]
    /// False for what only asks something: the way back and forward does not lead there.
    var isPlace: Bool { get }
    /// Whether it is drawn over the room it was called from.
    var isWindow: Bool { get }
}

extension Room {
    var field: TextField? {
        get { nil }
        set {}
    }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {}
    mutating func press(_ target: Target, _ around: Surroundings) -> Request { .none }
    mutating func fit(_ around: Surroundings) {}
    var entering: Entering { .open }
    var needsHeadRule: Bool { true }
    func landmarks(_ around: Surroundings) -> [String] { crumbs(around) }
    var isPlace: Bool { true }
    var isWindow: Bool { false }
    func footing(_ around: Surroundings) -> String { "" }
    mutating func edited(_ around: Surroundings) -> Request { .none }
    func offers(_ action: Action, _ around: Surroundings) -> Bool { action != .changeTray }
}

/// A room with a list in which one entry is selected: a click selects and enters.
protocol ListRoom: Room {
    var cursor: Cursor { get set }
}

extension ListRoom {
    mutating func press(_ target: Target, _ around: Surroundings) -> Request {
        guard case .item(let index) = target else { return .none }
        cursor.index = index
        return enter(around)
    }
}

/// What Enter does in a room, as the foot line says it.
enum Entering: Sendable, CaseIterable {
    /// Opens what is selected.
    case open
    /// Goes to the place that is selected.
    case go
    /// Begins a visit in the language that is selected.
    case begin
    /// Goes on reading where something was found.
    case read
    /// Does what is selected.
    case perform
    /// Takes what was typed.
    case confirm
    case save
    case print
}

/// What a room asks of the program.
enum Request: Sendable {
    case none
    case back
    case open(material: String, section: String?)
    case openSet(String)
    /// Opens a material of a set, so that the next one is a key away.
    case openInSet(String, index: Int)
    case openHit(SearchHit, query: String)
    /// Goes to a place of the way, by its index among the rooms and those ahead.
    case travel(Int)
    /// Shows a place of the text that is open below the present room.
    case jump(Anchor)
    /// Opens a material whose content note was read.
    case acknowledge(String, Entrance)
    case showSheet(Sheet.Subject)
    case search(SearchQuery)
    /// Looks for something in the open text, which takes long.
    case find(TextFinder, Document)
    case say(Message)
    /// Does something as soon as the whole text is there.
    case later(Action)
    /// Does something in the room below.
    case perform(Action)
    /// Puts a reader into the place of the present room and of the one below, in which it was open before.
    case keep(Reader)
    case handOut(Handout)
    /// Begins a visit at a station.
    case begin(Language)
    case checkPIN(String)
}
