import Rendering
import Testing

@testable import Browser

/// What drawing text into a grid of cells leaves in each of them, a `·` for the second half of a wide character.
@Suite struct CellTests {
    private func cells(_ text: String, columns: Int = 8, at column: Int = 0) -> String {
        var screen = Screen(size: Size(columns: columns, rows: 1))
        screen.draw(text, row: 0, column: column, style: Style())
        return screen.row(0).map { $0.base == nil ? "·" : $0.text }.joined(separator: "|")
    }

    @Test(arguments: [
        ("ңғү", "ң|ғ|ү| | "), ("日本", "日|·|本|·| "), ("e\u{301}x", "e\u{301}|x| | | "),
        ("日\u{301}x", "日\u{301}|·|x| | "), ("без\u{AD}о", "б|е|з|о| "),
        ("a\u{300}\u{301}\u{302}\u{303}\u{304}b", "a\u{300}\u{301}\u{302}\u{303}|b| | | "),
        ("\u{1B}[2J", "\u{FFFD}|[|2|J| "), ("a\tb\u{7}c\u{9B}", "a| |b|\u{FFFD}|c"),
    ])
    func textIsDrawnGraphemeByGrapheme(text: String, drawn: String) {
        // Strings compare by canonical equivalence; the scalars must be the same.
        #expect(cells(text, columns: 5).unicodeScalars.elementsEqual(drawn.unicodeScalars), "\(cells(text))")
    }

    @Test func whatLeavesTheGridIsClipped() {
        #expect(cells("слово", columns: 3) == "с|л|о")
        #expect(cells("слово", columns: 3, at: -2) == "о|в|о")
        #expect(cells("аб日\u{301}", columns: 3) == "а|б| ")
        #expect(cells("日本", columns: 3, at: -2) == "本|·| ")
        #expect(Cell("\u{7}", style: Style()) == nil && Cell("\u{85}", style: Style()) == nil)
    }
}
