import Browser
public import Library
import Markdown
import Rendering
import Synchronization
import TestSupport

/// Performs effects without a terminal, without waiting, and on the real texts: answers come after a number of
/// other events, in any order, as they do from threads.
public struct FakeRuntime: Sendable {
    /// What visits begin with, read once for all of them.
    public struct Shelves: Sendable {
        public let library: Library
        public let visitorLibrary: Library
        let scan: Scan
        let texts: [String: MarkdownFile]
        let search: SharedIndex

        /// Reads a library whole.
        public init(_ path: String) throws(LibraryError) {
            let library = try Library.open(path)
            self.library = library
            visitorLibrary = library.filtered(for: .visitor)
            scan = try Library.scan(path)
            var texts: [String: MarkdownFile] = [:]
            let search = SearchIndex(of: library, for: .staff)
            for material in library.materials {
                for edition in material.editions {
                    guard let file = try? library.read(edition) else { continue }
                    texts[edition.path] = file
                    search.add(edition, of: material, file)
                }
            }
            search.finish()
            self.texts = texts
            self.search = SharedIndex(search)
        }
    }

    private let shelves: Shelves
    private let isVisitor: Bool
    private var scan: Scan?
    /// Answers on their way, with the number of events they still wait for.
    private var answers: [(wait: Int, event: Event)] = []

    init(_ shelves: Shelves, isVisitor: Bool, isScanning: Bool) {
        self.shelves = shelves
        self.isVisitor = isVisitor
        scan = isScanning ? shelves.scan : nil
    }

    /// Takes an effect that is answered later.
    mutating func perform(_ effect: Effect, _ random: inout SeededRandom) {
        switch effect {
        case .open(let request): answer(.opened(request, result(of: request, &random)), &random)
        case .layOut(var page):
            page.layOut(throughLine: .max)
            answer(.laidOut(page), &random)
        case .reload: answer(.reloaded(.success(library)), &random)
        case .search(let query): answer(.found(query, shelves.search.results(of: query)), &random)
        case .find(let finder, let document):
            answer(.foundInText(finder, finder.matches(in: document)), &random)
        case .handOut(let handout): answer(.handedOut(handout, Self.outcome(of: handout, &random)), &random)
        case .checkPIN: answer(.pinChecked(random.oneIn(10)), &random)
        case .suspend: answer(.resumed, &random)
        case .wakeAfter: answer(.tick, &random)
        case .redraw, .captureMouse, .quit, .quickExit, .cover: break
        }
    }

    private var library: Library { isVisitor ? shelves.visitorLibrary : shelves.library }

    private mutating func answer(_ event: Event, _ random: inout SeededRandom) {
        answers.append((random.oneIn(3) ? random.number(in: 1...8) : 0, event))
    }

    private func result(of request: OpenRequest, _ random: inout SeededRandom)
        -> Result<MarkdownFile, LibraryError>
    {
        guard let file = shelves.texts[request.edition.path], !random.oneIn(40) else {
            return .failure(
                LibraryError(random.oneIn(2) ? .notFound : .system(errno: 5), path: request.edition.path))
        }
        return .success(file)
    }

    private static func outcome(of handout: Handout, _ random: inout SeededRandom) -> Result<
        Void, HandoutError
    > {
        switch random.number(in: 0...3) {
        case 0: .failure(.noPrinter)
        case 1: .failure(.cannotWrite(path: "\u{1B}[2J\u{202E}x", errno: 28))
        default: .success(())
        }
    }

    /// The answers that are due now.
    mutating func takeDue(_ random: inout SeededRandom) -> [Event] {
        let due = answers.filter { $0.wait == 0 }.map(\.event)
        answers.removeAll { $0.wait == 0 }
        for index in answers.indices { answers[index].wait -= 1 }
        return due + nextBatch(&random)
    }

    private mutating func nextBatch(_ random: inout SeededRandom) -> [Event] {
        guard var rest = scan, random.oneIn(5) else { return [] }
        let batch = rest.next(7).filtered(for: isVisitor ? .visitor : .staff)
        scan = rest.isComplete ? nil : rest
        return [.scanned(batch, done: rest.done, total: rest.total)]
    }
}

/// An index that one visit after the other asks.
final class SharedIndex: Sendable {
    private let index: Mutex<SearchIndex>

    init(_ index: sending SearchIndex) {
        self.index = Mutex(index)
    }

    func results(of query: SearchQuery) -> SearchResults { index.withLock { $0.search(query) } }
}
