public import Library
import Rendering
import Text

/// Everything the browser knows: a value. An event goes in, effects come out, and a screen can be drawn of it.
public struct State: Sendable {
    public internal(set) var settings: Settings
    public internal(set) var size: Size
    var library: Library
    /// The way one has come; the last room is on the screen. Never empty.
    var rooms: [any Room]
    /// Rooms that `back` left and `forward` returns to, the next one last.
    var ahead: [any Room] = []
    /// A sentence at the foot that goes with the next key.
    var notice: Message?
    /// The question to the runtime whose answer is awaited.
    var pending: Pending?
    var serial = 0
    /// What was asked for and needs more of the open text than there is; done when it is there, unless something else
    /// is asked for before.
    var deferred: Action?
    /// A page is laid out whole beside the keys.
    var isLayingOut = false
    /// Texts over this many bytes are laid out to their end on another thread.
    var longText = 2 << 20
    /// When Esc was pressed lately, in milliseconds.
    var escapes: [Int] = []
    /// When the last key or click came.
    var lastInput = 0
    /// Seconds to the reset of a resting visit, while it is announced.
    var idleNotice: Int?
    /// How much of a library that is still being read is there.
    var scanProgress: (done: Int, total: Int)?
    var wrongPINs = 0
    /// A PIN is being compared; no other one is taken until then.
    var isCheckingPIN = false
    /// Nobody has pressed a key yet.
    var isStart = true
    var pinLockedUntil = 0
    var keyboard = KeyboardLayout.latin
    var hasMouse = true
    /// Ids of the materials whose content note was read in this visit.
    var acknowledged: Set<String> = []
    /// Ids of the materials put aside for paper.
    var tray: [String] = []
    let keys: KeyMap

    /// - Parameter opening: id of the material to open at once, for a library of one text.
    public init(library: Library, settings: Settings, size: Size, opening material: String? = nil) {
        self.library = library
        self.settings = settings
        firstSettings = settings
        self.size = size
        keys = KeyMap(settings.bindings)
        rooms = []
        first = material
        rooms = [settings.isVisitor ? LanguageRoom() : Home(around)]
    }

    private let first: String?
    /// The settings that every visit at a station begins with.
    let firstSettings: Settings

    /// What to do before the first event.
    public mutating func start() -> [Effect] {
        guard let first else { return [] }
        return open(first, at: .top)
    }

    /// Takes one event in and says what is to be done.
    /// - Parameter now: milliseconds on a clock that never goes back, with any zero.
    public mutating func update(_ event: Event, at now: Int) -> [Effect] {
        let depth = rooms.count
        var effects = take(event, at: now)
        // A room that is shown again may have been left at another size.
        if rooms.count < depth { effects += fitTop() }
        return effects + layOutAboveEnd()
    }

    private mutating func take(_ event: Event, at now: Int) -> [Effect] {
        switch event {
        case .key(let key): return press(key, at: now)
        case .mouse(let mouse): return press(mouse, at: now)
        case .paste(let text): return paste(text, at: now)
        case .resized(let size):
            self.size = size
            return fitTop()
        case .tick: return checkIdle(at: now)
        case .pinChecked(let isRight): return take(pinIsRight: isRight, at: now)
        case .began(let request, let beginning):
            show(beginning, of: request)
            return []
        case .opened(let request, let result): return take(result, of: request)
        case .laidOut(let page): return take(page)
        case .scanned(let batch, let done, let total): return add(batch, done: done, of: total)
        case .reloaded(let result): return take(result)
        case .handedOut(let handout, let result): return take(result, of: handout)
        case .found(let query, let results): return take(results, of: query)
        case .foundInText(let finder, let matches): return take(matches, of: finder)
        case .resumed: return comeBack()
        case .hungUp: return [.quit]
        }
    }

    /// After Ctrl-Z the screen is drawn anew; at a station the visit is over.
    private mutating func comeBack() -> [Effect] {
        settings.isVisitor ? reset() : [.redraw]
    }

    /// The screen that shows this state.
    public func view() -> Screen { frame().screen }

    func frame() -> Frame {
        var frame = Frame(size: size, look: Look(settings))
        // Nothing is said over the cover, whatever comes in and however small the terminal is.
        if room is CoverRoom {
            room.draw(on: &frame, around)
            return frame
        }
        let smallest = Chrome.smallest
        guard size.columns >= smallest.columns, size.rows >= smallest.rows else {
            guard size.rows > 0 else { return frame }
            frame.put(around.text(.tooSmall), .plain, row: 0, columns: 0..<size.columns)
            frame.answer(.action(.quickExit), row: 0, columns: Chrome.closingColumns(of: size))
            return frame
        }
        let chrome = Chrome(size: size)
        let notice = idleNotice.map { Message.idleReset(seconds: $0) } ?? notice
        chrome.draw(on: &frame, room, over: place, hasNotice: notice != nil, around)
        if room.isWindow {
            place.draw(on: &frame, around)
            // What lies behind a window is seen; a click on it closes the window.
            frame.answer(.action(.back), area: chrome.body)
        }
        room.draw(on: &frame, around)
        if let scanProgress { chrome.drawProgress(scanProgress, on: &frame, around) }
        if let notice { chrome.drawNotice(notice, on: &frame, room, around) }
        return frame
    }

    /// The room on the screen.
    var room: any Room {
        get { rooms[rooms.count - 1] }
        _modify { yield &rooms[rooms.count - 1] }
    }

    /// Where one is on the way: the room on the screen, or the one that its window lies over.
    var place: any Room {
        get { rooms[placeIndex] }
        _modify { yield &rooms[placeIndex] }
    }

    var placeIndex: Int { rooms.lastIndex { !$0.isWindow } ?? 0 }

    var around: Surroundings {
        Surroundings(
            library: library, settings: settings, size: size, keyboard: keyboard, isStart: isStart,
            tray: tray,
            bindings: keys.bindings, hasMouse: hasMouse)
    }
}

/// What is to be done when a file was read.
enum Pending: Sendable, Equatable {
    /// Open a material, at a heading.
    case enter(material: String, at: Entrance)
    /// Show the open material in another language.
    case translate
    /// Show the open material as it is on disk now.
    case refresh
    /// Show the open material and another edition side by side.
    case beside
}

/// Where a text that is opened is shown first.
enum Entrance: Sendable, Equatable {
    case top
    case meeting(Reader.Meeting)
    /// The heading of this slug.
    case section(String)
    /// The first match of a query in the section that begins at a block.
    case match(block: Int, query: String)
}
