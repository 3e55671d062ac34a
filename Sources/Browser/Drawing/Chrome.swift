import Library
import Rendering
import Text

/// The head and the foot that every screen has: where one is and the languages above, the numbers to call and the
/// keys below.
struct Chrome {
    /// The smallest terminal that is drawn on.
    static let smallest = Size(columns: 40, rows: 12)

    /// The columns of the first row where a click closes at once, on every screen.
    static func closingColumns(of size: Size) -> Range<Int> {
        max(0, size.columns - 3)..<max(0, size.columns)
    }

    let size: Size

    /// Lines of rest are drawn only where there is room for them.
    var hasRules: Bool { size.rows >= 16 }
    /// Too narrow for whole words in head and foot.
    private var isNarrow: Bool { size.columns < 60 }
    private var headRows: Int { hasRules ? 2 : 1 }
    private var footRows: Int { hasRules ? 3 : 2 }

    /// What is left for the room.
    var body: Area { Area(rows: headRows..<max(headRows, size.rows - footRows), columns: 0..<size.columns) }

    /// - Parameter place: the room itself, or the one that its window lies over.
    func draw(
        on frame: inout Frame, _ room: any Room, over place: any Room, hasNotice: Bool, _ around: Surroundings
    ) {
        drawHead(on: &frame, room, around)
        if hasRules, place.needsHeadRule { frame.rule(row: 1, columns: 1..<size.columns - 1) }
        drawNumbers(on: &frame, room, around)
        if !hasNotice || hasRules { drawHints(on: &frame, room, around) }
    }

    private func drawHead(on frame: inout Frame, _ room: any Room, _ around: Surroundings) {
        let close = Self.closingColumns(of: size)
        frame.put(" " + frame.look.glyphs.close, .strong, row: 0, columns: close)
        frame.answer(.action(.quickExit), row: 0, columns: close)
        let right = drawLanguages(on: &frame, endingAt: close.lowerBound - 1, around)
        var column = frame.put(around.libraryName, .brand, row: 0, columns: 1..<right)
        for crumb in room.crumbs(around) where column + 4 < right {
            column = frame.put(" \(frame.look.glyphs.into) ", .quiet, row: 0, columns: column..<right - 1)
            column = frame.put(crumb, .plain, row: 0, columns: column..<max(column, right - 1))
        }
    }

    /// - Returns: the column where the languages begin.
    private func drawLanguages(on frame: inout Frame, endingAt end: Int, _ around: Surroundings) -> Int {
        let names: [(Language, String)] =
            isNarrow
            ? [(.kazakh, "Қ"), (.russian, "Р"), (.english, "E")]
            : [(.kazakh, "Қаз"), (.russian, "Рус"), (.english, "Eng")]
        let start = end - names.reduce(0) { $0 + CellWidth.of($1.1) + 2 }
        var column = start
        for (language, name) in names {
            let isChosen = language == around.language
            let text = isChosen ? "[\(name)]" : " \(name) "
            let next = frame.put(text, isChosen ? .chosen : .quiet, row: 0, columns: column..<end)
            frame.answer(.language(language), row: 0, columns: column..<next)
            column = next
        }
        return start
    }

    /// The numbers that fit: with their names where there is room, bare where there is not.
    private func drawNumbers(on frame: inout Frame, _ room: any Room, _ around: Surroundings) {
        let row = size.rows - 2
        if hasRules { frame.rule(row: row - 1, columns: 1..<size.columns - 1) }
        let lines = around.library.helplines.filter(\.isInFooter)
        let named = lines.map { line in
            let short = line.short.text(in: around.language)
            return short.isEmpty || short.hasPrefix(line.number)
                ? (short.isEmpty ? line.number : short) : "\(line.number) \(short)"
        }
        let footing = hasRules ? "" : room.footing(around)
        let aside = footing.isEmpty ? aside(room, around) : nil
        let cells = size.columns - 6 - (aside?.cells ?? (footing.isEmpty ? 0 : CellWidth.of(footing) + 2))
        let width = named.reduce(0) { $0 + CellWidth.of($1) } + 3 * max(0, named.count - 1)
        var column = 1
        for text in width <= cells ? named : lines.map(\.number) {
            column = frame.put(text, .number, row: row, columns: column..<max(column, size.columns - 1)) + 3
        }
        frame.putRight("F5", .key, row: row, columns: 1..<size.columns - 1)
        frame.answer(.action(.show(.numbers)), row: row, columns: 0..<size.columns)
        let end = size.columns - 5
        frame.putRight(footing, .quiet, row: row, columns: min(column, end)..<end)
        guard let aside else { return }
        let start = end - CellWidth.of(aside.text)
        if start >= column { _ = draw(aside, on: &frame, row: row, columns: start..<end) }
    }

    /// What has no room in the foot line of a narrow window and stands beside the numbers: how the mouse comes back,
    /// else the way to everything that is left out.
    private func aside(_ room: any Room, _ around: Surroundings) -> Hint? {
        isNarrow ? hints([around.hasMouse ? .show(.palette) : .releaseMouse], room, around).first : nil
    }

