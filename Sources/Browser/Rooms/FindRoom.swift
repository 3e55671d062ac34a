import Library
import Markdown
import Rendering
import Text

/// A line to type what is to be found in the open text: the text stands above it with every place marked. Enter keeps
/// the places for going from one to the next, Esc returns to the text as it was; the same key again leads from the
/// empty line to the search in all materials.
struct FindRoom: Room {
    let scope = Scope.entry
    let entering = Entering.read
    /// The text as it is shown now.
    private(set) var reader: Reader
    /// The block at which it was open.
    private let start: Int
    var field: TextField? = TextField()
    /// What is looked for beside the keys; until it is found, the text shows what was found before.
    private(set) var sought: TextFinder?

    /// Texts up to this many bytes are searched in a few milliseconds, at once.
    private static let shortText = 128 << 10

    init(_ reader: Reader) {
        self.reader = reader
        self.reader.found = nil
        start = reader.place.block
    }

    private var typed: String { field?.text ?? "" }

    var needsHeadRule: Bool { reader.needsHeadRule }

    func crumbs(_ around: Surroundings) -> [String] { reader.crumbs(around) }

    mutating func fit(_ around: Surroundings) { reader.fit(around) }

    mutating func edited(_ around: Surroundings) -> Request {
        if ["/", ".", "№"].contains(typed) { return .perform(.show(.search)) }
        let finder = reader.finder(of: typed, around)
        guard reader.document.text.count > Self.shortText, !typed.isEmpty else {
            sought = nil
            reader.mark(finder.matches(in: reader.document), of: finder, from: start, around)
            return .none
        }
        sought = finder
        return .find(finder, reader.document)
    }

    /// Takes the answer to what is looked for; one to anything else is too late.
    mutating func take(_ matches: [TextMatcher.Match], of finder: TextFinder, _ around: Surroundings) {
        guard finder == sought else { return }
        sought = nil
        reader.mark(matches, of: finder, from: start, around)
    }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        switch movement {
        case .up: _ = reader.stepMatch(by: -1, around)
        case .down: _ = reader.stepMatch(by: 1, around)
        default: break
        }
    }

    func enter(_ around: Surroundings) -> Request {
        if sought != nil { return .later(.enter) }
        return reader.found == nil ? .back : .keep(reader)
    }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        reader.draw(on: &frame, around)
        let row = around.body.rows.upperBound - 1
        let columns = around.body.columns
        let count = countText(around)
        let end = max(4, columns.upperBound - 2 - CellWidth.of(count))
        frame.put(String(repeating: " ", count: columns.count), .plain, row: row, columns: columns)
        frame.put("/", .key, row: row, columns: 1..<2)
        frame.putRight(count, .quiet, row: row, columns: 3..<columns.upperBound - 1)
        field?.draw(on: &frame, row: row, columns: 3..<end)
    }

    private func countText(_ around: Surroundings) -> String {
        if typed.isEmpty { return around.text(.findHelp) }
        if sought != nil { return around.text(.searching) }
        guard let found = reader.found else { return around.text(.notInThisText) }
        return around.text(.matchOf(found.index + 1, found.matches.count))
    }
}
