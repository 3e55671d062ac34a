public import Browser
import Text

/// Holds a screen against what every screen must be. It does not ask the filter that made the screen, but the
/// properties of Unicode.
public enum ScreenCheck {
    /// What is wrong with a screen of a terminal of that size; nil where nothing is.
    public static func trouble(_ screen: Screen, size: Size) -> String? {
        guard screen.size == size else { return "a screen of \(screen.size) in a terminal of \(size)" }
        if let cursor = screen.cursor,
            !(0..<size.columns).contains(cursor.column) || !(0..<size.rows).contains(cursor.row)
        {
            return "the cursor at \(cursor) in a terminal of \(size)"
        }
        for row in 0..<size.rows {
            if let trouble = trouble(inRow: screen.row(row)) { return "row \(row): \(trouble)" }
        }
        return nil
    }

    private static func trouble(inRow cells: ArraySlice<Cell>) -> String? {
        var isHalf = false
        for cell in cells {
            if cell.text.isEmpty != isHalf { return isHalf ? "half a wide character" : "an empty cell" }
            if isHalf {
                isHalf = false
                continue
            }
            if cell.text.utf8.count == 1, let byte = cell.text.utf8.first, (0x20..<0x7F).contains(byte) {
                continue
            }
            if let trouble = trouble(in: cell.text) { return trouble }
            isHalf = CellWidth.of(cell.text) == 2
        }
        return isHalf ? "half a wide character at the end" : nil
    }

    /// What of a cell's text may not reach a terminal; nil where it all may.
    public static func trouble(in text: String) -> String? {
        if let foreign = text.unicodeScalars.first(where: { !isAllowed($0) }) {
            return "U+\(String(foreign.value, radix: 16, uppercase: true))"
        }
        let marks = text.unicodeScalars.count { $0.properties.generalCategory == .nonspacingMark }
        if marks > 4 { return "\(marks) marks on one base" }
        return (1...2).contains(CellWidth.of(text)) ? nil : "a cell of width \(CellWidth.of(text))"
    }

    /// Whether a scalar may be drawn at all.
    public static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: false
        // Signs that stand before or around a number are drawn; all that only steers is not.
        case .format:
            scalar.properties.isGraphemeExtend
                || [
                    0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD,
                    0x110CD,
                ].contains(scalar.value)
        default: !scalar.properties.isVariationSelector
        }
    }
}
