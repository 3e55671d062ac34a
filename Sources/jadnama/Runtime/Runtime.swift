import Browser
import Glibc
import Library
import Markdown
import Rendering
import Terminal
import Threads

/// The loop that turns: shows the state, waits for an event, hands it to the state, does what the state wants done.
/// Everything that takes time is done by a `Worker` and comes back as an event.
struct Runtime {
    private let terminal: Terminal
    private var library: LibrarySource
    private var means: Means
    private let worker: Worker
    private var searchService: SearchService
    private var state: State
    private let textSearch = TextSearch()
    /// Events that effects answered with at once.
    private var answers: [Event] = []
    /// When a tick is due, in milliseconds.
    private var alarms: [Int] = []
    private var ending: Ending?
    /// Texts that are being read or laid out.
    private var openings = 0
    /// The search waits for its index, which is not made beside a text that somebody waits for: both would take longer.
    private var owesIndex = false

    private enum Ending {
        case quit
        case quickExit
    }

    /// What effects need besides the library.
    struct Means {
        /// The hash of the staff PIN; nil where none was set, and then no PIN is right.
        var pinHash: String?
        var handouts: HandoutMaker
    }

    init(_ terminal: Terminal, _ state: State, library: LibrarySource, means: Means) throws(Failure) {
        self.terminal = terminal
        self.state = state
        self.library = library
        self.means = means
        worker = try Worker()
        searchService = SearchService(
            library.current, for: library.viewer, isWhole: library.isWhole)
    }

    /// Runs until the state wants to end or the terminal is gone.
    mutating func run() {
        owesIndex = library.isWhole
        perform(state.start())
        var isBegun = false
        while ending == nil {
            takeAnswers()
            guard ending == nil else { break }
            terminal.present(state.view())
            if !isBegun, !library.isWhole { scan() }
            isBegun = true
            if owesIndex, openings == 0 { fillSearch() }
            takeEvents()
        }
        end()
    }

    // MARK: Events

    /// Events that come faster than screens can be drawn are taken together, for this long at most.
    private static let frame = 25

    private mutating func takeEvents() {
        let wait = alarms.min().map { max(0, $0 - monotonicMilliseconds()) }
        var event = terminal.nextEvent(within: wait, wakeFile: worker.wakeFile)
        let end = monotonicMilliseconds() + Self.frame
        while let next = event, ending == nil {
            take(next)
            guard ending == nil, monotonicMilliseconds() < end else { break }
            event = terminal.nextEvent(within: 0, wakeFile: nil)
        }
        for answer in worker.takeAnswers() where ending == nil { take(answer) }
        ring()
    }

    private mutating func take(_ event: Event) {
        if case .reloaded(.success(let library)) = event { self.library.current = library }
        if case .scanned(let batch, _, _) = event { library.current.add(batch) }
        if case .reloaded(.success(let fresh)) = event {
            searchService = SearchService(fresh, for: library.viewer, isWhole: true)
            owesIndex = true
        }
        if case .opened(let request, let result) = event {
            openings = max(0, openings - 1)
            if owesIndex, let file = try? result.get() {
                searchService.offer(file, of: request.edition)
            }
        }
        if case .laidOut = event { openings = max(0, openings - 1) }
        perform(state.update(event, at: monotonicMilliseconds()))
        if case .hungUp = event { ending = ending ?? .quit }
    }

    private mutating func takeAnswers() {
        while ending == nil, !answers.isEmpty { take(answers.removeFirst()) }
    }

    private mutating func ring() {
        let now = monotonicMilliseconds()
        guard ending == nil, alarms.contains(where: { $0 <= now }) else { return }
        alarms.removeAll { $0 <= now }
        take(.tick)
    }

    // MARK: Effects

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects where ending == nil { perform(effect) }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .open(let request): open(request)
        case .reload: reload()
        case .wakeAfter(let milliseconds): wake(after: milliseconds)
        case .redraw: terminal.redraw()
        case .captureMouse(let isCaptured): terminal.captureMouse(isCaptured)
        case .suspend:
            terminal.suspend()
            answers.append(.resumed)
        case .quit: ending = .quit
        case .quickExit:
            blank()
            ending = .quickExit
        case .cover: blank()
        case .checkPIN(let pin): check(pin)
        case .handOut(let handout): make(handout)
        case .search(let query): search(query)
        case .layOut(let page): layOut(page)
        case .find(let finder, let document): find(finder, in: document)
        }
    }

    private mutating func wake(after milliseconds: Int) {
        let time = monotonicMilliseconds() + milliseconds
        if !alarms.contains(time) { alarms.append(time) }
    }

    private mutating func open(_ request: OpenRequest) {
        let library = library.current
        openings += 1
        if self.library.isSmall(request.edition) {
            answers.append(.opened(request, library.result(of: request.edition)))
        } else {
            worker.start { answer in
                if let beginning = library.beginning(of: request.edition) {
                    answer(.began(request, beginning))
                }
                answer(.opened(request, library.result(of: request.edition)))
            }
        }
    }

    private mutating func layOut(_ page: Page) {
        openings += 1
        worker.start {
            let portions = PagePortions(of: page)
            let made = Crew.share(0..<portions.count, least: 1) { $0.map(portions.layOut) }
            return .laidOut(portions.whole(of: Array(made.joined())))
        }
    }

    private func find(_ finder: TextFinder, in document: Document) {
        let search = textSearch
        search.want(finder)
        worker.start { answer in
            search.matches(of: finder, in: document).map { answer(.foundInText(finder, $0)) }
        }
    }

    private func check(_ pin: String) {
        let hash = means.pinHash
        worker.start { .pinChecked(hash.map { PIN.matches(pin, hash: $0) } ?? false) }
    }

    private func make(_ handout: Handout) {
        var handouts = means.handouts
        handouts.library = library.current
        handouts.language = state.settings.language
        worker.start { [handouts] in .handedOut(handout, handouts.make(handout)) }
    }

    private func search(_ query: SearchQuery) {
        let service = searchService
        service.want(query)
        worker.start { answer in service.results(of: query).map { answer(.found(query, $0)) } }
    }

    /// Takes the texts in; who searched meanwhile gets an answer over all of them then.
    private mutating func fillSearch() {
        owesIndex = false
        let service = searchService
        worker.start { answer in
            service.fill().map { answer(.found($0.query, $0.results)) }
        }
    }

    /// Looks into the files that were not looked into yet, beside everything else.
    private mutating func scan() {
        guard let rest = library.takeRest() else { return }
        let viewer = library.viewer
        let service = searchService
        worker.start { answer in
            var scan = rest
            while !scan.isComplete {
                let batch = scan.next(512).filtered(for: viewer)
                service.add(batch.materials)
                answer(.scanned(batch, done: scan.done, total: scan.total))
            }
            service.end()
            service.fill().map { answer(.found($0.query, $0.results)) }
        }
    }

    private func reload() {
        let source = library
        worker.start { .reloaded(source.readAgain()) }
    }

    // MARK: The end

    /// The first bytes that are sent empty the screen; then nothing more goes to the printer.
    private mutating func blank() {
        terminal.blank()
        means.handouts.printer.cancel()
        means.handouts.printer = Printer()
    }

    private func end() {
        switch ending {
        case .quickExit: terminal.close(leavingBlank: true)
        case .quit, nil: terminal.close()
        }
    }
}
