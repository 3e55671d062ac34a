extension VirtualTerminal {
    /// Does what a control sequence says.
    mutating func perform(_ parameters: [UInt8], _ final: UInt8) {
        let text = String(decoding: parameters, as: UTF8.self)
        let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let letter = Character(Unicode.Scalar(final))
        if letter == "m" { return style(text) }
        if text.hasPrefix("?") { return setModes(text.dropFirst(), letter) }
        if moveCursor(letter, numbers) || edit(letter, numbers) { return }
        switch letter {
        case "r": setRegion(numbers)
        case "t" where ["22;0;0", "22;2"].contains(text): titles.append(title)
        case "t" where ["23;0;0", "23;2"].contains(text): title = titles.popLast() ?? title
        // The cursor's shape, insert mode.
        case "h" where text == "34", "l" where text == "34" || text == "4", "p" where text == "!": break
        default: unknown.append("CSI \(text)\(letter)")
        }
    }

    private func count(_ numbers: [Int], _ index: Int = 0) -> Int {
        index < numbers.count ? max(1, numbers[index]) : 1
    }

    private mutating func style(_ text: String) {
        if text.isEmpty || text == "0" {
            attributes = ""
        } else if text.hasPrefix("0;") {
            attributes = String(text.dropFirst(2))
        } else {
            attributes += (attributes.isEmpty ? "" : ";") + text
        }
    }

    private mutating func setModes(_ text: Substring, _ letter: Character) {
        // The shape of the cursor on the console of Linux.
        if letter == "c" { return }
        guard letter == "h" || letter == "l" else { return unknown.append("CSI ?\(text)\(letter)") }
        for mode in text.split(separator: ";").compactMap({ Int($0) }) {
            guard [1, 3, 4, 7, 12, 25, 1002, 1006, 1049, 2004].contains(mode) else {
                unknown.append("CSI ?\(mode)\(letter)")
                continue
            }
            if mode == 1049, modes.contains(mode) != (letter == "h") { swapScreens() }
            if letter == "h" { modes.insert(mode) } else { modes.remove(mode) }
        }
    }

    private mutating func swapScreens() {
        if let old = saved {
            (cells, cursor.row, cursor.column) = old
            saved = nil
        } else {
            saved = (cells, cursor.row, cursor.column)
            erase(rows: 0..<rows)
        }
    }

    private mutating func moveCursor(_ letter: Character, _ numbers: [Int]) -> Bool {
        let count = count(numbers)
        switch letter {
        case "A": cursor.row = max(0, cursor.row - count)
        case "B": cursor.row = min(rows - 1, cursor.row + count)
        case "C": cursor.column = min(columns - 1, cursor.column + count)
        case "D": cursor.column = max(0, cursor.column - count)
        case "G": cursor.column = min(columns, count) - 1
        case "d": cursor.row = min(rows, count) - 1
        case "H", "f":
            cursor = (min(rows, count) - 1, min(columns, self.count(numbers, 1)) - 1)
        case "Z": cursor.column = max(0, (cursor.column - 1) / 8 * 8)
        default: return false
        }
        return true
    }

    private mutating func edit(_ letter: Character, _ numbers: [Int]) -> Bool {
        let count = count(numbers)
        switch letter {
        case "J": eraseDisplay(numbers[0])
        case "K": eraseLine(numbers[0])
        case "X": erase(row: cursor.row, cursor.column..<min(columns, cursor.column + count))
        case "b": self.repeat(count)
        case "P": cells[cursor.row] = shiftedLeft(cells[cursor.row], by: count)
        case "@": cells[cursor.row] = shiftedRight(cells[cursor.row], by: count)
        case "L" where region.contains(cursor.row): scrollDown(cursor.row...region.upperBound, by: count)
        case "M" where region.contains(cursor.row): scrollUp(cursor.row...region.upperBound, by: count)
        // Outside of the region it is nothing.
        case "L", "M": break
        case "S": scrollUp(region, by: count)
        case "T": scrollDown(region, by: count)
        default: return false
        }
        return true
    }

    private mutating func setRegion(_ numbers: [Int]) {
        let bottom = numbers.count > 1 ? min(rows, numbers[1]) : rows
        region = (count(numbers) - 1)...(max(count(numbers), bottom) - 1)
        cursor = (0, 0)
    }

    // MARK: Scrolling

    mutating func index() {
        if cursor.row == region.upperBound {
            scrollUp(region, by: 1)
        } else {
            cursor.row = min(rows - 1, cursor.row + 1)
        }
    }

    mutating func reverseIndex() {
        if cursor.row == region.lowerBound {
            scrollDown(region, by: 1)
        } else {
            cursor.row = max(0, cursor.row - 1)
        }
    }

    private var blankRow: [Cell] { Array(repeating: Cell(text: " ", attributes: ""), count: columns) }

    private mutating func scrollUp(_ lines: ClosedRange<Int>, by count: Int) {
        for _ in 0..<min(count, lines.count) {
            cells.remove(at: lines.lowerBound)
            cells.insert(blankRow, at: lines.upperBound)
        }
    }

    private mutating func scrollDown(_ lines: ClosedRange<Int>, by count: Int) {
        for _ in 0..<min(count, lines.count) {
            cells.remove(at: lines.upperBound)
            cells.insert(blankRow, at: lines.lowerBound)
        }
    }

    // MARK: Erasing

    private mutating func eraseDisplay(_ what: Int) {
        switch what {
        case 0:
            eraseLine(0)
            erase(rows: (cursor.row + 1)..<rows)
        case 1:
            eraseLine(1)
            erase(rows: 0..<cursor.row)
        case 3: scrollbackErasures += 1
        default: erase(rows: 0..<rows)
        }
    }

    private mutating func eraseLine(_ what: Int) {
        let columns = what == 0 ? cursor.column..<columns : what == 1 ? 0..<(cursor.column + 1) : 0..<columns
        erase(row: cursor.row, columns)
    }

    private mutating func erase(rows: Range<Int>) {
        for row in rows { erase(row: row, 0..<columns) }
    }

    /// Erasing paints the background that is set: what is left has that attribute and no other.
    private mutating func erase(row: Int, _ columns: Range<Int>) {
        for column in columns { cells[row][column] = Cell(text: " ", attributes: attributes) }
    }

    private func shiftedLeft(_ row: [Cell], by count: Int) -> [Cell] {
        let kept = row[..<cursor.column] + row[cursor.column...].dropFirst(count)
        return Array((kept + blankRow).prefix(columns))
    }

    private func shiftedRight(_ row: [Cell], by count: Int) -> [Cell] {
        Array((row[..<cursor.column] + blankRow.prefix(count) + row[cursor.column...]).prefix(columns))
    }
}
