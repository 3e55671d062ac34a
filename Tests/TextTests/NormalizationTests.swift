import Testing
import Text

@Suite struct NormalizationTests {
    @Test(arguments: [
        ("и\u{306} е\u{308} e\u{301}", "й ё é"), ("Қазақша — «мәтін»… ҺҰң", "Қазақша — «мәтін»… ҺҰң"),
        ("", ""),
        ("\u{212B}\u{2126}\u{1112}\u{1161}\u{11AB}", "\u{C5}\u{3A9}\u{D55C}"),
        ("a\u{323}\u{307}", "ạ\u{307}"),
        ("\u{1D160}", "\u{1D158}\u{1D165}\u{1D16E}"), ("a\u{301}", "á"), ("\u{483}", "\u{483}"),
    ])
    func marksAreComposed(_ text: String, expected: String) {
        #expect(Normalization.nfc(Array(text.utf8)) == Array(expected.utf8))
    }

    @Test func badBytesAreReplaced() {
        #expect(Normalization.nfc([0x61, 0xFF, 0xD0]) == Array("a\u{FFFD}\u{FFFD}".utf8))
    }
}
