import Library
import Text

/// A query being typed and what it finds in the whole library.
struct SearchRoom: ListRoom {
    let scope = Scope.entry
    var field: TextField? = TextField()
    var results = SearchResults()
    /// Whether `results` answers what stands in the field.
    var isFresh = true
    var cursor = Cursor()
    private var completion: Completion?

    var query: String { field?.text ?? "" }

    /// A hit takes two rows: where it is, and the passage.
    private static let rowsPerHit = 2

    private func list(_ around: Surroundings) -> Area {
        Area(rows: around.body.rows.dropFirst(2), columns: around.body.columns)
    }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        let height = max(1, list(around).rows.count / Self.rowsPerHit)
        cursor.move(movement, count: results.hits.count, height: height)
    }

    func crumbs(_ around: Surroundings) -> [String] { [around.text(.action(.show(.search)))] }

    mutating func edited(_ around: Surroundings) -> Request {
        isFresh = false
        let shown = (list(around).rows.count + Self.rowsPerHit - 1) / Self.rowsPerHit
        return .search(
            SearchQuery(query, language: around.language, isTyping: true, passages: max(1, shown)))
    }

    /// Takes an answer to what stands in the field. Where it is not the first one, the selected hit stays selected.
    mutating func take(_ answer: SearchResults) {
        let selected = isFresh && cursor.index > 0 ? results.hits.dropFirst(cursor.index).first : nil
        let index = answer.hits.firstIndex { $0.path == selected?.path && $0.block == selected?.block }
        if let index { cursor.index = index } else { cursor = Cursor() }
        results = answer
        isFresh = true
    }

    func enter(_ around: Surroundings) -> Request {
        guard results.hits.indices.contains(cursor.index) else { return .none }
        return .openHit(results.hits[cursor.index], query: results.correction ?? query)
    }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        let area = around.body
        let row = area.rows.lowerBound
        let count = countText(around)
        let end = max(4, area.columns.upperBound - 2 - CellWidth.of(count))
        frame.put("/", .key, row: row, columns: 1..<2)
        frame.putRight(count, .quiet, row: row, columns: 3..<area.columns.upperBound - 1)
        field?.draw(on: &frame, row: row, columns: 3..<end)
        let caret = frame.screen.cursor
        drawHits(on: &frame, around)
        frame.screen.cursor = caret
    }

    private func countText(_ around: Surroundings) -> String {
        if query.allSatisfy({ $0 == " " }) { return "" }
        let found = around.text(.sectionsFound(results.count))
        let all = results.isCountExact ? found : "≥ " + found
        let shown = results.hits.count
        let isAbridged = shown > 0 && shown < results.count
        let remark: Message? =
            shown > results.count ? .withAllWords : isAbridged ? .hitsShown(shown) : nil
        let count = all + (remark.map { ", " + around.text($0) } ?? "")
        return results.isComplete ? count : count + " " + around.text(.searchingStill)
    }

    private func drawHits(on frame: inout Frame, _ around: Surroundings) {
        let area = list(around)
        guard !results.hits.isEmpty else {
            let messages = query.isEmpty ? [.searchHelp, .filterHelp] : [emptyMessage]
            let paragraphs = messages.map { Sheet.wrapped(around.text($0), width: area.columns.count - 4) }
            let lines = Array(paragraphs.joined(separator: [""]))
            for (row, line) in zip(area.rows, lines) {
                frame.put(line, .quiet, row: row, columns: area.columns.dropFirst(2))
            }
            return
        }
        if let remark = remark(around) {
            frame.put(
                remark, .warning, row: area.rows.lowerBound - 1, columns: area.columns.dropFirst(2))
        }
        var shown = cursor
        shown.show(count: results.hits.count, height: max(1, area.rows.count / Self.rowsPerHit))
        for (place, index) in (shown.top..<results.hits.count).enumerated() {
            let row = area.rows.lowerBound + place * Self.rowsPerHit
            guard row < area.rows.upperBound else { break }
            drawHit(index, isSelected: index == shown.index, row: row, on: &frame, around)
        }
        Scrollbar(first: shown.top * Self.rowsPerHit, count: results.hits.count * Self.rowsPerHit, area: area)
            .draw(on: &frame)
    }

    private var emptyMessage: Message {
        guard isFresh else { return .loading }
        guard let unknown = results.unknownValue else { return .nothingFound }
        return .unknownFilterValue(
            SafeText.printable(unknown.value),
            known: SafeText.printable(unknown.known.joined(separator: ", ")))
    }

    /// What is to be known of the results before one reads them: what was searched for instead, that no text has
    /// all the words, or what the filter being typed may become.
    private func remark(_ around: Surroundings) -> String? {
        if let correction = results.correction {
            let whole = around.text(.searchedInstead(correction))
            let isFitting = CellWidth.of(SafeText.printable(whole)) <= around.body.columns.count - 2
            return isFitting ? whole : around.text(.searchedInsteadInShort(correction))
        }
        if let last = query.split(separator: " ").last, last.contains(":"), !query.hasSuffix(" ") {
            let names = choices(around).map(\.name).joined(separator: " · ")
            if !names.isEmpty { return "Tab: " + SafeText.printable(names) }
        }
        return results.isPartial ? around.text(.someWordsOnly) : nil
    }

    private func choices(_ around: Surroundings) -> [SearchFilters.Choice] {
        SearchFilters(topics: around.library.topics).choices(completing: query, in: around.language)
    }

    /// Completes the filter at the end of the line by its first choice; after that, while nothing else is typed, by the
    /// next one.
    /// - Returns: false where there is none.
    mutating func complete(_ around: Surroundings) -> Bool {
        if completion?.query == query {
            completion?.goOn()
        } else {
            completion = Completion(choices: choices(around))
        }
        guard let completed = completion?.query else { return false }
        field = TextField(completed)
        return true
    }

    /// What Tab has put at the end of the line, and what it may put there next.
    struct Completion: Equatable {
        var choices: [SearchFilters.Choice]
        private var index = 0

        init(choices: [SearchFilters.Choice]) {
            self.choices = choices
        }

        /// nil where there is nothing to put.
        var query: String? { choices.indices.contains(index) ? choices[index].query : nil }

        mutating func goOn() { index = (index + 1) % max(1, choices.count) }
    }

    private func drawHit(
        _ index: Int, isSelected: Bool, row: Int, on frame: inout Frame, _ around: Surroundings
    ) {
        let hit = results.hits[index]
        let columns = 1..<max(2, around.size.columns - 2)
        let isSameMaterial = index > 0 && results.hits[index - 1].path == hit.path
        let pointer = isSelected ? frame.look.glyphs.pointer : " "
        let isTitled = !isSameMaterial || hit.section.isEmpty
        let isFirstOfOthers = index == results.ownCount && hit.language != around.language
        let tag = isFirstOfOthers ? "  " + around.text(.inOtherLanguages) + " " : ""
        let ink: Ink = isSelected ? .selected : isSameMaterial ? .plain : .strong
        let end = max(columns.lowerBound + 1, columns.upperBound - CellWidth.of(tag))
        frame.screen.fill(rows: row..<row + 1, columns: columns, style: frame.look.style(ink))
        var column = frame.put("\(pointer) ", ink, row: row, columns: columns.lowerBound..<end)
        if isTitled {
            column = put(hit.title, hit.titleMarks, ink, row: row, column..<end, on: &frame)
        }
        if !hit.section.isEmpty {
            let joint = isTitled ? " \(frame.look.glyphs.into) " : "  \(frame.look.glyphs.into) "
            column = frame.put(joint, ink, row: row, columns: column..<max(column, end))
            put(hit.section, hit.sectionMarks, ink, row: row, column..<max(column, end), on: &frame)
        }
        frame.put(tag, ink, row: row, columns: end..<max(end, columns.upperBound))
        frame.answer(.item(index), area: Area(rows: row..<row + Self.rowsPerHit, columns: columns))
        guard row + 1 < around.body.rows.upperBound else { return }
        drawPassage(hit, row: row + 1, columns: columns.dropFirst(4), on: &frame)
    }

    /// The passage with what matched marked.
    private func drawPassage(_ hit: SearchHit, row: Int, columns: Range<Int>, on frame: inout Frame) {
        put(hit.passage, hit.marks, .quiet, row: row, columns, on: &frame)
    }

    /// Puts a text with what matched marked: reversed on the line that is selected, which is reversed itself.
    /// - Returns: the column behind it.
    @discardableResult
    private func put(
        _ text: String, _ marks: [Range<Int>], _ ink: Ink, row: Int, _ columns: Range<Int>,
        on frame: inout Frame
    ) -> Int {
        let bytes = Array(text.utf8)
        let marked: Ink = ink == .selected ? .heading : .match
        var column = columns.lowerBound
        var done = 0
        for mark in marks where mark.lowerBound >= done && mark.upperBound <= bytes.count {
            column = put(
                bytes[done..<mark.lowerBound], ink, row: row, column..<columns.upperBound, on: &frame)
            column = put(bytes[mark], marked, row: row, column..<max(column, columns.upperBound), on: &frame)
            done = mark.upperBound
        }
        return put(bytes[done...], ink, row: row, column..<max(column, columns.upperBound), on: &frame)
    }

    @discardableResult
    private func put(
        _ bytes: ArraySlice<UInt8>, _ ink: Ink, row: Int, _ columns: Range<Int>, on frame: inout Frame
    ) -> Int {
        min(
            columns.upperBound,
            frame.put(String(decoding: bytes, as: UTF8.self), ink, row: row, columns: columns))
    }
}