    /// Draws a hint, which answers to the mouse.
    /// - Returns: the column behind it.
    private func draw(_ hint: Hint, on frame: inout Frame, row: Int, columns: Range<Int>) -> Int {
        let label = frame.put(hint.key, .key, row: row, columns: columns)
        let end = frame.put(
            " " + hint.label, .quiet, row: row, columns: label..<max(label, columns.upperBound))
        frame.answer(.action(hint.action), row: row, columns: columns.lowerBound..<end)
        return end
    }

    /// How much of the library is read, over the line above the numbers.
    func drawProgress(_ progress: (done: Int, total: Int), on frame: inout Frame, _ around: Surroundings) {
        let percent = 100 * progress.done / max(1, progress.total)
        let text = " \(around.text(.reading(percent: percent))) "
        frame.putRight(text, .quiet, row: size.rows - (hasRules ? 3 : 2), columns: 1..<size.columns - 2)
    }

    /// Draws a notice over the line above the numbers, where there is one, so that the hints stay; else in their place.
    /// What it leads to stands behind it with its key, and a click anywhere on it goes there.
    func drawNotice(_ notice: Message, on frame: inout Frame, _ room: any Room, _ around: Surroundings) {
        let end = size.rows - (hasRules ? 3 : 1) + 1
        let offered = notice.offer.flatMap { isOffered($0, room, around) ? $0 : nil }
        let hint = hints(offered.map { [$0] } ?? [], room, around).first
        let text = [around.text(notice), hint?.text].compactMap { $0 }.joined(separator: " ")
        // What is wider than the screen grows upwards.
        let lines = Sheet.wrapped(SafeText.printable(text), width: size.columns - 2)
        for (row, line) in zip(max(0, end - lines.count)..<end, lines) {
            frame.put(
                " " + line.padded(toCells: size.columns - 1), .notice, row: row, columns: 0..<size.columns)
            if let hint { frame.answer(.action(hint.action), row: row, columns: 0..<size.columns) }
        }
    }

    /// As many hints as fit, the quick exit always among them.
    private func drawHints(on frame: inout Frame, _ room: any Room, _ around: Surroundings) {
        let row = size.rows - 1
        let end = size.columns - 1
        var column = 1
        for hint in fittingHints(room, around) {
            column = draw(hint, on: &frame, row: row, columns: column..<max(column, end)) + 2
        }
    }

    private struct Hint {
        var action: Action
        var key: String
        var label: String
        var text: String { key + " " + label }
        var cells: Int { CellWidth.of(text) + 2 }
    }

    /// What works here and now, the most useful first; at the end the quick exit, and before it the way to everything
    /// else where something is left out. A narrow window has room for no more than what Enter does, or the way to the next
    /// match, and the way back.
    private func fittingHints(_ room: any Room, _ around: Surroundings) -> [Hint] {
        let actions = room.scope.hints.filter { isOffered($0, room, around) }
        let useful = hints(actions, room, around)
        let mouse = hints(around.hasMouse || isNarrow ? [] : [.releaseMouse], room, around)
        let exit = mouse + hints([.quickExit], room, around)
        let cells = size.columns - 2
        if Self.cells(useful + exit) <= cells { return useful + exit }
        guard isNarrow else {
            return Self.fitting(
                useful, before: hints([.show(.palette)], room, around) + exit, into: cells)
        }
        let back = useful.filter { $0.action == .back }
        let steps = useful.filter { $0.action == .nextMatch }
        let rest =
            steps + useful.filter { ![.back, .move(.down), .nextMatch].contains($0.action) }
        return Self.fitting(rest, before: back + exit, into: cells)
    }

    private func isOffered(_ action: Action, _ room: any Room, _ around: Surroundings) -> Bool {
        around.offers(action) && room.offers(action, around)
    }

    private func hints(_ actions: [Action], _ room: any Room, _ around: Surroundings) -> [Hint] {
        let bindings = around.bindings.filter { $0.scopes.contains(room.scope) }
        return actions.compactMap { action in
            guard let binding = bindings.first(where: { $0.action == action }),
                let key = binding.keys.first?.label(on: around.keyboard)
            else { return nil }
            let isPair = binding.partner.map { Self.showsPair($0, in: room.scope) } ?? false
            let before = isPair ? bindings.first { $0.action == binding.partner }?.keys.first : nil
            return Hint(
                action: action, key: (before?.label(on: around.keyboard) ?? "") + key,
                label: label(of: action, room, around))
        }
    }

    private func label(of action: Action, _ room: any Room, _ around: Surroundings) -> String {
        if action == .enter { return around.text(.entering(room.entering, isShort: isNarrow)) }
        return around.text(.hint(action, in: room.scope, isShort: isNarrow))
    }

    /// In a meeting the next material is what counts.
    private static func showsPair(_ partner: Action, in scope: Scope) -> Bool {
        scope != .meeting || partner != .moveEarlier
    }

    /// The first hints for which there is room before the ways out, which stay.
    private static func fitting(_ hints: [Hint], before ways: [Hint], into cells: Int) -> [Hint] {
        var kept = hints
        while !kept.isEmpty, Self.cells(kept + ways) > cells { kept.removeLast() }
        return kept + ways
    }

    private static func cells(_ hints: [Hint]) -> Int { hints.reduce(-2) { $0 + $1.cells } }
}
