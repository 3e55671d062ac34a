import Library
import Text

/// What a room sees of the program without owning it.
struct Surroundings {
    var library: Library
    var settings: Settings
    var size: Size
    /// The layout that letters were last typed with.
    var keyboard: KeyboardLayout
    /// Nobody has pressed a key yet: the first screen says what the quick exit does.
    var isStart: Bool
    /// Ids of the materials in the tray, in order.
    var tray: [String]
    /// The keys in force.
    var bindings: [Binding]
    /// Whether clicks come here, not to the terminal.
    var hasMouse: Bool

    var language: Language { settings.language }

    func text(_ message: Message) -> String { message.text(in: language) }

    /// The set that a text was opened from.
    func set(of meeting: Reader.Meeting?) -> MaterialSet? {
        library.sets.first { $0.id == meeting?.set }
    }

    func material(_ id: String) -> Material? { library.materials.first { $0.id == id } }

    /// The edition of a material that is shown to this reader.
    func edition(of material: Material) -> Edition {
        material.edition(in: language, fallback: library.fallback)
    }

    /// Whether an action is open to this reader at all: visitors have no paper and no way out but the quick exit.
    func offers(_ action: Action) -> Bool {
        switch action {
        case .changeTray, .show(.tray), .show(.export), .moveEarlier, .suspend, .quit: !settings.isVisitor
        default: true
        }
    }

    /// The key of an action as this keyboard writes it; empty where it has none.
    func key(of action: Action) -> String {
        bindings.first { $0.action == action }?.keys.first?.label(on: keyboard) ?? ""
    }

    /// By how many lines a text of `count` lines scrolls, shown from line `top` on.
    func scroll(_ movement: Action.Movement, from top: Int, count: Int) -> Int {
        let height = body.rows.count
        return switch movement {
        case .up: -1
        case .down: 1
        case .pageUp: 1 - height
        case .pageDown: height - 1
        case .halfPageUp: -height / 2
        case .halfPageDown: height / 2
        case .start: -top
        case .end: count - top
        case .left, .right, .previousSection, .nextSection, .previousStop, .nextStop: 0
        }
    }

    /// The rows and columns between the head and the foot of the screen.
    var body: Area { Chrome(size: size).body }
}

/// A selected entry and the first one shown, in a list of entries one row high.
struct Cursor: Sendable, Equatable {
    var index = 0
    var top = 0

    /// Moves within `count` entries of which `height` are shown.
    mutating func move(_ movement: Action.Movement, count: Int, height: Int) {
        switch movement {
        case .up: index -= 1
        case .down: index += 1
        case .pageUp: index -= max(1, height - 1)
        case .pageDown: index += max(1, height - 1)
        case .halfPageUp: index -= max(1, height / 2)
        case .halfPageDown: index += max(1, height / 2)
        case .start: index = 0
        case .end: index = count - 1
        case .left, .right, .previousSection, .nextSection, .previousStop, .nextStop: break
        }
        show(count: count, height: height)
    }

    /// Keeps the selected entry inside the list and on the screen.
    mutating func show(count: Int, height: Int) {
        index = min(max(0, index), max(0, count - 1))
        top = min(max(top, index - max(1, height) + 1), index)
        top = min(max(0, top), max(0, count - height))
    }
}
