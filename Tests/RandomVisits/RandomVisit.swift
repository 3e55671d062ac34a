import Browser
import Library
import Rendering
import TestSupport
import Text

/// Visits of a person who presses anything at all: the pure browser, the real texts, and a runtime that performs its
/// effects. After each event everything is checked that holds whatever was pressed. A visit that ends is followed by
/// another with other settings.
public struct RandomVisit: Sendable {
    /// What was wrong, after which event, so that the same seed shows it again.
    public struct Trouble: Error, CustomStringConvertible {
        public let description: String

        public init(description: String) { self.description = description }
    }

    /// How many events were taken so far.
    public private(set) var events = 0
    /// How many visits ended.
    public private(set) var endings = 0
    /// The event that the browser worked on for longest, and the screen after it.
    public private(set) var slowest = SlowestEvent()
    private let shelves: FakeRuntime.Shelves
    private var random: SeededRandom
    private var runtime: FakeRuntime
    private var settings: Settings
    private var state: State
    private var now = 0
    private var isOver = false

    public init(_ shelves: FakeRuntime.Shelves, seed: UInt64) throws(Trouble) {
        self.shelves = shelves
        random = SeededRandom(seed: seed)
        (settings, runtime, state) = Self.begin(shelves, &random)
        try perform(state.start(), of: "start")
    }

    private static func begin(
        _ shelves: FakeRuntime.Shelves, _ random: inout SeededRandom
    ) -> (Settings, FakeRuntime, State) {
        let settings = settings(&random)
        // A station reads its library whole before the first screen.
        let isScanning = !settings.isVisitor && random.oneIn(5)
        let runtime = FakeRuntime(shelves, isVisitor: settings.isVisitor, isScanning: isScanning)
        var library = settings.isVisitor ? shelves.visitorLibrary : shelves.library
        if isScanning { library.materials = [] }
        let single = random.oneIn(10) ? library.materials.randomElement(using: &random)?.id : nil
        let size = RandomEvents.size(&random)
        return (settings, runtime, State(library: library, settings: settings, size: size, opening: single))
    }

    private static func settings(_ random: inout SeededRandom) -> Settings {
        var settings = Settings(
            language: random.choice(of: Language.allCases), theme: random.choice(of: ThemeName.allCases),
            depth: random.choice(of: ColorDepth.allCases), today: CalendarDate(year: 2026, month: 11, day: 24)
        )
        settings.isASCII = random.oneIn(6)
        settings.isVisitor = random.oneIn(3)
        settings.isStaff = !settings.isVisitor && random.oneIn(2)
        settings.quickExitOutcome = settings.isVisitor || random.oneIn(3) ? .cover : .leave
        settings.measure = random.choice(of: [72, 72, 30, 200])
        return settings
    }

    /// Takes the next event in, and what becomes due by it.
    public mutating func step() throws(Trouble) {
        if isOver { try beginAgain() }
        now += random.oneIn(2000) ? 100_000_000 : random.number(in: 0...1500)
        let event = RandomEvents.event(&random, size: state.size)
        try take(event)
        for answer in runtime.takeDue(&random) where !isOver { try take(answer) }
        if events % 16 == 0, !isOver { try checkQuickExit() }
    }

    private mutating func beginAgain() throws(Trouble) {
        isOver = false
        endings += 1
        (settings, runtime, state) = Self.begin(shelves, &random)
        try perform(state.start(), of: "start")
    }

    private mutating func take(_ event: Event) throws(Trouble) {
        events += 1
        let start = SlowestEvent.processorTime()
        let effects = state.update(event, at: now)
        let screen = state.view()
        slowest.note(event, number: events, size: state.size, since: start)
        if let trouble = ScreenCheck.trouble(screen, size: state.size) {
            throw Trouble(description: "event \(events), \(event): \(trouble)\n\(Self.picture(screen))")
        }
        try perform(effects, of: "\(events)", isRightPIN: event.isRightPIN)
    }

    private static func picture(_ screen: Screen) -> String {
        (0..<screen.size.rows).map { screen.row($0).map(\.text).joined() + "\n" }.joined()
    }

    private mutating func perform(_ effects: [Effect], of event: String, isRightPIN: Bool = false)
        throws(Trouble)
    {
        for effect in effects {
            try check(effect, of: event, isRightPIN: isRightPIN)
            runtime.perform(effect, &random)
            isOver = isOver || effect == .quit || effect == .quickExit
        }
    }

    /// What a visitor cannot have done.
    private func check(_ effect: Effect, of event: String, isRightPIN: Bool) throws(Trouble) {
        guard settings.isVisitor else { return }
        switch effect {
        case .handOut, .suspend, .quickExit: break
        case .quit where !isRightPIN: break
        default: return
        }
        throw Trouble(description: "event \(event): \(effect) for a visitor")
    }

    // MARK: Quick exit

    /// From wherever the visit is, each way out must lead to nothing: tried on a copy of the state.
    private func checkQuickExit() throws(Trouble) {
        let close = Position(column: state.size.columns - 1, row: 0)
        let escape = Event.key(Key(.escape))
        try checkQuickExit([.key(Key(.function(12)))])
        try checkQuickExit([escape, escape, escape])
        // Under the cover a click does what any key does.
        guard !isCovered, state.size.columns > 0, state.size.rows > 0 else { return }
        try checkQuickExit([.mouse(Mouse(.press, at: close))])
    }

    private var isCovered: Bool { state.view().cells.allSatisfy { $0.text == " " } }

    private func checkQuickExit(_ way: [Event]) throws(Trouble) {
        var copy = state
        let exit: Effect = settings.quickExitOutcome == .leave ? .quickExit : .cover
        var effects: [Effect] = []
        // One who pressed Esc before is out with the first or second of three.
        for event in way where effects.first != exit { effects = copy.update(event, at: now) }
        guard effects.first == exit else {
            let picture = Self.picture(state.view())
            throw Trouble(description: "event \(events): \(way) asks for \(effects)\n\(picture)")
        }
        guard settings.quickExitOutcome == .cover else { return }
        guard copy.view().cells.allSatisfy({ $0.text == " " }) else {
            throw Trouble(description: "event \(events): the cover is not blank")
        }
        try checkFreshStart(of: copy)
    }

    /// The visit that follows begins as the first one did, whatever was done before.
    private func checkFreshStart(of covered: State) throws(Trouble) {
        guard settings.isVisitor else { return }
        var copy = covered
        _ = copy.update(.key(Key(.down)), at: now + 1)
        let fresh = State(library: shelves.visitorLibrary, settings: settings, size: state.size)
        guard copy.view() == fresh.view() else {
            throw Trouble(
                description: "event \(events): a new visit begins with what the last one left\n"
                    + Self.picture(copy.view()) + Self.picture(fresh.view()))
        }
    }
}

extension Event {
    fileprivate var isRightPIN: Bool {
        if case .pinChecked(true) = self { true } else { false }
    }
}
