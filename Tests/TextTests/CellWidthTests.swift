import CWidth
import TestSupport
import Testing

@testable import Text

@Suite struct CellWidthTests {
    /// The process runs under the locale C, where `wcwidth` alone would know only ASCII.
    @Test func everyScalarTakesWhatTheLibrarySaysUnderUTF8() {
        let ours = scalars(0x20..<0x110000).map { CellWidth.of($0) }
        let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        let wrong = zip(scalars(0x20..<0x110000), ours).filter { scalar, width in
            let expected = Int(wcwidth(wchar_t(scalar.value)))
            return scalar != "\u{AD}" && width != (expected < 0 ? 1 : expected)
        }
        #expect(wrong.map { String($0.0.value, radix: 16) } == [])
    }

    @Test func softHyphenTakesNothing() {
        #expect(CellWidth.of("\u{AD}" as Unicode.Scalar) == 0)
        #expect(CellWidth.of("при\u{AD}вет") == 6)
    }

    @Test(arguments: [
        ("", 0), ("Привет", 6), ("Қазақ тілі", 10), ("за\u{301}мок", 5), ("中文", 4), ("🙂", 2), ("«—…»", 4),
        ("e\u{301}\u{308}", 1), ("한", 2), ("\u{1100}\u{1161}", 2), ("𠀀", 2), ("０", 2), ("ｱ", 1),
    ])
    func textTakesTheSumOfItsScalars(text: String, cells: Int) {
        #expect(CellWidth.of(text) == cells)
        #expect(CellWidth.of(utf8: Array(text.utf8).span) == cells)
        #expect(CellWidth.of(text[...]) == cells)
    }

    @Test func bytesThatAreNotUTF8TakeOneCellEach() {
        #expect(CellWidth.of(utf8: [0x61, 0xFF, 0xD0, 0x62].span) == 4)
        #expect(CellWidth.of(utf8: [0xE4, 0xB8].span) == 1)
    }

    @Test(arguments: [
        ("слово", 3, "сло"), ("слово", 9, "слово"), ("слово", 0, ""), ("слово", -1, ""), ("中文", 3, "中"),
        ("за\u{301}мок", 2, "за\u{301}"), ("\u{301}а", 0, "\u{301}"),
        ("очень длинное предложение", 14, "очень длинное "),
    ])
    func prefixKeepsMarksWithTheirBase(text: String, cells: Int, prefix: String) {
        let found = CellWidth.prefix(ofUTF8: Array(text.utf8).span, cells: cells)
        #expect(String(text.utf8.prefix(found.bytes)) == prefix)
        #expect(found.cells == CellWidth.of(prefix))
    }

    @Test func anyBytesAreMeasuredAsTheirScalars() {
        var random = SeededRandom(seed: 1)
        for _ in 0..<3000 {
            let bytes = random.text(of: Pieces.all, count: 12, spoiling: true)
            let expected = String(decoding: bytes, as: UTF8.self).unicodeScalars.reduce(0) {
                $0 + CellWidth.of($1)
            }
            #expect(CellWidth.of(utf8: bytes.span) == expected)
        }
    }
}

/// The scalars of a range of numbers.
func scalars(_ range: Range<UInt32>) -> [Unicode.Scalar] {
    range.compactMap { Unicode.Scalar($0) }
}
