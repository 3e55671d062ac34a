import Browser
import CNcurses
import Rendering

/// Draws cells of a screen into the window of curses, which finds out what has to be sent.
struct Painter {
    let depth: ColorDepth
    /// The numbers of the colours behind «the terminal's own», -1 where it can be told to use them.
    private let ownForeground: Int32
    private let ownBackground: Int32

    /// Starts colours, where wanted, for the terminal that curses was started for.
    init(colors: Bool) {
        guard colors, has_colors(), !curses_failed(start_color()) else {
            (depth, ownForeground, ownBackground) = (.none, -1, -1)
            return
        }
        let hasOwn = !curses_failed(use_default_colors())
        ownForeground = hasOwn ? -1 : COLOR_WHITE
        ownBackground = hasOwn ? -1 : COLOR_BLACK
        switch Int(curses_colors()) {
        case ColorDepth.full.rawValue...: depth = curses_flag("RGB") ? .full : .palette
        case ColorDepth.palette.rawValue...: depth = .palette
        case ColorDepth.sixteen.rawValue...: depth = .sixteen
        case ColorDepth.eight.rawValue...: depth = .eight
        default: depth = .none
        }
    }

    /// Draws cells of a row from a column on, run by run of equal style. The first one is no second half of a wide
    /// character.
    func paint(_ cells: ArraySlice<Cell>, row: Int, column: Int) {
        var painted: [cchar_t] = []
        painted.reserveCapacity(cells.count)
        var style: Style?
        var attributes = attr_t(0)
        var pair = Int32(0)
        // Making a cell anew takes curses ten times as long as changing the letter in one of the same style.
        var blank = cchar_t()
        // The second half of a wide character is made by curses.
        for cell in cells {
            guard let base = cell.base else { continue }
            if cell.style != style {
                style = cell.style
                attributes = Painter.attributes(of: cell.style)
                pair = self.pair(for: cell.style)
                blank = Painter.make(" ", attributes, pair)
            }
            if cell.isMarked {
                painted.append(Painter.make(cell.text, attributes, pair))
            } else {
                curses_change_character(&blank, wchar_t(base.value))
                painted.append(blank)
            }
        }
        wmove(curses_window(), Int32(row), Int32(column))
        wadd_wchnstr(curses_window(), painted, Int32(painted.count))
    }

    private static func make(_ text: String, _ attributes: attr_t, _ pair: Int32) -> cchar_t {
        var cell = cchar_t()
        let isMade = withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: longest + 1) { wide in
            wide.initialize(repeating: 0)
            for (index, scalar) in text.unicodeScalars.prefix(longest).enumerated() {
                wide[index] = wchar_t(scalar.value)
            }
            guard let start = wide.baseAddress else { return false }
            return curses_make_cell(&cell, start, attributes, pair)
        }
        return isMade ? cell : make("?", attributes, pair)
    }

    /// What a cell of curses holds: a base and its combining marks.
    private static let longest = Int(CCHARW_MAX)

    static func attributes(of style: Style) -> attr_t {
        var attributes = attr_t(0)
        if style.attributes.contains(.bold) { attributes |= curses_bold() }
        // Curses cannot strike letters through.
        if !style.attributes.isDisjoint(with: [.dim, .strikethrough]) { attributes |= curses_dim() }
        if style.attributes.contains(.italic) { attributes |= curses_italic() }
        if style.attributes.contains(.underline) { attributes |= curses_underline() }
        if style.attributes.contains(.reverse) { attributes |= curses_reverse() }
        return attributes
    }

    /// The pair of a style's colours. Curses takes the pair that was not used for longest when all are taken.
    private func pair(for style: Style) -> Int32 {
        guard depth != .none, style.foreground != nil || style.background != nil else { return 0 }
        let pair = alloc_pair(
            number(of: style.foreground) ?? ownForeground, number(of: style.background) ?? ownBackground)
        return max(0, pair)
    }

    /// The number of a colour; nil for the terminal's own and for one that this depth does not have.
    private func number(of color: Color?) -> Int32? {
        switch color {
        case .palette(let index): Int(index) < depth.rawValue ? Int32(index) : nil
        case .rgb(let red, let green, let blue):
            depth == .full ? Int32(red) << 16 | Int32(green) << 8 | Int32(blue) : nil
        case nil: nil
        }
    }
}
