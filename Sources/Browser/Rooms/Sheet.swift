import Library
import Rendering
import Text

/// A text of the program itself, to read and leave: help, the numbers to call, an article of law.
struct Sheet: Room {
    let scope = Scope.text
    enum Subject: Sendable, Equatable {
        case help
        case numbers
        /// Id in `laws.yml`.
        case law(String)
    }

    let subject: Subject
    var top = 0

    init(_ subject: Subject) {
        self.subject = subject
    }

    func crumbs(_ around: Surroundings) -> [String] { [title(around)] }

    func offers(_ action: Action, _ around: Surroundings) -> Bool {
        switch action {
        case .move: lines(around).count > around.body.rows.count
        case .changeTray, .show(.sideBySide): false
        default: true
        }
    }

    func enter(_ around: Surroundings) -> Request { .back }

    private func title(_ around: Surroundings) -> String {
        switch subject {
        case .help: around.text(.help)
        case .numbers: around.text(.numbers)
        case .law(let id): around.library.laws.first { $0.id == id }?.name.text(in: around.language) ?? id
        }
    }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        let count = lines(around).count
        top += around.scroll(movement, from: top, count: count)
        top = max(0, min(top, count - around.body.rows.count))
    }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        let area = around.body
        for (row, line) in zip(area.rows, lines(around).dropFirst(top)) {
            var column = area.columns.lowerBound + 2
            for piece in line {
                column = frame.put(
                    piece.text, piece.ink, row: row,
                    columns: column..<max(column, area.columns.upperBound - 1))
            }
        }
    }

    /// A stretch of one ink.
    struct Piece: Equatable {
        var text: String
        var ink: Ink
    }

    func lines(_ around: Surroundings) -> [[Piece]] {
        let width = max(10, min(72, around.size.columns - 4))
        return switch subject {
        case .help: Self.help(around, width: width)
        case .numbers: Self.numbers(around, width: width)
        case .law(let id): Self.law(id, around, width: width)
        }
    }

    /// The sentence in lines of at most `width` cells, broken at spaces.
    static func paragraph(_ text: String, _ ink: Ink, width: Int, indent: Int = 0) -> [[Piece]] {
        let margin = String(repeating: " ", count: indent)
        return wrapped(SafeText.printable(text), width: max(1, width - indent)).map {
            [Piece(text: margin + $0, ink: ink)]
        }
    }

    static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if line.isEmpty {
                line = String(word)
            } else if CellWidth.of(line) + 1 + CellWidth.of(word) <= width {
                line += " " + word
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
