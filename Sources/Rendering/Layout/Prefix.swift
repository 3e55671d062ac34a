import Markdown
import Text

/// What stands left of the text on a line: margin, bars, indents, markers.
struct Prefix: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var spans: [Part] = []
    private(set) var cells = 0

    struct Part {
        /// Behind its last byte.
        var end: Int
        var role: Role
    }

    /// A point to which a prefix can be cut back.
    struct Mark {
        var bytes = 0
        var spans = 0
        var cells = 0
        /// Behind the last byte that is no space.
        var ink = 0
    }

    private var ink = 0

    var mark: Mark { Mark(bytes: bytes.count, spans: spans.count, cells: cells, ink: ink) }
    var isEmpty: Bool { bytes.isEmpty }

    /// Whether it ends in a bar of this role and its space.
    func endsInBar(_ role: Role) -> Bool { ink + 1 == bytes.count && spans.dropLast().last?.role == role }

    mutating func append(_ text: String, _ role: Role, cells width: Int) {
        bytes.append(contentsOf: text.utf8)
        ink = bytes.count
        close(role, cells: width)
    }

    mutating func append(spaces: Int) {
        guard spaces > 0 else { return }
        bytes.append(contentsOf: repeatElement(0x20, count: spaces))
        close(.body, cells: spaces)
    }

    private mutating func close(_ role: Role, cells width: Int) {
        cells += width
        if let last = spans.last, last.role == role {
            spans[spans.count - 1].end = bytes.count
        } else {
            spans.append(Part(end: bytes.count, role: role))
        }
    }

    mutating func cut(to mark: Mark) {
        bytes.removeLast(bytes.count - mark.bytes)
        spans.removeLast(spans.count - mark.spans)
        if let last = spans.last, last.end > mark.bytes { spans[spans.count - 1].end = mark.bytes }
        cells = mark.cells
        ink = mark.ink
    }

    /// Adds another prefix behind this one.
    mutating func append(_ other: Prefix) {
        let start = bytes.count
        bytes.append(contentsOf: other.bytes)
        for span in other.spans { spans.append(Part(end: start + span.end, role: span.role)) }
        cells += other.cells
        if other.ink > 0 { ink = start + other.ink }
    }

    mutating func removeAll() { cut(to: Mark()) }

    mutating func become(_ other: Prefix) {
        removeAll()
        bytes.append(contentsOf: other.bytes)
        spans.append(contentsOf: other.spans)
        cells = other.cells
        ink = other.ink
    }

    /// Writes the first `end` bytes to the open line of a sheet.
    func write(upTo end: Int, to sheet: inout Sheet) {
        var start = 0
        for span in spans where start < end {
            let stop = min(span.end, end)
            sheet.append(bytes, start..<stop, Look(span.role))
            start = stop
        }
    }
}
