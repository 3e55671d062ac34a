import Rendering
import Text

/// A QR code with the text it holds beside or below it.
struct QRRoom: Room {
    let scope = Scope.text
    /// What the code may hold: an address, a number, the words of a flyer; the fullest first.
    let contents: [String]

    func crumbs(_ around: Surroundings) -> [String] { ["QR"] }

    func offers(_ action: Action, _ around: Surroundings) -> Bool {
        switch action {
        case .move, .changeTray, .show(.sideBySide): false
        default: true
        }
    }

    func enter(_ around: Surroundings) -> Request { .back }

    /// The code uses the head of the screen too: rows are what it lacks most.
    private func area(_ around: Surroundings) -> Area {
        Area(rows: 0..<around.size.rows - 2, columns: 0..<around.size.columns)
    }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        let area = area(around)
        frame.screen.fill(rows: area.rows, columns: area.columns, style: frame.look.style(.plain))
        let codes = contents.compactMap { content in
            QRCode(content).map { (content, picture(of: $0, around)) }
        }
        guard let smallest = codes.last else { return say(.qrTooLong, on: &frame, area, around) }
        guard let (content, picture) = codes.first(where: { Self.fits($0.1, area) }) else {
            let size = Self.size(of: smallest.1)
            return say(.qrNeeds(columns: size.columns, rows: size.rows + 2), on: &frame, area, around)
        }
        let width = Self.size(of: picture).columns
        let left = max(0, (area.columns.count - width) / 2)
        let top = (area.rows.count - picture.count) / 2
        for (offset, line) in picture.enumerated() {
            frame.screen.draw(line, row: top + offset, column: left, style: Self.style(around.settings.depth))
        }
        draw(content, on: &frame, top: top, area, beside: left + width)
    }

    private func picture(of code: QRCode, _ around: Surroundings) -> [String] {
        around.settings.isASCII ? code.asciiBlocks : code.halfBlocks
    }

    private static func size(of picture: [String]) -> Size {
        Size(columns: CellWidth.of(picture.first ?? ""), rows: picture.count)
    }

    private static func fits(_ picture: [String], _ area: Area) -> Bool {
        let size = size(of: picture)
        return size.columns <= area.columns.count && size.rows <= area.rows.count
    }

    /// Dark on light whatever the theme: a reader needs it so.
    private static func style(_ depth: ColorDepth) -> Style {
        let light = Color.rgb(red: 255, green: 255, blue: 255)
        let dark = Color.rgb(red: 0, green: 0, blue: 0)
        guard depth != .none else { return Style(attributes: .reverse) }
        return Style(foreground: dark, background: light).reduced(to: depth)
    }

    private func draw(
        _ content: String, on frame: inout Frame, top: Int, _ area: Area, beside column: Int
    ) {
        let columns = column + 1..<max(column + 1, area.columns.upperBound - 1)
        guard columns.count >= 8 else { return }
        let words = WebAddress.revealed(content).split(separator: "\n").joined(separator: " ")
        let text = SafeText.printable(words)
        for (row, line) in zip(top + 2..<area.rows.upperBound, Sheet.wrapped(text, width: columns.count)) {
            frame.put(line, .quiet, row: row, columns: columns)
        }
    }

    private func say(_ message: Message, on frame: inout Frame, _ area: Area, _ around: Surroundings) {
        let lines = Sheet.wrapped(around.text(message), width: max(1, area.columns.count - 4))
        for (row, line) in zip(area.rows.dropFirst(2), lines) {
            frame.put(line, .warning, row: row, columns: area.columns.dropFirst(2))
        }
    }
}
