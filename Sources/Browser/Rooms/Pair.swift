import Library
import Markdown
import Rendering
import Text

/// Two languages of a material side by side, block beside block.
struct Pair: Room {
    let scope = Scope.text
    /// A screen narrower than this has no room for two texts.
    static let smallestWidth = 100

    private struct Side {
        var edition: Edition
        var title: String
        var document: Document
        var page: Page
    }

    let material: String
    private let shelf: Shelf
    private var left: Side
    private var right: Side
    private let matching: BlockMatching
    /// The lines of both pages that stand on one row; nil where a side has nothing there.
    private var rows: [(left: Int?, right: Int?)] = []
    private var top = 0

    /// - Parameter anchor: the place of the left text that is shown first.
    init(of reader: Reader, with edition: Edition, file: MarkdownFile, _ around: Surroundings) {
        material = reader.material
        shelf = reader.shelf
        let blank = Page(
            startingWith: Document(), options: PageOptions(form: .plain, width: 1, language: .russian))
        left = Side(edition: reader.edition, title: reader.title, document: reader.document, page: blank)
        let title = Reader.title(of: edition, as: file, on: shelf)
        right = Side(edition: edition, title: title, document: file.document, page: blank)
        matching = BlockMatching(reader.document, file.document)
        layOut(around)
        let block = reader.place.block
        top = rows.firstIndex { $0.left.map { left.page.anchor(ofLine: $0).block >= block } ?? false } ?? 0
        clamp(around)
    }

    var languages: [Language] { [left.edition.language, right.edition.language].compactMap { $0 } }

    private static let gutter = 3

    private func width(_ around: Surroundings) -> Int { max(1, (around.size.columns - Self.gutter - 2) / 2) }

    private mutating func layOut(_ around: Surroundings) {
        left.page = page(of: left, around)
        right.page = page(of: right, around)
        rows = []
        for row in matching.rows {
            let lefts = Self.lines(of: left.page, blocks: row.left)
            let rights = Self.lines(of: right.page, blocks: row.right)
            for offset in 0..<max(lefts.count, rights.count) {
                rows.append(
                    (
                        offset < lefts.count ? lefts.lowerBound + offset : nil,
                        offset < rights.count ? rights.lowerBound + offset : nil
                    ))
            }
        }
    }

    private func page(of side: Side, _ around: Surroundings) -> Page {
        let language = side.edition.language ?? around.language
        var options = PageOptions(
            form: shelf == .memos ? .memo : .plain, width: width(around), language: language)
        options.title = side.title
        options.isASCII = around.settings.isASCII
        options.showsStaff = around.settings.isStaff && !around.settings.isVisitor
        return Page(side.document, options: options)
    }

    /// The lines that show a range of blocks.
    private static func lines(of page: Page, blocks: Range<Int>) -> Range<Int> {
        guard !blocks.isEmpty else { return 0..<0 }
        let first = blocks.lowerBound == 0 ? 0 : firstLine(of: page, block: blocks.lowerBound)
        return first..<max(first, firstLine(of: page, block: blocks.upperBound))
    }

    /// The first line that shows `block` or one behind it: anchors grow from line to line.
    private static func firstLine(of page: Page, block: Int) -> Int {
        var low = 0
        var high = page.lines.count
        while low < high {
            let middle = (low + high) / 2
            if page.lines[middle].anchor.block < block { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func offers(_ action: Action, _ around: Surroundings) -> Bool {
        switch action {
        case .show(.sideBySide): (around.material(material)?.editions.count ?? 0) > 2
        case .move: rows.count > around.body.rows.count
        case .changeTray, .switchLanguage: false
        default: true
        }
    }

    func crumbs(_ around: Surroundings) -> [String] { [around.text(shelf), left.edition.title] }

    mutating func fit(_ around: Surroundings) {
        if left.page.options.width != width(around) { layOut(around) }
        clamp(around)
    }

    mutating func move(_ movement: Action.Movement, _ around: Surroundings) {
        top += around.scroll(movement, from: top, count: rows.count)
        clamp(around)
    }

    private mutating func clamp(_ around: Surroundings) {
        top = max(0, min(top, rows.count - around.body.rows.count))
    }

    func enter(_ around: Surroundings) -> Request { .back }

    func draw(on frame: inout Frame, _ around: Surroundings) {
        let area = around.body
        let half = width(around)
        let divider = area.columns.lowerBound + half + 1
        for (row, index) in zip(area.rows, top..<max(top, rows.count)) {
            if let line = rows[index].left {
                frame.draw(left.page.lines[line], row: row, column: area.columns.lowerBound)
            }
            if let line = rows[index].right {
                frame.draw(right.page.lines[line], row: row, column: divider + 2)
            }
        }
        for row in area.rows {
            frame.put(frame.look.glyphs.vertical, .rule, row: row, columns: divider..<divider + 1)
        }
        Scrollbar(first: top, count: rows.count, area: area).draw(on: &frame)
        if left.edition.isNoticeable, Chrome(size: around.size).hasRules {
            frame.putNoticeableMark(
                row: area.rows.upperBound, columns: 1..<around.size.columns - 1, around)
        }
    }
}
