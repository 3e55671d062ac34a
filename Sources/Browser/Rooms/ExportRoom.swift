import Library
import Text

/// Asks how the tray is to get onto paper, and where to.
struct ExportRoom: ListRoom {
    let scope = Scope.entry
    /// The ways there are.
    enum Choice: Sendable, CaseIterable {
        case a4, a5, text, printer
    }

    var cursor = Cursor()
    var field: TextField? = TextField("jadnama.html")

    private var choice: Choice { Choice.allCases[cursor.index] }

    var entering: Entering { choice == .printer ? .print : .save }

    func crumbs(_ around: Surroundings) -> [String] {
        [around.text(.action(.show(.export)))]
    }

    /// A click selects, a click on what is selected makes it, as on the first screen.
    mutating func press(_ target: Target, _ around: Surroundings) -> Request {
        guard case .item(let index) = target else { return .none }
        if cursor.index == index { return enter(around) }
        cursor.index = index
        move(.left, around)
        return .none
    }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        cursor.move(movement, count: Choice.allCases.count, height: Choice.allCases.count)
        switch choice {
        case .a4, .a5: rename(from: ".txt", to: ".html")
        case .text: rename(from: ".html", to: ".txt")
        case .printer: break
        }
    }

    /// Lets the ending of the name follow the kind of file.
    private mutating func rename(from old: String, to new: String) {
        guard let name = field?.text, name.hasSuffix(old) else { return }
        field = TextField(name.dropLast(old.count) + new)
    }

    func enter(_ around: Surroundings) -> Request {
        let editions = around.tray.compactMap { around.material($0) }.map { around.edition(of: $0) }
        guard !editions.isEmpty else { return .say(.trayEmpty) }
        let path = field?.text ?? ""
        if path.isEmpty, choice != .printer { return .say(.exportNeedsName) }
        let output: Handout.Output =
            switch choice {
            case .a4: .html(.a4, path: path)
            case .a5: .html(.a5, path: path)
            case .text: .text(path: path)
            case .printer: .printer
            }
        return .handOut(Handout(editions: editions, output: output))
    }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        let columns = 1..<max(2, around.size.columns - 1)
        var row = around.body.rows.lowerBound
        frame.put(around.text(.exportQuestion), .heading, row: row, columns: columns)
        row += 1
        for (index, choice) in Choice.allCases.enumerated() {
            row += 1
            let isSelected = index == cursor.index
            let pointer = isSelected ? frame.look.glyphs.pointer : " "
            let text = "\(pointer) \(around.text(.exportChoice(choice)))"
            frame.put(
                isSelected ? text.padded(toCells: columns.count) : text, isSelected ? .selected : .plain,
                row: row,
                columns: columns)
            frame.answer(.item(index), row: row, columns: columns)
        }
        guard choice != .printer, row + 2 < around.body.rows.upperBound else { return }
        let label = around.text(.exportFile) + " "
        let next = frame.put(label, .quiet, row: row + 2, columns: columns.dropFirst(2))
        field?.draw(on: &frame, row: row + 2, columns: next..<max(next + 1, columns.upperBound))
    }
}
