import TestSupport
import Testing

@testable import Text

@Suite struct GraphemeTests {
    @Test(arguments: [
        ("Жол", "Ж:1 о:1 л:1"),
        ("за\u{301}мок", "з:1 а\u{301}:1 м:1 о:1 к:1"),
        ("日本", "日:2 本:2"),
        ("🙂!", "🙂:2 !:1"),
        ("ко\u{AD}т", "к:1 о:1 \u{AD}:0 т:1"),
        ("क\u{93F}", "क:1 \u{93F}:1"),
        ("", ""),
    ])
    func textFallsIntoWhatATerminalDrawsInOnePlace(text: String, picture: String) {
        #expect(text.graphemes.map { "\($0.text):\($0.cells)" }.joined(separator: " ") == picture)
    }

    @Test(arguments: [
        ("Памятка", 7, "Памятка"), ("Памятка", 6, "Памят…"), ("Памятка", 1, "…"), ("Памятка", 0, ""),
        ("Памятка", -3, ""), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 6, "日本語"),
        ("за\u{301}мок", 3, "за\u{301}…"), ("", 0, ""),
    ])
    func truncationShowsThatSomethingIsLost(text: String, cells: Int, drawn: String) {
        #expect(text.truncated(toCells: cells) == drawn)
        #expect(text[...].truncated(toCells: cells) == drawn)
    }

    @Test(arguments: [
        ("Памятка", 9, "Памятка  "), ("Памятка", 5, "Памя…"), ("日本語", 4, "日… "), ("日本語", 5, "日本…"),
        ("日本", 5, "日本 "), ("", 3, "   "), ("a", 0, ""), ("a", -1, ""),
    ])
    func paddingGivesExactlyTheWidth(text: String, cells: Int, drawn: String) {
        #expect(text.padded(toCells: cells) == drawn)
    }

    @Test func anySafeTextIsCutAndFilledRight() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<3000 {
            let bytes = random.text(of: Pieces.all, count: 10, spoiling: true)
            let text = SafeText.printable(String(decoding: bytes, as: UTF8.self))
            let graphemes = text.graphemes
            #expect(graphemes.map { String($0.text) }.joined() == text)
            #expect(graphemes.reduce(0) { $0 + $1.cells } == CellWidth.of(text))
            #expect(graphemes.allSatisfy { (0...2).contains($0.cells) })
            let cells = Int.random(in: 0...20, using: &random)
            #expect(CellWidth.of(text.padded(toCells: cells)) == cells)
            #expect(CellWidth.of(text.truncated(toCells: cells)) <= cells)
        }
    }
}
