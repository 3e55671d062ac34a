import Library
import Markdown
import Rendering
import Testing
import Text

@testable import Browser

/// A scripted visit: keys and clicks go in, the screen is looked at. Files come from a table of texts.
struct Visit {
    var state: State
    private(set) var effects: [Effect] = []
    private(set) var now = 0
    private let texts: [String: String]

    init(
        _ library: Library = Fixture.library, texts: [String: String] = Fixture.texts,
        language: Language = .russian, columns: Int = 80, rows: Int = 24,
        _ change: (inout Settings) -> Void = { _ in }
    ) {
        var settings = Settings(
            language: language, theme: .dark, depth: .none,
            today: CalendarDate(year: 2026, month: 11, day: 24))
        change(&settings)
        state = State(library: library, settings: settings, size: Size(columns: columns, rows: rows))
        self.texts = texts
        perform(state.start())
    }

    /// Types keys by their names, `"Enter"`, `"F2"`, or single characters, ten seconds apart.
    mutating func press(_ names: String...) {
        for name in names {
            now += 10_000
            send(.key(Self.key(name)))
        }
    }

    mutating func click(_ column: Int, _ row: Int) {
        send(.mouse(Mouse(.press, at: Position(column: column, row: row))))
    }

    /// Clicks on the first cell of a text.
    mutating func click(on text: String) throws {
        let rows = rows
        let row = try #require(rows.firstIndex { $0.contains(text) }, "\(picture)")
        let before = try #require(rows[row].ranges(of: text).first).lowerBound
        click(CellWidth.of(rows[row][..<before]), row)
    }

    mutating func resize(_ columns: Int, _ rows: Int) {
        send(.resized(Size(columns: columns, rows: rows)))
    }

    mutating func send(_ event: Event, after milliseconds: Int = 0) {
        now += milliseconds
        perform(state.update(event, at: now))
    }

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            self.effects.append(effect)
            guard case .open(let request) = effect else { continue }
            perform(state.update(.opened(request, answer(to: request)), at: now))
        }
    }

    private func answer(to request: OpenRequest) -> Result<MarkdownFile, LibraryError> {
        guard let text = texts[request.edition.path] else {
            return .failure(LibraryError(.notFound, path: request.edition.path))
        }
        return .success(MarkdownFile(parsing: Array(text.utf8)))
    }

    /// The rows of the screen without the spaces at their ends.
    var rows: [String] { Self.rows(of: state.view()) }

    var picture: String { rows.joined(separator: "\n") + "\n" }

    static func rows(of screen: Screen) -> [String] {
        (0..<screen.size.rows).map { row in
            let text = screen.row(row).map(\.text).joined()
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
    }

    static func key(_ name: String) -> Key {
        let named: [String: Key.Code] = [
            "Enter": .enter, "Esc": .escape, "Tab": .tab, "BackTab": .backTab, "Backspace": .backspace,
            "Up": .up,
            "Down": .down, "Left": .left, "Right": .right, "PgUp": .pageUp, "PgDn": .pageDown, "Home": .home,
            "End": .end, "Space": .character(" "),
        ]
        if let code = named[name] { return Key(code) }
        if name.hasPrefix("F"), let number = Int(name.dropFirst()) { return Key(.function(number)) }
        if name.hasPrefix("Ctrl-"), let last = name.lowercased().last {
            return Key(.character(last), isControl: true)
        }
        if name.hasPrefix("Alt-"), let code = named[String(name.dropFirst(4))] {
            return Key(code, isAlt: true)
        }
        return Key(.character(Character(name)))
    }
}
